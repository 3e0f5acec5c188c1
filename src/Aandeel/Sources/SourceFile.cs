using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Aandeel.Sources;

/// <summary>
/// A file as it came, with its hash: the unit of import. Files with one hash are one file; rows are never deduplicated.
/// A file from disk stays there: text is read through a window, and only forms that need all of it at once ask for
/// <see cref="Bytes"/>.
/// </summary>
public sealed class SourceFile
{
    /// <summary>
    /// The largest file of a form that is read as a whole: JSON and workbooks. Delimited text has no limit.
    /// </summary>
    public const long LargestWhole = 256L << 20;

    /// <summary>The largest array: what can be in memory in one piece.</summary>
    internal const long LargestInOnePiece = int.MaxValue - 64;

    private const int HeadLength = 64 * 1024;
    private const int Kept = 4 << 20;
    private readonly string? _path;
    private readonly Lazy<Scanned> _scanned;
    private ReadOnlyMemory<byte>? _bytes;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public SourceFile(string name, ReadOnlyMemory<byte> bytes)
    {
        (Name, _bytes, Length) = (name, bytes, bytes.Length);
        _scanned = new Lazy<Scanned>(ScanWhole);
        Start = bytes[..Math.Min(bytes.Length, HeadLength)];
        Head = Encoding.GetString(Start.Span).TrimStart('\uFEFF');
    }

    /// <summary>A file that stays on disk, under a name of its own.</summary>
    private SourceFile(string name, string path)
    {
        (Name, _path) = (name, path);
        _scanned = new Lazy<Scanned>(ScanWhole);
        using var stream = OpenRead();
        Length = stream.Length;
        var start = new byte[Math.Min(Length, HeadLength)];
        Start = start.AsMemory(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));

        // Recognising a form must not cost the whole of a large file, and the first lines decide it.
        var scan = new Scan();
        scan.Append(start);
        Head = (Wide(start) ?? (scan.IsUtf8SoFar ? Encoding.UTF8 : Windows)).GetString(start).TrimStart('\uFEFF');
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>The first 64 KB as they are.</summary>
    public ReadOnlyMemory<byte> Start { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 => _scanned.Value.Sha256;

    /// <summary>
    /// UTF-16 where the file says so or every second byte is zero (a spreadsheet's "Unicode text"), UTF-8 where the
    /// bytes are valid UTF-8, else Windows-1252: SIPRI's own downloads are Latin-1, which is a part of it.
    /// </summary>
    public Encoding Encoding => Wide(Start.Span) ?? (_scanned.Value.IsUtf8 ? Encoding.UTF8 : Windows);

    public bool IsUtf8 => Encoding.Equals(Encoding.UTF8);

    /// <summary>The first 64 KB as text, without byte-order mark.</summary>
    public string Head { get; }

    /// <summary>All bytes at once; text in lines goes through <see cref="OpenRead"/> instead.</summary>
    /// <exception cref="AandeelException">The file is larger than <see cref="LargestWhole"/>, or changed since its hash
    /// was taken.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (_bytes is { } bytes) return bytes;
            if (Length > LargestWhole)
            {
                throw new AandeelException(
                    ExitCode.Failed,
                    $"{Name} has {Length:N0} bytes; of this form, which is read as a whole, files up to "
                        + $"{LargestWhole:N0} bytes are read, "
                    + $"and the source's own are far smaller. Check that this is the right file.");
            }

            var whole = new byte[Length];
            using (var stream = OpenRead())
            {
                if (stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false) < whole.Length
                    || stream.ReadByte() >= 0)
                {
                    throw Changed();
                }
            }

            if (Convert.ToHexStringLower(SHA256.HashData(whole)) != Sha256) throw Changed();
            _bytes = whole;
            return whole;
        }
    }

    /// <summary>The encoding of a file by the name under which a snapshot keeps it.</summary>
    public static Encoding EncodingNamed(string name) => name == Windows.WebName ? Windows : Encoding.GetEncoding(name);

    /// <summary>
    /// The same text in UTF-8 where a letter has two bytes, since lines are found by their bytes; else the file itself.
    /// </summary>
    internal SourceFile InBytes() => Encoding is UnicodeEncoding wide
        ? new SourceFile(Name, Encoding.Convert(wide, Encoding.UTF8, Bytes.ToArray()))
        : this;

    /// <summary>A file on disk under another name than its own.</summary>
    public static SourceFile FromDisk(string name, string path) => new(name, path);

    /// <summary>Reads a file from disk, or says in one sentence why it cannot be.</summary>
    public static SourceFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"{path} is a directory; a file was expected. Name the files in it, for instance "
                + $"{Path.Combine(path, "*.csv")}.");
        }

        if (!File.Exists(path))
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"{path} does not exist. Check the name; a file that was downloaded from a source was expected.");
        }

        try
        {
            var name = Path.GetFileName(path);

            // A pipe has no length and can be read only once; a small file is read once as well.
            var length = new FileInfo(path).Length;
            var file = length > Kept ? new SourceFile(name, path) : new SourceFile(name, ReadAll(path));
            if (file.Length == 0)
            {
                throw new AandeelException(
                    ExitCode.Failed, $"{path} is empty (0 bytes). Download it again; nothing was changed here.");
            }

            return file;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(
                ExitCode.Failed, $"{path} cannot be read: {e.Message} Check the permission of the file.", e);
        }
    }

    /// <summary>The bytes from the beginning on, through a window.</summary>
    public Stream OpenRead()
    {
        if (_bytes is { } bytes)
        {
            return MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false);
        }

        try
        {
            return new FileStream(
                _path!, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(
                ExitCode.Failed, $"{_path} cannot be read: {e.Message} Check the permission of the file.", e);
        }
    }

    /// <summary>The file on disk is not what its hash was taken of.</summary>
    internal AandeelException Changed() => new(
        ExitCode.Failed,
        $"{Name} was changed while it was read. Import it again when nothing writes to it; nothing was changed here.");

    /// <summary>UTF-16, where it is that.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (bytes.Length >= 8 && IsZero(bytes[1..8])) return Encoding.Unicode;
        return bytes.Length >= 8 && IsZero(bytes[..7]) ? Encoding.BigEndianUnicode : null;

        // Four characters of plain text in two bytes each: the other byte of each is zero.
        static bool IsZero(ReadOnlySpan<byte> part) => part[0] == 0 && part[2] == 0 && part[4] == 0 && part[6] == 0
            && part[1] != 0 && part[3] != 0 && part[5] != 0;
    }

    private Scanned ScanWhole()
    {
        var scan = new Scan();
        if (_bytes is { } bytes)
        {
            scan.Append(bytes.Span);
            return scan.End();
        }

        using var stream = OpenRead();
        var buffer = new byte[1 << 20];
        for (int read; (read = stream.Read(buffer)) > 0;) scan.Append(buffer.AsSpan(0, read));
        return scan.End();
    }

    private static byte[] ReadAll(string path)
    {
        using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > LargestWhole)
            {
                throw new AandeelException(
                    ExitCode.Failed,
                    $"{path} is no file on a disk and gives more than {LargestWhole:N0} bytes. Write it to a file and "
                        + $"import that.");
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private sealed record Scanned(string Sha256, bool IsUtf8);

    /// <summary>Hash and encoding of bytes that come in pieces.</summary>
    private sealed class Scan
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] _rest = new byte[8];
        private int _held;
        private bool _isUtf8 = true;

        /// <summary>Whether all bytes so far are UTF-8; a letter may still be open.</summary>
        public bool IsUtf8SoFar => _isUtf8;

        public void Append(ReadOnlySpan<byte> piece)
        {
            _hash.AppendData(piece);
            if (!_isUtf8) return;
            if (_held > 0)
            {
                // A letter can stand over the edge of two pieces; its first bytes were held back.
                var taken = Math.Min(_rest.Length - _held, piece.Length);
                piece[..taken].CopyTo(_rest.AsSpan(_held));
                var joined = _rest.AsSpan(0, _held + taken);
                var whole = joined.Length - Begun(joined);
                _isUtf8 = Utf8.IsValid(joined[..whole]);
                if (!_isUtf8) return;
                if (taken == piece.Length)
                {
                    joined[whole..].CopyTo(_rest);
                    _held = joined.Length - whole;
                    return;
                }

                piece = piece[(whole - _held)..];
                _held = 0;
            }

            var begun = Begun(piece);
            _isUtf8 = Utf8.IsValid(piece[..^begun]);
            piece[^begun..].CopyTo(_rest);
            _held = begun;
        }

        public Scanned End()
        {
            var sum = Convert.ToHexStringLower(_hash.GetHashAndReset());
            _hash.Dispose();
            return new Scanned(sum, _isUtf8 && _held == 0);
        }

        /// <summary>How many bytes at the end begin a letter that is not whole.</summary>
        private static int Begun(ReadOnlySpan<byte> bytes)
        {
            for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
            {
                var b = bytes[^back];
                if ((b & 0xC0) == 0x80) continue;
                var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
                return length > back ? back : 0;
            }

            return 0;
        }
    }
}

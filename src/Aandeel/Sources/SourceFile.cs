using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Aandeel.Sources;

/// <summary>A file as it came, with its hash: the unit of import. Files with one hash are one file; rows are never deduplicated.</summary>
public sealed class SourceFile
{
    /// <summary>The largest file that is read; the sources' own are below 10 MB.</summary>
    public const long Largest = 1L << 30;

    private const int HeadLength = 64 * 1024;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public SourceFile(string name, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        Encoding = EncodingOf(bytes.Span);
        IsUtf8 = Encoding.Equals(Encoding.UTF8);
        Head = Encoding.GetString(bytes.Span[..Math.Min(bytes.Length, HeadLength)]).TrimStart('\uFEFF');
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// UTF-16 where the file says so or every second byte is zero (a spreadsheet's "Unicode text"), UTF-8 where the bytes are valid UTF-8,
    /// else Windows-1252: SIPRI's own downloads are Latin-1, which is a part of it.
    /// </summary>
    public Encoding Encoding { get; }

    public bool IsUtf8 { get; }

    /// <summary>The first 64 KB as text, without byte-order mark.</summary>
    public string Head { get; }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (bytes.Length >= 8 && IsZero(bytes[1..8])) return Encoding.Unicode;
        if (bytes.Length >= 8 && IsZero(bytes[..7])) return Encoding.BigEndianUnicode;
        return Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows;

        // Four characters of plain text in two bytes each: the other byte of each is zero.
        static bool IsZero(ReadOnlySpan<byte> part) => part[0] == 0 && part[2] == 0 && part[4] == 0 && part[6] == 0
            && part[1] != 0 && part[3] != 0 && part[5] != 0;
    }

    /// <summary>Reads a file from disk, or says in one sentence why it cannot be.</summary>
    public static SourceFile Open(string path)
    {
        if (Directory.Exists(path)) throw new AandeelException(ExitCode.Failed, $"{path} is a directory; a file was expected. Name the files in it, for instance {Path.Combine(path, "*.csv")}.");
        if (!File.Exists(path)) throw new AandeelException(ExitCode.Failed, $"{path} does not exist. Check the name; a file that was downloaded from a source was expected.");
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0) throw new AandeelException(ExitCode.Failed, $"{path} is empty (0 bytes). Download it again; nothing was changed here.");
            if (length > Largest) throw new AandeelException(ExitCode.Failed, $"{path} has {length:N0} bytes; files up to {Largest:N0} bytes are read, and the sources' own are far smaller. Check that this is the right file.");
            return new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(ExitCode.Failed, $"{path} cannot be read: {e.Message} Check the permission of the file.", e);
        }
    }
}

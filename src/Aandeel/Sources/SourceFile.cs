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

    public SourceFile(string name, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        IsUtf8 = Utf8.IsValid(bytes.Span);
        Encoding = IsUtf8 ? Encoding.UTF8 : Encoding.Latin1;
        Head = Encoding.GetString(bytes.Span[..Math.Min(bytes.Length, HeadLength)]).TrimStart('\uFEFF');
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>UTF-8 where the bytes are valid UTF-8, else Latin-1 (SIPRI's older downloads).</summary>
    public Encoding Encoding { get; }

    public bool IsUtf8 { get; }

    /// <summary>The first 64 KB as text, without byte-order mark.</summary>
    public string Head { get; }

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

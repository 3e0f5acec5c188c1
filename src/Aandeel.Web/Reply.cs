using System.IO.Compression;
using System.Text;

namespace Aandeel.Web;

/// <summary>What is sent: bytes as they are and, where it helps, compressed, with the headers that belong to them.</summary>
internal sealed record Reply(string ContentType, byte[] Plain)
{
    private const int LeastToPress = 600;

    public int Status { get; init; } = StatusCodes.Status200OK;

    public byte[]? Brotli { get; private init; }

    public byte[]? Gzip { get; private init; }

    /// <summary>The name of the file when it is saved; null where it is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Other forms of the same, as <c>Link</c> names them.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Where to look instead.</summary>
    public string? Location { get; init; }

    /// <summary>Whether others may read it from a page of theirs: data, and no pages.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a page elsewhere may show it in a frame: embeds alone.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Whether the same address always gives the same bytes.</summary>
    public bool IsFixed { get; init; }

    /// <summary>What it weighs in memory.</summary>
    public long Bytes => Plain.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0) + 500L;

    public static Reply Text(string contentType, string text) => new(contentType, Encoding.UTF8.GetBytes(text));

    public static Reply To(string address, int status = StatusCodes.Status308PermanentRedirect) =>
        new("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(address)) { Status = status, Location = address };

    /// <summary>Letters, images of pixels and workbooks are compressed in themselves.</summary>
    private bool IsDense => ContentType.StartsWith("font/", StringComparison.Ordinal) || ContentType == "image/png"
        || ContentType.Contains("openxmlformats", StringComparison.Ordinal);

    /// <summary>The same with compressed bytes beside, made once.</summary>
    /// <param name="quality">Of brotli: 5 costs milliseconds; 11 tens of them, for what is sent often.</param>
    public Reply Pressed(int quality = 5)
    {
        if (Plain.Length < LeastToPress || IsDense) return this;
        var pressed = new byte[BrotliEncoder.GetMaxCompressedLength(Plain.Length)];
        if (!BrotliEncoder.TryCompress(Plain, pressed, out var length, quality, 22)) return this;
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Plain);
        return this with { Brotli = pressed[..length], Gzip = zipped.ToArray() };
    }
}

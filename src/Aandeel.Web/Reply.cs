using System.IO.Compression;
using System.Text;

namespace Aandeel.Web;

/// <summary>What is sent: bytes as they are and, where it helps, compressed, with the headers that belong to them.</summary>
internal sealed record Reply(string ContentType, byte[] Plain)
{
    private const int LeastToPress = 600;
    private const int Best = 11;
    private const int Quick = 0;

    /// <summary>A page or data in rented memory, for the one reader it was made for.</summary>
    public Reply(string contentType, PagePipe lent)
        : this(contentType, []) => Lent = lent;

    /// <summary>
    /// The bytes as they are. Of a page in rented memory they are copied; of a reply that is kept pressed alone they are
    /// unfolded for the few who ask so.
    /// </summary>
    public byte[] Plain
    {
        get => (field.Length, Lent, Brotli) switch
        {
            (0, { } lent, _) => lent.Written.ToArray(),
            (0, _, { } pressed) => Unfolded(pressed),
            _ => field,
        };
        init;
    } = Plain;

    /// <summary>The rented memory in which the bytes stand; null where they are the reply's own.</summary>
    public PagePipe? Lent { get; private init; }

    /// <summary>The bytes as they are, to be sent at once.</summary>
    public ReadOnlyMemory<byte> Whole => Lent?.Written ?? Plain;

    /// <summary>The same with bytes of its own: whatever is kept for other readers.</summary>
    public Reply Owned() => Lent is null ? this : this with { Plain = Plain, Lent = null };

    public int Status { get; init; } = StatusCodes.Status200OK;

    public byte[]? Brotli { get; private set; }

    public byte[]? Gzip { get; private set; }

    /// <summary>What tells a reader that its bytes are these; null where the reply is not to be kept.</summary>
    public string? Tag { get; init; }

    /// <summary>The name of the file when it is saved; null where it is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Other forms of the same, as <c>Link</c> names them; null where there are none.</summary>
    public string? Links { get; init; }

    /// <summary>Where to look instead.</summary>
    public string? Location { get; init; }

    /// <summary>Whether others may read it from a page of theirs: data, and no pages.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a page elsewhere may show it in a frame: embeds alone.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Whether the next reader gets the same bytes; not what has the day in it.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Whether the same address always gives the same bytes.</summary>
    public bool IsFixed { get; init; }

    /// <summary>What it weighs in memory.</summary>
    public long Bytes => (IsFolded ? 0 : Whole.Length + (Brotli is null ? Whole.Length / 4 : 0))
        + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0) + 500L;

    private bool IsFolded { get; init; }

    public static Reply Text(string contentType, string text) => new(contentType, Encoding.UTF8.GetBytes(text));

    public static Reply To(string address, int status = StatusCodes.Status308PermanentRedirect) =>
        new("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(address)) { Status = status, Location = address };

    /// <summary>Whether a browser shows it as a page, or is sent on to one.</summary>
    public bool IsDocument => Location is not null || ContentType.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>Letters, images of pixels and workbooks are compressed in themselves.</summary>
    private bool IsDense => ContentType.StartsWith("font/", StringComparison.Ordinal) || ContentType == "image/png"
        || ContentType.Contains("openxmlformats", StringComparison.Ordinal);

    /// <summary>The same with compressed bytes beside, as small as can be: for what is sent often.</summary>
    /// <param name="quality">Of brotli.</param>
    public Reply Pressed(int quality = Best) => CanBePressed ? Owned() with
    {
        Brotli = ByBrotli(Whole.Span, quality),
        Gzip = ByGzip(Whole.Span, CompressionLevel.Optimal),
    } : Owned();

    /// <summary>The same, as small as it is kept: a fifth of its bytes, unfolded again where someone reads no brotli.</summary>
    public Reply Folded() => CanBePressed && In("br") is not null
        ? this with { Plain = [], Lent = null, IsFolded = true } : Owned();

    /// <summary>
    /// The bytes in a coding; null where they are not smaller. Made when they are first asked for, quickly: a question
    /// that nobody asked before should not wait for what saves the next reader a kilobyte.
    /// </summary>
    public byte[]? In(string coding)
    {
        if (!CanBePressed) return null;
        return coding == "br" ? Brotli ??= ByBrotli(Whole.Span, Quick) : Gzip ??= ByGzip(Whole.Span, CompressionLevel.Fastest);
    }

    /// <summary>The bytes in a coding, where they were made before; null where they were not.</summary>
    public byte[]? Ready(string coding) => coding == "br" ? Brotli : Gzip;

    private bool CanBePressed => (IsFolded || Whole.Length >= LeastToPress) && !IsDense;

    private static byte[] Unfolded(byte[] pressed)
    {
        using var whole = new MemoryStream(pressed.Length * 5);
        using (var brotli = new BrotliStream(new MemoryStream(pressed), CompressionMode.Decompress)) brotli.CopyTo(whole);
        return whole.ToArray();
    }

    private static byte[]? ByBrotli(ReadOnlySpan<byte> plain, int quality)
    {
        var pressed = System.Buffers.ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, pressed, out var length, quality, quality == Best ? 22 : 18)
                ? pressed[..length] : null;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(pressed);
        }
    }

    private static byte[] ByGzip(ReadOnlySpan<byte> plain, CompressionLevel level)
    {
        using var zipped = new MemoryStream(plain.Length / 4);
        using (var gzip = new GZipStream(zipped, level, leaveOpen: true)) gzip.Write(plain);
        return zipped.ToArray();
    }
}

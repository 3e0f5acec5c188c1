using System.Buffers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Aandeel.Web;

/// <summary>
/// A part of a page as markup. Long ones stand in rented memory, which is given back once the page is made: a page is
/// some ten thousands of letters, and a string of them all would be cleared, copied and collected for every reader.
/// </summary>
public sealed class HtmlPart : IHtmlContent
{
    private const int First = 256;
    private const int Rented = 4_096;
    private char[] _letters;
    private int _length;

    /// <summary>Begins with room for a few words.</summary>
    public HtmlPart() => _letters = new char[First];

    /// <summary>Begins with room for a whole page, so that it need not be copied while it grows.</summary>
    /// <param name="length">How many letters there is room for at least.</param>
    internal HtmlPart(int length) => _letters = ArrayPool<char>.Shared.Rent(Math.Max(length, Rented));

    /// <summary>Nothing.</summary>
    public static HtmlPart Empty => new();

    public bool IsEmpty => _length == 0;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_letters, 0, _length);
    }

    public override string ToString() => new(_letters, 0, _length);

    internal void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Text that an encoder makes safe, without a string between.</summary>
    internal void Append(ReadOnlySpan<char> text, HtmlEncoder encoder)
    {
        while (!text.IsEmpty)
        {
            var done = encoder.Encode(text, Room(text.Length), out var read, out var written);
            _length += written;
            text = text[read..];
            if (done == OperationStatus.DestinationTooSmall) Grow(_letters.Length * 2);
        }
    }

    /// <summary>Gives the memory back; the part is empty from now on.</summary>
    internal void Free()
    {
        if (_letters.Length >= Rented) ArrayPool<char>.Shared.Return(_letters);
        (_letters, _length) = ([], 0);
    }

    private Span<char> Room(int length)
    {
        if (_letters.Length - _length < length) Grow(Math.Max(_letters.Length * 2, _length + length));
        return _letters.AsSpan(_length);
    }

    private void Grow(int length)
    {
        var wider = length >= Rented ? ArrayPool<char>.Shared.Rent(length) : new char[Math.Max(First, length)];
        _letters.AsSpan(0, _length).CopyTo(wider);
        if (_letters.Length >= Rented) ArrayPool<char>.Shared.Return(_letters);
        _letters = wider;
    }
}

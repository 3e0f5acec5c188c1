using System.Buffers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Aandeel.Web;

/// <summary>
/// A part of a page as markup, in rented memory, which is given back once the page is made: a page is some ten thousands
/// of letters, and a string of them all would be cleared, copied and collected for every reader.
/// </summary>
public sealed class HtmlPart : IHtmlContent
{
    private const int Least = 256;

    /// <summary>ASCII that stands in HTML as it is: what the encoder leaves alone, found many letters at a time.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !"<>&\"'+`".Contains(c))]);

    private char[] _letters = [];
    private int _length;

    /// <summary>Has no room until something is written.</summary>
    public HtmlPart()
    {
    }

    /// <summary>Begins with room for a whole page, so that it need not be copied while it grows.</summary>
    /// <param name="length">How many letters there is room for at least.</param>
    internal HtmlPart(int length) => Grow(length);

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

    /// <summary>Text that an encoder makes safe, without a string between; the encoder sees only what is not plain.</summary>
    internal void Append(ReadOnlySpan<char> text, HtmlEncoder encoder)
    {
        while (true)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                Append(text);
                return;
            }

            Append(text[..plain]);
            text = text[plain..];
            if (text[0] == '&')
            {
                Append("&amp;");
                text = text[1..];
                continue;
            }

            var other = text.IndexOfAny(Plain);
            Encode(other < 0 ? text : text[..other], encoder);
            if (other < 0) return;
            text = text[other..];
        }
    }

    /// <summary>Gives the memory back; the part is empty from now on.</summary>
    internal void Free()
    {
        if (_letters.Length > 0) ArrayPool<char>.Shared.Return(_letters);
        (_letters, _length) = ([], 0);
    }

    private void Encode(ReadOnlySpan<char> text, HtmlEncoder encoder)
    {
        while (!text.IsEmpty)
        {
            var done = encoder.Encode(text, Room(text.Length), out var read, out var written);
            _length += written;
            text = text[read..];
            if (done == OperationStatus.DestinationTooSmall) Grow(_letters.Length * 2);
        }
    }

    private Span<char> Room(int length)
    {
        if (_letters.Length - _length < length) Grow(Math.Max(_letters.Length * 2, _length + length));
        return _letters.AsSpan(_length);
    }

    private void Grow(int length)
    {
        var wider = ArrayPool<char>.Shared.Rent(Math.Max(Least, length));
        _letters.AsSpan(0, _length).CopyTo(wider);
        if (_letters.Length > 0) ArrayPool<char>.Shared.Return(_letters);
        _letters = wider;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aandeel.Doors;

namespace Aandeel.Web;

/// <summary>HTML in the making: what is text is escaped, and figures of sentences become links.</summary>
/// <param name="length">How many letters it is likely to hold; 0 for a few words.</param>
internal sealed class Html(Links links, int length = 0)
{
    /// <summary>What the parts of most pages below their heading come to.</summary>
    public const int OfPage = 32 * 1024;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly HtmlPart _text = length == 0 ? new HtmlPart() : new HtmlPart(length);
    private Dictionary<string, int>? _regions;

    public Links Links { get; } = links;

    public Language Language => Links.Language;

    public HtmlPart Content => _text;

    /// <summary>Markup as text, for what is made once and stands on many pages.</summary>
    public static string Written(Links links, Action<Html> write)
    {
        var html = new Html(links);
        write(html);
        var text = html.ToString();
        html.Content.Free();
        return text;
    }

    public static string Escaped(string text) => Encoder.Encode(text);

    /// <summary>The name of a region that can be scrolled: the same words twice are told apart by a number.</summary>
    public string Region(string words)
    {
        _regions ??= new(StringComparer.Ordinal);
        var count = _regions[words] = _regions.GetValueOrDefault(words) + 1;
        return Escaped(count == 1 ? words : $"{words} ({count})");
    }

    /// <summary>Markup of ours.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Markup of ours with values in it, which stand as they are given.</summary>
    public Html Raw([InterpolatedStringHandlerArgument("")] ref Piece piece)
    {
        _ = piece;
        return this;
    }

    /// <summary>Words of anyone.</summary>
    public Html Words(string text)
    {
        _text.Append(SafeText.ForTerminal(text), Encoder);
        return this;
    }

    public Html Words(Text text)
    {
        var runs = text.SpanIn(Language);
        foreach (var run in runs)
        {
            if (run is Run.Number number) Words(Wording.Of(number.Figure, number.Form, Language));
            else Words(((Run.Words)run).Value);
        }

        return this;
    }

    /// <summary>A link, its words escaped.</summary>
    public Html Link(string address, string words, string? attributes = null)
    {
        Raw("<a href=\"").Address(address).Raw("\"");
        if (attributes is not null) Raw(" ").Raw(attributes);
        return Raw(">").Words(words).Raw("</a>");
    }

    /// <summary>An address within an attribute.</summary>
    public Html Address(string address)
    {
        _text.Append(address, Encoder);
        return this;
    }

    /// <summary>A sentence, each figure with a link to where it comes from.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="strong">The name of the figure that the sentence is about.</param>
    public Html Sentence(Text text, string? strong = null)
    {
        foreach (var run in text.SpanIn(Language))
        {
            if (run is not Run.Number number)
            {
                var plain = (Run.Words)run;
                if (plain.IsName && plain.Value.StartsWith("aandeel ", StringComparison.Ordinal)) Command(plain.Value);
                else Words(plain.Value);
                continue;
            }

            var words = Wording.Of(number.Figure, number.Form, Language);
            var kind = number.Figure.Name == strong ? "num" : "fg";
            if (number.Figure.Place is not null) Linked(number.Figure, words, kind);
            else Raw("<span class=\"").Raw(kind).Raw("\">").Unbroken(words).Raw("</span>");
        }

        return this;
    }

    /// <summary>A figure, with a link to where it comes from; bare where it stands in no table.</summary>
    public Html Linked(Figure figure, Form form) => Linked(figure, Wording.Of(figure, form, Language), "fg");

    /// <inheritdoc cref="Linked(Figure, Form)"/>
    /// <param name="words">The figure as it is said.</param>
    /// <param name="kind">The class of the link; null for none.</param>
    public Html Linked(Figure figure, string words, string? kind = null)
    {
        if (figure.Place is not { } place) return Unbroken(words);
        Raw("<a ");
        if (kind is not null) Raw("class=\"").Raw(kind).Raw("\" ");
        Raw("href=\"");
        Links.Explain(this, place);
        return Raw("\">").Unbroken(words).Raw("</a>");
    }

    /// <summary>A command within a sentence; no argument is broken over two lines.</summary>
    private void Command(string command)
    {
        Raw("<code>");
        var parts = command.Split(" --");
        Words(parts[0]);
        foreach (var part in parts.Skip(1)) Raw(" <span class=\"nb\">--").Words(part).Raw("</span>");
        Raw("</code>");
    }

    /// <summary>A figure with its unit on one line.</summary>
    public Html Unbroken(string words)
    {
        var rest = words.AsSpan();
        for (var at = rest.IndexOf(" %"); at >= 0; at = rest.IndexOf(" %"))
        {
            _text.Append(rest[..at], Encoder);
            _text.Append("&nbsp;%");
            rest = rest[(at + 2)..];
        }

        _text.Append(rest, Encoder);
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Takes markup with values in it piece by piece.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece
    {
        private readonly HtmlPart _text;

        public Piece(int literalLength, int formattedCount, Html html)
        {
            _ = literalLength + formattedCount;
            _text = html._text;
        }

        public void AppendLiteral(string value) => _text.Append(value);

        public void AppendFormatted(string? value) => _text.Append(value);

        public void AppendFormatted(int value) =>
            _text.Append(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

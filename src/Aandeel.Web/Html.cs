using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aandeel.Doors;
using Microsoft.AspNetCore.Html;

namespace Aandeel.Web;

/// <summary>HTML in the making: what is text is escaped, and figures of sentences become links.</summary>
internal sealed class Html(Links links)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    public Links Links { get; } = links;

    public Language Language => Links.Language;

    public HtmlString Content => new(_text.ToString());

    public static string Escaped(string text) => Encoder.Encode(text);

    /// <summary>The name of a region that can be scrolled: the same words twice are told apart by a number.</summary>
    public string Region(string words)
    {
        var count = _regions[words] = _regions.GetValueOrDefault(words) + 1;
        return Escaped(count == 1 ? words : $"{words} ({count})");
    }

    /// <summary>Markup of ours.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Words of anyone.</summary>
    public Html Words(string text)
    {
        _text.Append(Encoder.Encode(SafeText.ForTerminal(text)));
        return this;
    }

    public Html Words(Text text) => Words(Wording.Of(text, Language));

    /// <summary>A link, its words escaped.</summary>
    public Html Link(string address, string words, string? attributes = null)
    {
        Raw($"<a href=\"{Escaped(address)}\"{(attributes is null ? "" : " " + attributes)}>");
        return Words(words).Raw("</a>");
    }

    /// <summary>A sentence, each figure with a link to where it comes from.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="strong">The name of the figure that the sentence is about.</param>
    public Html Sentence(Text text, string? strong = null)
    {
        foreach (var run in text.In(Language))
        {
            if (run is not Run.Number number)
            {
                Words(((Run.Words)run).Value);
                continue;
            }

            var words = Wording.Of(number.Figure, number.Form, Language);
            var kind = number.Figure.Name == strong ? "num" : "fg";
            if (Links.Explain(number.Figure) is { } address) Raw($"<a class=\"{kind}\" href=\"{Escaped(address)}\">");
            else Raw($"<span class=\"{kind}\">");
            Unbroken(words).Raw(Links.Explain(number.Figure) is null ? "</span>" : "</a>");
        }

        return this;
    }

    /// <summary>A figure with its unit on one line.</summary>
    public Html Unbroken(string words)
    {
        _text.Append(Encoder.Encode(words).Replace(" %", "&nbsp;%", StringComparison.Ordinal));
        return this;
    }

    public override string ToString() => _text.ToString();
}

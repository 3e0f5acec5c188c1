using System.Net;
using System.Text;

namespace Aandeel.Web.Publishing;

/// <summary>
/// Walks over the tags of our own pages that lead somewhere. The pages are written by one writer that quotes and escapes
/// every value, so no parser of other people's markup is needed.
/// </summary>
internal static class Markup
{
    /// <summary>The name of a tag whose words are its address.</summary>
    public const string Whole = "a.whole";

    /// <summary>Where the tags of a page lead on this site, without the place within a page.</summary>
    public static IReadOnlyList<string> Addresses(string html)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Rewrite(html, (_, address) =>
        {
            found.Add(address.Split('#')[0]);
            return Turned.To(address);
        });
        return [.. found];
    }

    /// <summary>The page with what its tags lead to turned.</summary>
    /// <param name="turn">Says of a tag and its address on this site what becomes of it.</param>
    public static string Rewrite(string html, Func<string, string, Turned> turn)
    {
        var text = new StringBuilder(html.Length + 1_000);
        var (at, isBare) = (0, false);
        while (html.IndexOf('<', at) is var open and >= 0)
        {
            text.Append(html, at, open - at);
            var close = html.IndexOf('>', open);
            if (close < 0) break;
            at = close + 1;
            var tag = html[open..at];
            var name = NameOf(tag);
            if (name == "/a" && isBare)
            {
                isBare = false;
                continue;
            }

            if (AttributeOf(name) is not { } attribute || Value(tag, attribute) is not { } place
                || WebUtility.HtmlDecode(tag[place]) is not ['/', ..] address || address.StartsWith("//", StringComparison.Ordinal))
            {
                text.Append(tag);
                continue;
            }

            var isWhole = name == "a" && tag.Contains("class=\"whole\"", StringComparison.Ordinal);
            var turned = turn(isWhole ? Whole : name, address);
            if (turned.Instead is { } instead)
            {
                text.Append(instead);
                if (name == "form") at = html.IndexOf("</form>", at, StringComparison.Ordinal) + "</form>".Length;
                else isBare = name == "a";
                continue;
            }

            var written = tag[..place.Start.Value] + Html.Escaped(turned.Address!) + tag[place.End.Value..];
            text.Append(turned.IsAway ? Marked(written, name) : written);
            if (!isWhole) continue;

            // A link that shows its own address shows the one that it has now.
            text.Append(Html.Escaped(turned.Address!));
            at = html.IndexOf("</a>", at, StringComparison.Ordinal);
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static string NameOf(string tag)
    {
        var end = 1;
        while (end < tag.Length && tag[end] is not (' ' or '>' or '\n')) end++;
        return tag[1..end];
    }

    private static string? AttributeOf(string name) => name switch
    {
        "a" or "link" => " href=\"",
        "script" or "img" => " src=\"",
        "form" => " action=\"",
        _ => null,
    };

    private static Range? Value(string tag, string attribute)
    {
        var start = tag.IndexOf(attribute, StringComparison.Ordinal);
        if (start < 0) return null;
        start += attribute.Length;
        var end = tag.IndexOf('"', start);
        return end < 0 ? null : start..end;
    }

    /// <summary>A link that leads to what files do not hold is seen to.</summary>
    private static string Marked(string tag, string name)
    {
        if (name != "a") return tag;
        const string Class = " class=\"";
        var at = tag.IndexOf(Class, StringComparison.Ordinal);
        return at < 0 ? "<a class=\"served\"" + tag[2..] : tag.Insert(at + Class.Length, "served ");
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Aandeel.Web;

/// <summary>
/// The Markdown of our own documents as HTML: headings, paragraphs, lists, tables, code, links. Everything else stands
/// as it is written; nothing in it becomes markup by itself.
/// </summary>
internal sealed partial class MarkdownHtml(Html html, Func<string, string?> address)
{
    private readonly StringBuilder _paragraph = new();
    private string? _list;

    /// <summary>The name of a heading as a document writes it behind <c>#</c>.</summary>
    public static string Slug(string heading) => string.Concat(heading.ToLowerInvariant()
        .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    /// <summary>The name of a heading in a page, which has names of its own.</summary>
    public static string Marked(string slug) => "at-" + slug;

    public void Write(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                i = Code(lines, i);
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal) && _paragraph.Length == 0 && _list is null)
            {
                End();
                html.Raw("<pre class=\"printed\" tabindex=\"0\">");
                for (; i < lines.Length
                    && (lines[i].StartsWith("    ", StringComparison.Ordinal) || lines[i].Length == 0); i++)
                {
                    html.Words(lines[i].Length > 4 ? lines[i][4..] + "\n" : "\n");
                }

                html.Raw("</pre>");
                i--;
            }
            else if (line.StartsWith('#')) Heading(line);
            else if (line.StartsWith('|')) i = Table(lines, i);
            else if (line.StartsWith("![", StringComparison.Ordinal)) End(); // A picture of this very site.
            else if (Item().Match(line) is { Success: true } item) Item(item);
            else if (line.Trim().Length == 0) End();
            else _paragraph.Append(_paragraph.Length > 0 ? " " : "").Append(line.Trim());
        }

        End();
    }

    private int Code(string[] lines, int at)
    {
        End();
        html.Raw("<pre class=\"printed\" tabindex=\"0\">");
        for (at++; at < lines.Length && !lines[at].StartsWith("```", StringComparison.Ordinal); at++) html
            .Words(lines[at] + "\n");
        html.Raw("</pre>");
        return at;
    }

    private void Heading(string line)
    {
        End();
        var level = Math.Clamp(line.TakeWhile(c => c == '#').Count(), 2, 4);
        var words = line.TrimStart('#').Trim();
        html.Raw($"<h{level} id=\"{Marked(Slug(words))}\">");
        Inline(words);
        html.Raw($"</h{level}>");
    }

    private int Table(string[] lines, int at)
    {
        End();
        var label = html.Region(string.Join(", ", Cells(lines[at]).Where(c => c.Length > 0)));
        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">")
            .Raw("<table><thead><tr>");
        foreach (var cell in Cells(lines[at]))
        {
            // The corner above names of rows is no head of anything.
            html.Raw(cell.Length > 0 ? "<th scope=\"col\">" : "<td>");
            Inline(cell);
            html.Raw(cell.Length > 0 ? "</th>" : "</td>");
        }

        html.Raw("</tr></thead><tbody>");
        for (at += 2; at < lines.Length && lines[at].StartsWith('|'); at++)
        {
            html.Raw("<tr>");
            foreach (var cell in Cells(lines[at]))
            {
                html.Raw("<td>");
                Inline(cell);
                html.Raw("</td>");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>");
        return at - 1;
    }

    private void Item(Match item)
    {
        Paragraph();
        var list = char.IsDigit(item.Groups["mark"].Value[0]) ? "ol" : "ul";
        if (_list != list)
        {
            EndList();
            var mark = item.Groups["mark"].Value;
            html.Raw(list == "ol" && mark != "1." ? $"<ol class=\"notes\" start=\"{mark[..^1]}\">" : $"<{list} class=\"notes\">");
            _list = list;
        }

        _paragraph.Append(item.Groups["text"].Value.Trim());
    }

    private void End()
    {
        Paragraph();
        EndList();
    }

    private void Paragraph()
    {
        if (_paragraph.Length == 0) return;
        html.Raw(_list is null ? "<p class=\"prose\">" : "<li>");
        Inline(_paragraph.ToString());
        html.Raw(_list is null ? "</p>" : "</li>");
        _paragraph.Clear();
    }

    private void EndList()
    {
        if (_list is not null) html.Raw($"</{_list}>");
        _list = null;
    }

    private void Inline(string text)
    {
        var from = 0;
        foreach (Match match in Mark().Matches(text))
        {
            html.Words(text[from..match.Index]);
            from = match.Index + match.Length;
            if (match.Groups["code"].Success) html.Raw("<code>").Words(match.Groups["code"].Value).Raw("</code>");
            else if (match.Groups["bold"].Success) html.Raw("<strong>").Words(match.Groups["bold"].Value)
                .Raw("</strong>");
            else if (match.Groups["stress"].Success) html.Raw("<em>").Words(match.Groups["stress"].Value).Raw("</em>");
            else if (address(match.Groups["to"].Value) is { } to) html.Link(to, match.Groups["words"].Value);
            else html.Words(match.Groups["words"].Value);
        }

        html.Words(text[from..]);
    }

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
            .Select(c => c.Trim().Replace("\u0001", "|", StringComparison.Ordinal))];

    [GeneratedRegex(
        @"^\s{0,3}(?<mark>[-*]|\d+\.)\s+(?<text>.*)$",
        RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|\*(?<stress>[^*\s][^*]*)\*|\[(?<words>[^\]]+)\]\((?<to>[^)\s]+)\)",
        RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Mark();
}

using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// The share in each source that counts volume or money, as a dot on what unknowns leave open: side by side, and no
/// average.
/// </summary>
internal static class SourcesTable
{
    public static int Write(Html html, Answer answer, Front front)
    {
        var nl = html.Language == Language.Nl;
        var rows = answer.Rows;
        var drawn = Enumerable.Range(0, rows.Count).Where(r => IsDrawn(rows, r)).ToList();
        html.Raw("<table class=\"stack\"><caption>").Words(answer.Subtitle.Capital())
            .Raw("</caption><thead><tr><th scope=\"col\">")
            .Words(nl ? "Bron en wat zij meet" : "Source and what it measures")
            .Raw("</th><th scope=\"col\" class=\"n\">")
            .Words(nl ? "Jaren" : "Years").Raw("</th><th scope=\"col\" class=\"bar\"><span class=\"vh\">")
            .Words(nl ? "Getekend" : "Drawn")
            .Raw("</span><svg class=\"chart\" height=\"15\" aria-hidden=\"true\" focusable=\"false\">")
            .Raw("<text class=\"dim sm\" x=\"0\" y=\"11\">0</text><text class=\"dim sm m\" x=\"50%\" y=\"11\">50</text>")
            .Raw("<text class=\"dim sm e\" x=\"100%\" y=\"11\">100 %</text></svg></th>");
        foreach (var head in nl




























            ? new[] { "Aandeel", "Onbekenden laten open", "waarvan Oekraïne" } : ["Share", "Unknowns leave open", "of which Ukraine"])
        {
            html.Raw("<th scope=\"col\" class=\"n\">").Words(head).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var row in drawn)
        {
            var line = (SourceLine)rows.Row(row);

            // Of SIPRI the edition and years of the page, which the question over all sources does not take.
            if (line.Series.Source == Sources.SourceCatalog.Sipri) Row(html, front.Share.Rows, front.RowOfYears, line,
                front.Years);
            else Row(html, rows, row, line, line.Period?.ToString() ?? "");
        }

        html.Raw("</tbody></table>");
        return drawn.Count;
    }

    private static bool IsDrawn(Table rows, int row) => rows.Row(row) is SourceLine { Share: not null } line
        && !line.Series.OnlyWithinCategory && (line.Series.IsMoney || line.Series.Unit == Unit.TivMillion)
        && line.Series.Flow is not (Flow.Denial or Flow.Notification)
        && line.Destination is null or DestinationChoice.Stated;

    private static void Row(Html html, Table rows, int row, SourceLine line, string years)
    {
        var nl = html.Language == Language.Nl;
        var (share, bounds, ukraine) = (rows.Find("share_outside")!, rows.Find("bounds")!, rows.Find("ukraine_part")!);
        html.Raw("<tr><th scope=\"row\">").Link(
            html.Links.To(SiteMap.Of(QuestionKind.Share), ("source", line.Series.Source), ("flow",
                Codes.Of(line.Series.Flow))),
            Wording.Of(SeriesNames.Source(line.Series.Source), html.Language));
        html.Raw(" <span class=\"quiet\">").Words(SeriesNames.Flow(line.Series)).Words(", ")
            .Words(line.Series.Unit == Unit.TivMillion
            ? nl ? "omvang (TIV)" : "volume (TIV)" : line.Series.Unit.Code).Raw("</span></th><td class=\"n top1\">")
            .Words(years).Raw("</td><td class=\"bar\"><svg class=\"chart\" height=\"15\" aria-hidden=\"true\" ")
            .Raw("focusable=\"false\"><line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"7.5\" y2=\"7.5\"/>");
        var band = rows[row, bounds] as Cell.Band;
        if (band is not null && RowOrder.Number(band.Lower) is { } lower && RowOrder.Number(band.Upper) is { } upper)
        {
            html.Raw($"<rect class=\"band\" x=\"{Part(lower)}\" width=\"{Part(upper - lower)}\" y=\"4\" height=\"7\"/>");
        }

        if (RowOrder.Number(rows[row, share]) is { } value)
        {
            html.Raw($"<circle class=\"dot\" cx=\"{Part(value)}\" cy=\"7.5\" r=\"5\"/>");
        }

        html.Raw("</svg></td><td class=\"n\"><b>");
        html.Linked(rows.Quote(row, share), Form.Usual);
        html.Raw($"</b></td><td class=\"n lab\" data-l=\"{(nl ? "onbekend" : "unknown")}\">")
            .Words(DrawnTable.Cell(rows, row, bounds, html.Language))
            .Raw($"</td><td class=\"n lab\" data-l=\"{(nl ? "Oekraïne" : "Ukraine")}\">")
            .Words(DrawnTable.Cell(rows, row, ukraine, html.Language)).Raw("</td></tr>");
    }

    private static string Part(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

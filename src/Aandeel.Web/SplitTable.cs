using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;

namespace Aandeel.Web;

/// <summary>
/// A table of shares whose bar shows where each row's deliveries went: elsewhere, the Indo-Pacific four, Ukraine, and
/// allies.
/// </summary>
internal static class SplitTable
{
    private static readonly (string Column, string Colour)[] Parts =
    [
        ("others_part", "outside"), ("indo_pacific_part", "indo-pacific"), ("ukraine_part", "ukraine"), ("inside_part",
            "inside"),
    ];

    private static readonly string[] Shown = ["total", "share_outside", "ukraine_part", "indo_pacific_part"];

    public static void Write(
        Html html, Table rows, IReadOnlyList<int> drawn, string caption, string head = "name")
    {
        var name = rows.Find(head)!;
        html.Raw("<table class=\"stack\"><caption>").Words(caption).Raw("</caption><thead><tr><th scope=\"col\">")
            .Words(name.Title)
            .Raw("</th><th scope=\"col\" class=\"bar\">").Words(html.Language == Language.Nl ? "Waarheen" : "Where to")
            .Raw("</th>");
        foreach (var column in Shown.Select(rows.Find).OfType<Column>())
        {
            html.Raw("<th scope=\"col\" class=\"n\">").Words(column.Short ?? column.Title).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var row in drawn)
        {
            html.Raw("<tr><th scope=\"row\">");
            var words = DrawnTable.Cell(rows, row, name, html.Language);
            if (head == "name" && rows.Find("key") is { } key && rows[row, key] is Cell.Code code
                && PartyCode.TryParse(code.Value, null, out var party)
                && PartyTable.BuiltIn.Find(party) is not null) html.Link(html.Links.Country(code.Value), words);
            else html.Words(words);
            html.Raw("</th><td class=\"bar\"><svg class=\"chart\" height=\"15\" aria-hidden=\"true\" "
                + "focusable=\"false\">");
            Bar(html, rows, row);
            html.Raw("</svg></td>");
            foreach (var column in Shown.Select(rows.Find).OfType<Column>()) Cell(html, rows, row, column);
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table>");
    }

    private static void Bar(Html html, Table rows, int row)
    {
        var from = 0m;
        foreach (var (column, colour) in Parts)
        {
            if (rows.Find(column) is not { } found || RowOrder.Number(rows[row, found]) is not { } part
                || part <= 0) continue;
            html.Raw($"<rect class=\"{colour}\" x=\"{Percent(from)}\" width=\"{Percent(part)}\" height=\"15\"/>");
            from += part;
        }
    }

    private static void Cell(Html html, Table rows, int row, Column column)
    {
        html.Raw("<td class=\"n lab\" data-l=\"").Words(column.Short ?? column.Title).Raw("\">");
        var words = DrawnTable.Cell(rows, row, column, html.Language);
        if (column.Main && rows.Quote(row, column) is { Place: not null } figure) html.Raw("<b>").Linked(figure, words).Raw("</b>");
        else html.Unbroken(words);
        html.Raw("</td>");
    }

    private static string Percent(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

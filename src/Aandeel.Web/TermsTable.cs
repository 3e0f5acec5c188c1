using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;

namespace Aandeel.Web;

/// <summary>The terms of a share: how much went to each of the sides that charts draw, and what stands in neither.</summary>
internal static class TermsTable
{
    private static readonly (string Part, string Colour)[] Apart =
        [("ukraine_part", "ukraine"), ("indo_pacific_part", "indo-pacific"), ("others_part", "outside"),
            ("inside_part", "inside")];

    public static void Write(Html html, Found found)
    {
        var (table, row) = (found.Table, found.Row);
        if (found.Column.Name != "share_outside" || Apart.Any(a => table.Find(a.Part) is null)
            || table.Find("outside_by_group") is not { } groups || table[row, groups] is not Cell.Map) return;
        var nl = html.Language == Language.Nl;
        html.Raw("<table class=\"stack\"><caption>").Words(nl ? "De termen" : "The terms")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words("Term")
            .Raw("</th><th scope=\"col\" class=\"bar\"><span class=\"vh\">").Words(nl ? "Getekend" : "Drawn")
            .Raw("</span></th><th scope=\"col\" class=\"n\">")
            .Words(table.Find("total")?.Title ?? Text.None)
            .Raw("</th><th scope=\"col\" class=\"n\">").Words(nl ? "Procentpunt" : "Points")
            .Raw("</th></tr></thead><tbody>");
        var unit = Wording.Of(table.Find("total")?.Title ?? Text.None, html.Language);
        foreach (var (part, colour) in Apart)
        {
            var points = table.Quote(row, table.Find(part)!);
            if (RowOrder.Number(points.Cell) is not { } share) continue;
            html.Raw("<tr><th scope=\"row\">");
            if (Rows(found, part) is { } rows) html.Link(html.Links.To(rows), NameOf(part, html.Language));
            else html.Words(NameOf(part, html.Language));
            html.Raw("</th><td class=\"bar\"><svg class=\"chart\" height=\"13\" aria-hidden=\"true\" focusable=\"false\">")
                .Raw($"<rect class=\"{colour}\" width=\"{Length(share)}\" height=\"13\"/></svg></td>");
            if (Amount(found, part) is { } amount)
            {
                html.Raw("<td class=\"n lab\" data-l=\"").Words(unit).Raw("\"><b>")
                    .Words(Wording.Of(amount.Cell, amount.Kind, null, Form.Exact, html.Language)).Raw("</b></td>");
            }
            else
            {
                html.Raw("<td class=\"n\"></td>");
            }

            html.Raw("<td class=\"n lab\" data-l=\"").Words(nl ? "Procentpunt" : "Points").Raw("\">")
                .Unbroken(Wording.Of(points, Form.Bare, html.Language)).Raw("</td></tr>");
        }

        html.Raw("</tbody></table>");
    }

    private static string NameOf(string part, Language language)
    {
        var nl = language == Language.Nl;
        return part switch
        {
            "ukraine_part" => nl ? "Buiten: Oekraïne" : "Outside: Ukraine",
            "indo_pacific_part" => nl ? "Buiten: Australië, Japan, Nieuw-Zeeland, Zuid-Korea"
                : "Outside: Australia, Japan, New Zealand, South Korea",
            "inside_part" => nl ? "Binnen: bondgenoten" : "Inside: allies",
            _ => nl ? "Buiten: elders" : "Outside: elsewhere",
        };
    }

    /// <summary>The amount that stands in a column of its own; the rest of outside stands in none.</summary>
    private static Figure? Amount(Found found, string part) => part switch
    {
        "inside_part" => found.Table.Find("inside") is { } inside ? found.Table.Quote(found.Row, inside) : null,
        "ukraine_part" => Group(found, DestinationGroup.Ukraine),
        "indo_pacific_part" => Group(found, DestinationGroup.IndoPacificPartners),
        _ => null,
    };

    private static Figure? Group(Found found, DestinationGroup group) =>
        found.Table.Find("outside_by_group") is { } groups
            ? found.Table.Quote(found.Row, groups, Codes.Of(group)) : null;

    private static Ask? Rows(Found found, string part)
    {
        if (found.Table.BehindOf(found.Row) is not { } behind || behind["key"] is { Length: > 0 }) return null;
        var key = part switch
        {
            "inside_part" => "side:inside",
            "ukraine_part" => "group:ukraine",
            "indo_pacific_part" => "group:indo-pacific-partners",
            _ => null,
        };
        return key is null ? null
            : behind with { Given = [.. behind.Given.Where(g => g.Name != "key"), new AskValue("key", key)] };
    }

    private static string Length(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

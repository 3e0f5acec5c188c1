using System.Globalization;
using Aandeel.Answers;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// A bar, or a dot with its band, in a cell of the row that it is of: chart and table are one thing. Colours are classes
/// of the style sheet, lengths parts of the cell.
/// </summary>
internal sealed class RowBar
{
    private readonly Chart _chart;
    private readonly decimal _most;

    private RowBar(Chart chart, decimal most) => (_chart, _most) = (chart, most);

    public Chart Chart => _chart;

    /// <summary>The bars of a view; null where its rows are drawn otherwise or not at all.</summary>
    public static RowBar? Of(Answer answer, View view)
    {
        var chart = answer.Charts.FirstOrDefault(
            c => c.As is Draw.Bars or Draw.Dots or Draw.Interval && Rows(c.Table).Equals(Rows(view.Table))
                && c.Drawn.Count > 0);
        if (chart is null) return null;
        var isShare = chart.Y.All(y => y.Kind == Kind.Share);
        var most = chart.Drawn
            .Select(r => chart.Y.Sum(y => RowOrder.Number(chart.Table[r, y]) ?? 0)).DefaultIfEmpty(0).Max();
        return chart.Drawn.Any(r => chart.Y.Any(y => RowOrder.Number(chart.Table[r, y]) < 0)) ? null
            : isShare && chart.As != Draw.Bars ? new RowBar(chart, 1)
            : most > 0 ? new RowBar(chart, most) : null;
    }

    public static void Head(Html html) => html.Raw("<th scope=\"col\" class=\"bar\"><span class=\"vh\">")
        .Words(html.Language == Language.Nl ? "Getekend" : "Drawn").Raw("</span></th>");

    public void Cell(Html html, int row)
    {
        html.Raw("<td class=\"bar\">");
        if (_chart.Drawn.Contains(row))
        {
            html.Raw("<svg class=\"chart\" height=\"13\" aria-hidden=\"true\" focusable=\"false\">");
            if (_chart.As == Draw.Bars) Bars(html, row);
            else Dot(html, row);
            html.Raw("</svg>");
        }

        html.Raw("</td>");
    }

    private void Bars(Html html, int row)
    {
        var from = 0m;
        for (var i = 0; i < _chart.Y.Count; i++)
        {
            var length = (RowOrder.Number(_chart.Table[row, _chart.Y[i]]) ?? 0) / _most;
            var colour = i == 0 ? "outside" : i == _chart.Y.Count - 1 ? "inside" : "indo-pacific";
            html.Raw($"<rect class=\"{colour}\" x=\"{Part(from)}\" width=\"{Part(length)}\" y=\"0\" height=\"13\"/>");
            from += length;
        }
    }

    private void Dot(Html html, int row)
    {
        html.Raw("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"6.5\" y2=\"6.5\"/>");
        if (_chart.Band is { } band && _chart.Table[row, band] is Aandeel.Cell.Band ends
            && RowOrder.Number(ends.Lower) is { } lower && RowOrder.Number(ends.Upper) is { } upper)
        {
            html.Raw(
                $"<rect class=\"band\" x=\"{Part(lower / _most)}\" width=\"{Part((upper - lower) / _most)}\" y=\"3\" "
                    + $"height=\"7\"/>");
        }

        foreach (var y in _chart.Y)
        {
            if (_chart.Table[row, y] is Aandeel.Cell.Band own && RowOrder.Number(own.Lower) is { } least
                && RowOrder.Number(own.Upper) is { } most)
            {
                html.Raw($"<rect class=\"band\" x=\"{Part(least / _most)}\" width=\"{Part((most - least) / _most)}\" "
                    + $"y=\"3\" height=\"7\"/>");
            }
            else if (RowOrder.Number(_chart.Table[row, y]) is { } value)
            {
                html.Raw($"<circle class=\"dot\" cx=\"{Part(value / _most)}\" cy=\"6.5\" r=\"4.5\"/>");
            }
        }
    }

    /// <summary>Tables over the same rows draw the same bars, also when one of them is a copy with other columns.</summary>
    private static (string, int) Rows(Table table) => (table.Name, table.Count);

    private static string Part(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

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
            c => c.As is Draw.Bars or Draw.Dots or Draw.Interval && c.Drawn.Count > 0 && IsOf(c, view.Table));
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
            var colour = ColourOf(row, i);
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

    /// <summary>
    /// Whether a chart is of the rows of a table: the same rows, also where it is a copy with other columns or has a
    /// total below them.
    /// </summary>
    private static bool IsOf(Chart chart, Table table)
    {
        if ((chart.Table.Name, chart.Table.Count) == (table.Name, table.Count)) return true;
        return chart.Table.Count > 1 && table.Count > chart.Table.Count
            && chart.Drawn.All(r => ReferenceEquals(chart.Table.Row(r), table.Row(r)));
    }

    private string ColourOf(int row, int part) => _chart.Y.Count > 1
        ? part == 0 ? "outside" : part == _chart.Y.Count - 1 ? "inside" : "indo-pacific"
        : _chart.ToneOf?.Invoke(row) switch
        {
            Tone.Ukraine => "ukraine",
            Tone.IndoPacific => "indo-pacific",
            Tone.Inside => "inside",
            Tone.Unknown => "gap",
            _ => "outside",
        };

    /// <summary>What each part of a bar is, above a table whose bars have several.</summary>
    public void Key(Html html)
    {
        if (_chart.As != Draw.Bars || _chart.Y.Count < 2) return;
        html.Raw("<ul class=\"key\">");
        for (var i = 0; i < _chart.Y.Count; i++)
        {
            html.Raw("<li><svg class=\"chart swatch\" width=\"11\" height=\"11\" aria-hidden=\"true\" focusable=\"false\">")
                .Raw($"<rect class=\"{ColourOf(0, i)}\" width=\"11\" height=\"11\"/></svg>")
                .Words(_chart.Y[i].Title).Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private static string Part(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

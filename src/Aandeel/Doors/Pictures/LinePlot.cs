using System.Globalization;
using Aandeel.Answers;
using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>
/// Lines over years with their bands, what happened in a year under the axis, and the last values at the end. A
/// computed path is dashed; a year without a value breaks the line and is hatched.
/// </summary>
internal sealed class LinePlot
{
    private const double Top = 20;
    private const double Base = 262;
    private const double Before = 40;
    private const double After = 56;
    private const double BetweenLabels = 15;
    private const double HalfBand = 3;
    private const int MostDots = 60;
    private const double YearWidth = 34;
    private const double MarkWidth = 22;
    private const int MarkRows = 3;
    private static readonly int[] Steps = [1, 5, 10, 20];

    private readonly Chart _chart;
    private readonly Language _language;
    private readonly List<Shape> _shapes = [];
    private readonly Cells _cells;
    private readonly List<Run> _runs = [];
    private readonly YearRange _years;
    private readonly Axis _axis;
    private int _markRows;

    public LinePlot(Chart chart, Language language)
    {
        (_chart, _language, _cells) = (chart, language, new Cells(chart, language));
        var periods = chart.Drawn.Select(r => _cells.Period(r)).OfType<YearRange>().ToList();
        _years = periods.Count == 0
            ? new YearRange(0, 0)
            : new YearRange(periods.Min(p => p.First), periods.Max(p => p.Last));
        foreach (var series in chart.Drawn.GroupBy(r => chart.Series is { } by ? _cells.Words(r, by) : ""))
        {
            foreach (var column in chart.Y) _runs.Add(new Run(series.Key, column, [.. series]));
        }

        if (chart.Apart is { } apart && _runs.Count > 0) _runs.Add(new Run("", apart, Differing(apart)) { IsApart = true });
        var values = _runs.SelectMany(r => r.Rows.Select(i => _cells.Number(i, r.Column))).OfType<double>()
            .Concat(chart.Drawn.Select(r => _cells.Ends(r, chart.Band))
                .OfType<(double Low, double High)>().SelectMany(e => new[] { e.Low, e.High }))
            .DefaultIfEmpty(0)
            .ToList();
        _axis = Axis.Around(values.Min(), values.Max(), chart.Y[0].Kind == Kind.Share);
    }

    public Drawing Draw()
    {
        Frame.Levels(_shapes, _axis, Top, Base, _language);
        Years();
        Marks();
        foreach (var (i, run) in _runs.Index().Reverse()) Line(run, i);
        Ends();
        Extremes();
        var below = new List<string>();
        if (_axis.Least > 0)
        {
            var least = _axis.Label(_axis.Least, _language) + (_axis.IsShare ? " %" : "");
            below.Add(_language == Language.Nl ? $"De as begint bij {least}." : $"The axis begins at {least}.");
        }

        if (MarkWords() is { Length: > 0 } words) below.Add(words);
        return new Drawing(Base + 26 + (_markRows * 24), _shapes)
        {
            Before = Frame.Room(_axis, _language),
            After = After,
            Key = [.. Key(), .. Frame.Missing(_shapes, _language)],
            Below = below,
        };
    }

    /// <summary>The rows where the value without Ukraine is another, and those beside them, from which the line leaves.</summary>
    private List<int> Differing(Column apart)
    {
        var (rows, column) = (_runs[0].Rows, _runs[0].Column);
        bool Differs(int i) => i >= 0 && i < rows.Count && _cells.Words(rows[i], apart) != _cells.Words(rows[i], column);
        return [
            .. Enumerable.Range(0, rows.Count).Where(i => Differs(i) || Differs(i - 1) || Differs(i + 1)).Select(i => rows[i])
        ];
    }

    private Along At(double year) => new((year - _years.First + 0.5) / _years.Count);

    private double Level(double value) => Base - (_axis.At(value) * (Base - Top));

    private Along Middle(YearRange period) => At((period.First + period.Last) / 2.0);

    private void Years()
    {
        for (var year = _years.First; year <= _years.Last; year++)
        {
            var isLast = year == _years.Last;
            var step = Steps.Last(s => year % s == 0);
            var from = isLast ? 0 : Math.Max(
                Frame.Least(YearWidth * _years.Count / step, 1, Before + After),
                Frame.Least(YearWidth, (_years.Last - year) / (double)_years.Count, Before + After));
            _shapes.Add(new Line(At(year), Base, At(year), Base + 4, "axis") { From = from });
            _shapes.Add(
                new Letters(
                    At(year), Base + 18, year.ToString(CultureInfo.InvariantCulture), Lettering.Mark, Anchor.Middle,
                    "dim")
                {
                    From = from,
                });
        }
    }

    private void Marks()
    {
        var before = (Year: int.MinValue / 2, Row: 0);
        foreach (var year in _chart.Marks.Where(m => _years.Contains(m.Year)).GroupBy(m => m.Year).OrderBy(g => g.Key))
        {
            // Where the one before would be touched on the narrowest page, it stands a row lower.
            var isNear = (year.Key - before.Year) * (Drawing.Narrowest - Before - After) / _years.Count < MarkWidth;
            var row = isNear ? (before.Row + 1) % MarkRows : 0;
            before = (year.Key, row);
            var y = Base + 36 + (row * MarkWidth);
            _markRows = Math.Max(_markRows, row + 1);
            _shapes.Add(new Line(At(year.Key), Top, At(year.Key), y - 10, "event"));
            _shapes.Add(new Dot(At(year.Key), y, 10, "event-dot"));
            _shapes.Add(new Letters(At(year.Key), y + 4, Sign([.. year]), Lettering.Mark, Anchor.Middle));
        }
    }

    private static string Sign(List<Mark> marks) => marks[0].Kind switch
    {
        "accession" => string.Create(CultureInfo.InvariantCulture, $"+{marks.Count}"),
        "departure" => string.Create(CultureInfo.InvariantCulture, $"−{marks.Count}"),
        "provisional" => "*",
        _ => "≠",
    };

    /// <summary>The years with what happened in them: "1999: Poland, Hungary".</summary>
    private string MarkWords() => string.Join("; ", _chart.Marks.Where(m => _years.Contains(m.Year))
        .GroupBy(m => m.Year).OrderBy(g => g.Key).Select(g => $"{g.Key}: {string.Join(", ", g.Select(
            m => Wording.Of(m.Words, _language).TrimEnd('.')).Distinct())}"));

    private void Line(Run run, int index)
    {
        var style = run.IsApart ? "line-apart" : $"line-{index + 1}{(_chart.As == Answers.Draw.Path ? " path" : "")}";
        (Along X, double Y)? before = null;
        foreach (var row in run.Rows)
        {
            if (_cells.Period(row) is not { } period) continue;
            if (_cells.Number(row, run.Column) is not { } value)
            {
                before = null;
                if (index == 0 && !run.IsApart) Unknown(period);
                continue;
            }

            (Along X, double Y) here = (Middle(period), Level(value));
            if (index == 0 && _cells.Ends(row, _chart.Band) is { } ends && Level(ends.Low) - Level(ends.High) >= 2)
            {
                _shapes.Add(
                    new Box(
                        here.X - HalfBand, here.X + HalfBand, Level(ends.High), Level(ends.Low) - Level(ends.High),
                        "band"));
            }

            if (before is { } last) _shapes.Add(new Line(last.X, last.Y, here.X, here.Y, style));
            before = here;
        }

        if (index > 0 && !run.IsApart) return;
        foreach (var row in run.Rows.Take(MostDots))
        {
            if (run.IsApart && _cells.Words(row, run.Column) == _cells.Words(row, _runs[0].Column)) continue;
            if (_cells.Period(row) is not { } period || _cells.Number(row, run.Column) is not { } value) continue;
            _shapes.Add(new Dot(Middle(period), Level(value), 3.25, run.IsApart ? "dot-apart" : "dot"));
            if (run.IsApart || _chart.Table.BehindOf(row) is not { } behind) continue;
            var half = 0.5 / _years.Count;
            var spoken = $"{period}: {_cells.Title(run.Column)} {_cells.Words(row, run.Column)}";
            var (from, to) = (Middle(period).Part - half, Middle(period).Part + half);
            _shapes.Add(new Opens(new Along(from), new Along(to), Top, Base - Top, behind, spoken));
        }
    }

    private void Unknown(YearRange period)
    {
        var half = 0.5 * period.Count / _years.Count;
        var middle = Middle(period).Part;
        _shapes.Add(new Box(new Along(middle - half), new Along(middle + half), Top, Base - Top, "unknown"));
    }

    /// <summary>The last value of each line, moved apart where they would touch.</summary>
    private void Ends()
    {
        var ends = _runs
            .Select((r, i) => (Run: r, Row: r.Rows.LastOrDefault(x => _cells.Number(x, r.Column) is not null, -1)))
            .Where(e => e.Row >= 0)
            .Select(e => (e.Run, e.Row, Y: Level(_cells.Number(e.Row, e.Run.Column)!.Value)))
            .OrderBy(e => e.Y)
            .ToList();
        var lowest = double.NegativeInfinity;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (run, row, y) in ends)
        {
            var words = _cells.Words(row, run.Column);
            if (!told.Add($"{words} {run.IsApart}")) continue;
            var at = Math.Max(y + 4.5, lowest + BetweenLabels);
            lowest = at;
            var lettering = run == _runs[0] ? Lettering.Strong : Lettering.Mark;
            _shapes.Add(new Letters(Along.Right + 6, at, words, lettering));
        }
    }

    /// <summary>The least and greatest values of the first line, where they are not its last.</summary>
    private void Extremes()
    {
        if (_runs.Count == 0) return;
        var first = _runs[0];
        var known = first.Rows.Where(r => _cells.Number(r, first.Column) is not null && _cells.Period(r) is not null)
            .ToList();
        if (known.Count < 4) return;
        var (least, most) = (known.MinBy(r => _cells.Number(r, first.Column)), known.MaxBy(
            r => _cells.Number(r, first.Column)));
        if (least != known[^1]) Extreme(least, 18);
        if (most != known[^1]) Extreme(most, -9);

        void Extreme(int row, double down)
        {
            var (at, words) = (Middle(_cells.Period(row) ?? _years), _cells.Bare(row, first.Column));
            var y = Level(_cells.Number(row, first.Column)!.Value) + down;
            if (y < Top - 8 || y > Base - 3) return;
            _shapes.Add(new Letters(at, y, words, Lettering.Mark, Anchor.Middle, "halo"));
        }
    }

    private List<KeyEntry> Key()
    {
        List<KeyEntry> key =
        [
            .. _runs.Select((r, i) => new KeyEntry(
                r.IsApart ? "line-apart" : $"line-{i + 1}{(_chart.As == Answers.Draw.Path ? " path" : "")}",
                r.IsApart || r.Series.Length == 0 ? _cells.Title(r.Column)
                    : _chart.Y.Count == 1 ? r.Series
                    : $"{r.Series}, {_cells.Title(r.Column)}",
                IsLine: true)),
        ];
        if (_chart.Band is { } band && _shapes.Any(s => s is Box { Class: "band" }))
        {
            key.Add(new KeyEntry("band", _cells.Title(band)));
        }

        return key;
    }

    private sealed record Run(string Series, Column Column, IReadOnlyList<int> Rows)
    {
        public bool IsApart { get; init; }
    }
}

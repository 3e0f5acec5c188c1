using Aandeel.Answers;
using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>Draws charts of a line for each row, all on one scale.</summary>
internal sealed class RowsPlot
{
    private const double Middle = PictureRows.RowHeight / 2;
    private const double BarTop = 1.5;
    private const double BarHeight = 13;
    private const double Radius = 4.5;

    private readonly Chart _chart;
    private readonly Language _language;
    private readonly Cells _cells;
    private readonly List<int> _rows;
    private readonly Axis _axis;
    private readonly int _left;

    public RowsPlot(Chart chart, Language language, int most)
    {
        (_chart, _language, _cells) = (chart, language, new Cells(chart, language));
        var drawn = chart.Drawn.Where(IsDrawn).ToList();
        _rows = Shown(drawn, most);
        _left = drawn.Count - _rows.Count;
        _axis = Scale();
    }

    public PictureRows Draw()
    {
        var rows = new List<PictureRow>();
        foreach (var (i, row) in _rows.Index())
        {
            var name = _chart.Series is { } series && _chart.As == Answers.Draw.Interval
                ? $"{_cells.Words(row, series)} {_cells.Words(row, _chart.X)}"
                : _cells.Words(row, _chart.X);
            var isLevel = _chart.As == Answers.Draw.Waterfall && (i == 0 || i == _rows.Count - 1);
            rows.Add(
                new PictureRow(
                    row, name, Values(row, isLevel), new Drawing(PictureRows.RowHeight, Cell(i, row, isLevel)),
                    _chart.Table.BehindOf(row), isLevel));
        }

        return new PictureRows(_cells.Title(_chart.X), Heads(), rows, Ticks(), _left)
        {
            Key = Key(),
            Below = _axis.Least > 0 || (_axis.IsShare && _axis.Most < 1 && _chart.As == Answers.Draw.Waterfall)
                ? [Begins()]
                : [],
        };
    }

    private string Begins()
    {
        var (least, most) = (_axis.Label(_axis.Least, _language), _axis.Label(_axis.Most, _language));
        return _language == Language.Nl ? $"De as loopt van {least} tot {most}." : $"The axis runs from {least} to {most}.";
    }

    /// <summary>Bars of parts, too: columns for what is no period.</summary>
    private bool IsBars => _chart.As is Answers.Draw.Bars or Answers.Draw.Stacked;

    private bool IsDrawn(int row) => _chart.As switch
    {
        Answers.Draw.Interval => _cells.Ends(row, _chart.Band ?? _chart.Y[0]) is not null,
        _ => _chart.Y.Any(c => _cells.Number(row, c) is not null),
    };

    /// <summary>The first rows; of dots, which are sorted, as many spread from the first to the last.</summary>
    private List<int> Shown(List<int> drawn, int most)
    {
        if (_chart.As == Answers.Draw.Waterfall || drawn.Count <= most) return drawn;
        return IsBars
            ? [.. drawn.Take(most)]
            : [.. Enumerable.Range(0, most).Select(i => drawn[(int)Math.Round(i * (drawn.Count - 1) / (most - 1.0))])];
    }

    private Axis Scale()
    {
        var isShare = _chart.Y[0].Kind == Kind.Share;
        var values = _rows.SelectMany(r => IsBars
                ? [_chart.Y.Sum(c => Math.Max(0, _cells.Number(r, c) ?? 0)), _chart.Y.Min(c => _cells.Number(r, c) ?? 0)]
                : _chart.Y.Select(c => _cells.Number(r, c)).OfType<double>())
            .Concat(_rows.Select(r => _cells.Ends(r, _chart.Band)).OfType<(double Low, double High)>()
                .SelectMany(e => new[] { e.Low, e.High }))
            .DefaultIfEmpty(0)
            .ToList();
        var (least, most) = (values.Min(), values.Max());
        return _chart.As switch
        {
            Answers.Draw.Waterfall => Axis.Around(least, most, isShare),
            Answers.Draw.Bars or Answers.Draw.Stacked =>
                new Axis(Math.Min(0, least), most > 0 ? most : 1, 1, isShare),
            _ when isShare && least >= 0 && most <= 1 => Axis.Whole,
            _ => Axis.FromNothing(least, most, isShare),
        };
    }

    private List<string> Heads() => _chart switch
    {
        { As: Answers.Draw.Waterfall, Told: { } told } => [_cells.Title(told)],
        { As: Answers.Draw.Dots, Band: { } band } => [_cells.Title(_chart.Y[0]), _cells.Title(band)],
        _ => [.. _chart.Y.Select(_cells.Title)],
    };

    private List<string> Values(int row, bool isLevel) => _chart switch
    {
        { As: Answers.Draw.Waterfall, Told: { } told } when !isLevel => [_cells.Words(row, told)],
        { As: Answers.Draw.Dots, Band: { } band } => [_cells.Words(row, _chart.Y[0]), _cells.Words(row, band)],
        _ => [.. _chart.Y.Select(c => _cells.Words(row, c))],
    };

    private List<Shape> Cell(int index, int row, bool isLevel) => _chart.As switch
    {
        Answers.Draw.Bars or Answers.Draw.Stacked => Bar(row),
        Answers.Draw.Dots => Dot(row),
        Answers.Draw.Interval => Interval(row),
        _ => Step(index, row, isLevel),
    };

    private Along At(double value) => new(_axis.At(value));

    private List<Shape> Bar(int row)
    {
        var shapes = new List<Shape>();
        double from = 0;
        for (var part = 0; part < _chart.Y.Count; part++)
        {
            if (_cells.Number(row, _chart.Y[part]) is not { } value || value == 0) continue;
            var style = _chart.ToneOf?.Invoke(row) is { } own ? PartStyle.Of(own) : PartStyle.Of(_chart, part);
            var to = _chart.Y.Count == 1 ? value : from + Math.Max(0, value);
            shapes.Add(
                new Box(
                    At(Math.Min(from, to)), At(Math.Max(from, to)), BarTop, BarHeight, $"{style.Class} bar"));
            from = _chart.Y.Count == 1 ? 0 : to;
        }

        if (_axis.Least < 0) shapes.Add(new Line(At(0), 0, At(0), PictureRows.RowHeight, "axis"));
        if (_cells.Ends(row, _chart.Band) is { } ends && ends.High - ends.Low > (_axis.Most - _axis.Least) / 200)
        {
            shapes.Add(new Line(At(ends.Low), Middle, At(ends.High), Middle, "whisker-halo"));
            shapes.Add(new Line(At(ends.Low), Middle, At(ends.High), Middle, "whisker"));
        }

        return shapes;
    }

    private List<Shape> Dot(int row)
    {
        var shapes = Rails();
        var value = _cells.Number(row, _chart.Y[0])!.Value;
        if (_cells.Ends(row, _chart.Band) is { } ends && ends.High > ends.Low)
        {
            shapes.Add(new Box(At(ends.Low), At(ends.High), Middle - 3.5, 7, "band"));
        }

        shapes.Add(new Dot(At(value), Middle, Radius, _chart.ToneOf?.Invoke(row) == Tone.Ukraine ? "dot ukraine" : "dot"));
        return shapes;
    }

    private List<Shape> Interval(int row)
    {
        var shapes = Rails();
        var ends = _cells.Ends(row, _chart.Band ?? _chart.Y[0])!.Value;
        shapes.Add(new Box(At(ends.Low), At(ends.High), BarTop, BarHeight, "unknown"));
        return shapes;
    }

    private List<Shape> Step(int index, int row, bool isLevel)
    {
        var level = _cells.Number(row, _chart.Y[0]) ?? 0;
        List<Shape> shapes = [];
        if (index > 0 && !isLevel)
        {
            var before = _cells.Number(_rows[index - 1], _chart.Y[0]) ?? 0;
            var tone = _chart.ToneOf?.Invoke(row) ?? Tone.Outside;
            var direction = level >= before ? "rise" : "fall";
            var style = tone == Tone.Ukraine ? $"{direction} {PartStyle.Of(tone).Class}" : direction;
            shapes.Add(new Line(At(before), -6, At(before), BarTop + BarHeight, "lead"));
            if (Math.Abs(level - before) < 1e-9) shapes.Add(new Dot(At(level), Middle, 1.5, "lead-dot"));
            else shapes.Add(new Box(At(Math.Min(level, before)), At(Math.Max(level, before)), BarTop, BarHeight, style));
            shapes.Add(new Line(At(level), BarTop, At(level), PictureRows.RowHeight + 4, "lead"));
            return shapes;
        }

        shapes.Add(new Dot(At(level), Middle, Radius, "dot"));
        return shapes;
    }

    /// <summary>The line of the scale with its steps, behind a row of its own.</summary>
    private List<Shape> Rails()
    {
        List<Shape> shapes = [new Line(Along.Left, Middle, Along.Right, Middle, "grid")];
        foreach (var tick in _axis.Ticks)
        {
            shapes.Add(new Line(At(tick), Middle - 3, At(tick), Middle + 3, Math.Abs(tick) < 1e-9 ? "axis" : "grid"));
        }

        return shapes;
    }

    private Drawing? Ticks()
    {
        if (IsBars) return null;
        var ticks = _axis.Ticks.ToList();
        var shapes = new List<Shape>();
        foreach (var (i, tick) in ticks.Index())
        {
            if (_chart.As == Answers.Draw.Waterfall && i > 0 && i < ticks.Count - 1) continue;
            var anchor = i == 0 ? Anchor.Start : i == ticks.Count - 1 ? Anchor.End : Anchor.Middle;
            shapes.Add(new Letters(At(tick), 11, _axis.Label(tick, _language), Lettering.Mark, anchor, "dim scale")
            {
                From = i == 0 || i == ticks.Count - 1 ? 0 : i * 2 == ticks.Count - 1 ? 360 : 640,
            });
        }

        return new Drawing(14, shapes);
    }

    private List<KeyEntry> Key()
    {
        if (IsBars && _chart.Y.Count > 1)
        {
            return
            [
                .. Enumerable.Range(0, _chart.Y.Count)
                    .Select(i => new KeyEntry(PartStyle.Of(_chart, i).Class, _cells.Title(_chart.Y[i]))),
            ];
        }

        return [];
    }
}

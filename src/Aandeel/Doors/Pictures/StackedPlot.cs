using Aandeel.Answers;
using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>A column for each period, its parts stacked from the last to the first, and their sum above them.</summary>
internal sealed class StackedPlot(Chart chart, Language language)
{
    private const double Top = 22;
    private const double PlotHeight = 204;
    private const double Base = Top + PlotHeight;
    private const double Gutter = 40;
    private const double ColumnPart = 0.74;
    private const double LeastForNumber = 13;

    /// <summary>Half of the line of the share without Ukraine, with the paper around it.</summary>
    private const double HalfLine = 2;
    private const double Parting = 1.5;

    private readonly List<Shape> _shapes = [];
    private readonly Cells _cells = new(chart, language);
    private readonly Axis _axis = AxisOf(chart, new Cells(chart, language));

    public Drawing Draw()
    {
        var rows = chart.Drawn;
        var axis = _axis;
        Frame.Levels(_shapes, axis, Top, Base, language);
        var width = 1.0 / Math.Max(1, rows.Count);
        var labels = new PeriodLabels([.. rows.Select(r => _cells.Period(r))], [.. rows.Select(
            r => _cells.Words(r, chart.X))], width, Gutter);
        foreach (var (i, row) in rows.Index())
        {
            var (middle, from) = ((i + 0.5) * width, (i + ((1 - ColumnPart) / 2)) * width);
            var to = from + (ColumnPart * width);
            Column(row, new Along(from), new Along(to), new Along(middle), width);
            labels.Add(_shapes, i, new Along(middle), Base + 18, i == rows.Count - 1 ? "b" : "dim");
            if (chart.Table.BehindOf(row) is { } behind)
            {
                _shapes.Add(new Opens(new Along(from), new Along(to), Top, Base - Top + 22, behind, Spoken(row)));
            }
        }

        var height = Base + 24;
        if (chart.Apart is { } apart && rows.Any(r => _cells.Number(r, apart) is not null))
        {
            height += 38;
            Apart(apart, rows, width, height - 6);
        }

        return new Drawing(height, _shapes)
        {
            Before = Frame.Room(axis, language),
            Key = [.. Key(), .. Frame.Missing(_shapes, language)],
        };
    }

    /// <summary>Shares from nothing to all; amounts up to the greatest column.</summary>
    private static Axis AxisOf(Chart chart, Cells cells) => chart.Y.All(c => c.Kind == Kind.Share)
        ? Axis.Whole
        : Axis.FromNothing(
            0, chart.Drawn.Select(r => chart.Y.Sum(c => cells.Number(r, c) ?? 0)).DefaultIfEmpty(0).Max(), isShare: false)
        with
        {
            IsMoney = chart.Y.Any(c => chart.Drawn.Any(r => Wording.IsMoney(c.UnitAt(chart.Table.Row(r))))),
        };

    private void Column(int row, Along from, Along to, Along middle, double width)
    {
        if (chart.Y.Any(c => _cells.Number(row, c) is null))
        {
            _shapes.Add(new Box(from, to, Top, PlotHeight, "unknown"));
            return;
        }

        double below = 0;
        var outside = 0d;
        for (var part = chart.Y.Count - 1; part >= 0; part--)
        {
            var value = _cells.Number(row, chart.Y[part])!.Value;
            var (bottom, top) = (Level(below), Level(below + value));
            below += value;
            var style = PartStyle.Of(chart, part);
            if (!style.IsInside) outside = below;
            var height = bottom - top - (part == 0 ? 0 : Parting);
            if (height <= 0.2) continue;
            _shapes.Add(new Box(from, to, bottom - (bottom - top), Math.Max(0.4, height), style.Class));
            var (free, end) = Free(top, bottom, row);
            if (end - free < LeastForNumber || style.IsInside || chart.Y.Count == 1) continue;
            var words = _cells.Bare(row, chart.Y[part]);
            _shapes.Add(
                new Letters(middle, ((free + end) / 2) + 4, words, Lettering.Mark, Anchor.Middle, style.On)
                {
                    From = Frame.Least(Lettering.Mark.Width(words) + 2, width * ColumnPart, Gutter),
                });
        }

        if ((chart.Told ?? (chart.Y.Count == 1 ? chart.Y[0] : null)) is not { } told) return;
        var sum = _cells.Bare(row, told);
        var line = Level(outside) - 6;
        _shapes.Add(
            new Letters(middle, line < Top + 12 ? Top - 6 : line, sum, Lettering.Strong, Anchor.Middle)
            {
                From = Frame.Least(Lettering.Strong.Width(sum) + 2, width, Gutter),
            });
    }

    private double Level(double value) => Base - (_axis.At(value) * PlotHeight);

    /// <summary>The larger part of a stretch that the line of the share without Ukraine leaves free.</summary>
    private (double Top, double Bottom) Free(double top, double bottom, int row)
    {
        if (chart.Apart is not { } apart || chart.Told is not { } told || _cells.Number(row, apart) is not { } value
            || _cells.Words(row, apart) == _cells.Words(row, told))
        {
            return (top, bottom);
        }

        var line = Level(value);
        if (line < top - HalfLine || line > bottom + HalfLine) return (top, bottom);
        return line - top > bottom - line ? (top, line - HalfLine) : (line + HalfLine, bottom);
    }

    /// <summary>The share without Ukraine as a line over its column and as a row of numbers below.</summary>
    private void Apart(Column apart, IReadOnlyList<int> rows, double width, double baseline)
    {
        var title = _cells.Title(apart);
        _shapes.Add(new Letters(new Along(0), baseline - 17, title, Lettering.Mark, Anchor.Start, "dim"));
        foreach (var (i, row) in rows.Index())
        {
            if (_cells.Number(row, apart) is not { } value) continue;
            var words = _cells.Bare(row, apart);
            _shapes.Add(new Letters(new Along((i + 0.5) * width), baseline, words, Lettering.Mark, Anchor.Middle)
            {
                From = Frame.Least(Lettering.Mark.Width(words) + 4, width, Gutter),
            });
            if (chart.Told is not { } told || words == _cells.Bare(row, told)) continue;
            var at = Level(value);
            var (from, to) = (new Along((i + 0.06) * width), new Along((i + 0.94) * width));
            _shapes.Add(new Line(from, at, to, at, "apart-halo"));
            _shapes.Add(new Line(from, at, to, at, "apart"));
        }
    }

    private string Spoken(int row)
    {
        var parts = chart.Y.Select(c => $"{_cells.Title(c)} {_cells.Words(row, c)}");
        var told = chart.Told is { } sum ? $"{_cells.Title(sum)} {_cells.Words(row, sum)}; " : "";
        return $"{_cells.Words(row, chart.X)}: {told}{string.Join("; ", parts)}";
    }

    private List<KeyEntry> Key()
    {
        List<KeyEntry> key =
        [
            .. Enumerable.Range(0, chart.Y.Count).Reverse()
                .Select(i => new KeyEntry(PartStyle.Of(chart, i).Class, _cells.Title(chart.Y[i]))),
        ];
        if (chart.Apart is { } apart && chart.Drawn.Any(r => _cells.Number(r, apart) is not null))
        {
            key.Add(new KeyEntry("apart", _cells.Title(apart), IsLine: true));
        }

        return key;
    }
}

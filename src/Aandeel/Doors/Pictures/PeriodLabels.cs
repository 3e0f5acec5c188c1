using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>
/// What stands under columns: periods in their long form where it fits, else in their short one, and else some of
/// them.
/// </summary>
internal sealed class PeriodLabels
{
    private const double Between = 5;
    private readonly List<string> _long;
    private readonly List<string> _short;
    private readonly double _fromLong;
    private readonly double _fromShort;
    private readonly int _every = 1;

    /// <summary>Chooses the form that fits.</summary>
    /// <param name="periods">Null where a column stands for no period.</param>
    /// <param name="words">What the column is called in full.</param>
    /// <param name="part">The part of the width that a column has.</param>
    public PeriodLabels(IReadOnlyList<YearRange?> periods, IReadOnlyList<string> words, double part, double margins)
    {
        _long = [.. periods.Select((p, i) => p is { } years ? Long(years) : words[i])];
        _short = [.. periods.Select((p, i) => p is { } years ? Short(years) : words[i])];
        _fromLong = Frame.Least(_long.Select(Lettering.Mark.Width).DefaultIfEmpty(0).Max() + Between, part, margins);
        _fromShort = Frame.Least(_short.Select(Lettering.Mark.Width).DefaultIfEmpty(0).Max() + Between, part, margins);
        while (_fromShort / _every > Drawing.Narrowest + 60) _every++;
        if (_every > 1) _fromShort = 0;
    }

    public void Add(List<Shape> shapes, int index, Along at, double y, string style)
    {
        var lettering = style == "b" ? Lettering.StrongMark : Lettering.Mark;
        var name = style == "b" ? "" : style;
        shapes.Add(new Letters(at, y, _long[index], lettering, Anchor.Middle, name) { From = _fromLong });
        if (_fromLong <= 0 || (_long.Count - 1 - index) % _every != 0) return;
        shapes.Add(new Letters(at, y, _short[index], lettering, Anchor.Middle, name)
        {
            From = _fromShort,
            Until = _fromLong,
        });
    }

    /// <summary>"1995–99" within a century, "1998–2002" across it.</summary>
    private static string Long(YearRange years) => years.Count == 1 ? $"{years.First}"
        : years.First / 100 == years.Last / 100 ? $"{years.First}–{years.Last % 100:00}"
        : $"{years.First}–{years.Last}";

    private static string Short(YearRange years) =>
        years.Count == 1 ? $"’{years.First % 100:00}" : $"{years.First % 100:00}–{years.Last % 100:00}";
}

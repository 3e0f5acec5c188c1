using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>The share of one period of a series.</summary>
public sealed record SeriesPoint(YearRange Period, ShareSums Sum)
{
    /// <summary>Whether the share is not given, though it can be computed: our allocation can be off by any amount.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether years of it are in no file: what the others give is no share of the whole.</summary>
    public bool IsTorn { get; init; }

    public double? Share => IsWithheld || IsTorn ? null : Sum.ShareOutside;
}

/// <summary>What made a series change meaning.</summary>
public enum SeriesMarkKind
{
    /// <summary>A party entered the alliance.</summary>
    Entered,

    /// <summary>A party left it.</summary>
    Left,

    /// <summary>The reports of a party mean something else from then on.</summary>
    Source,

    /// <summary>Another form of the source answers from then on.</summary>
    Form,
}

/// <summary>The first year in which a series means something else than before.</summary>
/// <param name="Party">Who entered, left or reports otherwise; null where the form changed.</param>
/// <param name="Break">What changed in the source; null for accessions and exits.</param>
/// <param name="Form">The form that answers from then on; null where it did not change.</param>
public sealed record SeriesMark(
    int Year, SeriesMarkKind Kind, Party? Party, SeriesBreak? Break = null, string? Form = null)
{
    /// <summary>Stable: <c>entered:FIN</c>, <c>left:GBR</c>, <c>source:FRA</c>, <c>form:eu-report</c>.</summary>
    public string Code => $"{Codes.Of(Kind)}:{Form ?? Party!.Code.Value}";
}

/// <summary>
/// The share per year and in moving windows, from any table of flows (any source and unit), with the years in which the
/// series breaks (docs/methods/trend.md). Moving windows overlap, so tests of trend are run on years only.
/// </summary>
/// <param name="Moving">Windows of <see cref="Window"/> years, one ending in every year that has as many years before
/// it.</param>
public sealed record ShareSeries(
    string Source, ShareScope Scope, int Window, IReadOnlyList<SeriesPoint> Yearly, IReadOnlyList<SeriesPoint> Moving,
    IReadOnlyList<SeriesMark> Breaks)
{
    public static ShareSeries Of(FlowTable flows, ShareScope scope, YearRange years, int window)
    {
        var single = years.Windows(1);
        var moving = Enumerable.Range(years.First, Math.Max(0, years.Count - window + 1))
            .Select(y => new YearRange(y, y + window - 1)).ToList();
        var sums = new ScopeMap(flows, scope).Sum([.. single, .. moving]);
        SeriesPoint Point(YearRange period, int at) => new(period, sums[at].GetValueOrDefault(0) ?? new ShareSums());
        return new ShareSeries(
            flows.Edition.Source, scope, window,
            [.. single.Select(Point)],
            [.. moving.Select((p, i) => Point(p, single.Count + i))],
            [.. Marks(flows, scope, years)]);
    }

    /// <summary>The breaks whose first year of the new meaning lies in a period, after its first year.</summary>
    public IEnumerable<SeriesMark> BreaksWithin(YearRange period) =>
        Breaks.Where(b => b.Year > period.First && b.Year <= period.Last);

    private static IEnumerable<SeriesMark> Marks(FlowTable flows, ShareScope scope, YearRange years)
    {
        var marks = new List<SeriesMark>();
        if (scope.Composition == Composition.AtTheTime)
        {
            // A party counts by the year in which it was a member on 1 July, so the mark stands in the first year that
            // differs.
            for (var year = years.First + 1; year <= years.Last; year++)
            {
                var (before, now) = (Members(year - 1), Members(year));
                marks.AddRange(now.Except(before).Select(p => new SeriesMark(year, SeriesMarkKind.Entered, p)));
                marks.AddRange(before.Except(now).Select(p => new SeriesMark(year, SeriesMarkKind.Left, p)));
            }
        }

        foreach (var known in SeriesBreaks.Within(flows.Edition.Source, years)
            .Where(_ => flows.Series.Flow == Flow.Licence))
        {
            if (flows.Parties.Find(known.Reporter) is { } party)
            {
                marks.Add(new SeriesMark(known.From, SeriesMarkKind.Source, party, known));
            }
        }

        for (var year = years.First + 1; year <= years.Last; year++)
        {
            if (flows.FormOfYear.TryGetValue(year, out var form)
                && flows.FormOfYear.TryGetValue(year - 1, out var before) && form != before)
            {
                marks.Add(new SeriesMark(year, SeriesMarkKind.Form, null, Form: form));
            }
        }

        return marks.OrderBy(m => m.Year).ThenBy(m => m.Code, StringComparer.Ordinal);

        List<Party> Members(int year) =>
            [.. scope.Alliance.Members(scope.Composition.DayFor(year, scope.Alliance))
                .Select(m => flows.Parties[m]).Where(p => p.IsState)];
    }
}

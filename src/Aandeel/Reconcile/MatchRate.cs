namespace Aandeel.Reconcile;

/// <summary>
/// How far reports find their mirror: of one reporter, of one category, or of both. Rows are counted, since items of
/// different categories are never added.
/// </summary>
/// <param name="Rows">All rows.</param>
/// <param name="Compared">Rows that were matched, or whose partner's report of the year is imported.</param>
/// <param name="Near">Matched rows whose two numbers differ by less than 20 %.</param>
/// <param name="Numbered">Matched rows in which both sides give a number.</param>
/// <param name="Withheld">Rows whose own number is withheld.</param>
/// <param name="Items">Items of the rows that can be judged, in 1/10,000; null where rows of several categories are in
/// it.</param>
/// <param name="NearItems">Items of the near rows.</param>
public sealed record MatchRate(
    int Rows, int Compared, int Matched, int Numbered, int Near, int Withheld, long? Items, long? NearItems)
{
    /// <summary>Matched rows of those that could be compared; null where none could.</summary>
    public double? Rate => Compared > 0 ? (double)Matched / Compared : null;

    /// <summary>
    /// Rows that can be judged: matched with two numbers, or not matched though the partner reported.
    /// </summary>
    public int Judged => Compared - Matched + Numbered;

    /// <summary>
    /// Rows whose mirror is near, of those that can be judged; a withheld number is neither near nor far.
    /// </summary>
    public double? NearRate => Judged > 0 ? (double)Near / Judged : null;

    /// <summary>
    /// Gehlhar's reliability (1996): items whose mirror differs by less than 20 %, of all items that can be judged;
    /// within one category only.
    /// </summary>
    public double? Reliability => Items is > 0 && NearItems is { } near ? (double)near / Items : null;

    /// <summary>The rate of reports: each row with the state and the match of its transfer.</summary>
    /// <param name="oneCategory">Whether all are of one category, so that items can be added.</param>
    public static MatchRate Of(IEnumerable<(RegisterReport Row, MirrorFlow Flow)> reports, bool oneCategory)
    {
        int rows = 0, compared = 0, matched = 0, numbered = 0, near = 0, withheld = 0;
        long items = 0, nearItems = 0;
        foreach (var (row, flow) in reports)
        {
            rows++;
            if (row.Items is null) withheld++;
            if (flow.State == MirrorState.NotComparable) continue;
            compared++;
            if (flow.State == MirrorState.OneSided || flow.Near is not null) items += row.Items ?? 0;
            if (flow.State != MirrorState.Matched) continue;
            matched++;
            if (flow.Near is not { } isNear) continue;
            numbered++;
            if (!isNear) continue;
            near++;
            nearItems += row.Items ?? 0;
        }

        return new MatchRate(
            rows, compared, matched, numbered, near, withheld, oneCategory ? items : null,
            oneCategory ? nearItems : null);
    }

    /// <summary>The rows of both sides of all transfers, each with its transfer.</summary>
    public static IEnumerable<(RegisterReport Row, MirrorFlow Flow)> RowsOf(IEnumerable<MirrorFlow> flows)
    {
        foreach (var flow in flows)
        {
            if (flow.Export is { } export) yield return (export, flow);
            if (flow.Import is { } import) yield return (import, flow);
        }
    }
}

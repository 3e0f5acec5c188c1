namespace Aandeel.Reconcile;

/// <summary>How the two sides' reports of one transfer relate.</summary>
public enum MirrorState
{
    /// <summary>Both sides report it.</summary>
    Matched,

    /// <summary>One side reports it; the other side's report of the year is imported and has no such row.</summary>
    OneSided,

    /// <summary>
    /// One side reports it; the other side said nothing of that year, or its report is not imported: nothing can be
    /// told.
    /// </summary>
    NotComparable,
}

/// <summary>One transfer as the reports to the UN Register have it: a row of each side, or of one.</summary>
/// <param name="Export">The supplier's row; null where it has none.</param>
/// <param name="Import">The recipient's row; null where it has none.</param>
public sealed record MirrorFlow(RegisterReport? Export, RegisterReport? Import, MirrorState State)
{
    /// <summary>The side that is there; the supplier's where both are.</summary>
    public RegisterReport Row => Export ?? Import!;

    /// <summary>
    /// By how many years the recipient's report is later than the supplier's; null where one is missing.
    /// </summary>
    public int? YearsLater => Export is { } export && Import is { } import ? import.Year - export.Year : null;

    /// <summary>
    /// |a-b|/(a+b), from 0 to 1; null when one side is silent or withholds its number, since silence is not zero.
    /// </summary>
    public double? Discrepancy =>
        Export?.Items is { } a && Import?.Items is { } b ? RegisterMirror.Discrepancy(a, b) : null;

    /// <summary>
    /// Whether the two numbers differ by less than 20 % of the larger (Gehlhar 1996); null where there are no two
    /// numbers.
    /// </summary>
    public bool? Near => Export?.Items is { } a && Import?.Items is { } b ? RegisterMirror.IsNear(a, b) : null;
}

/// <summary>
/// Matches what the two sides report to the UN Register (docs/methods/coverage-and-mirror.md): by pair and category,
/// the same year first, then the recipient a year before, then a year after; larger first; each row once. Nothing is
/// added, and no side is preferred.
/// </summary>
public static class RegisterMirror
{
    private static readonly int[] Passes = [0, -1, 1];

    /// <summary>The transfers that the rows tell of.</summary>
    /// <param name="reports">All imported rows; a filter belongs behind the matching, or partners would be
    /// lost.</param>
    public static IReadOnlyList<MirrorFlow> Match(IReadOnlyList<RegisterReport> reports)
    {
        var speaks = reports.Select(r => (r.Side, r.Reporter, r.Year)).ToHashSet();
        var flows = new List<MirrorFlow>(reports.Count);
        foreach (var transfer in reports.GroupBy(r => (r.Supplier, r.Recipient, r.Category)))
        {
            var exports = Ordered(transfer, Side.Export);
            var imports = Ordered(transfer, Side.Import);
            foreach (var later in Passes)
            {
                for (var e = 0; e < exports.Count; e++)
                {
                    var i = imports.FindIndex(r => r.Year == exports[e].Year + later);
                    if (i < 0) continue;
                    flows.Add(new MirrorFlow(exports[e], imports[i], MirrorState.Matched));
                    exports.RemoveAt(e--);
                    imports.RemoveAt(i);
                }
            }

            flows.AddRange(exports.Select(r => new MirrorFlow(r, null, Alone(r, Side.Import))));
            flows.AddRange(imports.Select(r => new MirrorFlow(null, r, Alone(r, Side.Export))));
        }

        return flows;

        MirrorState Alone(RegisterReport row, Side other) =>
            speaks.Contains((other, row.Partner, row.Year)) ? MirrorState.OneSided : MirrorState.NotComparable;
    }

    public static double? Discrepancy(long a, long b) => a + b > 0 ? (double)Math.Abs(a - b) / (a + b) : null;

    public static bool IsNear(long a, long b) => Math.Abs(a - b) * 5 < Math.Max(a, b);

    /// <summary>Larger first; a withheld number comes last, and is never taken for zero.</summary>
    private static List<RegisterReport> Ordered(IEnumerable<RegisterReport> transfer, Side side) =>
        [.. transfer.Where(r => r.Side == side)
            .OrderByDescending(r => r.Items ?? long.MinValue).ThenBy(r => r.Year).ThenBy(r => r.Id)];
}

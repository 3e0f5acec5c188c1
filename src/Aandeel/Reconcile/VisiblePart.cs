namespace Aandeel.Reconcile;

/// <summary>
/// How much of what chosen suppliers delivered in a year is theirs whose report a source has: SIPRI's volume of those
/// suppliers over SIPRI's volume of all of them. It measures whose exports could be looked up there, not how much of
/// each the report tells.
/// </summary>
/// <param name="Reporters">How many suppliers the source has a report of.</param>
/// <param name="Seen">Their volume in SIPRI's register, 1/10,000 of a million TIV.</param>
/// <param name="NotHere">The volume of suppliers whose report was made, or could be, and is not in this copy: with it
/// the part would be larger.</param>
/// <param name="All">The volume of all chosen suppliers.</param>
/// <param name="Silence">Where no report speaks: what that is, as the state that tells most; null where one
/// speaks.</param>
public sealed record VisiblePart(
    int Year, SourceCoverage Coverage, int Reporters, long Seen, long NotHere, long All, CellState? Silence)
{
    /// <summary>
    /// Null where the register identified no delivery, and where nothing of the year is imported or asked: that is not
    /// a part of zero.
    /// </summary>
    public double? Part => All > 0 && Silence is null or CellState.NoReport ? (double)Seen / All : null;

    /// <summary>The part that one series sees.</summary>
    public static VisiblePart Of(
        SourceCoverage coverage, SourceCoverage sipri, IReadOnlyList<short> suppliers, int year)
    {
        var (reporters, seen, notHere, all) = (0, 0L, 0L, 0L);
        CellState? silence = CellState.NotAReporter;
        foreach (var supplier in suppliers)
        {
            var volume = sipri[supplier, year].Amount;
            all += volume;
            var cell = coverage[supplier, year];
            if (cell.State == CellState.NotInThisCopy || (cell.Speaks && !cell.Usable))
            {
                notHere += volume;
                silence = CellState.NotInThisCopy;
            }
            else if (cell.Speaks)
            {
                reporters++;
                seen += volume;
            }
            else if (silence == CellState.NotAReporter) silence = cell.State;
        }

        return new VisiblePart(year, coverage, reporters, seen, notHere, all, reporters > 0 ? null : silence);
    }

    /// <summary>The volume by the most that any source tells of it; the parts are the whole.</summary>
    public static IReadOnlyDictionary<Sight, long> BySight(
        IReadOnlyList<SourceCoverage> coverages, SourceCoverage sipri, IReadOnlyList<short> suppliers, int year)
    {
        var parts = Enum.GetValues<Sight>().ToDictionary(s => s, _ => 0L);
        foreach (var supplier in suppliers) parts[Sights.Of(coverages, supplier, year)] += sipri[supplier, year].Amount;
        return parts;
    }
}

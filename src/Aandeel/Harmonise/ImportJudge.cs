using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// Judges a file that is about to be imported: whether it is of the edition that it is said to be, and what it can
/// speak of. The built-in sums are what it is held against; where totals of its own edition are imported, those say
/// more and can be asked again.
/// </summary>
public static class ImportJudge
{
    private static readonly Lazy<KnownTotals?> BuiltIn = new(
        () => BuiltInSums.TryLoad(PartyTable.BuiltIn) is { } sums ? KnownTotals.Of(sums) : null);

    /// <summary>
    /// A report that all members fill has at least this share of those who were members in its years; late reporters
    /// are a few of 27.
    /// </summary>
    private const double EnoughMembers = 0.75;

    /// <summary>The extent of a file after it was read.</summary>
    /// <exception cref="AandeelException">The edition was given by hand and the file is of another one (exit code
    /// 2).</exception>
    public static Extent Judge(ReadFile read)
    {
        var extent = Extents.Of(read.Reader, read.Reading);
        if (read.Reader.Source == SourceCatalog.Eu) return OfMembers(extent, read.Reading.Summary.Suppliers);
        if (read.Reader.Source != SourceCatalog.Sipri || BuiltIn.Value is not { } known
            || read.Reading.Years() is not { } years)
        {
            return extent;
        }

        var tally = VolumeTally.Of(read.Reading, PartyTable.BuiltIn);
        var objection = extent.State is ExtentState.BrokenOff or ExtentState.Doubled
            ? null
            : EditionCheck.Objection(UnknownFile.Short(read.File.Name), read.Edition, tally, known, years.Last);
        if (objection is not null && read.EditionWasSaid) throw AandeelException.Usage(objection.Refusal);
        var judged = ExtentCheck.Against(extent, tally, known, PartyTable.BuiltIn, read.Edition);

        // The file's own date told the edition: it is kept, and the difference stands with it.
        return objection is null
            ? judged
            : judged with
            {
                Gaps = [
                .. judged.Gaps, new ExtentGap("edition-differs", objection.Differs, $"the totals of edition {known.Edition}")
            ]
            };
    }

    /// <summary>
    /// The extent of a file of the EU report: a part where more than a few of those who were members are not in it.
    /// </summary>
    private static Extent OfMembers(Extent extent, IReadOnlyList<string> printed)
    {
        if (extent is not { Suppliers: null, Years: { } years, State: ExtentState.Complete or ExtentState.Part }
            || printed.Count == 0)
        {
            return extent;
        }

        var parties = PartyTable.BuiltIn;
        var members = Enumerable.Range(years.First, years.Count)
            .SelectMany(y => Alliance.Eu.Members(Composition.AtTheTime.DayFor(y, Alliance.Eu))).ToHashSet();
        var here = printed.Select(n => parties.OfPrinted(SourceCatalog.Eu, n)).Where(members.Contains).Distinct().Count();
        return here >= members.Count * EnoughMembers
            ? extent
            : extent with { Suppliers = printed, State = ExtentState.Part };
    }
}

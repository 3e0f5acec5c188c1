namespace Aandeel.Reconcile;

/// <summary>In what two sources contradict each other. None of them says which source is right.</summary>
public enum ContradictionKind
{
    /// <summary>
    /// A delivery in SIPRI's register that neither side's report to the UN Register names in that year, the year before
    /// or after.
    /// </summary>
    InRegisterInNeitherReport,

    /// <summary>
    /// A licence after which no source that could tell has a delivery, in its year and the four after.
    /// </summary>
    LicenceWithoutDelivery,

    /// <summary>A delivery without a licence in its year or the four before.</summary>
    DeliveryWithoutLicence,
}

/// <summary>
/// A pair and a run of years in which one series has an amount and another, which covers the reporter, has none.
/// </summary>
/// <param name="Says">The series that has the amount.</param>
/// <param name="Silent">The series that has none.</param>
/// <param name="Window">The years in which nothing was found.</param>
/// <param name="Class">The product class, where one is compared; 0 where all are.</param>
/// <param name="Amount">In 1/10,000 of the unit of <paramref name="Says"/>.</param>
public sealed record Contradiction(
    ContradictionKind Kind, SourceCoverage Says, SourceCoverage Silent, short Supplier, short Recipient,
    YearRange Years, YearRange Window, byte Class, long Amount);

/// <summary>
/// What was compared and what could not be, for two series: pairs of a year, and their amounts in the unit of the
/// first.
/// </summary>
public sealed record Comparison(ContradictionKind Kind, SourceCoverage Says, SourceCoverage Silent)
{
    public int Agree { get; private set; }

    public int Contradict { get; private set; }

    public long AgreeAmount { get; private set; }

    public long ContradictAmount { get; private set; }

    /// <summary>What could not be compared, by the reason.</summary>
    public SortedDictionary<NotCompared, (int Count, long Amount)> NotCompared { get; } = [];

    internal void Add(bool contradicts, long amount)
    {
        if (contradicts) (Contradict, ContradictAmount) = (Contradict + 1, ContradictAmount + amount);
        else (Agree, AgreeAmount) = (Agree + 1, AgreeAmount + amount);
    }

    internal void Add(NotCompared reason, long amount)
    {
        var (count, sum) = NotCompared.GetValueOrDefault(reason);
        NotCompared[reason] = (count + 1, sum + amount);
    }
}

/// <summary>Why a pair of a year could not be compared.</summary>
public enum NotCompared
{
    /// <summary>The supplier or the recipient is not one state: unknown, an organisation, an armed group.</summary>
    NoState,

    /// <summary>The class is only in part, or not at all, in a category of the UN Register.</summary>
    ClassNotInRegister,

    /// <summary>The other series is not asked of this reporter.</summary>
    NotAReporter,

    /// <summary>The other series has no report of a year that it would take.</summary>
    NoReport,

    /// <summary>Reports or years are not in the imported files.</summary>
    NotInThisCopy,

    /// <summary>One of the series has years in which a sum misleads, or reports only part of the goods.</summary>
    InPart,
}

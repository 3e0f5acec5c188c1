namespace Aandeel.Indicators;

/// <summary>What must be said beside a share that rests on an industry account.</summary>
[Flags]
public enum AccountMarks
{
    None = 0,

    /// <summary>Rests on the press or on rounded words.</summary>
    Weak = 1,

    /// <summary>Holds what was not produced in the state.</summary>
    Wide = 2,

    /// <summary>The destinations are of another year.</summary>
    OtherYear = 4,

    /// <summary>The destinations are of a part of the year.</summary>
    PartOfYear = 8,

    /// <summary>The destination source sees under 60 % of the survey's exports.</summary>
    SeenTooLittle = 16,

    /// <summary>How much the destinations cover is not known.</summary>
    SeenUnknown = 32,

    /// <summary>The destination source records more exports than the survey prints.</summary>
    RecordedExceeds = 64,

    /// <summary>A row that it rests on was read in the press once, not in the report.</summary>
    Unchecked = 128,

    /// <summary>Another row or source says otherwise.</summary>
    Contradicted = 256,

    /// <summary>Where exports went was said in the press or in rounded words.</summary>
    WeakDestinations = 512,
}

/// <summary>
/// The share of an industry's sales that went outside, from a survey's sales and exports and a second source's
/// destinations: two opposite readings and the bounds that assume nothing (docs/methods/industry-accounts.md). Laws:
/// both readings lie within the bounds where the second source records no more than the survey; the bounds shrink as it
/// records more.
/// </summary>
/// <param name="Given">What is known of the rows that it rests on.</param>
public sealed record IndustryShare(IndustrySales Sales, RecordedExports Recorded,
    AccountMarks Given = AccountMarks.None)
{
    /// <summary>Under this part seen the bounds are given alone.</summary>
    public const decimal LeastSeen = 0.6m;

    private const AccountMarks NothingFollows = AccountMarks.OtherYear | AccountMarks.WeakDestinations;

    private const AccountMarks BoundsOnly =
        NothingFollows | AccountMarks.Weak | AccountMarks.Wide | AccountMarks.PartOfYear | AccountMarks.SeenTooLittle;

    /// <summary>
    /// How much of the survey's exports the destination source records, from 0; null where that is not known.
    /// </summary>
    public double? Seen => Recorded.Total is { } total && Sales.Exports > 0 ? (double)(total / Sales.Exports) : null;

    /// <summary>All that must be said beside it.</summary>
    public AccountMarks Marks => Given.HasFlag(AccountMarks.OtherYear)
        ? Given
        : Given
            | (Given.HasFlag(AccountMarks.SeenUnknown)
                || Seen >= (double)LeastSeen ? AccountMarks.None : AccountMarks.SeenTooLittle)
            | (Recorded.Total > Sales.Exports ? AccountMarks.RecordedExceeds : AccountMarks.None);

    /// <summary>
    /// Reading A: the exports that the second source does not see went where the seen ones went. Null where it records
    /// none.
    /// </summary>
    public ShareRange? SameMix => Recorded.Total is > 0 and { } total
        ? new ShareRange(
            (double)(Recorded.Outside / total * Sales.Exports / Sales.Sales),
            (double)((total - Recorded.Inside) / total * Sales.Exports / Sales.Sales))
        : null;

    /// <summary>
    /// Reading B: what the second source does not see is no defence production. Null where only some destinations are
    /// named, since these are no measure of what is defence.
    /// </summary>
    public ShareRange? SeenOnly => !Recorded.IsNamed && Recorded.Total is { } total && total + Sales.Home > 0
        ? new ShareRange((double)(Recorded.Outside / (total + Sales.Home)),
            (double)((total - Recorded.Inside) / (total + Sales.Home)))
        : null;

    /// <summary>
    /// Everything unseen inside, and everything unseen outside. From destinations of another year, or from what the
    /// press says of them, nothing follows: there it is from nothing to all exports.
    /// </summary>
    public ShareRange Bounds
    {
        get
        {
            if ((Given & NothingFollows) != AccountMarks.None) return new ShareRange(0, Sales.ExportsShare);
            var excess = Math.Max(0, (Recorded.Total ?? 0) - Sales.Exports);
            var least = Math.Clamp(Recorded.Outside - excess, 0, Sales.Exports);
            var most = Math.Clamp(Math.Min(Sales.Exports, Sales.Exports + excess - Recorded.Inside), least,
                Sales.Exports);
            return new ShareRange((double)(least / Sales.Sales), (double)(most / Sales.Sales));
        }
    }

    /// <summary>
    /// From the least to the greatest of the readings, whatever its marks; null where there is no reading. No margin of
    /// error.
    /// </summary>
    public ShareRange? Hull => SameMix is { } mix ? ShareRange.Span(SeenOnly is { } seen ? [mix, seen] : [mix]) : null;

    /// <summary>Whether the hull may be given as "with the printed account"; else the bounds are given alone.</summary>
    public bool MayShowHull => Hull is not null && (Marks & BoundsOnly) == AccountMarks.None;
}

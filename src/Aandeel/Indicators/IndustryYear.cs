using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>One reading of a year: a survey beside one source of destinations.</summary>
/// <param name="Sales">The account that gives sales and exports.</param>
/// <param name="ShareOf">Another account that gives the share of exports; null where the first prints its own.</param>
/// <param name="Destinations">The account that names destinations; null for a register of exports.</param>
/// <param name="DestinationsYear">The year that the destinations are of.</param>
/// <param name="Strict">The same with groups that hold a few states outside left open; null where none is
/// named.</param>
public sealed record IndustryReading(
    IndustryAccount Sales, IndustryAccount? ShareOf, IndustryAccount? Destinations, int DestinationsYear,
        IndustryShare Share, IndustryShare? Strict);

/// <summary>
/// What the printed accounts give for a state and year: every reading, and what leads. A second series is never
/// averaged with the first: both are computed and the hull is widened.
/// </summary>
/// <param name="Reason">Why there is no reading, as a code; null where there is one.</param>
public sealed record IndustryYear(string State, int Year, IReadOnlyList<IndustryReading> Readings, string? Reason)
{
    public const string NoAccount = "no-account";
    public const string NotToCompute = "not-to-compute";
    public const string NoDestinations = "destinations-not-printed";

    /// <summary>Sales and exports of the first account that gives them; null where none does.</summary>
    public IndustrySales? Sales { get; private init; }

    /// <summary>The reading that sees most of the year itself; null where there is none.</summary>
    public IndustryReading? Lead => Readings.MaxBy(r => r.Share.Marks.HasFlag(AccountMarks.OtherYear)
        || r.Share.Marks.HasFlag(AccountMarks.WeakDestinations) ? -1 : r.Share.Seen ?? 0);

    /// <summary>
    /// The hull of all readings that may give one: "with the printed account". Null where the bounds stand alone.
    /// </summary>
    public ShareRange? Hull =>
        Readings.Where(r => r.Share.MayShowHull).Select(r => r.Share.Hull!).ToList() is { Count: > 0 } may
            ? ShareRange.Span(may)
            : null;

    /// <summary>The hull of every reading, with all its marks: only to be given beside them.</summary>
    public ShareRange? MarkedHull =>
        Readings.Select(r => r.Share.Hull).OfType<ShareRange>().ToList() is { Count: > 0 } all
            ? ShareRange.Span(all)
            : null;

    /// <summary>
    /// What assumes nothing, of the reading that sees most, with groups that hold a few states outside left open;
    /// without destinations from nothing to all exports. Null without sales.
    /// </summary>
    public ShareRange? Bounds =>
        (Lead?.Strict ?? Lead?.Share)?.Bounds ?? (Sales is { } sales ? new ShareRange(0, sales.ExportsShare) : null);

    /// <summary>
    /// The part of the survey's exports that the leading source of destinations sees; null where that is not known.
    /// </summary>
    public double? Seen =>
        Lead is { } lead
            && (lead.Share.Marks & (AccountMarks.OtherYear | AccountMarks.SeenUnknown)) == AccountMarks.None
            ? lead.Share.Seen
            : null;

    /// <summary>The marks of the readings that make the hull; of all where none may give one.</summary>
    public AccountMarks Marks =>
        Readings.Where(r => Hull is null || r.Share.MayShowHull)
            .Aggregate(AccountMarks.None, (marks, reading) => marks | reading.Share.Marks);

    /// <summary>
    /// Whether the hull counts a group such as the European Union as inside, although some of its states are not.
    /// </summary>
    public bool CountsGroupsAsInside =>
        Readings.Any(r => r.Strict is not null && (Hull is null || r.Share.MayShowHull));

    /// <summary>Works out a state and year.</summary>
    /// <param name="isInside">Whether a party is a member in a year, in the composition that is asked.</param>
    /// <param name="register">
    /// The recorded exports of the state in a year, in millions of a currency; null where there are none or a rate of
    /// the year is missing.
    /// </param>
    public static IndustryYear Of(string state, int year, Func<PartyCode, int, bool> isInside,
        Func<string, int, RecordedExports?> register)
    {
        var rows = IndustryAccounts.About(state, year);
        if (rows.Count == 0) return new IndustryYear(state, year, [], NoAccount);
        var readings = new List<IndustryReading>();
        string? reason = NotToCompute;
        IndustrySales? first = null;
        foreach (var row in rows.Where(r => r.GivesSales))
        {
            var other = row.Exports is null && row.ExportsShare is null && row.Home is null
                ? ShareFrom(rows, row)
                : null;
            if (IndustrySales.Of(row, out var missing, other?.ExportsShare) is not { } sales)
            {
                reason = missing;
                continue;
            }

            first ??= sales;
            var found = ReadingsOf(row, other, sales, year, isInside, register).ToList();
            if (found.Count == 0) reason = NoDestinations;
            readings.AddRange(found);
        }

        return new IndustryYear(state, year, readings, readings.Count == 0 ? reason : null) { Sales = first };
    }

    /// <summary>
    /// A row of the same state and year that prints only the share of exports, such as the press on the same survey.
    /// </summary>
    private static IndustryAccount? ShareFrom(IReadOnlyList<IndustryAccount> rows, IndustryAccount sales) =>
        rows.FirstOrDefault(r => r != sales && r.ExportsShare is not null
            && r.Verdict is AccountVerdict.Compute or AccountVerdict.ComputeWeak);

    private static IEnumerable<IndustryReading> ReadingsOf(
        IndustryAccount row, IndustryAccount? other, IndustrySales sales, int year,
            Func<PartyCode, int, bool> isInside, Func<string, int, RecordedExports?> register)
    {
        var given = MarksOf(row) | (other is null ? AccountMarks.None : MarksOf(other) | AccountMarks.Weak);
        if (IndustryAccounts.DestinationsOf(row.Id).Count > 0) yield return Named(row, AccountMarks.None);
        if (other is not null && IndustryAccounts.DestinationsOf(other.Id).Count > 0)
        {
            yield return Named(other, AccountMarks.None);
        }

        var whole = false;
        if (register(row.Currency, year) is { } recorded)
        {
            whole = true;
            yield return new IndustryReading(row, other, null, year, new IndustryShare(sales, recorded, given), null);
        }

        foreach (var account in NamedIn(year))
        {
            var marks = account.Covers == AccountPeriod.Year ? AccountMarks.None : NearlyWhole(account, sales);
            whole |= marks == AccountMarks.None;
            yield return Named(account, marks);
        }

        if (whole || IndustryAccounts.DestinationsOf(row.Id).Count > 0) yield break;
        foreach (var near in new[] { year - 1, year + 1 })
        {
            if (register(row.Currency, near) is { } nearby)
            {
                yield return new IndustryReading(row, other, null, near,
                    new IndustryShare(sales, nearby, given | AccountMarks.OtherYear), null);
                yield break;
            }

            if (NamedIn(near).FirstOrDefault(a => a.Covers == AccountPeriod.Year) is not { } account) continue;
            yield return Named(account, AccountMarks.OtherYear);
            yield break;
        }

        IEnumerable<IndustryAccount> NamedIn(int of) => IndustryAccounts.About(row.State, of).Where(a =>
            a.GivesDestinations && a.Currency == row.Currency && a.Covers is AccountPeriod.Year or AccountPeriod.Part
                && IndustryAccounts.DestinationsOf(a.Id).Count > 0);

        IndustryReading Named(IndustryAccount account, AccountMarks marks)
        {
            var places = IndustryAccounts.DestinationsOf(account.Id);
            var isOwn = account.Id == row.Id || account.Id == other?.Id || account.Exports is null;
            var total = isOwn ? sales.Exports : account.Exports!.Value;
            var all = given | marks | MarksOf(account);
            if (isOwn && places.All(p => p.InPercent)) all |= AccountMarks.SeenUnknown;
            if (account.Verdict == AccountVerdict.ComputeWeak) all |= AccountMarks.WeakDestinations;
            var strict = places.Any(p => p.Side == AccountSide.MostlyInside) ? Share(mostlyAsInside: false) : null;
            return new IndustryReading(row, other, account, account.FirstYear, Share(mostlyAsInside: true), strict);

            IndustryShare Share(bool mostlyAsInside) =>
                new(sales, RecordedExports.OfNamed(total, places, code => isInside(code, account.FirstYear),
                    mostlyAsInside), all);
        }
    }

    /// <summary>Eleven months of a year stand for it, half a year does not.</summary>
    private static AccountMarks NearlyWhole(IndustryAccount account, IndustrySales sales) =>
        account.Exports >= IndustryShare.LeastSeen * sales.Exports ? AccountMarks.None : AccountMarks.PartOfYear;

    private static AccountMarks MarksOf(IndustryAccount account) =>
        (account.Verdict == AccountVerdict.ComputeWeak ? AccountMarks.Weak : AccountMarks.None)
        | (account.Verdict == AccountVerdict.ComputeWide ? AccountMarks.Wide : AccountMarks.None)
        | (account.IsUnchecked ? AccountMarks.Unchecked : AccountMarks.None)
        | (account.Contradicts ? AccountMarks.Contradicted : AccountMarks.None);
}

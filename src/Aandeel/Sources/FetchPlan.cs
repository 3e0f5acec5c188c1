namespace Aandeel.Sources;

/// <summary>What fetching a source takes, or how a person gets it.</summary>
/// <param name="What">What comes, in words.</param>
/// <param name="Calls">How many calls it takes; null where the number follows from the first answer or nothing can be
/// fetched.</param>
/// <param name="About">About how long they take together; null where that is not known.</param>
/// <param name="ByHand">What a person does instead, and why; null where the program fetches it.</param>
public sealed record FetchStep(string Source, Problem What, int? Calls, TimeSpan? About, Problem? ByHand);

/// <summary>How fetching a source ended.</summary>
public enum FetchOutcome
{
    Fetched,
    Unchanged,
    NotPossible,
    ByHand,
}

/// <summary>A row of the table at the end of a fetch of everything.</summary>
/// <param name="Detail">What came, or why nothing could, or what to do by hand.</param>
public sealed record FetchResult(string Source, FetchOutcome Outcome, Problem Detail);

/// <summary>
/// The sources that are fetched, in this order, and those that are had by hand. Said before a fetch of everything
/// begins.
/// </summary>
public static class FetchPlan
{
    /// <summary>How long an answer of SIPRI's backend takes, between a good and a bad day.</summary>
    private static readonly TimeSpan Sipri = TimeSpan.FromSeconds(11);

    /// <summary>How long a single file takes on an ordinary line.</summary>
    private static readonly TimeSpan OneFile = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(2);

    /// <summary>Every source that a fetch can ask, and those that have to be had by hand.</summary>
    /// <param name="sipriCalls">How many windows SIPRI's register is asked in.</param>
    /// <param name="states">How many states the UN Register lists.</param>
    /// <param name="customsCalls">How many questions customs take: reporters, years, commodities and sides.</param>
    public static IReadOnlyList<FetchStep> All(int sipriCalls, int states, int customsCalls) =>
    [
        new(
            SourceCatalog.Sipri, "the register by delivery year, by order where the site gives no other", sipriCalls,
            Sipri * sipriCalls, null),
        new(SourceCatalog.SipriTotals, "SIPRI's tables of export and import values of all parties", 2, Sipri * 2, null),
        new(SourceCatalog.Eu, Eu.CaatSite.Title, 1, OneFile, null),
        new(SourceCatalog.Unroca, "the reports of every state", states + 1, OneAnswer * states, null),
        new(SourceCatalog.Nato, "the newest workbook of defence expenditure", 2, OneFile, null),
        new(SourceCatalog.BritishLicences, UnitedKingdom.BritishSite.Title, 1, OneFile, null),
        new(SourceCatalog.SipriExpenditure, "the newest workbook of military expenditure", 2, OneFile, null),
        new(
            SourceCatalog.Customs, "arms at customs of NATO members, last year", customsCalls, OneAnswer * customsCalls,
            null),
        new(
            SourceCatalog.UnitedStates, "deliveries and authorisations", null, null,
            "No address gives them in a form that is read. Download the data of Security Assistance Monitor as JSON "
                + "and import it."),
        new(
            SourceCatalog.DutchLicences, "licences", null, null,
            "The ministry publishes lists and a yearly report without a form for machines; put them in the columns of "
                + "docs/sources/netherlands.md and import them."),
        new(
            SourceCatalog.GermanReports, "licences and war weapons", null, null,
            "The reports are PDF; no copy for machines after 2013 is known."),
        new(
            SourceCatalog.SpanishExports, "actual exports", null, null,
            "The government prints them in PDF; import the table that is named in "
                + "src/Aandeel/Sources/Spain/README.md."),
        new(
            SourceCatalog.Census, "shipments and exports by end use", null, null,
            "The bureau asks for a key of your own: aandeel sources fetch us-census --from 2017 --key KEY."),
        new(
            SourceCatalog.SipriCompanies, "the hundred largest companies", null, null,
            "Download the workbook from https://www.sipri.org/databases/armsindustry and import it."),
    ];
}

namespace Aandeel.Harmonise;

/// <summary>What may be done with a row of the industry accounts (docs/methods/industry-accounts.md).</summary>
public enum AccountVerdict
{
    /// <summary>Gives sales and exports of a year: readings, hull and bounds.</summary>
    Compute,

    /// <summary>Rests on the press or on rounded words: bounds only, never a hull.</summary>
    ComputeWeak,

    /// <summary>Holds what was not produced in the state: bounds only, never a hull.</summary>
    ComputeWide,

    /// <summary>Says where exports went; never how much was sold.</summary>
    ComputeDestination,

    /// <summary>Shown, and in no formula.</summary>
    Beside,

    /// <summary>Kept out of every formula and every comparison: another quantity under the same name.</summary>
    Never,

    /// <summary>Contradicts another row or source: shown with its figure, and in no formula.</summary>
    Contradiction,
}

/// <summary>Who publishes an account.</summary>
public enum AccountKind
{
    Official,
    MinistryStudy,
    Association,
    Press,
}

/// <summary>How near the reading came to the publisher.</summary>
public enum AccountReading
{
    /// <summary>A page of the publisher itself.</summary>
    Primary,

    /// <summary>Another body that reports it.</summary>
    Secondary,

    /// <summary>A newspaper.</summary>
    PressSummary,
}

/// <summary>What the year of a row covers.</summary>
public enum AccountPeriod
{
    /// <summary>One whole year.</summary>
    Year,

    /// <summary>Several years together or as a mean.</summary>
    Range,

    /// <summary>A part of a year.</summary>
    Part,

    /// <summary>A year that the text does not name.</summary>
    About,
}

/// <summary>
/// One printed statement about a state's defence industry: sales, exports, or where exports go. As printed, in
/// millions; null is "not printed in what was read". Not to be confused with a delivery or a licence, nor with
/// production in the state.
/// </summary>
/// <param name="Id">State, year and series; stable.</param>
/// <param name="State">ISO code, or EU27 and EUROPE, which are no states.</param>
/// <param name="Year">As printed: 2019, 2018-2022, 2023-H1, about 2021.</param>
/// <param name="ExportsShare">Per cent of sales, as printed.</param>
/// <param name="ToNatoShare">Per cent of exports, as printed; which group stands in
/// <paramref name="WhereExportsGo"/>.</param>
/// <param name="Quoted">The printed words that the figure was read in.</param>
/// <param name="IsCheckedTwice">Whether a second page or the next edition prints the same number.</param>
/// <param name="Contradicts">Whether another row or source says otherwise; the note says which.</param>
public sealed record IndustryAccount(
    string Id, string State, string Year, int FirstYear, int LastYear, AccountPeriod Covers, string Series,
        string Publisher, AccountKind Kind,
    string Scope, string Definition, decimal? Sales, decimal? Exports, decimal? ExportsShare, decimal? ToNatoShare,
        decimal? Home, string Currency,
    string WhereExportsGo, IReadOnlyList<Uri> Addresses, string Section, string Quoted, AccountReading Reading,
        bool IsCheckedTwice,
    AccountVerdict Verdict, bool Contradicts, string Note)
{
    /// <summary>Whether it must carry "not checked against the report" wherever it is shown.</summary>
    public bool IsUnchecked => Reading == AccountReading.PressSummary && !IsCheckedTwice;

    /// <summary>Whether it may give the sales of a year: only a verdict to compute, and only one whole year.</summary>
    public bool GivesSales =>
        Covers == AccountPeriod.Year
            && Verdict is AccountVerdict.Compute or AccountVerdict.ComputeWeak or AccountVerdict.ComputeWide;

    /// <summary>Whether it may say where exports went.</summary>
    public bool GivesDestinations => Verdict == AccountVerdict.ComputeDestination;
}

using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// The list <c>printed_accounts</c> of <c>production</c>: every printed row of the states that are asked with its words and
/// its verdict, also those that contradict one another and those that are in no formula.
/// </summary>
internal sealed class PrintedAccountTable
{
    public PrintedAccountTable(Ask ask, IReadOnlyList<IndustryAccount> rows) => Rows = new Table<IndustryAccount>(
        "printed_accounts", ask,
        [
            Code("id", ("Row", "Rij"), a => a.Id, Role.Dimension),
            Code("key", ("Code", "Code"), a => a.State),
            Year, Series, Publisher,
            Code("scope", ("Scope", "Bereik"), a => a.Scope),
            Sales, Exports, ExportsShare,
            Number("to_nato_share", ("To allies, per cent", "Naar bondgenoten, procent"), a => a.ToNatoShare),
            Number("home", ("At home, millions", "Thuis, miljoenen"), a => a.Home),
            Currency, Verdict,
            new("contradiction", Kind.YesNo, ("Contradicted", "Tegengesproken"), a => Cell.Of(a.Contradicts))
            {
                Role = Role.Attribute,
            },
            Code("read", ("Read in", "Gelezen in"), a => Codes.Of(a.Reading)),
            new("checked_twice", Kind.YesNo, ("Found twice", "Twee keer gevonden"), a => Cell.Of(a.IsCheckedTwice))
            {
                Role = Role.Attribute,
            },
            Code("quoted", ("Printed words", "Gedrukte woorden"), a => a.Quoted),
            Code("where_exports_go", ("Where exports go", "Waar de uitvoer heen gaat"), a => a.WhereExportsGo),
            Code("note", ("Note", "Opmerking"), a => a.Note),
            Code("address", ("Address", "Adres"), a => a.Addresses[0].ToString()),
        ],
        rows, a => a.Id);

    private const string About = "about ";

    public Table<IndustryAccount> Rows { get; }

    private static Column<IndustryAccount> Year { get; } = Code("year", ("Year", "Jaar"), a => a.Year);

    private static Column<IndustryAccount> Series { get; } = Code("series", ("Series", "Reeks"), a => a.Series);

    private static Column<IndustryAccount> Publisher { get; } = Code("publisher", ("Publisher", "Uitgever"), a => a.Publisher);

    private static Column<IndustryAccount> Sales { get; } = Number(
        "sales", ("Sales, millions", "Verkoop, miljoenen"), a => a.Sales, ("Sales", "Verkoop"));

    private static Column<IndustryAccount> Exports { get; } =
        Number("exports", ("Exports, millions", "Uitvoer, miljoenen"), a => a.Exports, ("Exports", "Uitvoer"));

    private static Column<IndustryAccount> ExportsShare { get; } =
        Number(
            "exports_share", ("Exported, per cent", "Uitgevoerd, procent"), a => a.ExportsShare, ("exp. %", "uitv. %"));

    private static Column<IndustryAccount> Currency { get; } = Code("currency", ("In", "In"), a => a.Currency);

    private static Column<IndustryAccount> Verdict { get; } = Code("verdict", ("Verdict", "Oordeel"), a => Codes.Of(a.Verdict));

    private static Column<IndustryAccount> YearSeen { get; } = new(
        "year", Kind.Words, ("Year", "Jaar"),
        a => Cell.Of(a.Year.StartsWith(About, StringComparison.Ordinal)
            ? Text.Of($"about {a.Year[About.Length..]}", $"rond {a.Year[About.Length..]}")
            : Text.Of(a.Year)));

    /// <summary>In files the series stands as a code; on a screen what describes it is in the reader's language.</summary>
    private static Column<IndustryAccount> SeriesSeen { get; } = new(
        "series", Kind.Words, ("Series", "Reeks"), a => Cell.Of(AccountSeriesNames.Of(a.Series)));

    private static Column<IndustryAccount> VerdictSeen { get; } = new(
        "verdict", Kind.Words, ("Use", "Gebruik"), a => Cell.Of(Words(a.Verdict)));

    private static Text Words(AccountVerdict verdict) => verdict switch
    {
        AccountVerdict.Compute => ("readings and bounds", "lezingen en grenzen"),
        AccountVerdict.ComputeWeak => ("bounds only: weak", "alleen grenzen: zwak"),
        AccountVerdict.ComputeWide => ("bounds only: wide", "alleen grenzen: ruim"),
        AccountVerdict.ComputeDestination => ("where exports went", "waar de uitvoer heen ging"),
        AccountVerdict.Beside => ("shown only", "alleen getoond"),
        AccountVerdict.Never => ("none: another quantity", "geen: andere grootheid"),
        _ => ("none: contradicts", "geen: spreekt tegen"),
    };

    public View View() => new(
        Rows,
        (
            "Every printed row, also those that contradict one another (use: what is computed with it)",
            "Elke gedrukte rij, ook rijen die elkaar tegenspreken (gebruik: wat ermee wordt berekend)"),
        [YearSeen, SeriesSeen, Sales, Exports, ExportsShare, Currency, VerdictSeen])
    {
        First = 25,
    };

    private static Column<IndustryAccount> Code(
        string name, Text title, Func<IndustryAccount, string?> of, Role role = Role.Attribute) =>
        new(name, Kind.Code, title, a => Cell.Of(of(a) is { Length: > 0 } text ? text : null)) { Role = role };

    private static Column<IndustryAccount> Number(
        string name, Text title, Func<IndustryAccount, decimal?> of, Text? narrow = null) =>
        new(name, Kind.Factor, title, a => of(a) is { } value ? new Cell.Exact(value) : Cell.Lacks("not-printed"))
        {
            Short = narrow,
        };
}

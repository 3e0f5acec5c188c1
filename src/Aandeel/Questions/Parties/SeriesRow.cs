using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A row of the page of a party that comes from one series in some years.</summary>
internal abstract record SeriesRow(FlowTable Flows, YearRange Years)
{
    public string Source => Flows.Series.Source;

    /// <summary>The columns that say which series and years; every list of the page begins with them.</summary>
    public static IReadOnlyList<Column<T>> Columns<T>()
        where T : SeriesRow =>
    [
        new("source", Kind.Code, ("Source", "Bron"), r => Cell.Of(r.Source)) { Role = Role.Dimension },
        new(
            "flow", Kind.Code, ("Flow", "Stroom"),
            r => Cell.Of(Codes.Of(r.Flows.Series.Flow))) { Role = Role.Dimension },
        new("unit", Kind.Code, ("Unit", "Eenheid"), r => Cell.Of(r.Flows.Unit.Code)) { Role = Role.Attribute },
        PeriodOf<T>(),
    ];

    public static Column<T> PeriodOf<T>()
        where T : SeriesRow =>
            Dimensions.Period<T>(r => r.Years, ("Years", "Jaren"));

    /// <summary>An amount in the unit of the row's series.</summary>
    public static Column<T> Amount<T>(string name, Text title, Func<T, Cell> of)
        where T : SeriesRow => new(name, Kind.Amount, title, of) { UnitOf = r => r.Flows.Unit };

    /// <summary>The question that lists the printed rows behind it.</summary>
    public static Column<T> Behind<T>(Func<T, Ask?> of)
        where T : SeriesRow
    {
        Cell AskOf(T row) => of(row) is { } ask ? Cell.Of(ask) : Cell.Lacks("no-such-choice");
        return new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), AskOf) { Role = Role.Attribute };
    }
}

namespace Aandeel;

/// <summary>
/// A number inside a sentence, still a number: its cell, its kind and unit, and where it stands. Quoted from a table,
/// or named where it belongs to the remark alone; the door rounds, words, links and footnotes it.
/// </summary>
public sealed record Figure(Cell Cell, Kind Kind, Unit? Unit, string Name)
{
    /// <summary>Where it stands in a table; none where the remark itself holds it, under <see cref="Name"/>.</summary>
    public Place? Place { get; init; }

    public static Figure Share(string name, double? share, string reason = "nothing-delivered") =>
        new(Cell.Of(share, reason), Kind.Share, null, name);

    /// <summary>A difference of shares: given as a ratio, held in percentage points.</summary>
    public static Figure Points(string name, double? ratio, string reason = "nothing-delivered") =>
        new(Cell.Of(ratio * 100, reason), Kind.Points, null, name);

    public static Figure Change(string name, double? ratio, string reason = "nothing-before") =>
        new(Cell.Of(ratio, reason), Kind.Change, null, name);

    /// <summary>An amount in 1/10,000 of its unit.</summary>
    public static Figure Amount(string name, long tenThousandths, Unit unit) =>
        new(Cell.OfAmount(tenThousandths), Kind.Amount, unit, name);

    public static Figure Count(string name, long count) => new(Cell.Of((long?)count), Kind.Count, null, name);

    public static Figure Year(string name, int year) => new(Cell.Of((long?)year), Kind.Year, null, name);

    public static Figure Period(string name, YearRange years) => new(Cell.Of(years), Kind.Period, null, name);

    public static Figure Factor(string name, double? factor, string reason = "not-computed") =>
        new(Cell.Of(factor, reason), Kind.Factor, null, name);

    public static Figure Probability(string name, double? p, string reason = "not-computed") =>
        new(Cell.Of(p, reason), Kind.Probability, null, name);

    /// <summary>A figure that a publisher printed, exact.</summary>
    public static Figure Printed(string name, decimal value, Kind kind, Unit? unit) =>
        new(new Cell.Exact(value), kind, unit, name);
}

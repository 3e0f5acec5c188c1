using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>All that is answered of one year: each party by its code, and above them several together.</summary>
/// <param name="Coverage">How much of the members' equipment expenditure those with a figure hold.</param>
internal sealed record ProductionYear(
    int Year, IReadOnlyList<ProductionRow> Parties, IReadOnlyList<ProductionRow> Wholes, ProductionCoverage Coverage)
{
    public YearRange Period { get; } = new(Year, Year);

    /// <summary>The parties that have a figure.</summary>
    public IReadOnlyList<ProductionRow> Known { get; } = [.. Parties.Where(p => p.Production is not null)];

    /// <summary>Equipment expenditure of all that have it, together; null where none has.</summary>
    public long? Equipment => Parties.Any(p => p.Equipment is not null) ? Parties.Sum(p => p.Equipment ?? 0) : null;
}

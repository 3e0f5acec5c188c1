using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>New allied demand, met by other allies.</summary>
/// <param name="Place">Where it stands in the file, for messages and for the reader.</param>
/// <param name="Class">Null is all classes; then the demand is relative.</param>
/// <param name="PerYear">In 1/10,000 of the unit; null when relative.</param>
/// <param name="Relative">As a part of what allies take from each other in the base, by buyer and class; null when an
/// amount.</param>
/// <param name="Buyers">Who buys; empty where no buyer is named.</param>
/// <param name="Suppliers">Who may supply; empty is every ally that delivered the class in the base.</param>
public sealed record ScenarioDemand(
    string Place, byte? Class, YearRange Years, long? PerYear, decimal? Relative, IReadOnlyList<Party> Buyers,
    IReadOnlyList<Party> Suppliers);

/// <summary>
/// What several allies order together, over some years. The same as demand, but named by its whole volume.
/// </summary>
public sealed record JointOrder(
    string Place, byte Class, IReadOnlyList<Party> Buyers, long Volume, YearRange Years,
    IReadOnlyList<Party> Suppliers);

/// <summary>
/// Room of a supplier for new allied demand, above what it delivers in the base; grows in equal steps over some years.
/// </summary>
public sealed record ScenarioCapacity(string Place, Party Supplier, byte Class, int From, long PerYear, int RampYears);

/// <summary>
/// Contracts outside that are kept in part, or end: the part of the base that still goes there from a year on. Not for
/// Ukraine.
/// </summary>
public sealed record ScenarioOutside(
    string Place, byte? Class, IReadOnlyList<Party> Suppliers, IReadOnlyList<Party> Recipients, int From, decimal Keep);

/// <summary>Deliveries to Ukraine from a year on, as a part of the base.</summary>
public sealed record ScenarioUkraine(string Place, int From, decimal Level);

/// <summary>
/// A scenario: what is assumed of coming years, on top of the average year of a base (docs/schema/scenario.json). An
/// assumption, not a forecast.
/// </summary>
/// <param name="NameNl">In Dutch; null where it has one name only.</param>
/// <param name="Years">The years of the path; null is the ten after the base.</param>
/// <param name="Base">The years whose average is carried forward; null is the last five of the data.</param>
/// <param name="Growth">The most by which a supplier's deliveries of a class can grow in a year; null is no
/// limit.</param>
public sealed record Scenario(
    string Name, string? NameNl, string Text, YearRange? Years, YearRange? Base, decimal? Growth,
    IReadOnlyList<ScenarioDemand> Demand, IReadOnlyList<JointOrder> JointOrders,
    IReadOnlyList<ScenarioCapacity> Capacity, IReadOnlyList<ScenarioOutside> Outside,
    IReadOnlyList<ScenarioUkraine> Ukraine);

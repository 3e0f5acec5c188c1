using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Words;

/// <summary>A supplier without a report in some years, and what is assumed that its silence hides.</summary>
internal sealed record SilentSupplier(Party Party, IReadOnlyList<int> Years, IReadOnlyList<AssumedFlow> Assumed)
{
    /// <summary>The silent among the chosen suppliers, by name in English.</summary>
    public static IReadOnlyList<SilentSupplier> Among(FlowTable flows, ScopeMap map, YearRange years) =>
        flows.Silent.Count == 0 ? [] :
    [
        .. flows.Silent.Where(s => years.Contains(s.Year) && map.Chooses(s.Supplier, s.Year))
            .GroupBy(s => s.Supplier)
            .OrderBy(g => flows.Parties[g.Key].NameEn, StringComparer.Ordinal)
            .Select(g => Of(flows, g.Key, [.. g.Select(s => (int)s.Year).Order()])),
    ];

    /// <summary>The columns of a table of silent suppliers.</summary>
    public static IReadOnlyList<Column<SilentSupplier>> Columns(Unit unit) =>
    [
        new("key", Kind.Code, ("Code", "Code"), s => Cell.Of(s.Party.Code.Value)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Supplier", "Leverancier"), s => Cell.Of(Names.Of(s.Party))) { Role = Role.Attribute },
        new(
            "years", Kind.Code, ("Silent in", "Geen opgave in"),
            s => Cell.Of(Runs.Of(s.Years))) { Role = Role.Attribute },
        Amount(unit),
        new("assumption", Kind.Code, ("Assumption", "Aanname"), s => s.Assumed.Count == 0
            ? Cell.Blank
            : Cell.Of(string.Join(',', s.Assumed.Select(a => Codes.Of(a.Why)).Distinct()))) { Role = Role.Attribute },
    ];

    /// <summary>What is assumed in all.</summary>
    public static Column<SilentSupplier> Amount(Unit unit) =>
        new("assumed", Kind.Amount, ("Assumed", "Aangenomen"), s => s.Assumed.Count == 0
        ? Cell.Lacks("nothing-known")
        : Cell.OfAmount(s.Assumed.Sum(a => a.Amount)))
        { Unit = unit };

    private static SilentSupplier Of(FlowTable flows, short supplier, IReadOnlyList<int> years) => new(
        flows.Parties[supplier],
        years,
        [.. flows.Assumed.Where(
            a => a.Supplier == supplier && years.Contains(a.Year) && a.Why != Assumption.LargestKnownRow)]);
}

using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Imports;

/// <summary>Invented files and editions to choose among; none of them is read.</summary>
internal static class ChoiceOf
{
    /// <summary>The edition of the built-in sums in these tests.</summary>
    public const string Sums = "2025";

    public static FileRecord File(
        int id, string source, string form, string edition, Extent? extent = null, YearRange? years = null) =>
        new(id, $"{id:x64}", $"file-{id}.csv", source, form, 1, edition, null, "2026-01-01", years ?? new(2010, 2024), 1, 1, 1, 0)
        { Extent = extent?.ToJson() };

    /// <summary>An edition of the register that holds everything, or what an extent says.</summary>
    public static EditionHere Edition(string name, bool yearly = true, Extent? extent = null) => new(
        name, yearly,
        [File(1, SourceCatalog.Sipri, yearly ? "register-17" : "register-16", name)],
        extent ?? new Extent { State = ExtentState.Complete });

    /// <summary>A download of what some suppliers delivered.</summary>
    public static Extent Of(params string[] suppliers) => new() { State = ExtentState.Part, Suppliers = suppliers };

    public static Frame Frame(string? sums, string? chosen, params EditionHere[] editions) =>
        new(new Lazy<IReadOnlyList<EditionHere>>(editions), sums, chosen is null
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [SourceCatalog.Sipri] = chosen });

    /// <summary>What answers SIPRI where these editions are here.</summary>
    public static DeliveriesChosen Deliveries(TableAsked asked, string? sums, params EditionHere[] editions) =>
        new TableChoice([.. editions.SelectMany(e => e.Files)], Frame(sums, null, editions), sums).Deliveries(asked);

    public static TableAsked Asked(string? edition = null) => new(FlowSeries.Sipri, new SourceChoice(), edition);

    /// <summary>The same of what some suppliers delivered.</summary>
    public static TableAsked AskedBy(string supplier, string? edition = null) =>
        Asked(edition) with { Suppliers = () => [supplier] };
}

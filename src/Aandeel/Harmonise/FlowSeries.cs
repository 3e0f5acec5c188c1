using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// What can be asked of a source: one flow in one measure and one unit. Two series are never added, not even of one
/// source: a licence is no delivery, and items are no money (docs/methods/series.md).
/// </summary>
/// <param name="Reporter">The only party that reports in this source, by code; null where several do.</param>
/// <param name="TwoSided">Whether recipients report too, so that it must be said whose report is meant.</param>
public sealed record FlowSeries(
    string Source, Flow Flow, Measure Measure, Unit Unit, string? Reporter = null, bool TwoSided = false)
{
    /// <summary>The deliveries of SIPRI's register.</summary>
    public static readonly FlowSeries Sipri = new(SourceCatalog.Sipri, Flow.Delivery, Measure.Tiv, Unit.TivMillion);

    /// <summary>
    /// What actually left Spain, by its own tables. Not among <see cref="All"/>, which is what can be asked by name:
    /// until 2020 the EU's report holds the same exports, so the two are never shown as two.
    /// </summary>
    public static readonly FlowSeries SpanishExports = new(
        SourceCatalog.SpanishExports, Flow.ActualExport, Measure.Value, Unit.Euro, "ESP");

    /// <summary>
    /// All series. The first of a source is its default: what actually left, where the source has it. The first of a
    /// source and flow is that flow's default.
    /// </summary>
    public static IReadOnlyList<FlowSeries> All { get; } =
    [
        Sipri,
        new(SourceCatalog.Eu, Flow.ActualExport, Measure.Value, Unit.Euro),
        new(SourceCatalog.Eu, Flow.Licence, Measure.Value, Unit.Euro),
        new(SourceCatalog.Eu, Flow.Licence, Measure.Count, Unit.Documents),
        new(SourceCatalog.Eu, Flow.Denial, Measure.Count, Unit.Documents),
        new(SourceCatalog.Unroca, Flow.Delivery, Measure.Units, Unit.Items, TwoSided: true),
        new(SourceCatalog.DutchLicences, Flow.Licence, Measure.Value, Unit.Euro, "NLD"),
        new(SourceCatalog.GermanReports, Flow.ActualExport, Measure.Value, Unit.Euro, "DEU"),
        new(SourceCatalog.GermanReports, Flow.Licence, Measure.Value, Unit.Euro, "DEU"),
        new(SourceCatalog.BritishLicences, Flow.Licence, Measure.Value, Unit.PoundSterling, "GBR"),
        new(SourceCatalog.BritishLicences, Flow.Licence, Measure.Count, Unit.Documents, "GBR"),
        new(SourceCatalog.BritishLicences, Flow.Denial, Measure.Count, Unit.Documents, "GBR"),
        new(SourceCatalog.UnitedStates, Flow.Delivery, Measure.Value, Unit.UsDollar, "USA"),
        new(SourceCatalog.UnitedStates, Flow.Licence, Measure.Value, Unit.UsDollar, "USA"),
        new(SourceCatalog.UnitedStates, Flow.Notification, Measure.Value, Unit.UsDollar, "USA"),
        new(SourceCatalog.Customs, Flow.Customs, Measure.Value, Unit.UsDollar, TwoSided: true),
    ];

    /// <summary>The sources that have flows, in the order of the catalogue.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. All.Select(s => s.Source).Distinct()];

    /// <summary>
    /// Whether amounts of different categories are of different things, so that no sum over categories exists.
    /// </summary>
    public bool OnlyWithinCategory => Measure == Measure.Units;

    /// <summary>Why a series has no margin: some of its licences have no value.</summary>
    public const string WithoutValue = "licences-without-value";

    /// <summary>
    /// Whether some licences of the series have no value at all (open ones of the United Kingdom, collective ones of
    /// Germany): then no margin holds what is missing, and one of nothing would say that all is known.
    /// </summary>
    public bool LacksValues =>
        this is { IsMoney: true, Flow: Flow.Licence, Source: SourceCatalog.BritishLicences or SourceCatalog.GermanReports };

    /// <summary>Whether the unit is money.</summary>
    public bool IsMoney => Measure == Measure.Value;

    public static IReadOnlyList<FlowSeries> Of(string source) => [.. All.Where(s => s.Source == source)];
}

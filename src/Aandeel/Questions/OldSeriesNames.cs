using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What a series is called in a table: its source, its flow and whose report.</summary>
internal static class OldSeriesNames
{
    private const long Million = 1_000_000;

    public static string Of(SourceCoverage coverage, Language language) => $"{Source(coverage.Series.Source, language)}, {Flow(coverage.Series, language)}{Side(coverage, language)}";

    public static string Of(FlowSeries series, Language language) => $"{Source(series.Source, language)}, {Flow(series, language)}";

    /// <summary>The flow in a word or two: licences are never called deliveries.</summary>
    public static string Flow(FlowSeries series, Language language) => series.Flow switch
    {
        Aandeel.Flow.ActualExport when series.Source == SourceCatalog.GermanReports => language.Say("war weapons exported", "oorlogswapens uitgevoerd"),
        Aandeel.Flow.ActualExport => language.Say("actual exports", "feitelijke uitvoer"),
        Aandeel.Flow.Licence => language.Say("licences", "vergunningen"),
        Aandeel.Flow.Denial => language.Say("denials", "weigeringen"),
        Aandeel.Flow.Notification => language.Say("notifications", "meldingen"),
        Aandeel.Flow.Customs => language.Say("customs", "douane"),
        _ => language.Say("deliveries", "leveringen"),
    };

    public static string Source(string source, Language language) => source switch
    {
        SourceCatalog.Sipri => "SIPRI",
        SourceCatalog.Eu => language.Say("EU report", "EU-verslag"),
        SourceCatalog.Unroca => language.Say("UN Register", "VN-register"),
        SourceCatalog.DutchLicences => language.Say("Netherlands", "Nederland"),
        SourceCatalog.GermanReports => language.Say("Germany", "Duitsland"),
        SourceCatalog.BritishLicences => language.Say("United Kingdom", "Verenigd Koninkrijk"),
        SourceCatalog.UnitedStates => language.Say("United States", "Verenigde Staten"),
        _ => language.Say("Customs", "Douane"),
    };

    /// <summary>The amount of a series as a table shows it, with its unit.</summary>
    public static string Amount(FlowSeries series, long amount, Language language) => series.Measure switch
    {
        Measure.Tiv => language.Exact(amount) + " TIV",
        Measure.Value => amount < Million * Aandeel.Amount.Scale ? $"{series.Unit.Code} {language.Whole(amount)}" : $"{series.Unit.Code} {language.OneDecimal(amount / Million)} {language.Say("m", "mln")}",
        Measure.Count => $"{language.Whole(amount)} {language.Say("documents", "documenten")}",
        _ => $"{language.Whole(amount)} {language.Say("items", "stuks")}",
    };

    private static string Side(SourceCoverage coverage, Language language) => !coverage.Series.TwoSided ? ""
        : coverage.Side == Aandeel.Side.Export ? language.Say(" (suppliers' reports)", " (opgaven van leveranciers)")
        : language.Say(" (recipients' reports)", " (opgaven van ontvangers)");
}

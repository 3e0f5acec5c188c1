using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Words;

/// <summary>What a series is called in a table: its source, its flow and whose report.</summary>
internal static class SeriesNames
{
    public static Text Of(SourceCoverage coverage) => Of(coverage.Series) + Side(coverage);

    public static Text Of(FlowSeries series) => series.Flow == Aandeel.Flow.Customs
        ? Source(series.Source)
        : Text.Join(", ", [Source(series.Source), Flow(series)]);

    /// <summary>The flow in a word or two: licences are never called deliveries.</summary>
    public static Text Flow(FlowSeries series) => series.Flow switch
    {
        Aandeel.Flow.ActualExport when series.Source == SourceCatalog.GermanReports =>
            ("war weapons exported", "oorlogswapens uitgevoerd"),
        Aandeel.Flow.ActualExport => ("actual exports", "feitelijke uitvoer"),
        Aandeel.Flow.Licence => ("licences", "vergunningen"),
        Aandeel.Flow.Denial => ("denials", "weigeringen"),
        Aandeel.Flow.Notification => ("notifications", "meldingen"),
        Aandeel.Flow.Customs => ("customs", "douane"),
        _ => ("deliveries", "leveringen"),
    };

    public static Text Source(string source) => source switch
    {
        SourceCatalog.Sipri => Text.Of("SIPRI"),
        SourceCatalog.Eu => ("EU report", "EU-verslag"),
        SourceCatalog.Unroca => ("UN Register", "VN-register"),
        SourceCatalog.DutchLicences => ("Netherlands", "Nederland"),
        SourceCatalog.GermanReports => ("Germany", "Duitsland"),
        SourceCatalog.BritishLicences => ("United Kingdom", "Verenigd Koninkrijk"),
        SourceCatalog.UnitedStates => ("United States", "Verenigde Staten"),
        SourceCatalog.Customs => ("Customs", "Douane"),
        SourceCatalog.Census => ("US Census Bureau", "Amerikaans statistiekbureau"),
        SourceCatalog.SpanishExports => ("Spain", "Spanje"),
        SourceCatalog.Nato => ("NATO", "NAVO"),
        SourceCatalog.SipriExpenditure => ("SIPRI, military expenditure", "SIPRI, militaire uitgaven"),
        SourceCatalog.SipriCompanies => Text.Of("SIPRI Top 100"),
        SourceCatalog.SipriTotals => ("SIPRI, yearly totals", "SIPRI, jaartotalen"),
        _ => SourceCatalog.Find(source) is { } known ? Text.Name(known.Publisher, known.Publisher) : Text.Of(source),
    };

    private static Text Side(SourceCoverage coverage) => !coverage.Series.TwoSided ? Text.None
        : coverage.Side == Aandeel.Side.Export ? (" (suppliers' reports)", " (opgaven van leveranciers)")
        : (" (recipients' reports)", " (opgaven van ontvangers)");
}

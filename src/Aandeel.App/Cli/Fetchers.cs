using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Census;
using Aandeel.Sources.Customs;
using Aandeel.Sources.Eu;
using Aandeel.Sources.Nato;
using Aandeel.Sources.Sipri;
using Aandeel.Sources.SipriExpenditure;
using Aandeel.Sources.UnitedKingdom;
using Aandeel.Sources.Unroca;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>What a fetch was asked for.</summary>
/// <param name="From">The first year, or the year of a workbook.</param>
/// <param name="CustomsYears">Null where customs are not asked.</param>
/// <param name="States">Which of the states that the UN Register lists are wanted.</param>
internal sealed record FetchOptions(
    int? From, YearRange? CustomsYears, IReadOnlyList<(int Code, string Name)> Reporters,
    Func<IReadOnlyList<string>, IReadOnlyList<string>> States, string? Key);

/// <summary>Fetches one source from its site and imports what comes.</summary>
/// <param name="address">Another address than the site's own, for all of them.</param>
internal sealed class Fetchers(SnapshotHome home, Streams streams, Uri? address, FetchOptions options)
{
    private const int FirstYear = 1950;

    /// <summary>The address of a source's site.</summary>
    public static Uri AddressOf(string source) => source switch
    {
        SourceCatalog.Unroca => UnrocaSite.Address,
        SourceCatalog.Customs => Comtrade.Address,
        SourceCatalog.Census => CensusSite.Address,
        SourceCatalog.Nato => NatoSite.Address,
        SourceCatalog.Eu => CaatSite.Address,
        SourceCatalog.BritishLicences => BritishSite.Address,
        SourceCatalog.SipriExpenditure => ExpenditureSite.Address,
        _ => SipriBackend.Address,
    };

    /// <summary>Fetches and imports; null where nobody reported anything.</summary>
    public async Task<ImportResult?> Fetch(string source, CancellationToken cancelled)
    {
        using var http = Http(source);
        var (patience, clock) = (streams.Patience, streams.Clock);
        Action<Problem> says = streams.Tell;
        switch (source)
        {
            case SourceCatalog.Unroca:
                return await new UnrocaFetch(
                    home, new UnrocaSite(http, patience, clock, says), clock, says)
                { Judge = ImportJudge.Judge }.Run(
                        options.States, cancelled);
            case SourceCatalog.Customs:
                return await new CustomsFetch(
                    home, new Comtrade(http, options.Key, patience, clock, says, http.BaseAddress), clock,
                    says)
                { Judge = ImportJudge.Judge }.Run(options.Reporters, options.CustomsYears!, cancelled);
            case SourceCatalog.Census:
                return await new CensusFetch(
                    home, new CensusSite(http, options.Key, patience, clock, says, http.BaseAddress), clock, says)
                { Judge = ImportJudge.Judge }.Run(options.CustomsYears!, cancelled);
            case SourceCatalog.Nato:
                var nato = new NatoSite(http, patience, clock, says);
                return Import(await nato.Workbook(options.From ?? await nato.Newest(cancelled), cancelled));
            case SourceCatalog.Eu:
                return Import(await CaatSite.Fetch(Site(CaatSite.Title), cancelled));
            case SourceCatalog.BritishLicences:
                return Import(await BritishSite.Fetch(Site(BritishSite.Title), cancelled));
            case SourceCatalog.SipriExpenditure:
                return Import(await ExpenditureSite.Fetch(Site(ExpenditureSite.Title), cancelled));
            case SourceCatalog.SipriTotals:
                var backend = new SipriBackend(http, patience, clock, says);
                var last = await backend.LastYear(cancelled);
                var years = new YearRange(FirstYear, last);
                says($"SIPRI's tables of export and import values, {years}: 2 calls.");
                return new Importer(home, clock) { Judge = ImportJudge.Judge }.Import(
                    [await backend.Totals(years, Side.Export, cancelled), await backend.Totals(
                        years, Side.Import, cancelled)], EditionRule.OfLastYear(last), replace: true,
                        editionIsKnown: true);
            default:
                return await new RegisterFetch(
                    home, new SipriBackend(http, patience, clock, says), clock, says)
                { Judge = ImportJudge.Judge }.Run(
                        options.From ?? FirstYear, cancelled);
        }

        FileSite Site(Problem name) => new(http, patience, clock, name, says);
    }

    /// <summary>Asks whether the site has something newer than some files.</summary>
    public async Task<CheckedSource> Check(
        string source, IReadOnlyList<FileRecord> files, string? sums, CancellationToken cancelled)
    {
        using var http = Http(source);
        return await new NewerCheck(
            files, sums, CheckedSource.In(home), options.Key, streams.Patience, streams.Clock, streams.Tell).Ask(
                source, http, cancelled);
    }

    private HttpClient Http(string source)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address ?? AddressOf(source),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Aandeel/" + ProgramVersion.Text);
        return http;
    }

    private ImportResult Import(SourceFile file) =>
        new Importer(home, streams.Clock) { Judge = ImportJudge.Judge }.Import([file], null, replace: true);
}

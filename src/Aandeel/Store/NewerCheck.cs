using System.Globalization;
using Aandeel.Sources;
using Aandeel.Sources.Census;
using Aandeel.Sources.Customs;
using Aandeel.Sources.Eu;
using Aandeel.Sources.Nato;
using Aandeel.Sources.Sipri;
using Aandeel.Sources.SipriExpenditure;
using Aandeel.Sources.UnitedKingdom;
using Aandeel.Sources.Unroca;

namespace Aandeel.Store;

/// <summary>
/// Asks a source's site whether it has something newer than what is imported, by the smallest question that tells:
/// headers of the file, the page that links to it, the last year, or one answer for the year after. Nothing of it is
/// imported or kept.
/// </summary>
/// <param name="files">What is imported.</param>
/// <param name="sums">The edition of the built-in sums, which stand for SIPRI's register where none is imported.</param>
/// <param name="before">The last checks.</param>
/// <param name="key">A key, for a site that wants one.</param>
public sealed class NewerCheck(
    IReadOnlyList<FileRecord> files, string? sums, IReadOnlyList<CheckedSource> before, string? key,
    BackendPatience patience, TimeProvider clock, Action<Problem>? says = null)
{
    /// <summary>The state that is asked where none is imported, and the reporter that customs are asked of.</summary>
    private const string State = "netherlands";

    private const int Reporter = 528;

    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <summary>Asks one source.</summary>
    /// <param name="http">Its base is the site's address, or another one that replays it.</param>
    /// <exception cref="AandeelException">The site refuses, fails or answers something else.</exception>
    public Task<CheckedSource> Ask(string source, HttpClient http, CancellationToken cancelled) => source switch
    {
        SourceCatalog.Eu => OfFile(
            source, Newest("eu-caat-export"), Site(http, CaatSite.Title).Head(CaatSite.Path, cancelled)),
        SourceCatalog.BritishLicences => OfFile(
            source, Newest("uk-licences"),
            Site(http, BritishSite.Title).Head(BritishSite.Path, cancelled)),
        SourceCatalog.Nato => OfNato(new NatoSite(http, patience, clock, says), cancelled),
        SourceCatalog.SipriExpenditure => OfExpenditure(Site(http, ExpenditureSite.Title), cancelled),
        SourceCatalog.Unroca => OfRegister(new UnrocaSite(http, patience, clock, says), cancelled),
        SourceCatalog.Customs => OfCustoms(
            new Comtrade(http, key, patience, clock, says, http.BaseAddress), cancelled),
        SourceCatalog.Census => OfCensus(
            new CensusSite(http, key, patience, clock, says, http.BaseAddress), cancelled),
        _ => OfSipri(source, new SipriBackend(http, patience, clock, says), cancelled),
    };

    private async Task<CheckedSource> OfSipri(string source, SipriBackend backend, CancellationToken cancelled)
    {
        var edition = EditionRule.OfLastYear(await backend.LastYear(cancelled));
        var here = YearOf(source);
        if (source == SourceCatalog.Sipri && int.TryParse(sums, out var builtIn)) here = Math.Max(here ?? 0, builtIn);
        return OfYear(source, here, int.Parse(edition, CultureInfo.InvariantCulture));
    }

    private async Task<CheckedSource> OfNato(NatoSite site, CancellationToken cancelled)
    {
        var there = await site.Newest(cancelled);
        var byYear = OfYear(SourceCatalog.Nato, YearOf(SourceCatalog.Nato), there);

        // The workbook of a year is renewed under the same name.
        if (byYear.State != CheckState.Same) return byYear;
        var renewed = await OfFile(SourceCatalog.Nato, Newest("nato-def-exp"), site.Head(there, cancelled));
        return renewed.State == CheckState.Newer ? renewed : renewed with { Edition = byYear.Edition };
    }

    private async Task<CheckedSource> OfExpenditure(FileSite site, CancellationToken cancelled)
    {
        var path = await ExpenditureSite.Newest(site, cancelled);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var file = Newest("sipri-milex");
        var check = await OfFile(SourceCatalog.SipriExpenditure, file, site.Head(path, cancelled));

        // A new edition has a new name; the headers alone cannot tell a file that somebody renamed.
        return check.State == CheckState.Unsaid && file?.Name != name
            ? check with { State = CheckState.Newer, Edition = name }
            : check.State == CheckState.Newer && file?.Name == name ? check : check with { Edition = name };
    }

    /// <summary>One state is asked, since the site has no word for all of them together.</summary>
    private async Task<CheckedSource> OfRegister(UnrocaSite site, CancellationToken cancelled)
    {
        const string Start = "unroca-", End = ".json";
        var own = files.Where(f => f.Form == "unroca-country-api").OrderBy(f => f.Name, StringComparer.Ordinal)
            .FirstOrDefault(
                f => f.Name.StartsWith(Start, StringComparison.Ordinal) && f.Name.EndsWith(End, StringComparison.Ordinal));
        var answer = await site.Reports(own is null ? State : own.Name[Start.Length..^End.Length], cancelled);
        var reading = new FileReading();
        SourceReaders.For(answer).Read(answer, reading);
        return Year(reading.Edition) is { } there
            ? OfYear(SourceCatalog.Unroca, own is null ? YearOf(SourceCatalog.Unroca) : Year(own.Edition), there)
            : new CheckedSource(SourceCatalog.Unroca, _now, CheckState.Unsaid);
    }

    private async Task<CheckedSource> OfCustoms(Comtrade comtrade, CancellationToken cancelled)
    {
        if (NextYear(SourceCatalog.Customs, out var known) is not { } next) return known!;
        var found = await comtrade.Fetch(
            new ComtradeQuestion([Reporter], new YearRange(next, next), [ComtradeQuestion.Arms[0]], [Side.Export]),
            cancelled);
        return OfYear(SourceCatalog.Customs, next - 1, found.Count > 0 ? next : next - 1);
    }

    private async Task<CheckedSource> OfCensus(CensusSite site, CancellationToken cancelled)
    {
        if (NextYear(SourceCatalog.Census, out var known) is not { } next) return known!;
        var found = await site.ShipmentsOf(next, cancelled);
        return OfYear(SourceCatalog.Census, next - 1, found is null ? next - 1 : next);
    }

    /// <summary>
    /// The year after the newest one that is imported; null where there is none, or where it has not ended, and then
    /// nothing has to be asked.
    /// </summary>
    private int? NextYear(string source, out CheckedSource? known)
    {
        known = null;
        if (YearOf(source) is not { } here) known = new CheckedSource(source, _now, CheckState.NotHere);
        else if (here + 1 < _now.Year) return here + 1;
        else known = OfYear(source, here, here);
        return null;
    }

    /// <summary>What headers say of a file that keeps its name.</summary>
    private async Task<CheckedSource> OfFile(string source, FileRecord? file, Task<SiteHead> head)
    {
        var said = await head;
        var check = new CheckedSource(
            source, _now, CheckState.NotHere, null,
            said.Changed is { } changed ? DateOnly.FromDateTime(changed.UtcDateTime) : null, said.Tag, file?.Sha256);
        return file is null ? check : check with { State = Compare(source, file, said) };
    }

    /// <summary>
    /// Another length is another file. The same length says little, so the day of the change is held against the day of
    /// the import, and a mark of the version against the one that was seen when both were found alike.
    /// </summary>
    private CheckState Compare(string source, FileRecord file, SiteHead said)
    {
        if (said.Length is { } length && length != file.Bytes) return CheckState.Newer;
        var last = before.FirstOrDefault(
            c => c.Source == source && c.File == file.Sha256 && c.State is CheckState.Same or CheckState.Unsaid);
        if (last?.Tag is { } seen && said.Tag is { } tag && seen != tag) return CheckState.Newer;
        if (said.Changed is { } changed) return changed > Imported(file) ? CheckState.Newer : CheckState.Same;
        return said.Length is null ? CheckState.Unsaid : CheckState.Same;
    }

    private CheckedSource OfYear(string source, int? here, int there) => new(
        source, _now,
        here is null ? CheckState.NotHere : there > here ? CheckState.Newer : CheckState.Same,
        there.ToString(CultureInfo.InvariantCulture));

    private FileRecord? Newest(string form) =>
        files.Where(f => f.Form == form).OrderBy(f => f.Edition, StringComparer.Ordinal).LastOrDefault();

    /// <summary>The newest year by which an imported file of a source is named.</summary>
    private int? YearOf(string source) => files.Where(f => f.Source == source).Max(f => Year(f.Edition));

    /// <summary>The year at the end of an edition's name: 2026, Norway 2023.</summary>
    private static int? Year(string? edition) =>
        edition is { Length: >= 4 } && int.TryParse(
            edition.AsSpan(edition.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    private static DateTimeOffset Imported(FileRecord file) => DateTimeOffset.TryParse(
        file.Fetched, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment
        : DateTimeOffset.MinValue;

    private FileSite Site(HttpClient http, Problem name) => new(http, patience, clock, name, says);
}

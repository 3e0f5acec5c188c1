using System.Globalization;
using System.Text.RegularExpressions;

namespace Aandeel.Sources.Nato;

/// <summary>
/// NATO's own site, which serves the workbook of defence expenditure under an address that names its year. Which year
/// is the newest stands on the page of the topic, whose links lead to the paper (PDF): the workbook lies beside it. Not
/// seen live.
/// </summary>
public sealed partial class NatoSite
{
    public static readonly Uri Address = new("https://www.nato.int/content/dam/nato/webready/documents/finance/");

    /// <summary>The page of the topic, on the same host.</summary>
    public const string Page = "/en/what-we-do/introduction-to-nato/defence-expenditures-and-natos-5-commitment";

    private readonly PatientClient _client;
    private readonly FileSite _pages;

    /// <summary>The site behind <paramref name="http"/>, whose base is <see cref="Address"/> or another one.</summary>
    public NatoSite(HttpClient http, BackendPatience patience, TimeProvider clock, Action<Problem>? says = null) => (_client, _pages) = (
        new PatientClient(http, patience, clock, "NATO's site", "download the workbook by hand and import it", says),
        new FileSite(http, patience, clock, "NATO's site", says));

    /// <summary>The newest year of which the page of the topic has a paper.</summary>
    /// <exception cref="AandeelException">The page links to none (exit code 5).</exception>
    public async Task<int> Newest(CancellationToken cancelled)
    {
        var years = (await _pages.Links(Page, "the page of defence expenditure", cancelled))
            .Select(l => Paper().Match(l)).Where(m => m.Success)
            .Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return years.Count > 0
            ? years.Max()
            : throw new AandeelException(
                ExitCode.ShapeChanged,
                "NATO's page of defence expenditure links to no paper def-exp-YYYY-en.pdf; it may have changed. Give "
                    + "the year (--from 2026), or download the workbook by hand and import it; the old data stays.");
    }

    /// <summary>What the site says of the workbook of a year, which is not sent.</summary>
    public Task<SiteHead> Head(int year, CancellationToken cancelled) => _pages.Head(NameOf(year), cancelled);

    /// <summary>The workbook of a year, as the site sends it.</summary>
    /// <exception cref="AandeelException">It is refused (exit code 4), is no workbook or is not there (exit code
    /// 5).</exception>
    public Task<SourceFile> Workbook(int year, CancellationToken cancelled)
    {
        var name = NameOf(year);
        Problem what = $"the workbook of {year}";
        return _client.Ask(
            what,
            () => new HttpRequestMessage(HttpMethod.Get, name),
            bytes => bytes.AsSpan().StartsWith("PK"u8)
                ? new SourceFile(name, bytes)
                : throw _client.Shape(what, bytes, "a workbook (.xlsx)"),
            cancelled);
    }

    private static string NameOf(int year) => $"def-exp-{year}-en.xlsx";

    [GeneratedRegex(
        @"def-exp-(?<year>\d{4})(-\w+)*\.(pdf|xlsx)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Paper();
}

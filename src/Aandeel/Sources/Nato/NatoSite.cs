namespace Aandeel.Sources.Nato;

/// <summary>NATO's own site, which serves the workbook of defence expenditure under an address that names its year. Not seen live.</summary>
public sealed class NatoSite
{
    public static readonly Uri Address = new("https://www.nato.int/content/dam/nato/webready/documents/finance/");

    private readonly PatientClient _client;

    /// <summary>The site behind <paramref name="http"/>, whose base is <see cref="Address"/> or another one.</summary>
    public NatoSite(HttpClient http, BackendPatience patience, TimeProvider clock, Action<string>? says = null) =>
        _client = new PatientClient(http, patience, clock, "NATO's site", "download the workbook by hand and import it", says);

    /// <summary>The workbook of a year, as the site sends it.</summary>
    /// <exception cref="AandeelException">It is refused (exit code 4), is no workbook or is not there (exit code 5).</exception>
    public Task<SourceFile> Workbook(int year, CancellationToken cancelled)
    {
        var (name, what) = ($"def-exp-{year}-en.xlsx", $"the workbook of {year}");
        return _client.Ask(
            what,
            () => new HttpRequestMessage(HttpMethod.Get, name),
            bytes => bytes.AsSpan().StartsWith("PK"u8) ? new SourceFile(name, bytes) : throw _client.Shape(what, bytes, "a workbook (.xlsx)"),
            cancelled);
    }
}

namespace Aandeel.Sources.SipriExpenditure;

/// <summary>
/// SIPRI's page of military expenditure, whose workbook is named anew with every edition: its address is taken from the
/// link on the page.
/// </summary>
public static class ExpenditureSite
{
    public static readonly Uri Address = new("https://www.sipri.org/");

    /// <summary>What it is called, as it begins a sentence.</summary>
    public static Problem Title => "SIPRI's site";

    private const string Page = "/databases/milex";
    private const string NameStart = "SIPRI-Milex-data-";

    public static async Task<SourceFile> Fetch(FileSite site, CancellationToken cancelled)
    {
        var path = await Newest(site, cancelled);
        return await site.File(path, path[(path.LastIndexOf('/') + 1)..], SourceCatalog.SipriExpenditure, cancelled);
    }

    /// <summary>The path of the newest workbook, by the years in its name.</summary>
    /// <exception cref="AandeelException">The page links to none (exit code 5).</exception>
    public static async Task<string> Newest(FileSite site, CancellationToken cancelled) =>
        (await site.Links(Page, "the page of military expenditure", cancelled)).Select(FileSite.PathOf)
            .Where(
                l => l.Contains(NameStart, StringComparison.OrdinalIgnoreCase)
                    && l.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            .MaxBy(l => l, StringComparer.Ordinal)
        ?? throw new AandeelException(
            ExitCode.ShapeChanged,
            $"SIPRI's page of military expenditure links to no workbook {NameStart}...xlsx; it may have changed. "
                + $"Download the workbook by hand and import it; the old data stays.");
}

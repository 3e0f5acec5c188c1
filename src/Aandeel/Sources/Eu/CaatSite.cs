namespace Aandeel.Sources.Eu;

/// <summary>
/// The copy of the EU report that the Campaign Against Arms Trade (CAAT) keeps and renews once a year: more than 4 MB,
/// years to 2024 since June 2026. No terms are stated, so it is fetched for a user and never passed on. Not seen live.
/// </summary>
public static class CaatSite
{
    public static readonly Uri Address = new("https://raw.githubusercontent.com/caatdata/eu-arms-export-data/master/");

    /// <summary>What it is called, as it begins a sentence.</summary>
    public static Problem Title => "CAAT's copy of the EU report";

    /// <summary>The file, below the address.</summary>
    public const string Path = "export.csv";

    public static Task<SourceFile> Fetch(FileSite site, CancellationToken cancelled) =>
        site.File(Path, "caat-export.csv", SourceCatalog.Eu, cancelled);
}

namespace Aandeel.Sources.UnitedKingdom;

/// <summary>
/// The British licences as the Campaign Against Arms Trade (CAAT) keeps them, from 2008 on. The header of its large
/// table was not seen since 2026: it is read by the names of columns, and another header is said and not guessed.
/// </summary>
public static class BritishSite
{
    public static readonly Uri Address = new("https://raw.githubusercontent.com/caatdata/uk-arms-export-data/master/");

    /// <summary>What it is called, as it begins a sentence.</summary>
    public static Problem Title => "CAAT's copy of the British licences";

    /// <summary>The file, below the address.</summary>
    public const string Path = "values.csv";

    public static Task<SourceFile> Fetch(FileSite site, CancellationToken cancelled) =>
        site.File(Path, "uk-values.csv", SourceCatalog.BritishLicences, cancelled);
}

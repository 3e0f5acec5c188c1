namespace Aandeel.Sources.UnitedKingdom;

/// <summary>
/// The British licences as the Campaign Against Arms Trade (CAAT) keeps them, from 2008 on. The header of its large
/// table was not seen since 2026: it is read by the names of columns, and another header is said and not guessed.
/// </summary>
public static class BritishSite
{
    public static readonly Uri Address = new("https://raw.githubusercontent.com/caatdata/uk-arms-export-data/master/");

    public static Task<SourceFile> Fetch(FileSite site, CancellationToken cancelled) =>
        site.File("values.csv", "uk-values.csv", SourceCatalog.BritishLicences, cancelled);
}

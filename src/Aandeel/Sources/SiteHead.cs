namespace Aandeel.Sources;

/// <summary>What a site says of a file in the headers of an answer without a body.</summary>
/// <param name="Tag">The mark of this version (ETag); null where the site gives none.</param>
/// <param name="Changed">When the file was last changed; null where the site does not say.</param>
/// <param name="Length">How many bytes it has; null where the site does not say.</param>
public sealed record SiteHead(string? Tag, DateTimeOffset? Changed, long? Length)
{
    /// <summary>The site says nothing of the file.</summary>
    public static SiteHead Silent { get; } = new(null, null, null);
}

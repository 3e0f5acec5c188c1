namespace Aandeel.Web.Publishing;

/// <summary>What a feed tells: a thing that is new, and where it can be seen.</summary>
/// <param name="Key">What tells it apart, also in a later copy.</param>
/// <param name="File">The file of the copy that shows it.</param>
internal sealed record FeedEntry(string Key, string Title, string Summary, DateTimeOffset Updated, string File);

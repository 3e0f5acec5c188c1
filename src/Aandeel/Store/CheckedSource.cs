using System.Globalization;

namespace Aandeel.Store;

/// <summary>What asking a source's site for something newer gave.</summary>
public enum CheckState
{
    /// <summary>The site has something newer than what is imported.</summary>
    Newer,

    /// <summary>What is imported is the newest that the site has.</summary>
    Same,

    /// <summary>The site does not say, so only fetching tells.</summary>
    Unsaid,

    /// <summary>Nothing of the source is imported that it could be held against.</summary>
    NotHere,

    /// <summary>The site could not be asked.</summary>
    Failed,
}

/// <summary>
/// What a site said when it was asked whether it has something newer. It is kept beside the snapshots so that the
/// doctor, who asks no one, can tell it; it is in no figure.
/// </summary>
/// <param name="Asked">When, to the second.</param>
/// <param name="Edition">The edition or year that the site has; null where it does not say.</param>
/// <param name="Changed">The day on which the site changed the file; null where it does not say.</param>
/// <param name="Tag">The site's mark of its version, to be held against the next one.</param>
/// <param name="File">The hash of the imported file that it was held against.</param>
public sealed record CheckedSource(
    string Source, DateTimeOffset Asked, CheckState State, string? Edition = null, DateOnly? Changed = null,
    string? Tag = null, string? File = null)
{
    private const string Day = "yyyy-MM-dd", Moment = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>The last check of every source that was ever checked in a folder, in the order of their codes.</summary>
    public static IReadOnlyList<CheckedSource> In(SnapshotHome home)
    {
        var path = PathIn(home);
        return System.IO.File.Exists(path)
            ? [.. System.IO.File.ReadLines(path).Select(Read).OfType<CheckedSource>()]
            : [];
    }

    /// <summary>Keeps checks in a folder, each in the place of the one before; by rename.</summary>
    public static void Keep(SnapshotHome home, IReadOnlyList<CheckedSource> checks)
    {
        var all = In(home).Where(c => checks.All(n => n.Source != c.Source)).Concat(checks)
            .OrderBy(c => c.Source, StringComparer.Ordinal);
        Directory.CreateDirectory(home.Folder);
        var beside = PathIn(home) + ".new";
        System.IO.File.WriteAllLines(beside, all.Select(c => c.Written()));
        System.IO.File.Move(beside, PathIn(home), overwrite: true);
    }

    private static string PathIn(SnapshotHome home) => Path.Combine(home.Folder, "checks");

    private string Written() => string.Join(
        '\t',
        Source, Asked.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture), Codes.Of(State), Plain(Edition),
        Changed?.ToString(Day, CultureInfo.InvariantCulture) ?? "", Plain(Tag), Plain(File));

    /// <summary>What was written; null for a line that no longer fits, which is then asked anew.</summary>
    private static CheckedSource? Read(string line) =>
        line.Split('\t') is [var source, var asked, var state, var edition, var changed, var tag, var file]
            && DateTimeOffset.TryParseExact(
                asked, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && Codes.TryParse(state, out CheckState said)
            ? new CheckedSource(
                source, moment, said, Nothing(edition),
                DateOnly.TryParseExact(changed, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : null,
                Nothing(tag), Nothing(file))
            : null;

    /// <summary>What a site wrote, as one word on the line.</summary>
    private static string Plain(string? text) =>
        text is null ? "" : string.Concat(text.Where(c => !char.IsControl(c)).Take(200));

    private static string? Nothing(string text) => text.Length == 0 ? null : text;
}

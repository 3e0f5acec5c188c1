using System.Collections.Concurrent;

namespace Aandeel.Web.Publishing;

/// <summary>Which file an address of the site is in a published copy.</summary>
internal sealed class PublishedPlaces
{
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);

    public int Data => _files.Values.Count(f => f.StartsWith(DataFolder, StringComparison.Ordinal));

    public const string DataFolder = "data/";

    /// <summary>A page: each version has its own.</summary>
    public void Page(string address, string file) => _pages.TryAdd(address, file);

    /// <summary>A file that all versions share, since its name follows from what it holds.</summary>
    public void File(string address, string file) => _files[address] = file;

    public string? FileOf(string address) => _files.GetValueOrDefault(address);

    public string? PageOf(string address) => _pages.GetValueOrDefault(address);

    /// <summary>The way from one file to another.</summary>
    public static string Way(string from, string to)
    {
        var (folders, target) = (from.Split('/')[..^1], to.Split('/'));
        var same = 0;
        while (same < folders.Length && same < target.Length - 1 && folders[same] == target[same]) same++;
        return string.Concat(Enumerable.Repeat("../", folders.Length - same)) + string.Join('/', target[same..]);
    }
}

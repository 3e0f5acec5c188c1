using Aandeel.Sources;
using Aandeel.Sources.Sipri;

namespace Aandeel.Store;

/// <summary>
/// Fetches SIPRI's register window by window and imports it when all windows are here. What was fetched is kept, so that a fetch that
/// was broken off goes on where it stopped; until the end the old data answers.
/// </summary>
public sealed class RegisterFetch(SnapshotHome home, SipriBackend backend, TimeProvider clock, Action<string> says)
{
    /// <summary>Windows of five years: an answer is a few hundred kilobytes and takes half a minute.</summary>
    public const int Window = 5;

    /// <summary>How long a window from an earlier try is good.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Fetches everything from a year on.</summary>
    public async Task<ImportResult> Run(int from, CancellationToken cancelled)
    {
        var last = await backend.LastYear(cancelled);
        if (from > last) throw AandeelException.Usage($"--from {from} comes after the last year of the database, {last}.");
        var edition = last + 1;
        says($"SIPRI Arms Transfers Database, edition {edition}: deliveries {from}-{last}.");
        var folder = Path.Combine(home.Folder, "fetching", $"sipri-{edition}-{from}");
        var windows = Windows(from, last);
        var files = new List<SourceFile>(windows.Count);
        Directory.CreateDirectory(folder);
        foreach (var window in windows)
        {
            cancelled.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, $"sipri-register-{window}.json");
            if (Kept(path, clock) is { } kept)
            {
                says($"  {window}: kept from before ({files.Count + 1} of {windows.Count})");
                files.Add(kept);
                continue;
            }

            var file = await backend.Deliveries(window, cancelled);
            await File.WriteAllBytesAsync(path + ".part", file.Bytes.ToArray(), cancelled);
            File.Move(path + ".part", path, overwrite: true);
            files.Add(file);
            says($"  {window}: {file.Bytes.Length:N0} bytes ({files.Count} of {windows.Count})");
        }

        var result = new Importer(home, clock).Import(files, edition.ToString(), replace: true, editionIsKnown: true);
        Directory.Delete(folder, recursive: true);
        return result;
    }

    private static List<YearRange> Windows(int from, int last)
    {
        var windows = new List<YearRange>();
        for (var first = from; first <= last; first += Window) windows.Add(new YearRange(first, Math.Min(first + Window - 1, last)));
        return windows;
    }

    /// <summary>A window from an earlier try, if it is whole.</summary>
    private static SourceFile? Kept(string path, TimeProvider clock)
    {
        if (!File.Exists(path)) return null;
        if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Fresh)
        {
            // The source may have mended its figures since; two downloads are not mixed.
            File.Delete(path);
            return null;
        }

        try
        {
            var file = SourceFile.Open(path);
            ApiAnswerReader.Unwrap(file);
            return file;
        }
        catch (AandeelException)
        {
            File.Delete(path);
            return null;
        }
    }
}

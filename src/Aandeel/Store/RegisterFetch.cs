using Aandeel.Sources;
using Aandeel.Sources.Sipri;

namespace Aandeel.Store;

/// <summary>
/// Fetches SIPRI's register window by window and imports it when all windows have come. What was fetched is kept, so that a fetch that
/// was broken off goes on where it stopped; until the end the old data answers.
/// </summary>
public sealed class RegisterFetch(SnapshotHome home, SipriBackend backend, TimeProvider clock, Action<string> says)
{
    /// <summary>Windows of five years: an answer is a few hundred kilobytes and takes half a minute.</summary>
    public const int Window = 5;

    /// <summary>Fetches everything from a year on.</summary>
    public async Task<ImportResult> Run(int from, CancellationToken cancelled)
    {
        var last = await backend.LastYear(cancelled);
        if (from > last) throw AandeelException.Usage($"--from {from} comes after the last year of the database, {last}.");
        var edition = last + 1;
        says($"SIPRI Arms Transfers Database, edition {edition}: deliveries {from}-{last}.");
        var folder = new FetchFolder(home, $"sipri-{edition}-{from}", clock);
        var windows = Windows(from, last);
        var files = new List<SourceFile>(windows.Count);
        foreach (var window in windows)
        {
            cancelled.ThrowIfCancellationRequested();
            if (folder.Kept(SipriBackend.FileName(window), f => ApiAnswerReader.Unwrap(f)) is { } kept)
            {
                files.Add(kept);
                says($"  {window}: kept from before ({files.Count} of {windows.Count})");
                continue;
            }

            var file = await backend.Deliveries(window, cancelled);
            await folder.Keep(file, cancelled);
            files.Add(file);
            says($"  {window}: {file.Length:N0} bytes ({files.Count} of {windows.Count})");
        }

        var result = new Importer(home, clock).Import(files, edition.ToString(), replace: true, editionIsKnown: true);
        folder.Remove();
        return result;
    }

    private static List<YearRange> Windows(int from, int last)
    {
        var windows = new List<YearRange>();
        for (var first = from; first <= last; first += Window) windows.Add(new YearRange(first, Math.Min(first + Window - 1, last)));
        return windows;
    }
}

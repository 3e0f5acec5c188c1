using Aandeel.Sources;
using Aandeel.Sources.Sipri;

namespace Aandeel.Store;

/// <summary>
/// Fetches SIPRI's register window by window and imports it when all windows have come. What was fetched is kept, so
/// that a fetch that was broken off goes on where it stopped; until the end the old data answers.
/// </summary>
public sealed class RegisterFetch(SnapshotHome home, SipriBackend backend, TimeProvider clock, Action<Problem> says)
{
    /// <summary>Judges what an answer can speak of (<see cref="Importer.Judge"/>).</summary>
    public Func<ReadFile, Extent> Judge { get; init; } = Importer.ByItsRows;

    /// <summary>Windows of five years: an answer is a few hundred kilobytes and takes half a minute.</summary>
    public const int Window = 5;

    /// <summary>How long an answer takes on a good and on a bad day, whatever its size.</summary>
    public static readonly TimeSpan Seconds = TimeSpan.FromSeconds(7), Slow = TimeSpan.FromSeconds(32);

    /// <summary>How many calls a fetch from a year on makes, the question for the last year apart.</summary>
    public static int Calls(int from, int last) => Windows(from, last).Count;

    /// <summary>Fetches everything from a year on.</summary>
    public async Task<ImportResult> Run(int from, CancellationToken cancelled)
    {
        var last = await backend.LastYear(cancelled);
        if (from > last)
        {
            throw AandeelException.Usage($"--from {from} comes after the last year of the database, {last}.");
        }

        var edition = last + 1;
        says($"SIPRI Arms Transfers Database, edition {edition}: deliveries {from}-{last}.");
        var folder = new FetchFolder(home, $"sipri-{edition}-{from}", clock);
        var windows = Windows(from, last);
        says(
            $"  {windows.Count} calls, about {Seconds.TotalSeconds * windows.Count / 60:0.#} to "
                + $"{Slow.TotalSeconds * windows.Count / 60:0.#} minutes.");
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
            if (new OrdersAnswerReader().Recognises(file))
            {
                // Orders over several windows would stand in each of them, so they are asked for at once; and the two
                // forms do not mix.
                if (files.Count > 0)
                {
                    throw new AandeelException(
                        ExitCode.ShapeChanged,
                        $"The answer for {window} holds no trade register with 17 columns, as those before it did. "
                            + $"Try again later; the old data stays.");
                }

                says(
                    "  The backend gives a row per order only, whose years have to be allocated; all years are asked "
                        + "for at once.");
                files = [await backend.Orders(new YearRange(from, last), cancelled)];
                break;
            }

            await folder.Keep(file, cancelled);
            files.Add(file);
            says($"  {window}: {file.Length:N0} bytes ({files.Count} of {windows.Count})");
        }

        var result = new Importer(home, clock) { Judge = Judge }.Import(
            files, edition.ToString(), replace: true, editionIsKnown: true);
        folder.Remove();
        return result;
    }

    private static List<YearRange> Windows(int from, int last)
    {
        var windows = new List<YearRange>();
        for (var first = from; first <= last; first += Window)
        {
            windows.Add(new YearRange(first, Math.Min(first + Window - 1, last)));
        }

        return windows;
    }
}

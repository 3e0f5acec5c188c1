using Aandeel.Sources;
using Aandeel.Sources.Unroca;

namespace Aandeel.Store;

/// <summary>
/// Fetches what the Register's site holds, state by state, and imports it when all states have come; until then the old
/// data answers.
/// </summary>
public sealed class UnrocaFetch(SnapshotHome home, UnrocaSite site, TimeProvider clock, Action<Problem> says)
{
    /// <summary>Judges what an answer can speak of (<see cref="Importer.Judge"/>).</summary>
    public Func<ReadFile, Extent> Judge { get; init; } = Importer.ByItsRows;

    /// <summary>Fetches the states that are chosen.</summary>
    /// <param name="choose">Which of the site's short names are wanted; told all of them, and may refuse.</param>
    public async Task<ImportResult> Run(
        Func<IReadOnlyList<string>, IReadOnlyList<string>> choose, CancellationToken cancelled)
    {
        var all = await site.States(cancelled);
        var states = choose(all);
        says($"UN Register of Conventional Arms: {states.Count} {(states.Count == 1 ? (Problem)"state" : "states")}.");
        var folder = new FetchFolder(home, "unroca", clock);
        var files = new List<SourceFile>(states.Count);
        foreach (var state in states)
        {
            cancelled.ThrowIfCancellationRequested();
            if (folder.Kept(
                UnrocaSite.FileName(state), f => SourceReaders.For(f).Read(f, new FileReading())) is { } kept)
            {
                files.Add(kept);
                says($"  {state}: kept from before ({files.Count} of {states.Count})");
                continue;
            }

            var file = await site.Reports(state, cancelled);
            site.RequireSame(state, Answered(file), all);
            await folder.Keep(file, cancelled);
            files.Add(file);
            says($"  {state}: {file.Length:N0} bytes ({files.Count} of {states.Count})");
        }

        var result = new Importer(home, clock) { Judge = Judge }.Import(files, null, replace: true);
        folder.Remove();
        return result;
    }

    /// <summary>The state that an answer says it is of.</summary>
    private static string Answered(SourceFile file)
    {
        var reading = new FileReading();
        SourceReaders.For(file).Read(file, reading);
        return reading.Pieces.FirstOrDefault() ?? "";
    }
}

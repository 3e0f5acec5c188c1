using Aandeel.Sources;
using Aandeel.Sources.Customs;

namespace Aandeel.Store;

/// <summary>
/// Fetches customs figures from UN Comtrade, reporter by reporter and year by year, and imports them when all have
/// come. A reporter that said nothing about a year gives no file: that is silence, and it is told.
/// </summary>
public sealed class CustomsFetch(SnapshotHome home, Comtrade comtrade, TimeProvider clock, Action<Problem> says)
{
    /// <summary>Judges what an answer can speak of (<see cref="Importer.Judge"/>).</summary>
    public Func<ReadFile, Extent> Judge { get; init; } = Importer.ByItsRows;

    /// <summary>Fetches arms (HS 93 and 8710), exports and imports.</summary>
    /// <param name="reporters">UN Comtrade's codes of reporters, each with what to call it.</param>
    public async Task<ImportResult?> Run(
        IReadOnlyList<(int Code, string Name)> reporters, YearRange years, CancellationToken cancelled)
    {
        says(
            $"UN Comtrade, HS {Nearest.All([.. ComtradeQuestion.Arms.Select(a => $"{a}")])}: {reporters.Count} "
                + $"{(reporters.Count == 1 ? (Problem)"reporter" : "reporters")}, {years}.");
        var folder = new FetchFolder(home, "customs", clock);
        var files = new List<SourceFile>();
        foreach (var (code, name) in reporters)
        {
            for (var year = years.First; year <= years.Last; year++)
            {
                cancelled.ThrowIfCancellationRequested();
                var found = await Pieces(
                    new ComtradeQuestion(
                        [code], new YearRange(year, year), ComtradeQuestion.Arms, [Side.Export, Side.Import]),
                    folder, cancelled);
                files.AddRange(found);
                says(
                    $"  {name} ({code}), {year}: {(found.Count == 0 ? (Problem)"no report" : $"{found.Sum(f => f.Length):N0} bytes")}");
            }
        }

        var result = files.Count == 0
            ? null
            : new Importer(home, clock) { Judge = Judge }.Import(files, null, replace: true);
        folder.Remove();
        return result;
    }

    private async Task<List<SourceFile>> Pieces(
        ComtradeQuestion question, FetchFolder folder, CancellationToken cancelled)
    {
        var files = new List<SourceFile>();
        foreach (var piece in comtrade.HasKey ? [question] : question.Smallest())
        {
            if (folder.Kept(piece.FileName, f => new ComtradeReader().Read(f, new FileReading())) is { } kept)
            {
                files.Add(kept);
                continue;
            }

            foreach (var file in await comtrade.Fetch(piece, cancelled))
            {
                await folder.Keep(file, cancelled);
                files.Add(file);
            }
        }

        return files;
    }
}

using System.Globalization;
using Aandeel.Sources;
using Aandeel.Sources.Census;

namespace Aandeel.Store;

/// <summary>
/// Fetches what production of the United States needs from its Census Bureau: shipments of defence capital goods year by
/// year, and exports of every military end use month by month; imports them when all have come. What came before it was
/// broken off is kept.
/// </summary>
public sealed class CensusFetch(SnapshotHome home, CensusSite site, TimeProvider clock, Action<Problem> says)
{
    private const int Months = 12;

    /// <summary>Judges what an answer can speak of (<see cref="Importer.Judge"/>).</summary>
    public Func<ReadFile, Extent> Judge { get; init; } = Importer.ByItsRows;

    /// <summary>How many calls some years take at most.</summary>
    public static int Calls(YearRange years) => years.Count * (1 + (Months * CensusSite.MilitaryEndUses.Count));

    /// <summary>Fetches some years; null where there is nothing of them.</summary>
    public async Task<ImportResult?> Run(YearRange years, CancellationToken cancelled)
    {
        says($"The Census Bureau, shipments and exports by end use, {years}: at most {Calls(years)} calls.");
        var folder = new FetchFolder(home, SourceCatalog.Census, clock);
        var files = new List<SourceFile>();
        for (var year = years.First; year <= years.Last; year++)
        {
            var before = files.Count;
            await Year(year, folder, files, cancelled);
            says($"  {year}: {files.Count - before} {(files.Count - before == 1 ? (Problem)"answer" : "answers")}");
        }

        var result = files.Count == 0
            ? null
            : new Importer(home, clock) { Judge = Judge }.Import(files, null, replace: true);
        folder.Remove();
        return result;
    }

    private async Task Year(int year, FetchFolder folder, List<SourceFile> files, CancellationToken cancelled)
    {
        var of = year.ToString("0000", CultureInfo.InvariantCulture);
        if (!await Add(
            $"census-m3-def-vs-{of}.json", new ShipmentsReader(), () => site.ShipmentsOf(year, cancelled)))
        {
            return;
        }

        for (var month = 1; month <= Months; month++)
        {
            foreach (var use in CensusSite.MilitaryEndUses)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"census-enduse-{use}-{year:0000}-{month:00}.json");
                var came = await Add(
                    name, new EndUseReader(), () => site.ExportsOf(use, year, month, cancelled));

                // A month that is not out yet has nothing of its first end use, and neither have those after it.
                if (!came && use == CensusSite.MilitaryEndUses[0]) return;
            }
        }

        async Task<bool> Add(string name, ISourceReader reader, Func<Task<SourceFile?>> ask)
        {
            cancelled.ThrowIfCancellationRequested();
            if (folder.Kept(name, f => reader.Read(f, new FileReading())) is { } kept)
            {
                files.Add(kept);
                return true;
            }

            if (await ask() is not { } file) return false;
            await folder.Keep(file, cancelled);
            files.Add(file);
            return true;
        }
    }
}

using System.Globalization;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>What became of one file of an import.</summary>
/// <param name="Reading">Null when the file was already there.</param>
public sealed record ImportedFile(string Name, string FormTitle, string Source, string Edition, FileReading? Reading);

/// <summary>What an import did: its files, and the id of the snapshot that answers now.</summary>
/// <param name="Lost">Why the snapshot before could not be read, so that only the files of this import are here; null when all is well.</param>
public sealed record ImportResult(string Snapshot, bool Changed, IReadOnlyList<ImportedFile> Files, string? Lost = null);

/// <summary>
/// Adds files to the snapshot or takes them out: a new file is built beside the old one, checked, and takes its place by rename.
/// Whatever interrupts it, the old snapshot goes on answering.
/// </summary>
public sealed class Importer(SnapshotHome home, TimeProvider clock)
{
    /// <summary>How long a second import waits for the first.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads files and adds them; a file that is already there changes nothing.</summary>
    /// <param name="edition">The edition where the file does not tell it.</param>
    /// <param name="replace">Whether files of the same edition, form and years give way.</param>
    /// <param name="editionIsKnown">Whether the edition was asked from the source itself, so that it overrules the date in the file.</param>
    public ImportResult Import(IReadOnlyList<SourceFile> files, string? edition, bool replace = false, bool editionIsKnown = false)
    {
        var read = files.DistinctBy(f => f.Sha256).Select(f => Reading(f, edition, editionIsKnown)).ToList();
        using var turn = home.Lock(Patience);
        var (current, here, lost) = Readable();
        var added = read.Where(r => here.All(h => h.Sha256 != r.File.Sha256)).ToList();
        var result = read.Select(r => new ImportedFile(r.File.Name, r.Reader.FormTitle, r.Reader.Source, here.FirstOrDefault(h => h.Sha256 == r.File.Sha256)?.Edition ?? r.Edition, added.Contains(r) ? r.Reading : null)).ToList();
        if (added.Count == 0) return new ImportResult(current!, false, result);

        if (FirstOverlap(added) is { } pair) throw OverlapWithin(pair.First, pair.Second);
        var givenWay = added.SelectMany(a => Overlapping(a, here)).Distinct().ToList();
        if (givenWay.Count > 0 && !replace) throw Overlap(givenWay[0]);
        if (givenWay.FirstOrDefault(g => !Covered(g.Years, added.Where(a => a.Edition == g.Edition && a.Reader.Source == g.Source))) is { } wider) throw Narrower(wider);
        var now = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var id = Build(givenWay.Count == 0 ? current : null, builder =>
        {
            if (givenWay.Count > 0) AddOriginals(builder, current!, keep: f => !givenWay.Contains(f));
            foreach (var (file, reader, reading, name) in added) builder.Add(file, reader, reading, name, now);
        });
        return new ImportResult(id, true, result, lost);
    }

    /// <summary>Takes out the files for which <paramref name="choose"/> is true; their names.</summary>
    public IReadOnlyList<string> Remove(Func<FileRecord, bool> choose)
    {
        using var turn = home.Lock(Patience);
        var current = home.Current();
        var chosen = FilesOf(current).Where(choose).ToList();
        if (chosen.Count > 0) Build(null, builder => AddOriginals(builder, current!, keep: f => !chosen.Contains(f)));
        return [.. chosen.Select(f => f.Name)];
    }

    /// <summary>Builds a snapshot again from its original files, with the readers of this program.</summary>
    public string Rebuild(string id)
    {
        using var turn = home.Lock(Patience);
        return Build(null, builder => AddOriginals(builder, id, keep: _ => true));
    }

    private static (SourceFile File, ISourceReader Reader, FileReading Reading, string Edition) Reading(SourceFile file, string? edition, bool editionIsKnown)
    {
        var reader = SourceReaders.For(file);
        var reading = new FileReading();
        reader.Read(file, reading);
        var name = (editionIsKnown ? edition : null) ?? reading.Edition ?? edition ?? throw AandeelException.Usage(
            $"{file.Name} does not say when it was made (no line 'Data generated:'), so its edition is not known. Give it: aandeel sources import {file.Name} --edition 2025 (the year in which the edition was published).");
        if (edition is not null && !editionIsKnown && reading.Edition is { } told && told != edition)
        {
            throw AandeelException.Usage($"{file.Name} says that it was generated on {reading.Generated}, which is edition {told}, and --edition says {edition}. Leave --edition out, or check the file.");
        }

        if (reading.Rows == 0) throw new AandeelException(ExitCode.Failed, $"{file.Name} has a header but no rows. Download it again with a wider choice of years; nothing was changed here.");
        return (file, reader, reading, name);
    }

    /// <summary>Files that would count the same flows twice: one source, form and edition, and years in common.</summary>
    private static IEnumerable<FileRecord> Overlapping((SourceFile File, ISourceReader Reader, FileReading Reading, string Edition) added, IReadOnlyList<FileRecord> here) =>
        here.Where(h => h.Source == added.Reader.Source && FormFamily(h.Form) == FormFamily(added.Reader.Form) && h.Edition == added.Edition
            && h.Years is { } years && added.Reading.Years() is { } own && years.Overlaps(own));

    /// <summary>Two files of one import that would count the same flows twice.</summary>
    private static (string First, string Second)? FirstOverlap(List<(SourceFile File, ISourceReader Reader, FileReading Reading, string Edition)> added)
    {
        for (var i = 0; i < added.Count; i++)
        {
            var (a, years) = (added[i], added[i].Reading.Years());
            var b = added.Skip(i + 1).FirstOrDefault(b => a.Reader.Source == b.Reader.Source && FormFamily(a.Reader.Form) == FormFamily(b.Reader.Form) && a.Edition == b.Edition
                && years is not null && b.Reading.Years() is { } other && years.Overlaps(other));
            if (b.File is not null) return (a.File.Name, b.File.Name);
        }

        return null;
    }

    private static AandeelException OverlapWithin(string first, string second) => new(
        ExitCode.Failed,
        $"{first} and {second} hold the same edition for years in common; both files together would count these years twice. Import one of them. Nothing was changed.");

    /// <summary>Whether the new files together hold every year of the one that would give way.</summary>
    private static bool Covered(YearRange? years, IEnumerable<(SourceFile File, ISourceReader Reader, FileReading Reading, string Edition)> added)
    {
        if (years is null) return true;
        var ranges = added.Select(a => a.Reading.Years()).OfType<YearRange>().ToList();
        return Enumerable.Range(years.First, years.Count).All(y => ranges.Any(r => r.Contains(y)));
    }

    private static AandeelException Narrower(FileRecord other) => new(
        ExitCode.Failed,
        $"{other.Name} holds edition {other.Edition} of {other.Source} for {other.Years}, more years than what would take its place; they would be lost. Take it out first if that is what you want: aandeel sources remove {other.Sha256[..12]}. Nothing was changed.");

    private static string FormFamily(string form) => form.Replace("-api", "", StringComparison.Ordinal);

    private static AandeelException Overlap(FileRecord other) => new(
        ExitCode.Failed,
        $"{other.Name} already holds edition {other.Edition} of {other.Source} for {other.Years}; both files together would count these years twice. Add --replace to let the new file take its place, or take the old one out first: aandeel sources remove {other.Sha256[..12]}. Nothing was changed.");

    /// <summary>The current snapshot and its files; a damaged one counts as none, else nobody could import again.</summary>
    private (string? Current, List<FileRecord> Files, string? Lost) Readable()
    {
        try
        {
            var current = home.Current();
            return (current, FilesOf(current), null);
        }
        catch (AandeelException e) when (e.SnapshotDamaged)
        {
            return (null, [], e.Message);
        }
    }

    private List<FileRecord> FilesOf(string? id)
    {
        if (id is null) return [];
        using var snapshot = Snapshot.Open(home, id);
        if (snapshot.Db.Scalar("PRAGMA quick_check") is var found and not "ok") throw Snapshot.Damaged(snapshot.Path, found.Split('\n')[^1]);
        return [.. snapshot.Files];
    }

    private string Build(string? copyOf, Action<SnapshotBuilder> fill)
    {
        var path = home.Beside();
        try
        {
            using var builder = copyOf is null ? SnapshotBuilder.New(path) : SnapshotBuilder.CopyOf(home.PathOf(copyOf), path);
            fill(builder);
            var id = builder.Finish();
            home.Seal(path, id);
            return id;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AandeelException(ExitCode.Failed, $"The snapshot could not be written: {e.Message} The old one still answers.", e);
        }
        finally
        {
            if (File.Exists(path)) File.Delete(path);
        }
    }

    private void AddOriginals(SnapshotBuilder builder, string id, Func<FileRecord, bool> keep)
    {
        using var snapshot = Snapshot.Open(home, id);
        foreach (var record in snapshot.Files.Where(keep))
        {
            var file = snapshot.Original(record);
            var reader = SourceReaders.ByForm(record.Form)!;
            var reading = new FileReading();
            reader.Read(file, reading);
            builder.Add(file, reader, reading, record.Edition, record.Fetched);
        }
    }
}

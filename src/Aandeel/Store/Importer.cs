using System.Globalization;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>What became of one file of an import.</summary>
/// <param name="Reading">Null when the file was already there.</param>
/// <param name="Extent">What the file can speak of; null when the file was already there.</param>
public sealed record ImportedFile(string Name, string FormTitle, string Source, string Edition, FileReading? Reading, Extent? Extent = null);

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

    /// <summary>Judges what a file can speak of, and refuses one that is of another edition than was said; by its own rows where nothing is given.</summary>
    public Func<ReadFile, Extent> Judge { get; init; } = file => Extents.Of(file.Reader, file.Reading);

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
        var result = read.Select(r => new ImportedFile(r.File.Name, r.Reader.FormTitle, r.Reader.Source, here.FirstOrDefault(h => h.Sha256 == r.File.Sha256)?.Edition ?? r.Edition, added.Contains(r) ? r.Reading : null, added.Contains(r) ? r.Extent : null)).ToList();
        if (added.Count == 0) return new ImportResult(current!, false, result);

        if (FirstOverlap(added) is { } pair) throw OverlapWithin(pair.First, pair.Second);
        var overlapping = Overlapping(current, here, added);
        if (overlapping.Count > 0 && !replace) throw Overlap(overlapping[0].File);
        if (overlapping.Find(g => !Covered(g, [.. added.Where(a => a.Reader.Source == g.File.Source)])) is { } wider) throw Narrower(wider.File);
        var givenWay = overlapping.Select(g => g.File).ToList();
        var now = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var id = Build(givenWay.Count == 0 ? current : null, builder =>
        {
            if (givenWay.Count > 0) AddOriginals(builder, current!, keep: f => !givenWay.Contains(f));
            foreach (var (file, reader, reading, name, _) in added) builder.Add(file, reader, reading, name, now);
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

    private Incoming Reading(SourceFile file, string? edition, bool editionIsKnown)
    {
        var reader = SourceReaders.For(file);
        var reading = new FileReading();
        reader.Read(file, reading);
        ReadingRule.Check(file, reading);
        var said = edition is not null && !editionIsKnown;
        if (said && reading.Edition is { } told && told != edition)
        {
            throw AandeelException.Usage($"{file.Name} says that it was generated on {reading.Generated}, which is edition {told}, and --edition says {edition}. Leave --edition out, or check the file.");
        }

        var name = (editionIsKnown ? edition : null) ?? reading.Edition ?? edition ?? throw ReadingRule.EditionUnknown(file, reader, reading);
        if (EditionRule.Holds(reader.Source) && EditionRule.Objection(UnknownFile.Short(file.Name), name, reading) is { } objection) throw AandeelException.Usage(objection);
        return new Incoming(file, reader, reading, name, Judge(new ReadFile(file, reader, reading, name, said)));
    }

    /// <summary>Whether a file that is here and a new one would count the same flows twice: a piece in common, or one edition with years in common.</summary>
    private static bool Overlaps(Held here, Incoming added) =>
        here.File.Source == added.Reader.Source && FormFamily(here.File.Form) == FormFamily(added.Reader.Form)
            && (added.Reading.Pieces.Count > 0 && here.Pieces.Count > 0 ? here.Pieces.Overlaps(added.Reading.Pieces) : here.File.Edition == added.Edition && here.File.Years is { } years && added.Reading.Years() is { } own && years.Overlaps(own));

    /// <summary>Two files of one import that would count the same flows twice.</summary>
    private static (string First, string Second)? FirstOverlap(List<Incoming> added)
    {
        for (var i = 0; i < added.Count; i++)
        {
            var (a, years) = (added[i], added[i].Reading.Years());
            var b = added.Skip(i + 1).FirstOrDefault(b => a.Reader.Source == b.Reader.Source && FormFamily(a.Reader.Form) == FormFamily(b.Reader.Form)
                && (a.Reading.Pieces.Count > 0 && b.Reading.Pieces.Count > 0 ? a.Reading.Pieces.Overlaps(b.Reading.Pieces) : a.Edition == b.Edition && years is not null && b.Reading.Years() is { } other && years.Overlaps(other)));
            if (b is not null) return (a.File.Name, b.File.Name);
        }

        return null;
    }

    private static AandeelException OverlapWithin(string first, string second) => new(
        ExitCode.Failed,
        $"{first} and {second} hold the same edition for years in common; both files together would count these years twice. Import one of them. Nothing was changed.");

    /// <summary>Whether the new files together hold every piece, or every year of its edition, of the one that would give way.</summary>
    private static bool Covered(Held old, IReadOnlyList<Incoming> added)
    {
        if (old.Pieces.Count > 0 && added.All(a => a.Reading.Pieces.Count > 0)) return old.Pieces.IsSubsetOf(added.SelectMany(a => a.Reading.Pieces));

        // Years alone would let a register of one supplier take the place of the whole one.
        if (old.File.Source == SourceCatalog.Sipri && added.All(a => a.Extent is { IsWhole: false, Basis: ExtentBasis.Title } or { State: ExtentState.BrokenOff }) && added.Sum(a => a.Reading.Read) < old.File.Read) return false;
        if (old.File.Years is not { } years) return true;
        var ranges = added.Where(a => a.Edition == old.File.Edition).Select(a => a.Reading.Years()).OfType<YearRange>().ToList();
        return Enumerable.Range(years.First, years.Count).All(y => ranges.Any(r => r.Contains(y)));
    }

    /// <summary>The files that are here and overlap with new ones. Pieces are read again from the originals, and only where new files come in pieces.</summary>
    private List<Held> Overlapping(string? current, List<FileRecord> here, List<Incoming> added)
    {
        var inPieces = added.Where(a => a.Reading.Pieces.Count > 0).Select(a => a.Reader.Form).ToHashSet(StringComparer.Ordinal);
        using var snapshot = current is not null && here.Exists(h => inPieces.Contains(h.Form)) ? Snapshot.Open(home, current) : null;
        return [.. here.Select(h => new Held(h, inPieces.Contains(h.Form) ? PiecesOf(snapshot!, h) : [])).Where(h => added.Exists(a => Overlaps(h, a)))];
    }

    private static HashSet<string> PiecesOf(Snapshot snapshot, FileRecord file)
    {
        var reading = new FileReading();
        SourceReaders.ByForm(file.Form)!.Read(snapshot.Original(file), reading);
        return reading.Pieces;
    }

    private static AandeelException Narrower(FileRecord other) => new(
        ExitCode.Failed,
        $"{other.Name} holds edition {other.Edition} of {other.Source} for {other.Years}, more than what would take its place; the rest would be lost. Take it out first if that is what you want: aandeel sources remove {other.Sha256[..12]}. Nothing was changed.");

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

    /// <summary>A file that was read and is not in a snapshot yet.</summary>
    private sealed record Incoming(SourceFile File, ISourceReader Reader, FileReading Reading, string Edition, Extent Extent);

    /// <summary>A file that is in the snapshot, with its pieces where it has any.</summary>
    private sealed record Held(FileRecord File, HashSet<string> Pieces);
}

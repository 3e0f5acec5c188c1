using System.Globalization;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>What became of one file of an import.</summary>
/// <param name="Reading">Null when the file was already there.</param>
/// <param name="Extent">What the file can speak of; null when the file was already there.</param>
public sealed record ImportedFile(
    string Name, Problem FormTitle, string Source, string Edition, FileReading? Reading, Extent? Extent = null);

/// <summary>What an import did: its files, and the id of the snapshot that answers now.</summary>
/// <param name="Recovery">What was done about a snapshot before that was damaged; null when all was well.</param>
public sealed record ImportResult(
    string Snapshot, bool Changed, IReadOnlyList<ImportedFile> Files, Recovery? Recovery = null);

/// <summary>
/// Adds files to the snapshot or takes them out: a new file is built beside the old one, checked, and takes its place
/// by rename. Whatever interrupts it, the old snapshot goes on answering.
/// </summary>
public sealed class Importer(SnapshotHome home, TimeProvider clock)
{
    /// <summary>How long a second import waits for the first.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Judges what a file can speak of, and refuses one that is of another edition than was said; by its own rows where
    /// nothing is given.
    /// </summary>
    public Func<ReadFile, Extent> Judge { get; init; } = ByItsRows;

    /// <summary>What the rows of a file alone say of what it can speak of.</summary>
    public static Extent ByItsRows(ReadFile file) => Extents.Of(file.Reader, file.Reading);

    /// <summary>Reads files and adds them; a file that is already there changes nothing.</summary>
    /// <param name="edition">The edition where the file does not tell it.</param>
    /// <param name="replace">Whether files of the same edition, form and years give way.</param>
    /// <param name="editionIsKnown">Whether the edition was asked from the source itself, so that it overrules the date
    /// in the file.</param>
    public ImportResult Import(
        IReadOnlyList<SourceFile> files, string? edition, bool replace = false, bool editionIsKnown = false)
    {
        var named = Recognised(files);
        using var turn = home.Lock(Patience);
        return OnSound(start =>
        {
            var here = start.Kept;
            var added = named.Where(n => here.All(h => h.Record.Sha256 != n.File.Sha256)).ToList();
            if (added.Count == 0 && start.Recovery is null)
            {
                if (home.IsAsSealed(start.Copy!) == false)
                {
                    throw Snapshot.Damaged(home.PathOf(start.Copy!), "its bytes are not those that were sealed");
                }

                return new ImportResult(start.Copy!, false, Told([], here), null);
            }

            List<Incoming> incoming = [];
            List<FileRecord> givenWay = [];
            var id = Build(start, builder =>
            {
                incoming = Read(builder, added, edition, editionIsKnown);
                givenWay = GivingWay(start, incoming, replace);
                return givenWay.Count == 0;
            });
            if (givenWay.Count > 0)
            {
                // What gives way is in the file that was begun, so it is begun again without it.
                id = Build(start.Without(givenWay), builder =>
                {
                    incoming = Read(builder, added, edition, editionIsKnown);
                    return true;
                });
            }

            return new ImportResult(id!, true, Told(incoming, here), start.Recovery);

            List<ImportedFile> Told(List<Incoming> read, IReadOnlyList<KeptFile> before) =>
                [.. named.Select(n => read.Find(r => r.File.Sha256 == n.File.Sha256) is { } now
                    ? new ImportedFile(
                        n.File.Name, n.Reader.FormTitle, n.Reader.Source, now.Edition, now.Reading, now.Extent)
                    : new ImportedFile(
                        n.File.Name, n.Reader.FormTitle, n.Reader.Source,
                        before.First(h => h.Record.Sha256 == n.File.Sha256).Record.Edition, null))];
        });
    }

    /// <summary>Takes out the files for which <paramref name="choose"/> is true; their names.</summary>
    public IReadOnlyList<string> Remove(Func<FileRecord, bool> choose)
    {
        using var turn = home.Lock(Patience);
        return OnSound(start =>
        {
            var chosen = start.Kept.Select(k => k.Record).Where(choose).ToList();
            if (chosen.Count > 0) Build(start.Without(chosen), _ => true);
            return (IReadOnlyList<string>)[.. chosen.Select(f => f.Name)];
        });
    }

    /// <summary>Builds a snapshot again from its original files, with the readers of this program.</summary>
    public string Rebuild(string id)
    {
        using var turn = home.Lock(Patience);
        using var snapshot = Snapshot.Open(home, id);
        return Build(new Start(null, [.. snapshot.Files.Select(f => new KeptFile(f, id))], null), _ => true)!;
    }

    /// <summary>
    /// Does something from the current snapshot; where that is damaged, from what can still be had of it.
    /// </summary>
    private T OnSound<T>(Func<Start, T> change)
    {
        try
        {
            return change(Current());
        }
        catch (AandeelException e) when (e.SnapshotDamaged)
        {
            return change(Recovered.From(home, e));
        }
    }

    /// <summary>
    /// The files with their readers, each content once. A file of no known form is told before anything is hashed or
    /// copied.
    /// </summary>
    private static List<Named> Recognised(IReadOnlyList<SourceFile> files)
    {
        var named = new List<Named>(files.Count);
        foreach (var file in files) named.Add(new Named(file, InOneSentence(() => SourceReaders.For(file))));
        for (var i = named.Count - 1; i > 0; i--)
        {
            if (named.FindIndex(n => n.File.Sha256 == named[i].File.Sha256) < i) named.RemoveAt(i);
        }

        return named;
    }

    private Start Current()
    {
        if (home.Current() is not { } id) return new Start(null, [], null);
        using var snapshot = Snapshot.Open(home, id);
        return new Start(snapshot.IsOutdated ? null : id, [.. snapshot.Files.Select(f => new KeptFile(f, id))], null);
    }

    private List<Incoming> Read(SnapshotBuilder builder, List<Named> files, string? edition, bool editionIsKnown)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var read = new List<Incoming>();
        foreach (var (file, reader) in files)
        {
            var writer = builder.Begin(file);
            var reading = new FileReading(writer);
            var said = edition is not null && !editionIsKnown;
            var (name, extent) = InOneSentence(() =>
            {
                reader.Read(file, reading);
                ReadingRule.Check(file, reading);
                var of = EditionOf(file, reader, reading, edition, said, editionIsKnown);
                return (of, Judge(new ReadFile(file, reader, reading, of, said)));
            });
            reading.Extent = extent.ToJson();
            builder.Keep(writer, reader, reading, name, now);
            read.Add(new Incoming(file, reader, reading, name, extent));
        }

        return read;
    }

    /// <summary>
    /// Does something with a file; what keeps it from being read is told in a sentence that a person reads at a glance.
    /// </summary>
    private static T InOneSentence<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (AandeelException e) when (!ReferenceEquals(e.Problem.Within(UnknownFile.Longest), e.Problem))
        {
            throw e.Within(UnknownFile.Longest);
        }
    }

    private static string EditionOf(
        SourceFile file, ISourceReader reader, FileReading reading, string? edition, bool said, bool editionIsKnown)
    {
        if (said && reading.Edition is { } told && told != edition)
        {
            throw AandeelException.Usage(
                $"{file.Name} says that it was generated on {reading.Generated}, which is edition {told}, and "
                    + $"--edition says {edition}. "
                + $"Leave --edition out, or check the file.");
        }

        var name = (editionIsKnown ? edition : null)
            ?? reading.Edition ?? edition ?? throw ReadingRule.EditionUnknown(file, reader, reading);
        if (EditionRule.Holds(reader.Source)
            && EditionRule.Objection(UnknownFile.Short(file.Name), name, reading) is { } objection)
        {
            throw AandeelException.Usage(objection);
        }

        return name;
    }

    /// <summary>
    /// The files that new ones take the place of; refused where the user did not ask for that, or would lose something.
    /// </summary>
    private List<FileRecord> GivingWay(Start start, List<Incoming> added, bool replace)
    {
        if (FirstOverlap(added) is { } pair) throw OverlapWithin(pair.First, pair.Second);
        var overlapping = Overlapping(start, added);
        if (overlapping.Count > 0 && !replace) throw Overlap(overlapping[0].File);
        if (overlapping.Find(g => !Covered(g, [.. added.Where(a => a.Reader.Source == g.File.Source)])) is { } wider)
        {
            throw Narrower(wider.File);
        }

        return [.. overlapping.Select(g => g.File)];
    }

    /// <summary>
    /// Whether an imported file and a new one would count the same flows twice: they have a piece in common, or are of
    /// one edition and share years.
    /// </summary>
    private static bool Overlaps(Held here, Incoming added) =>
        here.File.Source == added.Reader.Source && FormFamily(here.File.Form) == FormFamily(added.Reader.Form)
            && (added.Reading.Pieces.Count > 0 && here.Pieces.Count > 0
                ? here.Pieces.Overlaps(added.Reading.Pieces)
                : here.File.Edition == added.Edition && here.File.Years is { } years && added.Reading.Years() is { } own
                    && years.Overlaps(own));

    /// <summary>Two files of one import that would count the same flows twice.</summary>
    private static (string First, string Second)? FirstOverlap(List<Incoming> added)
    {
        for (var i = 0; i < added.Count; i++)
        {
            var (a, years) = (added[i], added[i].Reading.Years());
            var b = added.Skip(i + 1)
                .FirstOrDefault(
                    b => a.Reader.Source == b.Reader.Source && FormFamily(a.Reader.Form) == FormFamily(b.Reader.Form)
                && (a.Reading.Pieces.Count > 0 && b.Reading.Pieces.Count > 0
                    ? a.Reading.Pieces.Overlaps(b.Reading.Pieces)
                    : a.Edition == b.Edition && years is not null && b.Reading.Years() is { } other
                        && years.Overlaps(other)));
            if (b is not null) return (a.File.Name, b.File.Name);
        }

        return null;
    }

    private static AandeelException OverlapWithin(string first, string second) => new(
        ExitCode.Failed,
        $"{first} and {second} hold the same edition for years in common; both files together would count these years "
            + $"twice. "
        + $"Import one of them. Nothing was changed.");

    /// <summary>
    /// Whether the new files together hold every piece, or every year of its edition, of the one that would give way.
    /// </summary>
    private static bool Covered(Held old, IReadOnlyList<Incoming> added)
    {
        if (old.Pieces.Count > 0 && added.All(a => a.Reading.Pieces.Count > 0))
        {
            return old.Pieces.IsSubsetOf(added.SelectMany(a => a.Reading.Pieces));
        }

        // Years alone would let a register of one supplier take the place of the whole one.
        if (old.File.Source == SourceCatalog.Sipri
            && added.All(
                a => a.Extent is { IsWhole: false, Basis: ExtentBasis.Title } or { State: ExtentState.BrokenOff })
                && added.Sum(a => a.Reading.Read) < old.File.Read)
        {
            return false;
        }

        if (old.File.Years is not { } years) return true;
        var ranges = added.Where(a => a.Edition == old.File.Edition)
            .Select(a => a.Reading.Years()).OfType<YearRange>().ToList();
        return Enumerable.Range(years.First, years.Count).All(y => ranges.Any(r => r.Contains(y)));
    }

    /// <summary>
    /// The files that are here and overlap with new ones. Pieces are read again from the originals, and only where new
    /// files come in pieces.
    /// </summary>
    private List<Held> Overlapping(Start start, List<Incoming> added)
    {
        var inPieces = added.Where(a => a.Reading.Pieces.Count > 0)
            .Select(a => a.Reader.Form).ToHashSet(StringComparer.Ordinal);
        return [.. start.Kept
            .Select(k => new Held(k.Record, inPieces.Contains(k.Record.Form) ? PiecesOf(k) : []))
            .Where(h => added.Exists(a => Overlaps(h, a)))];
    }

    private HashSet<string> PiecesOf(KeptFile kept)
    {
        using var snapshot = Snapshot.Open(home, kept.Snapshot);
        var reading = new FileReading();
        SourceReaders.ByForm(kept.Record.Form)!.Read(snapshot.Original(kept.Record), reading);
        return reading.Pieces;
    }

    private static AandeelException Narrower(FileRecord other) => new(
        ExitCode.Failed,
        $"{other.Name} holds edition {other.Edition} of {other.Source} for {other.Years}, more than what would take "
            + $"its place; "
        + $"the rest would be lost. Take it out first if that is what you want: aandeel sources remove "
        + $"{other.Sha256[..12]}. Nothing was changed.");

    private static string FormFamily(string form) => form.Replace("-api", "", StringComparison.Ordinal);

    private static AandeelException Overlap(FileRecord other) => new(
        ExitCode.Failed,
        $"{other.Name} already holds edition {other.Edition} of {other.Source} for {other.Years}; both files together "
        + $"would count these years twice. "
        + $"Add --replace to let the new file take its place, or take the old one out first: aandeel sources remove "
        + $"{other.Sha256[..12]}. Nothing was changed.");

    /// <summary>
    /// Builds a snapshot and seals it; null when <paramref name="fill"/> says that it is not to be kept.
    /// </summary>
    private string? Build(Start start, Func<SnapshotBuilder, bool> fill)
    {
        var path = home.Beside();
        try
        {
            if (start.Copy is { } copied) home.CopySound(copied, path);
            using var builder = start.Copy is null ? SnapshotBuilder.New(path) : SnapshotBuilder.CopyOf(path);
            if (start.Copy is null) AddOriginals(builder, start.Kept, path);
            if (!fill(builder)) return null;
            var id = builder.Finish();
            home.Seal(path, id);
            return id;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"The snapshot could not be written: {e.Message.TrimEnd('.')}. The old one still answers.", e);
        }
        finally
        {
            if (File.Exists(path)) File.Delete(path);
        }
    }

    /// <summary>
    /// Reads originals again, one at a time through a file beside the snapshot that is built, so that none is in memory
    /// as a whole.
    /// </summary>
    private void AddOriginals(SnapshotBuilder builder, IReadOnlyList<KeptFile> kept, string path)
    {
        foreach (var group in kept.GroupBy(k => k.Snapshot, StringComparer.Ordinal))
        {
            using var snapshot = Snapshot.Open(home, group.Key);
            foreach (var record in group.Select(k => k.Record))
            {
                using var file = new UnpackedFile(snapshot, record, path + ".original");
                var reader = SourceReaders.ByForm(record.Form)!;
                var writer = builder.Begin(file.Source);
                var reading = new FileReading(writer);
                reader.Read(file.Source, reading);
                reading.Extent = record.Extent
                    ?? Judge(new ReadFile(file.Source, reader, reading, record.Edition, EditionWasSaid: false))
                        .ToJson();
                builder.Keep(writer, reader, reading, record.Edition, record.Fetched);
            }
        }
    }

    /// <summary>A file and the reader of its form.</summary>
    private sealed record Named(SourceFile File, ISourceReader Reader);

    /// <summary>A file that was read and is not sealed yet.</summary>
    private sealed record Incoming(
        SourceFile File, ISourceReader Reader, FileReading Reading, string Edition, Extent Extent);

    /// <summary>A file that is in the snapshot, with its pieces where it has any.</summary>
    private sealed record Held(FileRecord File, HashSet<string> Pieces);
}

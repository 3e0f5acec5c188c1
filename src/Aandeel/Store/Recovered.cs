namespace Aandeel.Store;

/// <summary>
/// What can still be had after damage: originals that fit their hash, from the damaged snapshot and from those beside
/// it.
/// </summary>
internal static class Recovered
{
    /// <summary>
    /// The files of the damaged snapshot, each from wherever its original still fits; where its list cannot be read,
    /// those of the newest sound one.
    /// </summary>
    public static Start From(SnapshotHome home, AandeelException fault)
    {
        var damaged = home.Named();
        var others = home.All()
            .Select(f => Path.GetFileNameWithoutExtension(f.Name)).Where(id => id != damaged).ToList();
        var wanted = damaged is null ? null : FilesOf(home, damaged);
        var unknown = wanted is null && (others.Count > 0 || damaged is not null);
        wanted ??= home.NewestSound(damaged) is { } sound ? FilesOf(home, sound) : null;
        var (kept, lost) = (new List<KeptFile>(), new List<string>());
        foreach (var file in wanted ?? [])
        {
            var found = new[] { damaged }
                .Concat(others)
                .OfType<string>()
                .Select(id => Fitting(home, id, file))
                .FirstOrDefault(k => k is not null);
            if (found is not null) kept.Add(found);
            else lost.Add(file.Name);
        }

        return new Start(null, kept, new Recovery(fault.Problem, kept.Count, lost, unknown));
    }

    private static IReadOnlyList<FileRecord>? FilesOf(SnapshotHome home, string id)
    {
        try
        {
            using var snapshot = Snapshot.Open(home, id);
            return snapshot.Files;
        }
        catch (AandeelException)
        {
            return null;
        }
    }

    /// <summary>The file in a snapshot if its original there is to the byte what was imported.</summary>
    private static KeptFile? Fitting(SnapshotHome home, string id, FileRecord file)
    {
        try
        {
            using var snapshot = Snapshot.Open(home, id);
            if (snapshot.Files.FirstOrDefault(f => f.Sha256 == file.Sha256) is not { } same) return null;
            using var unpacked = new UnpackedFile(
                snapshot, same, Path.Combine(home.Folder, $"{Environment.ProcessId}.building.check"));
            return new KeptFile(same with { Edition = file.Edition, Fetched = file.Fetched }, id);
        }
        catch (AandeelException)
        {
            return null;
        }
    }
}

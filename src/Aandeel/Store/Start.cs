namespace Aandeel.Store;

/// <summary>What a new snapshot begins with.</summary>
/// <param name="Copy">The snapshot that it is a copy of, or null where it is built from originals.</param>
/// <param name="Kept">The files that it holds, and the snapshots in which their originals are.</param>
/// <param name="Recovery">What was done about damage, or null.</param>
internal sealed record Start(string? Copy, IReadOnlyList<KeptFile> Kept, Recovery? Recovery)
{
    /// <summary>The same without some files, so built from originals.</summary>
    public Start Without(IReadOnlyCollection<FileRecord> files) =>
        this with { Copy = null, Kept = [.. Kept.Where(k => !files.Contains(k.Record))] };
}

/// <summary>A file and the snapshot in which its original is.</summary>
internal sealed record KeptFile(FileRecord Record, string Snapshot);

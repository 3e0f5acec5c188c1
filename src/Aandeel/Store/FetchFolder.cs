using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>
/// Answers of a source's site that wait until all have come, in the folder of the data: a fetch that was broken off
/// goes on where it stopped. They are in no figure before they are imported.
/// </summary>
internal sealed class FetchFolder
{
    /// <summary>
    /// How long an answer from an earlier try is good: the source may mend its figures, and two downloads are not
    /// mixed.
    /// </summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    private readonly string _path;
    private readonly TimeProvider _clock;

    public FetchFolder(SnapshotHome home, string name, TimeProvider clock)
    {
        (_path, _clock) = (Path.Combine(home.Folder, "fetching", name), clock);
        Directory.CreateDirectory(_path);
    }

    /// <summary>An answer from an earlier try if it is fresh and whole, else null.</summary>
    /// <param name="check">Throws when the answer is not whole.</param>
    public SourceFile? Kept(string name, Action<SourceFile> check)
    {
        var path = Path.Combine(_path, name);
        if (!File.Exists(path)) return null;
        try
        {
            // Also where the clock was set back since.
            if ((_clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path)).Duration() <= Fresh)
            {
                var file = SourceFile.Open(path);
                check(file);
                return file;
            }
        }
        catch (AandeelException)
        {
            // Not whole: asked again.
        }

        File.Delete(path);
        return null;
    }

    public async Task Keep(SourceFile file, CancellationToken cancelled)
    {
        var path = Path.Combine(_path, file.Name);
        await File.WriteAllBytesAsync(path + ".part", file.Bytes.ToArray(), cancelled);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Takes the folder away once everything in it is imported.</summary>
    public void Remove() => Directory.Delete(_path, recursive: true);
}

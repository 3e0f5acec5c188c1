using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aandeel.Store;

/// <summary>
/// The folder in which snapshots live: <c>snapshots/&lt;id&gt;.sqlite</c>, and <c>current</c>, which holds an id and is
/// replaced by rename. A reader that has a snapshot open keeps it, whatever is imported meanwhile.
/// </summary>
public sealed class SnapshotHome(string folder)
{
    /// <summary>How many snapshots stay beside the current one.</summary>
    public const int Kept = 5;

    private const string Extension = ".sqlite";
    private const string SumExtension = ".sha256";

    /// <summary>What <c>current</c> holds before the first import: nothing is chosen, and nothing is wrong.</summary>
    private const string Nothing = "none";

    public string Folder { get; } = Path.GetFullPath(folder);

    private string Snapshots => Path.Combine(Folder, "snapshots");

    private string CurrentFile => Path.Combine(Folder, "current");

    /// <summary>The folder of this user: <c>$AANDEEL_HOME</c>, else the system's place for program data.</summary>
    public static SnapshotHome Default(string? named)
    {
        var chosen = named ?? Environment.GetEnvironmentVariable("AANDEEL_HOME");
        if (!string.IsNullOrWhiteSpace(chosen)) return new SnapshotHome(chosen);
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new SnapshotHome(Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "aandeel"));
    }

    private string EditionsFile => Path.Combine(Folder, "editions");

    /// <summary>The edition of each source that was chosen to answer in this folder.</summary>
    public IReadOnlyDictionary<string, string> ChosenEditions()
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(EditionsFile)) return chosen;
        foreach (var line in File.ReadLines(EditionsFile))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is
                [var source, var edition])
            {
                chosen[source] = edition;
            }
        }

        return chosen;
    }

    /// <summary>Makes an edition of a source the one that answers in this folder; null for the folder's own rule.</summary>
    public void UseEdition(string source, string? edition)
    {
        var chosen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in ChosenEditions()) chosen[key] = value;
        if (edition is null) chosen.Remove(source);
        else chosen[source] = edition;
        Directory.CreateDirectory(Folder);
        var beside = EditionsFile + ".new";
        File.WriteAllLines(beside, chosen.Select(c => $"{c.Key} {c.Value}"));
        File.Move(beside, EditionsFile, overwrite: true);
    }

    public string PathOf(string id) => Path.Combine(Snapshots, id + Extension);

    /// <summary>
    /// Whether a snapshot is to the byte what was sealed; null where its sum was not kept. Reads the whole file, so it
    /// is for checks and not for
    /// every question: a bit that flips on a disk shows here and perhaps nowhere else.
    /// </summary>
    public bool? IsAsSealed(string id)
    {
        var sum = Path.ChangeExtension(PathOf(id), SumExtension);
        return File.Exists(sum) ? File.ReadAllText(sum).Trim() == SumOf(PathOf(id)) : null;
    }

    /// <summary>
    /// The id of the snapshot that answers, or null when nothing was imported yet. Snapshots of which none is chosen
    /// are a fault: the built-in sums would answer where other data did before.
    /// </summary>
    public string? Current()
    {
        try
        {
            if (Directory.Exists(CurrentFile)) throw Unchosen("is a folder");
            var isThere = File.Exists(CurrentFile);
            var id = isThere ? File.ReadAllText(CurrentFile).Trim() : "";
            if (id == Nothing) return null;
            if (id.Length == 0) return All().Count == 0 ? null : throw Unchosen(isThere ? (Problem)"is empty" : "is missing");
            return File.Exists(PathOf(id))
                ? id
                : throw Unchosen($"names the snapshot {id}, which is not in {Snapshots}");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"{CurrentFile} cannot be read: {e.Message} Check the permission of the folder, or name another with "
                    + $"--data.",
                e);
        }
    }

    /// <summary>The id that <c>current</c> holds, whether its file is there or not.</summary>
    public string? Named() =>
        File.Exists(CurrentFile) && File.ReadAllText(CurrentFile).Trim() is { Length: > 0 } id && id != Nothing
            ? id
            : null;

    /// <summary>The newest snapshot but one that is to the byte what was sealed, or null.</summary>
    public string? NewestSound(string? but = null)
    {
        foreach (var file in All())
        {
            var id = Path.GetFileNameWithoutExtension(file.Name);
            if (id == but) continue;
            try
            {
                if (IsAsSealed(id) == true) return id;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Not to be read: not sound.
            }
        }

        return null;
    }

    /// <summary>What to do instead of a snapshot that cannot answer: the newest sound one is named.</summary>
    internal static Problem Instead(string path)
    {
        var home = new SnapshotHome(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? ".");
        return home.NewestSound(Path.GetFileNameWithoutExtension(path)) is { } sound
            ? (Problem)($"An older one is whole ({File.GetLastWriteTimeUtc(home.PathOf(sound)):yyyy-MM-dd}): aandeel snapshot "
                + $"use {sound[..Math.Min(12, sound.Length)]}. Or import the files again: what still fits in the "
                + $"damaged one is kept.")
            : "Import the files again: what still fits in it is kept.";
    }

    /// <summary>All sealed snapshots, the newest first.</summary>
    public IReadOnlyList<FileInfo> All()
    {
        if (!Directory.Exists(Snapshots)) return [];
        var files = new DirectoryInfo(Snapshots).GetFiles("*" + Extension);
        Array.Sort(files, (a, b) => b.LastWriteTimeUtc.CompareTo(a.LastWriteTimeUtc) is not 0 and var newer
            ? newer
            : string.CompareOrdinal(a.Name, b.Name));
        return files;
    }

    /// <summary>The one snapshot whose id begins with the given letters.</summary>
    public string Resolve(string prefix)
    {
        var ids = All().Select(f => Path.GetFileNameWithoutExtension(f.Name)).ToList();
        var hits = ids.Where(id => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (hits.Count == 1) return hits[0];
        Problem known = ids.Count == 0
            ? (Problem)"there is none yet"
            : $"there are {string.Join(", ", ids.Select(i => i[..12]))}";
        throw AandeelException.Usage(hits.Count == 0
            ? (Problem)$"No snapshot begins with '{prefix}'; {known}."
            : $"'{prefix}' fits {hits.Count} snapshots; give more letters: "
                + $"{string.Join(", ", hits.Select(i => i[..12]))}.");
    }

    /// <summary>
    /// Makes a snapshot the one that answers, by rename: at every moment either the old or the new one.
    /// </summary>
    public void Use(string id)
    {
        var beside = CurrentFile + ".new";
        File.WriteAllText(beside, id + "\n");
        Sync(beside);
        File.Move(beside, CurrentFile, overwrite: true);
        SyncFolder(Folder);
    }

    /// <summary>
    /// Removes all but the current snapshot and the last <paramref name="kept"/> others; the names of those removed.
    /// </summary>
    public IReadOnlyList<string> Prune(int kept)
    {
        var current = Current();
        var removed = new List<string>();
        foreach (var old in All().Where(f => Path.GetFileNameWithoutExtension(f.Name) != current).Skip(kept))
        {
            old.IsReadOnly = false;
            old.Delete();
            File.Delete(Path.ChangeExtension(old.FullName, SumExtension));
            removed.Add(Path.GetFileNameWithoutExtension(old.Name));
        }

        ReadyFiles.Prune(Folder, [.. All().Select(f => Path.GetFileNameWithoutExtension(f.Name))]);
        return removed;
    }

    /// <summary>
    /// A new file beside the snapshots, to be sealed or left behind; what earlier imports left behind is removed.
    /// </summary>
    /// <remarks>Only under the lock.</remarks>
    internal string Beside()
    {
        Directory.CreateDirectory(Snapshots);
        if (!File.Exists(CurrentFile) && All().Count == 0) Use(Nothing);
        foreach (var left in Directory.GetFiles(Snapshots, "*.building*")) File.Delete(left);
        return Path.Combine(Snapshots, $"{Environment.ProcessId}.building");
    }

    /// <summary>Copies a snapshot to a path while its bytes are held against their sum.</summary>
    /// <exception cref="AandeelException">They are not what was sealed.</exception>
    internal void CopySound(string id, string path)
    {
        var kept = Path.ChangeExtension(PathOf(id), SumExtension);
        var sealedAs = File.Exists(kept) ? File.ReadAllText(kept).Trim() : null;
        if (sealedAs is null)
        {
            // Stopped between the rename and the sum: its own sums tell.
            using var snapshot = Snapshot.Open(this, id);
            if (snapshot.Check() is { } found) throw Snapshot.Damaged(PathOf(id), found);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var from = new FileStream(
            PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan))
        using (var to = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[1 << 20];
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
            }
        }

        if (sealedAs is not null && Convert.ToHexStringLower(hash.GetHashAndReset()) != sealedAs)
        {
            throw Snapshot.Damaged(PathOf(id), "its bytes are not those that were sealed");
        }
    }

    /// <summary>Seals a finished file under its id: to disk, read-only, renamed, then made current.</summary>
    internal void Seal(string built, string id)
    {
        // Newer than all others also when the clock was set back, so that pruning keeps the right ones.
        var newest = All() is [var first, ..] ? first.LastWriteTimeUtc : default;
        if (File.GetLastWriteTimeUtc(built) <= newest) File.SetLastWriteTimeUtc(built, newest.AddSeconds(1));
        Sync(built);
        File.SetAttributes(built, FileAttributes.ReadOnly);
        var (sum, kept) = (SumOf(built), Path.ChangeExtension(PathOf(id), SumExtension));

        // Stopped between these, there is no sum, and never one of another file.
        File.Delete(kept);
        File.Move(built, PathOf(id), overwrite: true);
        File.WriteAllText(kept, sum + "\n");
        SyncFolder(Snapshots);
        Use(id);
        Prune(Kept);
    }

    /// <summary>Waits for its turn to change the folder; one import at a time.</summary>
    internal FileStream Lock(TimeSpan patience)
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"The folder {Folder} cannot be made: {e.Message} Name another with --data or AANDEEL_HOME.", e);
        }

        var path = Path.Combine(Folder, "lock");
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new AandeelException(
                    ExitCode.Failed,
                    $"The folder {Folder} cannot be written: {e.Message} Name another with --data or AANDEEL_HOME.",
                    e);
            }
            catch (IOException e) when (!IsTaken(e))
            {
                throw new AandeelException(
                    ExitCode.Failed,
                    $"The folder {Folder} cannot be written: {e.Message} Name another with --data or AANDEEL_HOME; "
                        + $"nothing was changed.",
                    e);
            }
            catch (IOException e)
            {
                if (Environment.TickCount64 >= until)
                {
                    throw new AandeelException(
                        ExitCode.Failed,
                        $"Another import has been at work in {Folder} for {patience.TotalSeconds:0} seconds. Try again "
                        + $"when it has ended; nothing was changed here.",
                        e);
                }

                Thread.Sleep(50);
            }
        }
    }

    /// <summary>
    /// Whether another process holds the file: EWOULDBLOCK (11, on macOS 35) or a sharing violation of Windows. Not a
    /// full or read-only disk.
    /// </summary>
    private static bool IsTaken(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private AandeelException Unchosen(Problem how)
    {
        var sound = NewestSound();
        Problem instead = sound is null
            ? (Problem)$"No snapshot in {Snapshots} is whole; import the files again."
            : $"The newest whole one is {sound[..Math.Min(12, sound.Length)]} "
                + $"({File.GetLastWriteTimeUtc(PathOf(sound)):yyyy-MM-dd}); choose it: aandeel snapshot use "
                + $"{sound[..Math.Min(12, sound.Length)]}";
        return new AandeelException(
            ExitCode.Failed, $"{CurrentFile} {how}. {instead} (see 'aandeel snapshot info').")
        { SnapshotDamaged = true };
    }

    private static string SumOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void Sync(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A rename is on disk only when its folder is.</summary>
    private static void SyncFolder(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var handle = NativeOpen(path, 0);
        if (handle < 0) return;
        _ = NativeSync(handle);
        _ = NativeClose(handle);
    }

    [DllImport(
        "libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeClose(int handle);
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aandeel.Store;

/// <summary>
/// The folder in which snapshots live: <c>snapshots/&lt;id&gt;.sqlite</c>, and <c>current</c>, which holds an id and is replaced by rename.
/// A reader that has a snapshot open keeps it, whatever is imported meanwhile.
/// </summary>
public sealed class SnapshotHome(string folder)
{
    /// <summary>How many snapshots stay beside the current one.</summary>
    public const int Kept = 5;

    private const string Extension = ".sqlite";
    private const string SumExtension = ".sha256";

    public string Folder { get; } = Path.GetFullPath(folder);

    private string Snapshots => Path.Combine(Folder, "snapshots");

    private string CurrentFile => Path.Combine(Folder, "current");

    /// <summary>The folder of this user: <c>$AANDEEL_HOME</c>, else the system's place for program data.</summary>
    public static SnapshotHome Default(string? named)
    {
        var chosen = named ?? Environment.GetEnvironmentVariable("AANDEEL_HOME");
        if (!string.IsNullOrWhiteSpace(chosen)) return new SnapshotHome(chosen);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new SnapshotHome(Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "aandeel"));
    }

    public string PathOf(string id) => Path.Combine(Snapshots, id + Extension);

    /// <summary>
    /// Whether a snapshot is to the byte what was sealed; null where its sum was not kept. Reads the whole file, so it is for checks and not for
    /// every question: a bit that flips on a disk shows here and perhaps nowhere else.
    /// </summary>
    public bool? IsAsSealed(string id)
    {
        var sum = Path.ChangeExtension(PathOf(id), SumExtension);
        return File.Exists(sum) ? File.ReadAllText(sum).Trim() == SumOf(PathOf(id)) : null;
    }

    /// <summary>The id of the snapshot that answers, or null when nothing was imported yet.</summary>
    public string? Current()
    {
        try
        {
            var id = Named();
            if (id is null || File.Exists(PathOf(id))) return id;
            throw new AandeelException(ExitCode.Failed, $"{CurrentFile} names the snapshot {id}, which is not in {Snapshots}. Choose one with 'aandeel snapshot use ID' (see 'aandeel snapshot info'), or import again.") { SnapshotDamaged = true };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AandeelException(ExitCode.Failed, $"{CurrentFile} cannot be read: {e.Message} Check the permission of the folder, or name another with --data.", e);
        }
    }

    /// <summary>The id that <c>current</c> holds, whether its file is there or not.</summary>
    public string? Named() => File.Exists(CurrentFile) && File.ReadAllText(CurrentFile).Trim() is { Length: > 0 } id ? id : null;

    /// <summary>All sealed snapshots, the newest first.</summary>
    public IReadOnlyList<FileInfo> All() =>
        Directory.Exists(Snapshots)
            ? [.. new DirectoryInfo(Snapshots).GetFiles("*" + Extension).OrderByDescending(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal)]
            : [];

    /// <summary>The one snapshot whose id begins with the given letters.</summary>
    public string Resolve(string prefix)
    {
        var ids = All().Select(f => Path.GetFileNameWithoutExtension(f.Name)).ToList();
        var hits = ids.Where(id => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (hits.Count == 1) return hits[0];
        var known = ids.Count == 0 ? "there is none yet" : "there are " + string.Join(", ", ids.Select(i => i[..12]));
        throw AandeelException.Usage(hits.Count == 0
            ? $"No snapshot begins with '{prefix}'; {known}."
            : $"'{prefix}' fits {hits.Count} snapshots; give more letters: {string.Join(", ", hits.Select(i => i[..12]))}.");
    }

    /// <summary>Makes a snapshot the one that answers, by rename: at every moment either the old or the new one.</summary>
    public void Use(string id)
    {
        var beside = CurrentFile + ".new";
        File.WriteAllText(beside, id + "\n");
        Sync(beside);
        File.Move(beside, CurrentFile, overwrite: true);
        SyncFolder(Folder);
    }

    /// <summary>Removes all but the current snapshot and the last <paramref name="kept"/> others; the names of those removed.</summary>
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

        return removed;
    }

    /// <summary>A new file beside the snapshots, to be sealed or left behind; what earlier imports left behind is removed.</summary>
    /// <remarks>Only under the lock.</remarks>
    internal string Beside()
    {
        Directory.CreateDirectory(Snapshots);
        foreach (var left in Directory.GetFiles(Snapshots, "*.building*")) File.Delete(left);
        return Path.Combine(Snapshots, $"{Environment.ProcessId}.building");
    }

    /// <summary>Seals a finished file under its id: to disk, read-only, renamed, then made current.</summary>
    internal void Seal(string built, string id)
    {
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
            throw new AandeelException(ExitCode.Failed, $"The folder {Folder} cannot be made: {e.Message} Name another with --data or AANDEEL_HOME.", e);
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
                throw new AandeelException(ExitCode.Failed, $"The folder {Folder} cannot be written: {e.Message} Name another with --data or AANDEEL_HOME.", e);
            }
            catch (IOException e) when (!IsTaken(e))
            {
                throw new AandeelException(ExitCode.Failed, $"The folder {Folder} cannot be written: {e.Message} Name another with --data or AANDEEL_HOME; nothing was changed.", e);
            }
            catch (IOException e)
            {
                if (Environment.TickCount64 >= until) throw new AandeelException(ExitCode.Failed, $"Another import has been at work in {Folder} for {patience.TotalSeconds:0} seconds. Try again when it has ended; nothing was changed here.", e);
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Whether another process holds the file: EWOULDBLOCK (11, on macOS 35) or a sharing violation of Windows. Not a full or read-only disk.</summary>
    private static bool IsTaken(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

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

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeClose(int handle);
}

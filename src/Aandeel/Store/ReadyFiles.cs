using System.Globalization;
using System.Text;

namespace Aandeel.Store;

/// <summary>
/// What was worked out from a snapshot and costs more than to read it: kept beside the snapshots
/// (<c>ready/&lt;id&gt;/</c>) for the next question, with a sum of its own. Whoever removes the folder loses nothing but
/// time.
/// </summary>
/// <remarks>
/// A file belongs to one snapshot, one form of it and one build of the program, so that no rule that has changed since
/// answers from it. One that is not to the bit what was written is made again (docs/decisions/0033).
/// </remarks>
/// <param name="snapshot">The path of the snapshot.</param>
/// <param name="schema">The form that it has.</param>
/// <param name="most">How many bytes the files may take together.</param>
internal sealed class ReadyFiles(string snapshot, int schema, long most = ReadyFiles.Most)
{
    /// <summary>
    /// As many bytes as the files of one snapshot take at most: then those of other builds go, and what comes after that
    /// is not kept.
    /// </summary>
    public const long Most = 100L << 20;

    private const string Name = "ready", Extension = ".table", Unfinished = ".unfinished";

    /// <summary>Which build of the program this is; null where it cannot be told, and then nothing is kept.</summary>
    private static readonly string? Program = BuildOf();

    private readonly string? _folder = FolderOf(snapshot);

    /// <summary>What was kept under a key, from its first byte on; null where there is none, or it has changed.</summary>
    public MemoryStream? Find(string key)
    {
        if (_folder is null || Program is null) return null;
        try
        {
            var path = PathOf(Whole(key));
            if (!File.Exists(path)) return null;
            var bytes = File.ReadAllBytes(path);
            var named = Encoding.UTF8.GetBytes(Whole(key));
            var start = sizeof(ulong) + sizeof(int) + named.Length;
            if (bytes.Length < start || BitConverter.ToUInt64(bytes, 0) != Sum.OfBytes(bytes.AsSpan(sizeof(ulong)))
                || BitConverter.ToInt32(bytes, sizeof(ulong)) != named.Length
                || !bytes.AsSpan(sizeof(ulong) + sizeof(int), named.Length).SequenceEqual(named))
            {
                return null;
            }

            return new MemoryStream(bytes, start, bytes.Length - start);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps what was worked out, whole or not at all. A folder that cannot be written, or a full disk, costs the next
    /// question its time and nothing else.
    /// </summary>
    public void Keep(string key, Action<BinaryWriter> write)
    {
        if (_folder is null || Program is null) return;
        var path = PathOf(Whole(key));
        var unfinished = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}{Unfinished}";
        try
        {
            Directory.CreateDirectory(_folder);
            var bytes = Bytes(Whole(key), write);
            if (!HasRoom(bytes.Length)) return;
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(unfinished);
        }
    }

    /// <summary>Removes what belongs to no snapshot of a folder any more, and what was never finished.</summary>
    /// <param name="home">The folder of the snapshots' folder.</param>
    /// <param name="ids">The snapshots that are there.</param>
    internal static void Prune(string home, IReadOnlyCollection<string> ids)
    {
        var ready = Path.Combine(home, Name);
        if (!Directory.Exists(ready)) return;
        try
        {
            foreach (var folder in Directory.GetDirectories(ready))
            {
                if (!ids.Contains(Path.GetFileName(folder))) Directory.Delete(folder, recursive: true);
            }

            foreach (var left in Directory.GetFiles(ready, "*" + Unfinished, SearchOption.AllDirectories)) Forget(left);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another is at the same, or may not: what is left takes room and answers nothing.
        }
    }

    private bool HasRoom(int bytes)
    {
        var taken = (long)bytes;
        var files = new DirectoryInfo(_folder!).GetFiles();
        foreach (var file in files) taken += file.Length;
        if (taken <= most) return true;
        foreach (var file in files.Where(f => !f.Name.StartsWith(Build, StringComparison.Ordinal)))
        {
            taken -= file.Length;
            file.Delete();
        }

        return taken <= most;
    }

    private static byte[] Bytes(string key, Action<BinaryWriter> write)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var named = Encoding.UTF8.GetBytes(key);
        writer.Write(0UL);
        writer.Write(named.Length);
        writer.Write(named);
        write(writer);
        writer.Flush();
        var bytes = stream.ToArray();
        BitConverter.TryWriteBytes(bytes, Sum.OfBytes(bytes.AsSpan(sizeof(ulong))));
        return bytes;
    }

    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Removed at the next import.
        }
    }

    private static string? FolderOf(string snapshot) =>
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(snapshot))) is { } home
            ? Path.Combine(home, Name, Path.GetFileNameWithoutExtension(snapshot))
            : null;

    private static string? BuildOf()
    {
        try
        {
            return typeof(ReadyFiles).Module.ModuleVersionId.ToString("N");
        }
        catch (InvalidOperationException)
        {
            // Compiled ahead of time without it.
            return null;
        }
    }

    /// <summary>What the names of this build's files begin with.</summary>
    private static string Build => Program![..8] + "-";

    private string PathOf(string key) => Path.Combine(
        _folder!,
        Build + Sum.OfBytes(Encoding.UTF8.GetBytes(key)).ToString("x16", CultureInfo.InvariantCulture) + Extension);

    private string Whole(string key) => string.Create(CultureInfo.InvariantCulture, $"{Program} {schema} {key}");
}

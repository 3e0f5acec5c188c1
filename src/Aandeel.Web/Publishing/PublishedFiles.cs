using System.Collections.Concurrent;

namespace Aandeel.Web.Publishing;

/// <summary>Writes the files of a copy, with compressed ones beside where that helps.</summary>
internal sealed class PublishedFiles(string folder)
{
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Brotli's best, for what is asked most.</summary>
    public const int Best = 11;

    /// <summary>An eighth of the time of the best, and a twelfth more bytes.</summary>
    public const int Good = 9;

    public const int Quick = 5;

    public int Count => _written.Count;

    public long Bytes => Interlocked.Read(ref _bytes);

    public string Folder => folder;

    public IReadOnlyList<string> Names => [.. _written.Keys.Order(StringComparer.Ordinal)];

    public void Write(string name, Reply reply, int quality)
    {
        var pressed = reply.Pressed(quality);
        Put(name, pressed.Plain);
        if (pressed.Brotli is { } brotli) Put(name + ".br", brotli);
        if (pressed.Gzip is { } gzip) Put(name + ".gz", gzip);
    }

    /// <summary>Writes what has a name by its content, once; gives the name.</summary>
    /// <param name="name">The name without that of its content, such as <c>data/share-nl</c>.</param>
    public string Keep(string name, string ending, Reply reply, int quality)
    {
        var whole = $"{name}.{ContentName.Of(reply.Plain)}.{ending}";
        if (!_written.ContainsKey(whole)) Write(whole, reply, quality);
        return whole;
    }

    /// <summary>Takes a file of an earlier copy as it is.</summary>
    public void Take(string from, string name)
    {
        if (!_written.TryAdd(name, true)) return;
        File.Copy(from, Place(name));
        Interlocked.Add(ref _bytes, new FileInfo(from).Length);
    }

    private void Put(string name, byte[] bytes)
    {
        if (!_written.TryAdd(name, true)) return;
        File.WriteAllBytes(Place(name), bytes);
        Interlocked.Add(ref _bytes, bytes.Length);
    }

    private string Place(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}

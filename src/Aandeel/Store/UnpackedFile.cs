using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>
/// An original taken out of a snapshot to be read again: a large one lies in a file of its own meanwhile.
/// </summary>
internal sealed class UnpackedFile : IDisposable
{
    private const long InMemory = 16 << 20;
    private readonly string? _path;

    /// <summary>Unpacks the original.</summary>
    /// <exception cref="AandeelException">It is not what was imported.</exception>
    public UnpackedFile(Snapshot snapshot, FileRecord file, string path)
    {
        if (file.Bytes <= InMemory)
        {
            Source = snapshot.Original(file);
            return;
        }

        _path = path;
        try
        {
            snapshot.WriteOriginal(file, path);
            Source = SourceFile.FromDisk(file.Name, path);
            if (Source.Sha256 != file.Sha256)
            {
                throw Snapshot.Damaged(snapshot.Path, $"{file.Name} in it is not what was imported");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public SourceFile Source { get; }

    public void Dispose()
    {
        if (_path is not null) File.Delete(_path);
    }
}

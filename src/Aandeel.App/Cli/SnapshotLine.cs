namespace Aandeel.App.Cli;

/// <summary>A snapshot in the folder.</summary>
/// <param name="IsCurrent">Whether it answers.</param>
/// <param name="Files">Its files by name, source and edition; why it cannot be read where it cannot.</param>
/// <param name="Observations">Null where it cannot be read.</param>
internal sealed record SnapshotLine(bool IsCurrent, string Id, string Files, long? Observations, FileInfo File)
{
    private const int Few = 3;
    private const int ShortLength = 12;

    public string Short => Id[..Math.Min(ShortLength, Id.Length)];

    public string Made => $"{File.LastWriteTimeUtc:yyyy-MM-dd HH:mm}";

    /// <summary>
    /// All names of a few files, else the first and how many there are; the other formats have them all.
    /// </summary>
    public Text FewNames
    {
        get
        {
            var names = Files.Split(", ");
            if (names.Length <= Few) return Text.Of(Files);
            var others = Figure.Count("others", names.Length - 1);
            return Text.Of($"{names[0]} + {others}", $"{names[0]} + {others}");
        }
    }
}

namespace Aandeel.Sources;

/// <summary>A file that was read and is about to be imported.</summary>
/// <param name="Edition">The edition that it will be kept as.</param>
/// <param name="EditionWasSaid">Whether a person gave the edition, because the file does not tell it.</param>
public sealed record ReadFile(
    SourceFile File, ISourceReader Reader, FileReading Reading, string Edition, bool EditionWasSaid);

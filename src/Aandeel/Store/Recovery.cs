namespace Aandeel.Store;

/// <summary>What an import did about a snapshot that it found damaged.</summary>
/// <param name="Fault">What was wrong with it.</param>
/// <param name="Kept">How many files were built again.</param>
/// <param name="Lost">The names of files that are gone: their originals fit nowhere any more.</param>
/// <param name="Unknown">Whether the list of files itself could not be read, so that more may be gone than is
/// named.</param>
public sealed record Recovery(Problem Fault, int Kept, IReadOnlyList<string> Lost, bool Unknown)
{
    /// <summary>Whether something is gone or may be.</summary>
    public bool HasLost => Lost.Count > 0 || Unknown;
}

namespace Aandeel.Tests;

/// <summary>
/// The programs that the tests run besides our own, by the list that ./test installs from (tests/tools.txt).
/// </summary>
internal static class Tools
{
    private static readonly Dictionary<string, string> Programs =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "tools.txt"))
        .Where(l => l.StartsWith('/') && !l.Contains(" file ", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]).Distinct()
        .ToDictionary(p => Path.GetFileName(p), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => Programs.Keys;

    /// <summary>The program of a name: always the same file, wherever the path of this machine leads.</summary>
    public static string Of(string name) => Programs.TryGetValue(name, out var program)
        ? program
        : throw new ArgumentException(
            $"{name} is not in tests/tools.txt, so ./test does not install it. Add a line there.", nameof(name));
}

namespace Aandeel.Tests;

/// <summary>
/// Real files of the sources, beside the repository. They are not ours to pass on, so not every machine has them.
/// </summary>
internal static class SharedData
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    public static string Register { get; } = PathOf("data", "sipri", "trade-register-1995-2024.csv");

    /// <summary>
    /// Why a test that needs them is skipped; null where it runs. On the machine that decides, missing data is a
    /// failure.
    /// </summary>
    public static string? SkipReason { get; } = Directory.Exists(Path.Combine(Folder, "data")) || Repository.IsCi
        ? null
        : $"{Folder} is not on this machine.";

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);
}

/// <summary>A test that reads real files: skipped with a reason where they are missing, unless CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.SkipReason;
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.SkipReason;
}

namespace Aandeel.Tests;

/// <summary>
/// Where the repository lies on this machine: the first folder above the test assembly that holds the solution.
/// </summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static bool IsCi { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Fixture(string name) => PathOf("tests", "Aandeel.Tests", "Fixtures", name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Aandeel.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException(
            "The tests run outside the repository: no Aandeel.slnx above " + AppContext.BaseDirectory);
    }
}

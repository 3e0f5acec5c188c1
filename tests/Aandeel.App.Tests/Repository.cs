namespace Aandeel.App.Tests;

/// <summary>Where the repository stands, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Aandeel.slnx"))) return at.FullName;
        }

        throw new InvalidOperationException($"Aandeel.slnx stands in no folder above {AppContext.BaseDirectory}.");
    }
}

namespace Aandeel.Benchmarks;

/// <summary>The real register, which is not ours to pass on.</summary>
internal static class RealFile
{
    public static string Register { get; } = Environment.GetEnvironmentVariable("AANDEEL_REGISTER") ?? Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "..", "shared", "data", "sipri", "trade-register-1995-2024.csv");
            if (File.Exists(Path.Combine(at.FullName, "Aandeel.slnx")) && File.Exists(path)) return path;
        }

        throw new FileNotFoundException("The register was not found; name it with AANDEEL_REGISTER.");
    }
}

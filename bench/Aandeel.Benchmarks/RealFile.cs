namespace Aandeel.Benchmarks;

/// <summary>The real register, which is not ours to pass on.</summary>
internal static class RealFile
{
    public static string Register { get; } = Environment.GetEnvironmentVariable("AANDEEL_REGISTER") ?? Find();

    /// <summary>All real files with flows that lie beside the register, for what needs several sources.</summary>
    public static IReadOnlyList<string> Reports { get; } =
    [
        .. new[]
        {
            "sipri/trade-register-1995-2024.csv", "sipri/trade-register-orders-1950-2025.csv",
            "coarm/eu-report-2005-2013.csv", "coarm/eu-actual-exports-1998-2020.csv", "unroca/transfers-2010-2016.json",
            "unroca/report-years.json", "national/nl-export-licences-2004-2014.csv",
            "national/de-licences-2000-2013.csv", "national/uk-licence-values-2008-2015.csv",
            "national/us-arms-sales-1996-2020.json",
        }.Select(f => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Register))!, f)).Where(File.Exists),
    ];

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

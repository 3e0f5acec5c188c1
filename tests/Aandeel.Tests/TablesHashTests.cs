using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests;

/// <summary>Every table of ours is in the hash that an answer names, so that one identity is one figure.</summary>
public sealed class TablesHashTests
{
    /// <summary>Tables of sentences: they word what is said and are in no figure.</summary>
    private static readonly string[] Worded = ["problems.csv", "Sources/expectations.csv", "Sources/reasons.csv"];

    /// <summary>The outlines of a map: they draw a figure and are in none.</summary>
    private const string Drawn = "world.csv";
    private static readonly string Library = Repository.PathOf("src", "Aandeel");

    [Fact]
    public void The_hash_of_the_tables_is_that_of_the_files_in_the_repository()
    {
        var sum = BigInteger.Zero;
        foreach (var file in Tables())
        {
            sum += new BigInteger(SHA256.HashData(File.ReadAllBytes(file)), isUnsigned: true, isBigEndian: true);
        }

        ReferenceTables.Hash([])
            .ShouldBe((sum % BigInteger.Pow(2, 256)).ToString("x64", CultureInfo.InvariantCulture)[^64..]);
    }

    /// <summary>All but the words of problems, which no figure depends on.</summary>
    [Fact]
    public void Every_table_in_the_program_is_in_a_hash()
    {
        var hashed = Resources.Text("references.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Trim().Split(' '))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        var tables = typeof(Resources).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".csv", StringComparison.Ordinal) && !n.StartsWith("sums/", StringComparison.Ordinal))
            .ToList();

        tables.ShouldContain("Sources/Unroca/caps.csv");
        foreach (var words in Worded.Append(Drawn)) tables.Remove(words).ShouldBeTrue(words);
        foreach (var table in tables)
        {
            hashed.ShouldContainKeyAndValue(table, Convert.ToHexString(SHA256.HashData(Resources.Bytes(table))));
        }

        hashed.Count.ShouldBe(tables.Count);
    }

    /// <summary>
    /// A table that is applied on import changes what a snapshot holds: then the version of its readers must rise.
    /// </summary>
    [Fact]
    public void A_table_that_changes_what_is_read_raises_the_version_of_its_readers()
    {
        var text = new StringBuilder(
            "When a hash changes here and no version beside it, raise the Version of the readers that use the table: "
                + "snapshots are named by it.\n\n");
        foreach (var file in Tables()
            .Where(f => f.StartsWith(Path.Combine(Library, "Sources"), StringComparison.Ordinal)))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(file)!);
            var readers = SourceReaders.All.Where(r => r.GetType().Namespace == $"Aandeel.Sources.{folder}")
                .OrderBy(r => r.Form, StringComparer.Ordinal).Select(r => $"{r.Form} {r.Version}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{folder}/{Path.GetFileName(file)} "
                    + $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..12]}: "
                    + $"{string.Join(", ", readers)}\n");
        }

        text.ToString().ShouldBeAsSaved("tables-of-sources.expected.txt");
    }

    private static IEnumerable<string> Tables() =>
        new[] { "Harmonise", "Sources" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(Library, f), "*.csv", SearchOption.AllDirectories))
            .Where(f => !Worded.Contains(Path.GetRelativePath(Library, f).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
}

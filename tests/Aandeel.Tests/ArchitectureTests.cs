using System.Text.RegularExpressions;

namespace Aandeel.Tests;

public sealed partial class ArchitectureTests
{
    private static readonly string[] Pipe = ["Sources", "Store", "Harmonise", "Reconcile", "Indicators", "Options", "Doors", "Questions"];
    private static readonly string Library = Repository.PathOf("src", "Aandeel");

    [Fact]
    public void A_folder_uses_only_what_stands_before_it_in_the_pipe()
    {
        var wrong = new List<string>();
        foreach (var file in Files())
        {
            var folder = Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0];
            var own = Array.IndexOf(Pipe, folder);
            foreach (Match used in Uses().Matches(File.ReadAllText(file)))
            {
                if (Array.IndexOf(Pipe, used.Groups["folder"].Value) is var other && other > own) wrong.Add($"{Path.GetRelativePath(Library, file)} uses {used.Value}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_pipe() =>
        Directory.GetDirectories(Library).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).ShouldBeSubsetOf(Pipe);

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        typeof(Amount).Assembly.GetTypes()
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && t.Namespace?.StartsWith("Aandeel", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal))
            .Select(t => t.FullName).ShouldBeEmpty();

    [Fact]
    public void No_clock_no_randomness_and_no_console_are_reached_for() =>
        Files().SelectMany(f => Reached().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetRelativePath(Library, f)}: {m.Value}")).ShouldBeEmpty();

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Library, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.])(Aandeel\.)?(?<folder>Sources|Store|Harmonise|Reconcile|Indicators|Options|Doors|Questions)\b(?=[.;]\w|;)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|Random\.Shared|new Random\(|Guid\.NewGuid|\bConsole\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();
}

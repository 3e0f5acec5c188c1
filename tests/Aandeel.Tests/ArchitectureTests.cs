using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Aandeel.Tests;

public sealed partial class ArchitectureTests
{
    /// <summary>
    /// A folder uses only what stands before it. Questions stand twice: their root before the doors, each question
    /// after them.
    /// </summary>
    private static readonly string[] Pipe =
    [
        "", "Sources", "Store", "Harmonise", "Reconcile", "Indicators", "Options", "Imports", "Answers", "Words",
        "Questions", "Doors",
    ];

    /// <summary>Which question asks which other by a typed call.</summary>
    private static readonly Dictionary<string, string[]> Asks = new(StringComparer.Ordinal)
    {
        ["Answering"] = ["Definitions", "Policy", "Productions", "Shares", "SharesOfAll", "Trends"],
        ["Betweens"] = ["Flows"],
        ["Changes"] = ["Shares"],
        ["Definitions"] = ["Shares"],
        ["Decompositions"] = ["Shares"],
        ["Flows"] = ["Shares"],
        ["Made"] = ["Flows"],
        ["Mirrors"] = ["Gaps"],
        ["Parties"] = ["Flows", "Gaps", "Leagues", "Made", "Productions", "Shares", "SharesOfAll", "Statements"],
        ["Productions"] = ["Shares", "Statements"],
        ["Ranges"] = ["Definitions", "Sensitivities", "Shares"],
        ["Sensitivities"] = ["Shares"],
        ["SharesOfAll"] = ["Shares"],
        ["Statements"] = ["Leagues", "Shares"],
        ["Verifications"] = ["Leagues", "Statements"],
        ["Targets"] = ["Parties", "Productions", "Shares", "Statements"],
    };

    private static readonly string Library = Repository.PathOf("src", "Aandeel");

    private static readonly Lazy<Dictionary<string, string>> FolderOfType = new(
        () => Declared().GroupBy(d => d.Type).ToDictionary(g => g.Key, g => g.First().Folder, StringComparer.Ordinal));

    [Fact]
    public void A_folder_uses_only_what_stands_before_it_in_the_pipe()
    {
        var wrong = Used()
            .Where(u => Place(u.From) < Place(u.To))
            .Select(u => $"{u.FromType} ({u.From}) uses {u.ToType} ({u.To})")
            .Distinct();

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_uses_another_only_where_the_list_says_so()
    {
        var wrong = Used()
            .Where(
                u => Question(u.From) is { } from && Question(u.To) is { } to && from != to
                    && !Asks.GetValueOrDefault(from, []).Contains(to))
            .Select(u => $"{u.FromType} uses {u.ToType} ({Question(u.To)})")
            .Distinct();

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Doors_know_answers_and_never_questions() =>
        Used()
            .Where(u => u.From == "Doors" && u.To.StartsWith("Questions", StringComparison.Ordinal))
            .Select(u => $"{u.FromType} uses {u.ToType}")
            .ShouldBeEmpty();

    [Fact]
    public void No_field_name_of_a_question_occurs_in_doors()
    {
        var names = Questions.EveryQuestion.All
            .SelectMany(Questions.EveryQuestion.Answers)
            .SelectMany(a => a.Rows.Columns)
            .Select(c => c.Name)
            .Where(n => n.Contains('_', StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        names.Count.ShouldBeGreaterThan(50);
        var doors = Directory.GetFiles(Path.Combine(Library, "Doors"), "*.cs")
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)));

        doors.SelectMany(
            d => names.Where(n => d.Text.Contains($"\"{n}\"", StringComparison.Ordinal)).Select(n => $"{d.Name}: {n}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_pipe() =>
        Directory.GetDirectories(Library)
            .Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).ShouldBeSubsetOf(Pipe);

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        typeof(Amount).Assembly.GetTypes()
            .Where(
                t => t.IsClass && !t.IsSealed && !t.IsAbstract
                    && t.Namespace?.StartsWith("Aandeel", StringComparison.Ordinal) == true
                    && !t.Name.Contains('<', StringComparison.Ordinal))
            .Select(t => t.FullName).ShouldBeEmpty();

    [Fact]
    public void No_clock_no_randomness_and_no_console_are_reached_for() =>
        Files()
            .SelectMany(
                f => Reached()
                    .Matches(File.ReadAllText(f)).Select(m => $"{Path.GetRelativePath(Library, f)}: {m.Value}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_line_is_longer_than_140_characters()
    {
        string[] roots = ["src", "tests", "bench"];
        var files = roots.SelectMany(
            r => Directory.GetFiles(Repository.PathOf(r), "*.cs", SearchOption.AllDirectories));

        files.Where(
            f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Select((l, i) => (Line: l, At: $"{Path.GetFileName(f)}:{i + 1}")))
            .Where(l => l.Line.Length > 140 && !IsData(l.Line))
            .Select(l => l.At)
            .ShouldBeEmpty();
    }

    /// <summary>
    /// A row of a table or of a file that is written out in a test: breaking it would hide its columns.
    /// </summary>
    private static bool IsData(string line) =>
        line.TrimStart() is ['"' or '$' or '<' or '|', ..] or ['{', '"', ..] or ['[', '{', ..]
            || line.Contains("\"\"\"", StringComparison.Ordinal);

    private static int Place(string folder)
    {
        if (folder == "Questions/") return Array.IndexOf(Pipe, "Questions");
        return folder.StartsWith("Questions/", StringComparison.Ordinal) ? Pipe.Length : Array.IndexOf(Pipe, folder);
    }

    private static string? Question(string folder) =>
        folder.StartsWith("Questions/", StringComparison.Ordinal) && folder.Length > "Questions/".Length
            ? folder["Questions/".Length..]
            : null;

    /// <summary>
    /// Every use of a type of the library by another, in signatures and in bodies, from the compiled library.
    /// </summary>
    private static IEnumerable<(string FromType, string From, string ToType, string To)> Used()
    {
        using var module = ModuleDefinition.ReadModule(typeof(Amount).Assembly.Location);
        foreach (var type in module.Types.Where(t => t.Namespace.StartsWith("Aandeel", StringComparison.Ordinal)))
        {
            // The list of questions knows them all: that is its work.
            if (type.Name is "Asked" || FolderOf(type) is not { } from) continue;
            foreach (var used in References(type).Distinct())
            {
                if (FolderOf(used) is { } to && to != from) yield return (type.Name, from, used.Name, to);
            }
        }
    }

    private static IEnumerable<TypeReference> References(TypeDefinition type)
    {
        foreach (var nested in type.NestedTypes.SelectMany(References)) yield return nested;
        foreach (var field in type.Fields.SelectMany(f => Parts(f.FieldType))) yield return field;
        foreach (var method in type.Methods)
        {
            foreach (var part in Parts(method.ReturnType)
                .Concat(method.Parameters.SelectMany(p => Parts(p.ParameterType))))
            {
                yield return part;
            }

            foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
            {
                var parts = instruction.Operand switch
                {
                    TypeReference reference => Parts(reference),
                    MethodReference reference => Parts(reference.DeclaringType),
                    FieldReference reference => Parts(reference.DeclaringType),
                    _ => [],
                };
                foreach (var part in parts) yield return part;
            }
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        ArrayType array => Parts(array.ElementType),
        _ => [type],
    };

    private static string? FolderOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        var name = type.Name.Split('`')[0];
        if (!type.Namespace.StartsWith("Aandeel", StringComparison.Ordinal)) return null;
        var space = type.Namespace.Split('.').Skip(1).FirstOrDefault() ?? "";
        return space == "Questions" ? FolderOfType.Value.GetValueOrDefault(name, "Questions/") : space;
    }

    /// <summary>The types of Questions by their folder: its namespace is one, so the file says it.</summary>
    private static IEnumerable<(string Type, string Folder)> Declared() =>
        from file in Directory.GetFiles(Path.Combine(Library, "Questions"), "*.cs", SearchOption.AllDirectories)
        let folder = Path.GetRelativePath(Path.Combine(Library, "Questions"), Path.GetDirectoryName(file)!)
        from Match match in Type().Matches(File.ReadAllText(file))
        select (match.Groups["name"].Value, "Questions/" + (folder == "." ? "" : folder));

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Where(
                f =>
                    !f.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(
        @"^(public|internal) (sealed |static |abstract |readonly )*(partial )?"
            + @"(class|record|struct|enum|interface|record struct) (?<name>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Type();

    [GeneratedRegex(
        @"DateTime(Offset)?\.(Now|UtcNow|Today)|Random\.Shared|new Random\(|Guid\.NewGuid|\bConsole\.",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();
}

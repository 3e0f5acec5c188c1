using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Aandeel.App.Cli;
using Aandeel.App.Mcp;
using Aandeel.App.Tests.Letters;
using Aandeel.Questions;
using Aandeel.Web.Publishing;

namespace Aandeel.App.Tests;

/// <summary>
/// Every example in a document that is published with the site, documents and methods alike: the command line knows it,
/// and a question among them is answered from the real files.
/// </summary>
public sealed partial class DocumentExamplesTests
{
    private static readonly string[] Documents = [.. typeof(Publication).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>What a document says of every alternative at once, or of a value that the reader has.</summary>
    private static readonly string[] Shapes = ["[", "|", "...", "FILE", " TEXT", "PARTY", "CLAIM", " FROM TO", "OLDER", "SOURCE", "NAME"];

    /// <summary>What the letters' files do not hold, a file of the reader's own, and help; other tests ask these.</summary>
    private static readonly string[] NotHere = ["--source unroca", ".csv", "--help"];

    [Fact]
    public void Every_example_is_a_command_that_the_program_knows()
    {
        var tree = CommandLine.Build(new Streams(Stream.Null, TextWriter.Null, IsTerminal: false, HasColour: false, Language.En));
        var examples = Examples().ToList();
        var wrong = examples.Where(e => !IsName(tree, Words(e.Line)))
            .Select(e => (e, tree.Parse([.. Words(Filled(e.Line))], CommandLine.AsTyped).Errors))
            .Where(e => e.Errors.Count > 0).Select(e => $"{e.e}: {e.Errors[0].Message}");

        wrong.ShouldBeEmpty();
        examples.Select(e => e.Place).Distinct().Count().ShouldBeGreaterThan(30);
        examples.Select(e => e.Line).Distinct().Count().ShouldBeGreaterThan(150);
    }

    [RealFilesFact]
    public void Every_question_in_a_document_is_answered()
    {
        List<string> wrong = [];
        var asked = 0;
        foreach (var example in Examples().Where(e => IsQuestion(e.Line)).DistinctBy(e => e.Line))
        {
            if (NotHere.Concat(Shapes).Any(s => example.Line.Contains(s, StringComparison.Ordinal))) continue;
            try
            {
                asked++;
                Asked.New(PrintedQuestion.Read(example.Line), LetterHouse.Real, CancellationToken.None).Notes.ShouldNotBeNull();
            }
            catch (AandeelException e)
            {
                // A command that is named alone may want more than its name.
                var isName = e.Code == ExitCode.WrongUsage && !example.Line.Contains("--", StringComparison.Ordinal);
                if (!isName) wrong.Add($"{example}: {e.Message}");
            }
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(75);
    }

    /// <summary>Whether it names a command and asks nothing.</summary>
    private static bool IsName(Command tree, string[] words)
    {
        var at = tree;
        foreach (var word in words.Where(w => w != "help"))
        {
            var below = at.Subcommands.FirstOrDefault(c => string.Equals(c.Name, word, StringComparison.OrdinalIgnoreCase));
            if (below is null) return false;
            at = below;
        }

        return true;
    }

    private static bool IsQuestion(string line)
    {
        var words = Words(line);
        return FromElsewhere.Kinds.Select(k => Codes.Of(k))
            .Any(k => k == words.ElementAtOrDefault(0) || k == string.Join('-', words.Take(2)));
    }

    /// <summary>The examples as a reader would type them, behind the name of the program.</summary>
    private static IEnumerable<Example> Examples()
    {
        foreach (var place in Documents)
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, place));
            foreach (Match match in Typed().Matches(text))
            {
                var line = match.Groups["line"].Value.Split(" #")[0].Split(" > ")[0].Trim();
                if (line.Length > 0) yield return new Example(place, line);
            }
        }
    }

    /// <summary>The same with a value for what is left to the reader: what need not be given is not.</summary>
    private static string Filled(string line)
    {
        line = Optional().Replace(line, "").Replace("...", "", StringComparison.Ordinal);
        return Alternatives().Replace(line, m => m.Value.Split('|')[0]);
    }

    private static string[] Words(string line) => [.. CommandLineParser.SplitCommandLine(line)];

    [GeneratedRegex(@"(^[ ]{4,}|^|`)(\./)?aandeel (?<line>[^`\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Optional();

    [GeneratedRegex(@"(?<= )[a-z-]+(\|[a-z-]+)+", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Alternatives();

    private sealed record Example(string Place, string Line);
}

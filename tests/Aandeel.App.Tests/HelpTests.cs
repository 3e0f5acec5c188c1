using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Aandeel.App.Cli;
using Aandeel.Questions;
using Command = System.CommandLine.Command;

namespace Aandeel.App.Tests;

public sealed partial class HelpTests : IDisposable
{
    private readonly Person _person = new();

    internal static RootCommand Root =>
        CommandLine.Build(new Streams(Stream.Null, TextWriter.Null, IsTerminal: false, HasColour: false, Language.En));

    public static TheoryData<string> Commands
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var command in All(Root)) names.Add(HelpText.Name(command));
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_every_command_is_as_saved(string command) =>
        _person.Says([.. Words(command), "--help"])
            .ShouldSucceed().ShouldBeSaved($"help-{(command.Length == 0 ? "aandeel" : command.Replace(' ', '-'))}.txt");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_help_has_three_examples_and_they_are_understood(string command)
    {
        var examples = CommandTexts.Of(command).Examples;
        examples.Count.ShouldBe(3);
        foreach (var (example, _) in examples)
        {
            if (example.StartsWith("aandeel ", StringComparison.Ordinal)) ShouldBeUnderstood(example);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_fits_on_a_screen_of_80_columns_in_both_languages(string command) =>
        _person.Says([.. Words(command), "-h"])
            .ShouldSucceed()
            .Split('\n')
            .Where(
                l => !l.StartsWith("  aandeel", StringComparison.Ordinal)
                    && !l.StartsWith("  sqlite3", StringComparison.Ordinal))
            .ShouldAllBe(l => l.Length <= HelpText.Width);

    [Fact]
    public void Help_has_no_texts_of_commands_that_are_not_there() =>
        CommandTexts.Every.Keys.ShouldBe(All(Root).Select(HelpText.Name), ignoreOrder: true);

    [Fact]
    public void Every_option_is_in_the_help_of_its_command_and_in_the_documentation()
    {
        var documentation = ReadIfThere("docs/commands.md") + ReadIfThere("README.md");
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            var help = _person.Says([.. OptionsCommand.Words(kind).Split(' '), "--help"]).Text;
            foreach (var name in ArgumentsOf.Question(kind)
                .Select(a => a.Name).Concat(Doors.DoorArgument.All.Select(a => a.Name)))
            {
                help.ShouldMatch($@"\n  (-\w, )?--{name}\b");
                documentation.ShouldContain("`--" + name);
            }
        }
    }

    [Fact]
    public void Every_command_and_option_is_in_the_reference()
    {
        var reference = ReadIfThere("docs/commands.md");
        foreach (var command in All(Root).Where(c => c is not RootCommand))
        {
            reference.ShouldContain("`aandeel " + HelpText.Name(command));
            foreach (var option in command.Options.Where(o => !o.Hidden)) reference.ShouldContain("`" + option.Name);
        }

        foreach (var format in Codes.All<Doors.Format>()) reference.ShouldContain($"`{format}`");
        foreach (var code in Enum.GetValues<ExitCode>()) reference.ShouldContain($"| {(int)code} |");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/commands.md")]
    public void Commands_in_the_documentation_are_understood(string file)
    {
        var fenced = false;
        foreach (var line in ReadIfThere(file).Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if ((fenced || line.StartsWith("    ", StringComparison.Ordinal))
                && TypedCommand().Match(line) is { Success: true } match)
            {
                ShouldBeUnderstood(match.Groups["line"].Value.Trim());
            }
        }
    }

    [Fact]
    public void The_name_alone_gives_the_answer_and_on_a_terminal_the_way_to_help()
    {
        using var reader = new Person { AtTerminal = true, Language = Language.Nl };
        var alone = reader.Says();
        alone.ShouldSucceed().ShouldContain("naar landen buiten de NAVO");
        alone.Error.ShouldContain("aandeel --help");
        var piped = _person.Says();
        piped.ShouldSucceed().ShouldBe(_person.Says("answer").Text);
        piped.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("share --years 2020-2024 --composition present", "74.3 %")]
    [InlineData("answer", "74.3 %")]
    [InlineData("options target --share 60 --years 2020-2024 --composition present", "92.9 %")]
    public void Brief_writes_one_sentence(string command, string figure)
    {
        var brief = _person.Asks([.. command.Split(' '), "--brief"]);
        brief.ShouldSucceed().ShouldContain(figure);
        brief.Text.ShouldNotContain("snapshot");
        brief.Text.ShouldNotContain("---");
        _person.Asks([.. command.Split(' '), "--brief", "--format", "csv"]).ShouldFail(ExitCode.WrongUsage)
            .ShouldContain("--brief writes a sentence");
    }

    [Fact]
    public void Only_two_words_ask_for_help()
    {
        var root = Root;
        foreach (var alias in new[] { "/?", "-?", "/h" }) root.Parse(["share", alias]).Errors.ShouldNotBeEmpty();
        _person.Says("--help").Text.ShouldContain("--version");
        _person.Says("--version").ShouldSucceed().ShouldBe($"aandeel {ProgramVersion.Text}\n");
    }

    public void Dispose() => _person.Dispose();

    private static void ShouldBeUnderstood(string line)
    {
        var words = CommandLineParser.SplitCommandLine(Comment().Replace(line, ""))
            .Skip(1).TakeWhile(w => w is not (">" or "|" or "&&")).ToArray();
        Root.Parse(words).Errors.Select(e => e.Message).ShouldBeEmpty(line);
    }

    internal static IEnumerable<Command> All(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(All).Prepend(command);

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string ReadIfThere(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    [GeneratedRegex(@"^\s*(\$ )?(?<line>(\./)?aandeel [a-z-].*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypedCommand();

    [GeneratedRegex(@"\s+#.*$")]
    private static partial Regex Comment();
}

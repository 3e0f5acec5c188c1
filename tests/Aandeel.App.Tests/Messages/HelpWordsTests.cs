using System.CommandLine;
using Aandeel.App.Cli;
using Command = System.CommandLine.Command;

namespace Aandeel.App.Tests.Messages;

/// <summary>Help is there in Dutch, to the last word.</summary>
public sealed class HelpWordsTests
{
    private static RootCommand Root(Language language) =>
        CommandLine.Build(new Streams(Stream.Null, TextWriter.Null, IsTerminal: false, HasColour: false, language));

    /// <summary>All that help says that is not said in the reader's language where a command is made.</summary>
    private static IEnumerable<string> Said
    {
        get
        {
            // What differs between the two was made in the language; the rest is looked up.
            var dutch = HelpTests.All(Root(Language.Nl)).SelectMany(Descriptions).ToHashSet();
            return HelpTests.All(Root(Language.En)).SelectMany(Descriptions).Where(dutch.Contains)
                .Concat(HelpTests.All(Root(Language.En)).SelectMany(Shapes))
                .Concat(HelpTests.All(Root(Language.En)).SelectMany(Texts))
                .Concat(Headings).Where(t => t.Length > 0).Distinct();
        }
    }

    private static readonly string[] Headings =
        ["Usage", "Commands", "Arguments", "Options", "Examples", "COMMAND", "[options]", .. GroupsOfHelp(), HelpText.ExitCodes];

    [Fact]
    public void Every_word_of_help_has_its_Dutch()
    {
        Said.Where(t => !HelpWords.All.Contains(t)).ShouldBeEmpty("add it to src/Aandeel.App/Cli/help.csv");
    }

    [Fact]
    public void Every_word_of_the_table_is_said() => HelpWords.All.Except(Said).ShouldBeEmpty();

    private static IEnumerable<string> GroupsOfHelp() =>
        CommandGroups.Of(Root(Language.En).Subcommands.ToList(), c => c.Name).Select(g => g.Title);

    private static IEnumerable<string> Descriptions(Command command) =>
        command.Options.Select(o => o.Description ?? "").Concat(command.Arguments.Select(a => a.Description ?? ""));

    private static IEnumerable<string> Shapes(Command command) =>
        command.Options.Select(o => o.HelpName ?? "").Concat(command.Arguments.Select(a => a.Name))
            .Where(s => s.Length > 0 && s.All(c => char.IsAsciiLetterUpper(c) || c is ' ' or '=' or ':'));

    private static IEnumerable<string> Texts(Command command)
    {
        var text = CommandTexts.Of(HelpText.Name(command));
        return [text.Summary, text.Answers, .. text.Examples.Select(e => e.Says), command.Description ?? ""];
    }
}

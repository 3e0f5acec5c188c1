using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Aandeel.Doors;

namespace Aandeel.App.Cli;

/// <summary>Help as people read it: what the command answers, its options, and three examples that work.</summary>
internal sealed class HelpText(Language language) : SynchronousCommandLineAction
{
    /// <summary>The most characters of a line: of a terminal as it opens.</summary>
    public const int Width = 80;

    /// <summary>What the exit codes mean, in a line.</summary>
    public const string ExitCodes =
        "Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 incomplete or data not here, 4 refused by a source, 5 a source "
            + "changed its shape, 130 stopped.";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command, language));
        return (int)ExitCode.Ok;
    }

    /// <summary>The whole help of a command.</summary>
    public static string Of(Command command, Language language)
    {
        string Said(string? english) => HelpWords.In(language, english);
        var name = Name(command);
        var text = CommandTexts.Of(name);
        var help = new StringBuilder();
        Lines.Write(
            help,
            $"aandeel{(name.Length > 0 ? " " + name : "")} - "
                + $"{Said(text.Summary.Length > 0 ? text.Summary : command.Description)}", 0, Width);
        help.Append('\n');
        Lines.Write(help, Said(text.Answers), 0, Width);
        help.Append('\n').Append(Said("Usage")).Append(": ").Append(Usage(command, name, Said)).Append('\n');

        var commands = command.Subcommands.Where(c => !c.Hidden).ToList();
        if (command is RootCommand) Grouped(help, commands, Said);
        else if (commands.Count > 0) Columns(help, Said("Commands"), commands.Select(c => (c.Name, Said(c.Description))));
        var arguments = command.Arguments.Where(a => !a.Hidden).ToList();
        if (arguments.Count > 0)
        {
            Columns(help, Said("Arguments"), arguments.Select(a => (Said(a.Name), Said(a.Description))));
        }

        var options = command.Options.Where(
            o => !o.Hidden && (command is RootCommand || o is not (HelpOption or VersionOption))).ToList();
        if (options.Count > 0) Columns(help, Said("Options"), options.Select(o => (Names(o, Said), Said(o.Description))));
        help.Append('\n').Append(Said("Examples")).Append('\n');
        foreach (var (example, says) in text.Examples)
        {
            help.Append("  ").Append(example).Append("\n      ");
            Lines.Write(help, Said(says), 6, Width);
        }

        help.Append('\n');
        Lines.Write(help, Said(ExitCodes), 0, Width);
        return help.ToString();
    }

    /// <summary>The name below the root: "sources import".</summary>
    public static string Name(Command command)
    {
        var parts = new List<string>();
        for (Symbol? at = command; at is Command c and not RootCommand; at = c.Parents.FirstOrDefault())
        {
            parts.Insert(0, c.Name);
        }

        return string.Join(' ', parts);
    }

    private static string Names(Option option, Func<string?, string> said)
    {
        var shorter = option.Aliases.FirstOrDefault(a => a.Length == 2 && a[0] == '-');
        return (shorter is null ? "" : shorter + ", ") + option.Name
            + (option.HelpName is { } value ? " " + said(value) : "");
    }

    private static void Grouped(StringBuilder help, IReadOnlyList<Command> commands, Func<string?, string> said)
    {
        var indent = commands.Max(c => c.Name.Length) + 4;
        foreach (var (title, own) in CommandGroups.Of(commands, c => c.Name))
        {
            Columns(help, said(title), own.Select(c => (c.Name, said(c.Description))), indent);
        }
    }

    private static string Usage(Command command, string name, Func<string?, string> said)
    {
        var usage = new StringBuilder("aandeel").Append(name.Length > 0 ? " " + name : "");
        if (command.Subcommands.Any(c => !c.Hidden)) usage.Append(' ').Append(said("COMMAND"));
        foreach (var argument in command.Arguments.Where(a => !a.Hidden))
        {
            usage.Append(' ').Append(said(argument.Name)).Append(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        }

        return usage.Append(' ').Append(said("[options]")).ToString();
    }

    private static void Columns(
        StringBuilder help, string title, IEnumerable<(string Left, string Right)> rows, int? fixedIndent = null)
    {
        var list = rows.ToList();
        var indent = fixedIndent ?? Math.Min(28, list.Max(r => r.Left.Length) + 4);
        help.Append('\n').Append(title).Append('\n');
        foreach (var (left, right) in list)
        {
            help.Append("  ").Append(left);
            if (left.Length + 2 >= indent) help.Append('\n').Append(' ', indent);
            else help.Append(' ', indent - left.Length - 2);
            Lines.Write(help, right, indent, Width);
        }
    }
}

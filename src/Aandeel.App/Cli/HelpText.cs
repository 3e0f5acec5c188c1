using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Aandeel.Doors;

namespace Aandeel.App.Cli;

/// <summary>Help as people read it: what the command answers, its options, and three examples that work.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command));
        return (int)ExitCode.Ok;
    }

    /// <summary>The whole help of a command.</summary>
    public static string Of(Command command)
    {
        var name = Name(command);
        var text = CommandTexts.Of(name);
        var help = new StringBuilder();
        Lines.Write(
            help,
            $"aandeel{(name.Length > 0 ? " " + name : "")} - "
                + $"{(text.Summary.Length > 0 ? text.Summary : command.Description)}", 0);
        help.Append('\n');
        Lines.Write(help, text.Answers, 0);
        help.Append("\nUsage: ").Append(Usage(command, name)).Append('\n');

        var commands = command.Subcommands.Where(c => !c.Hidden).ToList();
        if (commands.Count > 0) Columns(help, "Commands", commands.Select(c => (c.Name, c.Description ?? "")));
        var arguments = command.Arguments.Where(a => !a.Hidden).ToList();
        if (arguments.Count > 0) Columns(help, "Arguments", arguments.Select(a => (a.Name, a.Description ?? "")));
        var options = command.Options.Where(
            o => !o.Hidden && (command is RootCommand || o is not (HelpOption or VersionOption))).ToList();
        if (options.Count > 0)
        {
            Columns(
                help, "Options",
                options.Select(o => (o.Name + (o.HelpName is { } value ? " " + value : ""), o.Description ?? "")));
        }

        help.Append("\nExamples\n");
        foreach (var (example, says) in text.Examples)
        {
            help.Append("  ").Append(example).Append("\n      ").Append(says).Append('\n');
        }

        help.Append('\n');
        Lines.Write(
            help,
            "Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 incomplete or data not here, 4 refused by a source, 5 a "
                + "source changed its shape, 130 stopped.", 0);
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

    private static string Usage(Command command, string name)
    {
        var usage = new StringBuilder("aandeel").Append(name.Length > 0 ? " " + name : "");
        if (command.Subcommands.Any(c => !c.Hidden)) usage.Append(" COMMAND");
        foreach (var argument in command.Arguments.Where(a => !a.Hidden))
        {
            usage.Append(' ').Append(argument.Name).Append(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        }

        return usage.Append(" [options]").ToString();
    }

    private static void Columns(StringBuilder help, string title, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        var indent = Math.Min(28, list.Max(r => r.Left.Length) + 4);
        help.Append('\n').Append(title).Append('\n');
        foreach (var (left, right) in list)
        {
            help.Append("  ").Append(left);
            if (left.Length + 2 >= indent) help.Append('\n').Append(' ', indent);
            else help.Append(' ', indent - left.Length - 2);
            Lines.Write(help, right, indent);
        }
    }
}

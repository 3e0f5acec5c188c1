using System.CommandLine;
using System.Text;

namespace Aandeel.App.Cli;

/// <summary>The manual page of the program: what help says of every command, on one page as man reads it.</summary>
internal static class ManPage
{
    /// <summary>Of this version: the page is the same wherever and whenever it is made.</summary>
    private const string Written = "2026-11-28";

    public static Command Create(Streams streams)
    {
        var command = new Command("man", CommandTexts.Of("man").Summary);
        command.SetAction(parsed =>
        {
            streams.Out.Write(Encoding.UTF8.GetBytes(Of(parsed.RootCommandResult.Command)));
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The whole page, made from the commands as they are.</summary>
    public static string Of(Command root)
    {
        var page = new StringBuilder();
        page.Append(".\\\" Made by: aandeel man\n.TH AANDEEL 1 ").Append(Written).Append(" \"aandeel ").Append(Plain(ProgramVersion.Text))
            .Append("\" \"User Commands\"\n.SH NAME\naandeel \\- which share of NATO's deliveries of major arms goes ")
            .Append("outside the Alliance\n.SH SYNOPSIS\n.B aandeel\n.I COMMAND\n[options]\n.SH DESCRIPTION\n");
        Line(page, root.Description!);
        Line(page, CommandTexts.Of("").Answers);
        page.Append(".SH COMMANDS\n");
        foreach (var command in All(root).Where(c => c is not RootCommand)) Section(page, command);
        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, says) in new[]
        {
            (ExitCode.Ok, "all went well"), (ExitCode.Failed, "failed: a file cannot be read, a disk is full"),
            (ExitCode.WrongUsage, "wrong usage"), (ExitCode.Incomplete, "incomplete under --strict, or data that is not here"),
            (ExitCode.Refused, "refused by a source"), (ExitCode.ShapeChanged, "a source changed its shape"),
            (ExitCode.Cancelled, "stopped"),
        })
        {
            page.Append(".TP\n.B ").Append((int)code).Append('\n');
            Line(page, says);
        }

        page.Append(".SH ENVIRONMENT\n.TP\n.B AANDEEL_HOME\n");
        Line(page, "the folder of snapshots");
        page.Append(".TP\n.B NO_COLOR\n");
        Line(page, "no colours on a terminal");
        page.Append(".SH EXAMPLES\n");
        var isFirst = true;
        foreach (var (example, says) in CommandTexts.Of("").Examples)
        {
            Example(page, example, says, isFirst);
            isFirst = false;
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, Command command)
    {
        var name = HelpText.Name(command);
        var text = CommandTexts.Of(name);
        page.Append(".SS \"aandeel ").Append(Plain(name)).Append("\"\n");
        Line(page, text.Answers);
        foreach (var argument in command.Arguments.Where(a => !a.Hidden))
        {
            page.Append(".TP\n.I \"").Append(Plain(argument.Name)).Append("\"\n");
            Line(page, argument.Description ?? "");
        }

        foreach (var option in command.Options.Where(o => !o.Hidden))
        {
            page.Append(".TP\n\\fB").Append(Plain(option.Name)).Append("\\fR");
            if (option.HelpName is { } value) page.Append(" \\fI").Append(Plain(value)).Append("\\fR");
            page.Append('\n');
            Line(page, option.Description ?? "");
        }

        foreach (var (example, says) in text.Examples) Example(page, example, says);
    }

    private static void Example(StringBuilder page, string example, string says, bool isAfterHeading = false)
    {
        page.Append(isAfterHeading ? ".EX\n" : ".PP\n.EX\n").Append(Plain(example)).Append("\n.EE\n");
        Line(page, says);
    }

    private static IEnumerable<Command> All(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(All).Prepend(command);

    /// <summary>A line of words; one that begins with a dot or a quotation mark would be taken for a request.</summary>
    private static void Line(StringBuilder page, string words)
    {
        var plain = Plain(words.ReplaceLineEndings(" "));
        page.Append(plain.StartsWith('.') || plain.StartsWith('\'') ? "\\&" : "").Append(plain).Append('\n');
    }

    private static string Plain(string words) => words.Replace("\\", "\\e", StringComparison.Ordinal)
        .Replace("-", "\\-", StringComparison.Ordinal).Replace("\"", "\\(dq", StringComparison.Ordinal);
}

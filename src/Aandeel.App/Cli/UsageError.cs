using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aandeel.App.Cli;

/// <summary>A wrong command line in one sentence: what was given, what is known, what is nearest.</summary>
internal static class UsageError
{
    public static string Sentence(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = FullName(parsed.CommandResult);
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (token.StartsWith('-'))
            {
                if (command.Subcommands.Count > 0 && command is not RootCommand)
                {
                    return $"'{name}' has no option {token}; it needs a command first: "
                        + $"{string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}.";
                }

                var options = command.Options.Where(o => !o.Hidden).Select(o => o.Name).ToList();
                var hint = Nearest.Hint(token.TrimStart('-'), options.Select(o => o.TrimStart('-')));
                return $"'{name}' has no option {token}; it knows {string.Join(", ", options)}."
                    + hint.Replace("mean ", "mean --", StringComparison.Ordinal);
            }

            var commands = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
            if (commands.Count > 0)
            {
                return $"'{name}' has no command '{token}'; it knows "
                    + $"{string.Join(", ", commands)}.{Nearest.Hint(token, commands)}";
            }

            return $"'{name}' does not take '{token}'. See {name} --help.";
        }

        var error = parsed.Errors[0];
        if (error.SymbolResult is ArgumentResult { Argument: var argument, Tokens.Count: 0 })
        {
            return $"'{name}' needs {argument.Name}: {argument.Description}. See {name} --help.";
        }

        if (command.Options.FirstOrDefault(
            o => o.Required && parsed.GetResult(o) is null or { Implicit: true }) is { } wanted)
        {
            return $"'{name}' needs {wanted.Name}{(wanted.HelpName is { } what ? " " + what : "")}: "
                + $"{wanted.Description}. See {name} --help.";
        }

        return error.SymbolResult is OptionResult { Option: var option }
            && error.Message.Contains("Required argument missing", StringComparison.Ordinal)
            ? $"{option.Name} needs a value{(option.HelpName is { } example ? $", such as {option.Name} {example}"
                : "")}."
            : command.Subcommands.Count > 0
                && parsed.Tokens.Count(t => t.Type == TokenType.Command) == Depth(parsed.CommandResult)
                ? $"'{name}' needs a command: "
                    + $"{string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}. See "
                    + $"{name} --help."
                : $"{error.Message.TrimEnd('.')}. See {name} --help.";
    }

    private static int Depth(CommandResult result) => result.Parent is CommandResult parent ? 1 + Depth(parent) : 0;

    private static string FullName(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{FullName(parent)} {result.Command.Name}" : "aandeel";
}

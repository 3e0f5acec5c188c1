using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aandeel.App.Cli;

/// <summary>A wrong command line as a problem: what was given, what is known, what is nearest.</summary>
internal static class UsageError
{
    public static Problem Of(ParseResult parsed, Language language)
    {
        var command = parsed.CommandResult.Command;
        var name = FullName(parsed.CommandResult);
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (token.StartsWith('-')) return UnknownOption(command, name, token);
            var commands = Commands(command);
            if (commands.Count == 0)
            {
                return $"'{name}' does not take '{token}'.{Hint(StrayWord.Meant(parsed, token))} See {name} --help.";
            }

            var hint = StrayWord.Below(parsed, command, token) is { } below ? Hint(below) : Nearest.Hint(token, commands);
            return $"'{name}' has no command '{token}'.{hint} It knows {string.Join(", ", commands)}.";
        }

        var error = parsed.Errors[0];
        if (error.SymbolResult is ArgumentResult { Argument: var argument, Tokens.Count: 0 })
        {
            return $"'{name}' needs {HelpWords.In(language, argument.Name)}: "
                + $"{HelpWords.In(language, argument.Description)}. See {name} --help.";
        }

        if (command.Options.FirstOrDefault(
            o => o.Required && parsed.GetResult(o) is null or { Implicit: true }) is { } wanted)
        {
            return $"'{name}' needs {wanted.Name}{(wanted.HelpName is { } what ? " " + HelpWords.In(language, what) : "")}: "
                + $"{HelpWords.In(language, wanted.Description)}. See {name} --help.";
        }

        if (error.SymbolResult is OptionResult { Option: var option } given)
        {
            if (error.Message.Contains("Required argument missing", StringComparison.Ordinal))
            {
                return option.HelpName is { } example
                    ? (Problem)$"{option.Name} needs a value, such as {option.Name} {example}."
                    : $"{option.Name} needs a value.";
            }

            if (option.ValueType == typeof(int) || option.ValueType == typeof(int?))
            {
                return AandeelException.Unknown(
                    option.Name[2..], string.Join(' ', given.Tokens.Select(t => t.Value)), "a whole number").Problem;
            }
        }

        return Commands(command) is { Count: > 0 } known
            && parsed.Tokens.Count(t => t.Type == TokenType.Command) == Depth(parsed.CommandResult)
                ? (Problem)$"'{name}' needs a command: {string.Join(", ", known)}. See {name} --help."
                : $"{error.Message.TrimEnd('.')}. See {name} --help.";
    }

    private static Problem UnknownOption(Command command, string name, string token)
    {
        if (command.Subcommands.Count > 0 && command is not RootCommand)
        {
            return $"'{name}' has no option {token}; it needs a command first: {string.Join(", ", Commands(command))}.";
        }

        var options = command.Options.Where(o => !o.Hidden).Select(o => o.Name).ToList();
        if (token == "-v") return $"'{name}' has no option {token}.{Hint("aandeel --version")} See {name} --help.";
        var near = token.Length == 2
            ? options.Where(o => o[2] == token[1]).Take(3).ToList()
            : [.. Nearest.To(token.TrimStart('-'), options.Select(o => o.TrimStart('-'))).Select(n => "--" + n)];
        return near.Count > 0
            ? (Problem)$"'{name}' has no option {token}.{Nearest.Hint(near)} See {name} --help."
            : $"'{name}' has no option {token}; it knows {string.Join(", ", options)}.{Problem.None}";
    }

    private static Problem Hint(string? meant) =>
        meant is null ? Problem.None : Nearest.Hint([meant]);

    private static List<string> Commands(Command command) =>
        [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    private static int Depth(CommandResult result) => result.Parent is CommandResult parent ? 1 + Depth(parent) : 0;

    private static string FullName(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{FullName(parent)} {result.Command.Name}" : "aandeel";
}

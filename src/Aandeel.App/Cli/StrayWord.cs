using System.CommandLine;
using System.Globalization;
using Aandeel.Harmonise;

namespace Aandeel.App.Cli;

/// <summary>A word that stands where a command takes none, and how it was probably meant.</summary>
internal static class StrayWord
{
    /// <summary>How it could be written instead; null where nothing suggests itself.</summary>
    public static string? Meant(ParseResult parsed, string stray)
    {
        var before = Before(parsed, stray);
        bool Has(string option) => parsed.CommandResult.Command.Options.Any(o => o.Name == option);

        // "Duitsland, Frankrijk": a list was broken by a blank.
        if (before?.EndsWith(',') == true) return before + stray;
        if (IsYear(before) && IsYear(stray) && Has("--years")) return $"--years {before}-{stray}";
        if (Has("--years") && YearRange.TryParseEnds(stray, out _, out _)) return $"--years {stray}";
        if (Has("--share") && decimal.TryParse(stray.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            return $"--share {stray}";
        }

        return Has("--suppliers") && PartyTable.BuiltIn.Knows(stray) ? $"--suppliers {stray}" : null;
    }

    /// <summary>The command below another one that has this name, with what was typed behind it.</summary>
    public static string? Below(ParseResult parsed, Command command, string stray)
    {
        if (command is not RootCommand) return null;
        foreach (var above in command.Subcommands.Where(c => !c.Hidden))
        {
            if (above.Subcommands.All(c => c.Hidden || c.Name != stray)) continue;
            var rest = parsed.Tokens.Select(t => t.Value).SkipWhile(t => t != stray).Skip(1).TakeWhile(t => !t.StartsWith('-'));
            return string.Join(' ', ["aandeel", above.Name, stray, .. rest]);
        }

        return null;
    }

    private static string? Before(ParseResult parsed, string stray)
    {
        var words = parsed.Tokens.Select(t => t.Value).ToList();
        var at = words.LastIndexOf(stray);
        return at > 0 ? words[at - 1] : null;
    }

    private static bool IsYear(string? word) =>
        word is { Length: 4 } && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Aandeel.Sources;

/// <summary>
/// What a download says it was asked for, in the line above its header: "Transfers of major conventional arms from X to
/// Y ... year range '2000' to '2025'". It says what was asked, and not that everything came.
/// </summary>
/// <param name="Supplier">As printed; null where all were asked for.</param>
/// <param name="Recipient">As printed; null where all were asked for.</param>
/// <param name="Years">Null where no years were asked for, and then all are in.</param>
public sealed partial record TitleLine(string? Supplier, string? Recipient, YearRange? Years)
{
    /// <summary>The title among the first lines of a file, or null.</summary>
    public static TitleLine? Find(string head)
    {
        var found = Pattern().Match(head);
        if (!found.Success) return null;
        return new TitleLine(
            Party(found.Groups["from"].Value), Party(found.Groups["to"].Value),
            Range(found.Groups["first"].Value, found.Groups["last"].Value));
    }

    private static string? Party(string text) =>
        text.Trim() is var name && name is "All countries" or "All" or "" ? null : name;

    private static YearRange? Range(string first, string last) =>
        int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var until) && from <= until
            ? new YearRange(from, until)
            : null;

    [GeneratedRegex(
        @"^""?Transfers of major (conventional arms|weapons) from (?<from>[^\n]+?) +to (?<to>[^\n]+?)\s*\.\s*"
            + @"Deals with deliveries (or orders )?made for (the )?(year range )?"
            + @"'(?<first>[^'\n]*)' to '(?<last>[^'\n]*)'",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Pattern();
}

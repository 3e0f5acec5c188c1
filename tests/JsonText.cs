using System.Text.RegularExpressions;

namespace Aandeel.Tests;

/// <summary>JSON as the site sends it beside JSON as the command line writes it.</summary>
internal static partial class JsonText
{
    /// <summary>The command line's JSON without its line breaks and indents; nothing else is changed.</summary>
    public static string Tight(string json) =>
        string.Concat(json.TrimEnd('\n').Split('\n').Select(l => NameAtStart().Replace(l.TrimStart(' '), "$1:"))) + "\n";

    [GeneratedRegex("""^("(?:[^"\\]|\\.)*"): """)]
    private static partial Regex NameAtStart();
}

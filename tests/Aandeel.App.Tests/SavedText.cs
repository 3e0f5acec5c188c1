using System.Text.RegularExpressions;

namespace Aandeel.App.Tests;

/// <summary>
/// What people see, held against a text that someone has read and accepted (AANDEEL_ACCEPT=1, never where CI is set).
/// </summary>
internal static partial class SavedText
{
    public static void ShouldBeSaved(this string actual, string name)
    {
        var text = Plain(actual);
        var saved = Path.Combine(Repository.Root, "tests", "Aandeel.App.Tests", "Saved", name);
        var accepting = Environment.GetEnvironmentVariable("AANDEEL_ACCEPT") == "1"
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (accepting) File.WriteAllText(saved, text);
        var expected = File.Exists(saved) ? File.ReadAllText(saved) : "";
        if (text == expected) return;
        var beside = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Differing")).FullName;
        var written = Path.Combine(beside, name);
        File.WriteAllText(written, text);
        Assert.Fail(
            $"{name} differs from what was accepted. Compare: diff {saved} {written}\nAccept it: AANDEEL_ACCEPT=1 "
                + $"./test --filter Saved\n\n{text}");
    }

    /// <summary>
    /// Without what changes with every edit of the tables or the program: hashes, the version, blanks at the ends of
    /// lines.
    /// </summary>
    private static string Plain(string text)
    {
        text = Identities().Replace(text, "${kind} ${origin}HASH");
        text = text.Replace("aandeel " + ProgramVersion.Text, "aandeel VERSION", StringComparison.Ordinal)
            .Replace("program " + ProgramVersion.Text, "program VERSION", StringComparison.Ordinal);
        return string.Join('\n', text.Split('\n').Select(l => l.TrimEnd()));
    }

    [GeneratedRegex(@"\b(?<kind>snapshot|tables) (?<origin>built-in-)?[0-9a-f]{12,}", RegexOptions.ExplicitCapture)]
    private static partial Regex Identities();
}

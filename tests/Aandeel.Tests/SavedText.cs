namespace Aandeel.Tests;

/// <summary>
/// A text that was read by a person once and is compared from then on. AANDEEL_ACCEPT=1 saves it anew, never in CI.
/// </summary>
internal static class SavedText
{
    public static void ShouldBeAsSaved(this string actual, string name)
    {
        var saved = Repository.Fixture(name);
        if (Environment.GetEnvironmentVariable("AANDEEL_ACCEPT") == "1" && !Repository.IsCi
            && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(saved, actual);
        }

        var expected = File.Exists(saved) ? File.ReadAllText(saved) : "";
        if (actual == expected) return;
        var beside = Path.Combine(
            AppContext.BaseDirectory, name.Replace(".expected", ".actual", StringComparison.Ordinal));
        File.WriteAllText(beside, actual);
        throw new Xunit.Sdk.XunitException(
            $"{name} is not as saved; first difference on line {FirstDifference(actual, expected)}. What came out: "
                + $"{beside}. Compare, and if it is right: AANDEEL_ACCEPT=1 dotnet test tests/Aandeel.Tests");
    }

    private static int FirstDifference(string actual, string expected)
    {
        var (ours, theirs) = (actual.Split('\n'), expected.Split('\n'));
        var line = 0;
        while (line < ours.Length && line < theirs.Length && ours[line] == theirs[line]) line++;
        return line + 1;
    }
}

namespace Aandeel.App.Tests.Letters;

/// <summary>The words of letters, held against texts that someone has read.</summary>
public sealed class LetterTextTests
{
    [Theory]
    [InlineData("letter", "", "nl")]
    [InlineData("letter", "", "en")]
    [InlineData("letter", "NLD", "nl")]
    [InlineData("letter", "DEU", "nl")]
    [InlineData("letter", "TUR", "en")]
    [InlineData("letter", "ISL", "nl")]
    [InlineData("note", "", "nl")]
    [InlineData("note", "", "en")]
    [InlineData("press", "", "en")]
    [InlineData("answers", "", "nl")]
    public void From_the_built_in_sums_it_reads_as_saved(string kind, string party, string language) =>
        Held(LetterHouse.Sums, "sums", kind, party, language, edition: "2025");

    [RealFilesTheory]
    [InlineData("letter", "", "nl")]
    [InlineData("letter", "", "en")]
    [InlineData("letter", "NLD", "nl")]
    [InlineData("letter", "NLD", "en")]
    [InlineData("letter", "DEU", "nl")]
    [InlineData("letter", "DEU", "en")]
    [InlineData("letter", "TUR", "nl")]
    [InlineData("letter", "TUR", "en")]
    [InlineData("note", "", "nl")]
    [InlineData("press", "", "nl")]
    [InlineData("answers", "", "nl")]
    [InlineData("answers", "", "en")]
    public void From_everything_it_reads_as_saved(string kind, string party, string language) =>
        Held(LetterHouse.Real, "real", kind, party, language, edition: "2025");

    /// <summary>Some sources are missing: the register alone is imported.</summary>
    [RealFilesTheory]
    [InlineData("letter", "nl")]
    [InlineData("note", "nl")]
    public void From_the_register_alone_it_reads_as_saved(string kind, string language) =>
        Held(LetterHouse.Register, "register", kind, "", language, edition: "2025");

    private static void Held(
        Imported imported, string from, string kind, string party, string language, string edition)
    {
        _ = Codes.TryParse(language, out Language spoken);
        var letter = LetterHouse.Letter(imported, kind, party.Length > 0 ? party : null, spoken, edition: edition);
        var words = LetterHouse.Words(letter);

        words.ShouldNotContain("Figure {");
        words.ShouldNotContain("NaN", Case.Sensitive);
        words.ShouldBeSaved($"{kind}-{from}{(party.Length > 0 ? "-" + party : "")}-{language}.txt");
    }
}

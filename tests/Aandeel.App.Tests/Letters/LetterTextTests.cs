using Aandeel.App.Letters;

namespace Aandeel.App.Tests.Letters;

/// <summary>The words of letters and of all that goes with them, held against texts that someone has read.</summary>
public sealed class LetterTextTests
{
    /// <summary>Every piece on the motion and on three parties, in both languages.</summary>
    public static TheoryData<string, string, string> Whole
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (kind, party, language) in LetterHouse.Whole) data.Add(kind, party, Codes.Of(language));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    [InlineData("letter", "ISL", "nl")]
    public void From_the_built_in_sums_it_reads_as_saved(string kind, string party, string language) =>
        Held(LetterHouse.Sums, "sums", kind, party, language, edition: "2025");

    [RealFilesTheory]
    [MemberData(nameof(Whole))]
    public void From_everything_it_reads_as_saved(string kind, string party, string language) =>
        Held(LetterHouse.Real, "real", kind, party, language, edition: "2025");

    /// <summary>Some sources are missing: the register alone is imported.</summary>
    [RealFilesTheory]
    [InlineData("letter", "nl")]
    [InlineData("note", "nl")]
    public void From_the_register_alone_it_reads_as_saved(string kind, string language) =>
        Held(LetterHouse.Register, "register", kind, "", language, edition: "2025");

    /// <summary>What is published of a note: the same words, and nobody in them.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void A_note_for_publication_reads_as_saved(string language)
    {
        _ = Codes.TryParse(language, out Language spoken);
        LetterHouse.Words(LetterHouse.Letter(
            LetterHouse.Sums, Pieces.Note, language: spoken, isPublic: true, edition: "2025"))
            .ShouldBeSaved($"note-public-{language}.txt");
    }

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

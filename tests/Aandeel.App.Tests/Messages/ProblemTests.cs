using System.Text.RegularExpressions;

namespace Aandeel.App.Tests.Messages;

/// <summary>Every message is there in both languages, with a code and its arguments.</summary>
public sealed partial class ProblemTests
{
    [Fact]
    public void Every_sentence_of_the_program_is_in_the_table()
    {
        WrittenProblems.All.Count.ShouldBeGreaterThan(300);
        WrittenProblems.All.Where(p => p.Text is { Length: > 0 } text && ProblemWords.Of(text) is null)
            .Select(p => $"{p.Where}: {p.Text}").ShouldBeEmpty("add it to src/Aandeel/problems.csv, with its Dutch");
        WrittenProblems.All.Where(p => p.Text is null).Select(p => p.Where).ShouldBeEmpty(
            "a sentence put together as text is in one language: write it as one interpolated sentence, with problems in "
                + "its holes");
    }

    [Fact]
    public void No_sentence_has_words_of_ours_in_a_hole_as_mere_text() =>
        WrittenProblems.All.Where(p => p.Loose.Count > 0).SelectMany(p => p.Loose).Except(OfOthers).ShouldBeEmpty(
            "words in a hole are in one language: make them a problem of their own");

    [Fact]
    public void Every_sentence_of_the_table_is_made_somewhere()
    {
        var made = WrittenProblems.All.Select(p => p.Text).ToHashSet();
        ProblemWords.All.Select(w => w.English).Where(e => !made.Contains(e)).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_of_a_sentence_have_the_same_holes_and_every_code_is_one_sentence()
    {
        ProblemWords.All.Select(w => w.Code).ShouldBeUnique();
        foreach (var words in ProblemWords.All)
        {
            words.Dutch.Trim().ShouldNotBeEmpty(words.English);
            Holes(words.Dutch).ShouldBe(Holes(words.English), words.Code);
            words.Names.Length.ShouldBeLessThanOrEqualTo(Holes(words.English).Count, words.Code);
            (words.Dutch.Length - words.Dutch.TrimStart().Length).ShouldBe(
                words.English.Length - words.English.TrimStart().Length, words.Code);
        }
    }

    [Fact]
    public void Both_languages_of_what_a_reader_expected_have_the_same_holes()
    {
        foreach (var (code, (english, dutch)) in ExpectationWords.All)
        {
            dutch.Trim().ShouldNotBeEmpty(code);
            Holes(dutch).ShouldBe(Holes(english), code);
        }
    }

    /// <summary>What the system's own messages and dates are written with.</summary>
    private static readonly string[] OfOthers = ["yyyy-MM-dd HH:mm", ". Path", " LineNumber"];

    private static List<string> Holes(string sentence) =>
        [.. Hole().Matches(sentence).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}

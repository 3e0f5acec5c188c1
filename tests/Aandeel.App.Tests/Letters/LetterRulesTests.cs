using Aandeel.App.Letters;
using Aandeel.Questions;

namespace Aandeel.App.Tests.Letters;

/// <summary>The rules by which the words of a letter follow the figures.</summary>
public sealed class LetterRulesTests
{
    /// <summary>Each rule by which words follow figures, as a whole letter that someone has read.</summary>
    [Theory]
    [InlineData("rise")]
    [InlineData("fall")]
    [InlineData("within-revision")]
    [InlineData("ukraine")]
    [InlineData("trend")]
    [InlineData("passed-goal")]
    public void A_rule_reads_as_saved(string rule) => Text(rule switch
    {
        "rise" => y => y < 2020 ? (60, 40, 0) : (10, 90, 0),
        "fall" => y => y < 2020 ? (10, 90, 0) : (40, 60, 0),
        "within-revision" => y => y < 2020 ? (200, 800, 0) : (203, 797, 0),
        "ukraine" => y => y < 2020 ? (10, 90, 0) : (20, 60, 20),
        "trend" => y => (100, 20 + (4 * (y - 1990)) + (y * 7 % 5 * 11), 0),
        _ => y => y < 2020 ? (10, 90, 0) : (45, 55, 0),
    }).ShouldBeSaved($"letter-rule-{rule}-nl.txt");

    [Fact]
    public void A_fall_is_said_where_it_exceeds_every_range_that_is_known() =>
        Text(y => y < 2020 ? (10, 90, 0) : (40, 60, 0)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Het aandeel was 90,0% in 1996-2000"),
            t => t.ShouldContain("daalde het aandeel van 90,0% naar 60,0%"),
            t => t.ShouldNotContain("steeg het aandeel"));

    [Fact]
    public void A_rise_is_said_the_other_way() =>
        Text(y => y < 2020 ? (60, 40, 0) : (10, 90, 0)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("\nHet aandeel steeg\n"),
            t => t.ShouldContain("nam met 125% toe"),
            t => t.ShouldNotContain("daalde het aandeel"));

    [Fact]
    public void A_change_within_the_revision_of_first_prints_has_no_verb() =>
        Text(y => y < 2020 ? (200, 800, 0) : (203, 797, 0)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Het aandeel bleef vrijwel gelijk"),
            t => t.ShouldContain("was het aandeel 80,0% en 79,7%"),
            t => t.ShouldNotContain("daalde het aandeel"),
            t => t.ShouldNotContain("steeg het aandeel"));

    [Fact]
    public void Without_deliveries_to_Ukraine_there_is_no_clause_on_it_and_no_nought() =>
        Text(y => y < 2020 ? (10, 90, 0) : (40, 60, 0)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("niets naar Oekraïne"),
            t => t.ShouldNotContain("Oekraïne niet meegerekend"));

    [Fact]
    public void With_Ukraine_the_change_is_given_without_it_too() =>
        Text(y => y < 2020 ? (10, 90, 0) : (20, 60, 20)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("20,0 procentpunt naar Oekraïne"),
            t => t.ShouldContain("Oekraïne niet meegerekend is de daling groter: van 90,0% naar 75,0%"));

    [Fact]
    public void A_trend_is_stated_only_where_the_test_shows_one()
    {
        Text(y => (100, 20 + (4 * (y - 1990)) + (y * 7 % 5 * 11), 0)).ShouldContain("een doorlopende stijging.");
        Text(y => (50, 50 + (y % 3), 0)).ShouldContain("geen doorlopende stijging of daling");
    }

    [Fact]
    public void A_share_that_was_passed_is_no_goal()
    {
        var text = Text(y => y < 2020 ? (10, 90, 0) : (45, 55, 0));

        text.ShouldNotContain("aandeel van 60%");
        text.ShouldContain("Voor een aandeel van 50%");
    }

    [Fact]
    public void Few_deliveries_of_one_supplier_have_two_figures_and_no_verb()
    {
        var imported = LetterHouse.Invented(y => y < 2020 ? (1, 9, 0) : (4, 6, 0));
        var text = LetterHouse.Words(LetterHouse.Letter(imported, party: "USA", edition: "2026"));

        text.ShouldContain("\nHet aandeel in twee perioden\n");
        text.ShouldContain("Het aandeel was 90,0% in 2016-2020 en 60,0% in 2021-2025.");
        text.ShouldNotContain("daalde");
    }

    [Fact]
    public void A_party_without_deliveries_has_no_share_and_not_a_share_of_nought()
    {
        var text = LetterHouse.Words(LetterHouse.Letter(LetterHouse.Sums, party: "ISL", edition: "2025"));

        text.ShouldContain("geen leveringen van grote conventionele wapensystemen");
        text.ShouldContain("dat is geen aandeel van nul");
        text.ShouldNotContain(" 0,0%");
    }

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void Every_letter_says_who_is_a_member_what_it_is_not_and_that_the_last_year_is_provisional(Language language)
    {
        var text = LetterHouse.Words(LetterHouse.Letter(LetterHouse.Sums, language: language));

        foreach (var words in language == Language.Nl
            ? new[] { "32 landen die nu lid zijn (sinds 7 maart 2024)", "met de leden op het moment van levering",
                "niet om de productie", "(voorlopig)", "procentpunt naar Oekraïne" }
            : ["32 countries that are members now (since 7 March 2024)", "with the members at the time of delivery",
                "not of production", "(provisional)", "percentage points to Ukraine"])
        {
            text.ShouldContain(words);
        }
    }

    [Fact]
    public void No_command_and_no_rank_of_options_stands_in_the_body()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var body = string.Join('\n', LetterHouse.Letter(LetterHouse.Sums, language: language).Lines());

            foreach (var word in new[] { "aandeel share", "--edition", "vooral", "het meest", "telt het zwaarst",
                "punten ", " zonder Oekraïne zou", "mainly", "matters most" })
            {
                body.ShouldNotContain(word);
            }
        }
    }

    [Fact]
    public void What_allies_would_have_to_take_is_what_options_target_computes()
    {
        var imported = LetterHouse.Invented(y => y < 2020 ? (10, 90, 0) : (30, 70, 0));
        var letter = LetterHouse.Letter(imported, edition: "2026");
        var needed = Figures.Value(letter.Facts.Entries["needed.inside"].Figure)!.Value;
        var told = letter.Facts.Sipri(
            QuestionKind.OptionsTarget, ("share", "60"), ("until", "2030"), ("years", "2021-2025"))!;
        var demand = Figures.Value(told.Row(("key", "demand"), ("period", "2030"))!.Quote("t1", "demand")!)!.Value;
        var inside = Figures.Value(told.RowOf("total")!.Quote("t2", "inside")!)!.Value;

        (demand / (inside / 5)).ShouldBe(needed, 1e-5);
    }

    [Fact]
    public void An_answer_in_another_edition_than_the_frame_is_refused()
    {
        var frame = LetterFrame.Of("2025", LetterHouse.Sums) with { Edition = "2024" };
        var facts = new Facts(frame, new AnswersOnce(LetterHouse.Sums));

        facts.Sipri(QuestionKind.Share, ("years", "2020-2024")).ShouldBeNull();
        LetterFrame.Of(null, LetterHouse.Sums).Edition.ShouldBe("2025");
    }

    [Fact]
    public void A_paper_that_nobody_read_stands_in_the_note_and_never_in_the_letter()
    {
        var unread = Paper.All.First(p => !p.Verified);
        var letter = LetterHouse.Words(LetterHouse.Letter(LetterHouse.Sums));
        var note = LetterHouse.Words(LetterHouse.Letter(LetterHouse.Sums, Pieces.Note));

        letter.ShouldNotContain("31 125");
        note.ShouldContain("31 125");
        unread.Number.ShouldStartWith("31 125");
    }

    [Fact]
    public void In_public_no_place_for_a_name_is_left()
    {
        var note = string.Join('\n', LetterHouse.Letter(LetterHouse.Sums, Pieces.Note, isPublic: true).Lines());

        note.ShouldContain("[gelakt]");
        note.ShouldNotContain("[naam]");
    }

    [Theory]
    [InlineData("Vraag 1\nWat?\n", "Question 1 has no tag line")]
    [InlineData("Vraag 1\nWat?\n[rnak --party NLD]\n", "Did you mean rank?")]
    [InlineData("Vraag 1\nWat?\n[rank]\n", "lacks --party")]
    [InlineData("Vraag 1\nWat?\n[rank --party XQZ]\n", "--party XQZ")]
    [InlineData("Vraag 1\nWat?\n[rank --party NLD --years 2020-2010]\n", "--years got '2020-2010'")]
    [InlineData("Vraag 1\nWat?\n[missing --what bullets]\n", "known are ammunition")]
    [InlineData("Wat?\n", "The file has no question")]
    public void A_question_that_cannot_be_read_is_named(string asked, string says)
    {
        var facts = new Facts(LetterFrame.Of(null, LetterHouse.Sums), new AnswersOnce(LetterHouse.Sums));
        var choice = new LetterChoice(null, null, Language.Nl, LetterHouse.Day, IsPublic: false);

        Should.Throw<AandeelException>(() => AnswerLetter.Of(choice, facts, asked)).Message.ShouldContain(says);
    }

    private static string Text(Func<int, (double Inside, double Outside, double Ukraine)> years)
    {
        var imported = LetterHouse.Invented(y =>
        {
            var (inside, outside, ukraine) = years(y);
            return (10 * inside, 10 * outside, 10 * ukraine);
        });
        return LetterHouse.Words(LetterHouse.Letter(imported, edition: "2026"));
    }
}

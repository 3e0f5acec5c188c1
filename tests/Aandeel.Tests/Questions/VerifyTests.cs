using Aandeel.Harmonise;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>A quoted figure is reproduced, found elsewhere, or contradicted; and what is found can be asked back.</summary>
public sealed class VerifyTests
{
    [Theory]
    [InlineData("77 % of what NATO exports goes outside, 2015-2019", "share", 77, 0, false, "2015-2019", null)]
    [InlineData("In 2024 ging 67,7 procent naar landen buiten de NAVO", "share", 67.7, 0, false, "2024", null)]
    [InlineData("ongeveer 90 % van de uitvoer van Nederland blijft binnen de NAVO", "share", 90, 1, true, null, "NLD")]
    [InlineData("the United States had 43 per cent of world exports in 2020-24", "exports", 43, 0, false, "2020-2024", "USA")]
    [InlineData("about 12% left NATO", "share", 12, 1, false, null, null)]
    public void A_sentence_is_read_and_what_was_read_is_printed(
        string sentence, string kind, double value, double within, bool inside, string? years, string? suppliers)
    {
        var question = Asking.Ask(QuestionKind.Verify, ("words", sentence));
        var claim = question.Claim!;

        Codes.Of(claim.Kind!.Value).ShouldBe(kind);
        ((double)claim.Value!.Value, (double)claim.Within, claim.Inside).ShouldBe((value, within, inside));
        (question.Years?.ToString(), question.Suppliers?.Text).ShouldBe((years, suppliers));
        var printed = Printed.Of(question);
        Printed.Of(QuestionText.Parse(printed.Command["aandeel ".Length..])).ShouldBe(printed);
    }

    [Theory]
    [InlineData("Arms imports by Ukraine rose 9,627 per cent between 2015-19 and 2020-24")]
    [InlineData("US arms exports grew by 21 per cent between 2015-19 and 2020-24")]
    [InlineData("French exports increased by about 11 %")]
    [InlineData("allies bought 71 % more from one another")]
    [InlineData("de uitvoer van Rusland daalde met 64 procent")]
    [InlineData("wat bondgenoten van elkaar afnamen nam met 71 % toe")]
    [InlineData("de omvang groeide in 2020-2024 met 11 %")]
    public void A_sentence_about_a_change_is_not_read_as_a_share(string sentence)
    {
        var refused = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Verify, ("words", sentence)));
        refused.Code.ShouldBe(ExitCode.WrongUsage);
        refused.Message.ShouldContain("reads a change");
    }

    [Theory]
    [InlineData("the share rose to 77 % in 2015-2019", 77)]
    [InlineData("the share fell from 82 % in 2015-2019", 82)]
    [InlineData("het aandeel daalde naar 67,7 % in 2024", 67.7)]
    [InlineData("het aandeel steeg van 58,9 % in 2000-2004", 58.9)]
    public void A_sentence_on_where_the_share_went_is_read(string sentence, double value) =>
        ((double)Asking.Ask(QuestionKind.Verify, ("words", sentence)).Claim!.Value!.Value).ShouldBe(value);

    [Theory]
    [InlineData("words=the share rose")]
    [InlineData("claim=share")]
    [InlineData("")]
    [InlineData("claim=nonsense")]
    [InlineData("claim=share;value=1000")]
    [InlineData("claim=exports;value=43")]
    public void Without_a_figure_or_a_party_that_is_needed_it_is_wrong_usage(string options) =>
        Should.Throw<AandeelException>(
            () => Asking.Of(Asking.Sums, QuestionKind.Verify, Asking.Options(options))).Code.ShouldBe(ExitCode.WrongUsage);

    [SharedDataFact]
    public void Our_own_answer_is_reproduced_in_both_compositions()
    {
        foreach (var composition in new[] { "present", "at-the-time" })
        {
            var share = Asking.Share(
                EverySource.Imported, ("years", "2020-2024"), ("composition", composition), ("edition", "2025"));
            var own = ((Cell.Ratio)share.Rows[0, share.Rows.Find("share_outside")!]).Value;
            var value = Math.Round(100 * own, 1, MidpointRounding.AwayFromZero);

            VerdictOf(Share(value, "2020-2024")).ShouldBe("reproduced", composition);
        }
    }

    [SharedDataTheory]
    [InlineData(25.7, "2020-2024", "other-side")]
    [InlineData(3, "2020-2024", "contradicted")]
    public void The_other_side_and_what_nothing_gives_are_told_apart(double value, string years, string verdict) =>
        VerdictOf(Share(value, years)).ShouldBe(verdict);

    [SharedDataFact]
    public void Every_one_of_the_64_definitions_is_found_and_is_no_contradiction()
    {
        var definitions = Asking.Of(
            EverySource.Imported, QuestionKind.Definitions, ("years", "2020-2024"), ("edition", "2025"));
        var share = definitions.Rows.Find("share_outside")!;
        definitions.Rows.Count.ShouldBe(64);
        for (var row = 0; row < 64; row += 9)
        {
            var value = 100 * ((Cell.Ratio)definitions.Rows[row, share]).Value;
            VerdictOf(Share(Math.Round(value, 3, MidpointRounding.AwayFromZero), "2020-2024"))
                .ShouldBeOneOf("reproduced", "other-definition");
        }
    }

    [SharedDataFact]
    public void A_figure_of_other_years_is_said_to_be_of_other_years()
    {
        var share = Asking.Share(EverySource.Imported, ("years", "2019-2023"), ("edition", "2025"));
        var value = Math.Round(
            100 * ((Cell.Ratio)share.Rows[0, share.Rows.Find("share_outside")!]).Value, 3, MidpointRounding.AwayFromZero);

        VerdictOf(Share(value, "2020-2024")).ShouldBe("other-years");
    }

    [SharedDataFact]
    public void Every_figure_in_the_table_can_be_asked_back()
    {
        var answer = Share(77, "2020-2024");
        var (question, key, value) = (
            answer.Rows.Find("question")!, answer.Rows.Find("key")!, answer.Rows.Find("value")!);
        answer.Rows.Count.ShouldBeGreaterThan(10);
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            var command = ((Cell.Asked)answer.Rows[row, question]).Value.Command;
            var again = Asked.New(Asking.OfCommand(command), EverySource.Imported);
            var outside = ((Cell.Ratio)again.Rows[0, again.Rows.Find("share_outside")!]).Value;
            var isInside = ((Cell.Code)answer.Rows[row, key]).Value.EndsWith(" inside", StringComparison.Ordinal);
            ((Cell.Ratio)answer.Rows[row, value]).Value.ShouldBe(isInside ? 1 - outside : outside, 1e-9, command);
        }
    }

    /// <summary>The published statements are the test of the search: what agrees is reproduced, and no other is.</summary>
    [SharedDataFact]
    public void Every_published_statement_runs_through_it()
    {
        var published = Asking.Of(EverySource.Imported, QuestionKind.Published);
        var agrees = published.Rows.Find("agrees")!;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < published.Rows.Count; row++)
        {
            var id = published.Rows.KeyOf(row);
            var verdict = VerdictOf(Asking.Of(EverySource.Imported, QuestionKind.Verify, ("claim", id)));
            seen[verdict] = seen.GetValueOrDefault(verdict) + 1;
            switch (published.Rows[row, agrees])
            {
                case Cell.YesNo { Value: true }: verdict.ShouldBe("reproduced", id); break;
                case Cell.YesNo: verdict.ShouldBeOneOf("contradicted", "other-years", "other-source"); break;
                default: verdict.ShouldBeOneOf("other-quantity", "not-here"); break;
            }
        }

        seen["reproduced"].ShouldBe(36);
        seen.Values.Sum().ShouldBe(PublishedStatements.All.Count);
    }

    private static Answer Share(double value, string years) => Asking.Of(
        EverySource.Imported, QuestionKind.Verify, ("claim", "share"),
        ("value", value.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("years", years));

    private static string VerdictOf(Answer answer) =>
        ((Cell.Code)answer.Frame![0, answer.Frame.Find("verdict")!]).Value;
}

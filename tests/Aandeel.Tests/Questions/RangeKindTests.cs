using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>Ranges of kinds: all side by side where they are asked for, and none where there is nothing to hold.</summary>
public sealed class RangeKindTests
{
    [SharedDataFact]
    public void All_kinds_stand_side_by_side_and_each_is_that_of_its_own_question()
    {
        var steps = Asking.Of(
            Asking.Register, QuestionKind.Share, ("years", "2020-2024"), ("composition", "present")).Steps();
        var text = Wording.Of(steps.Last(), Language.En);

        text.ShouldStartWith("2020-2024, 74.3 %, and what could move it, kind by kind: "
            + "unknown recipients and suppliers 74.3 to 74.4 %; allocation of years none, since they are SIPRI's own; "
            + "revision by up to 0.4 points (first prints of 3 such periods); ");
        text.ShouldEndWith("These are of different kinds and are never added.");
        var draws = Asking.Rows(Asking.Of(
            Asking.Register, QuestionKind.Sensitivity, ("years", "2020-2024"), ("composition", "present")))[0]
            .GetProperty("sensitivity");
        var definitions = Asking.Json(Asking.Of(Asking.Register, QuestionKind.Definitions, ("years", "2020-2024")));
        text.ShouldContain($"drawn anew {Percent(draws.GetProperty("low"))} to {Percent(draws.GetProperty("high"))} %");
        text.ShouldContain(
            $"64 definitions {Percent(definitions.GetProperty("lower"))} to {Percent(definitions.GetProperty("upper"))} %");
    }

    [Fact]
    public void Without_the_register_it_says_which_kind_needs_it()
    {
        var text = Wording.Of(Asking.Of(Asking.Sums, QuestionKind.Share).Steps().Last(), Language.Nl);

        text.ShouldContain("voor SIPRI's eigen schattingen is het register nodig");
        text.ShouldContain("herziening tot 2,5 procentpunt (eerste opgaven van 3 zulke perioden)");
    }

    [Fact]
    public void Rows_that_are_parts_have_no_such_sentence() =>
        Asking.Of(Asking.Sums, QuestionKind.Share, ("by", "supplier"), ("years", "2020-2024")).Steps()
            .Select(s => Wording.Of(s, Language.En)).ShouldNotContain(s => s.Contains("kind by kind", StringComparison.Ordinal));

    [Fact]
    public void A_trend_has_no_margin_for_its_last_year_which_is_provisional_and_said_to_be()
    {
        var answer = Asking.Of(Asking.Sums, QuestionKind.Trend, ("years", "2020-2024"));
        var years = Asking.Rows(answer).Where(r => r.GetProperty("window").GetInt32() == 1).ToList();

        years.ShouldAllBe(r => r.GetProperty("provisional").GetBoolean() == (r.GetProperty("period").GetString() == "2024"));
        years.ShouldAllBe(r => !r.GetProperty("allocated").GetBoolean());
        var lines = Plain.Write(answer, new Showing()).Split('\n');
        lines.Single(l => l.StartsWith("2023 ", StringComparison.Ordinal)).ShouldContain("–");
        lines.Single(l => l.StartsWith("2024*", StringComparison.Ordinal)).ShouldNotContain("–");
        Asking.Said(answer, "provisional").ShouldStartWith("* 2024 is provisional: first prints of a last year moved");
        Asking.Of(Asking.Sums, QuestionKind.Trend, ("years", "2015-2023")).Notes.ShouldNotContain(n => n.Code == "provisional");
    }

    [SharedDataFact]
    public void A_trend_of_allocated_years_shows_what_the_allocation_can_be_off_by()
    {
        var orders = Asking.ImportShared("trend-orders", [["sipri", OrderFiles.Orders]]);
        var answer = Asking.Of(orders, QuestionKind.Trend, ("years", "2016-2025"), ("edition", "2026"));
        foreach (var row in Asking.Rows(answer).Where(r => r.GetProperty("window").GetInt32() == 1))
        {
            var (share, band) = (row.GetProperty("share_outside").GetDouble(), row.GetProperty("allocation"));
            row.GetProperty("allocated").GetBoolean().ShouldBeTrue();
            (band.GetProperty("upper").GetDouble() - share).ShouldBe(0.031, 1e-9, "orders alone, a single year");
        }

        Plain.Write(answer, new Showing()).ShouldNotContain("Margin  ");
    }

    [SharedDataFact]
    public void What_revision_did_stands_beside_the_draws_and_beside_the_change_to_a_last_year()
    {
        var sensitivity = Asking.Of(Asking.Register, QuestionKind.Sensitivity, ("draws", "20"), ("composition", "present"));
        var rows = Asking.Rows(sensitivity);
        rows[^1].GetProperty("revision").GetProperty("largest").GetDouble().ShouldBe(0.4, 1e-9);
        rows[0].GetProperty("revision").GetProperty("largest").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        rows[0].GetProperty("reasons").GetProperty("revision_largest").GetString().ShouldBe("no-vintages");
        sensitivity.Notes.ShouldContain(n => n.Code == "revision");

        var trend = Asking.Of(Asking.Register, QuestionKind.Trend);
        Plain.Write(trend, new Showing()).ReplaceLineEndings(" ")
            .ShouldContain("first prints of a last year moved by up to 2.5 points in later editions");
        var chosen = Asking.Of(Asking.Register, QuestionKind.Trend, ("without", "second-hand"));
        Asking.Json(chosen).GetProperty("course")[0].GetProperty("revision_largest").ValueKind
            .ShouldBe(System.Text.Json.JsonValueKind.Null, "no vintages are kept of this choice");
    }

    [Theory]
    [InlineData("uk", "licence", true)]
    [InlineData("de", "licence", true)]
    [InlineData("de", "actual-export", false)]
    [InlineData("nl", "licence", false)]
    public void Licences_without_a_value_have_no_margin_of_nothing(string source, string flow, bool lacks)
    {
        foreach (var answer in EveryQuestion.Answers($"share --source {source} --flow {flow}"))
        {
            foreach (var row in Asking.Rows(answer).Where(
                r => r.GetProperty("share_outside").ValueKind == System.Text.Json.JsonValueKind.Number))
            {
                var bounds = row.GetProperty("bounds").GetProperty("lower");
                bounds.ValueKind.ShouldBe(
                    lacks ? System.Text.Json.JsonValueKind.Null : System.Text.Json.JsonValueKind.Number, source);
                if (!lacks) continue;
                row.GetProperty("reasons").GetProperty("bounds_lower").GetString().ShouldBe("licences-without-value");
                Plain.Write(answer, new Showing()).ShouldContain("No margin: some licences have no value");
            }
        }
    }

    [Fact]
    public void A_contradiction_accuses_nobody_and_says_what_it_compared()
    {
        foreach (var answer in EveryQuestion.Answers("mirror"))
        {
            var text = Plain.Write(answer, new Showing()).ReplaceLineEndings(" ");
            text.ShouldNotContain("without a licence in five years");
            text.ShouldNotContain("nothing delivered in five years");
            answer.Notes.Where(n => n.Leads).ShouldContain(n => n.Code == "contradictions");
            foreach (var view in answer.Views.Skip(1).Select(v => Wording.Of(v.Heading, Language.En)))
            {
                view.ShouldContain("found");
            }
        }
    }

    private static string Percent(System.Text.Json.JsonElement share) =>
        Numbers.Fixed((decimal)share.GetDouble() * 100, 1, Language.En);
}

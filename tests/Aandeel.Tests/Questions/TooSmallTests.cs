using System.Text.Json;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>From orders, whose years we allocated, little volume has no share: in no question, and it is said why.</summary>
public sealed class TooSmallTests
{
    private static readonly Lazy<Imported> Orders =
        new(() => Asking.ImportShared("trend-orders", [["sipri", OrderFiles.Orders]]));

    [SharedDataFact]
    public void A_trend_gives_no_share_of_years_and_windows_of_little_volume()
    {
        var rows = Asking.Rows(Asking.Of(Orders.Value, QuestionKind.Trend, ("suppliers", "LTU")));
        var delivered = rows.Where(r => Number(r, "inside") + Number(r, "outside") > 0).ToList();
        var limits = delivered.ToLookup(r => Number(r, "total") >= (Number(r, "window") == 1 ? 50 : 250));

        limits[true].ShouldNotBeEmpty();
        limits[true].ShouldAllBe(r => r.GetProperty("share_outside").ValueKind == JsonValueKind.Number);
        limits[false].ShouldNotBeEmpty();
        limits[false].ShouldAllBe(
            r => r.GetProperty("reasons").GetProperty("share_outside").GetString() == TooSmall.Reason
                && r.GetProperty("reasons").GetProperty("share_outside_without_ukraine").GetString() == TooSmall.Reason);
    }

    [SharedDataTheory]
    [InlineData("share --suppliers LTU --years 2021-2025")]
    [InlineData("trend --suppliers LTU --years 2019-2025")]
    public void No_column_gives_away_the_share_that_is_not_given(string command)
    {
        var answer = Answer(command);
        var withheld = Asking.Rows(answer).Where(r => r.GetProperty("reasons") is var reasons
            && reasons.TryGetProperty("share_outside", out var why) && why.GetString() == TooSmall.Reason).ToList();
        withheld.ShouldNotBeEmpty();
        foreach (var row in withheld)
        {
            foreach (var column in row.EnumerateObject().Where(
                c => c.Name.StartsWith("share", StringComparison.Ordinal) || c.Name.EndsWith("_part", StringComparison.Ordinal)))
            {
                if (column.Name is "estimated_part" or "uncoded_part") continue;
                column.Value.ValueKind.ShouldBe(JsonValueKind.Null, column.Name);
            }

            row.GetProperty("bounds").GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null);
            row.GetProperty("bounds").GetProperty("upper").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        foreach (var chart in answer.Charts.Where(c => c.Rows is { Count: > 0 }))
        {
            Asking.Plain(answer with { Views = [], Charts = [chart] }).ShouldNotContain("100.0");
        }
    }

    [SharedDataFact]
    public void Who_names_the_edition_gets_them()
    {
        var named = Asking.Of(Orders.Value, QuestionKind.Trend, ("suppliers", "LTU"), ("edition", "2026"));

        Asking.Rows(named).Where(r => Number(r, "outside") > 0)
            .ShouldAllBe(r => r.GetProperty("share_outside").ValueKind == JsonValueKind.Number);
        named.Notes.ShouldNotContain(n => n.Code == TooSmall.Reason);
    }

    [SharedDataTheory]
    [InlineData("share --suppliers LTU --years 2021-2025")]
    [InlineData("trend --suppliers LTU --years 2019-2025")]
    [InlineData("answer --party LTU")]
    [InlineData("party --party LTU")]
    public void No_sentence_gives_the_share_and_the_volume_is_said(string command)
    {
        foreach (var language in new[] { Language.En, Language.Nl })
        {
            var page = Asking.Plain(Answer(command), language).ReplaceLineEndings(" ");
            page.ShouldNotContain(language == Language.En ? "100.0 %" : "100,0 %");
            if (!command.StartsWith("party", StringComparison.Ordinal)) page.ShouldContain("36 TIV");
        }
    }

    [SharedDataTheory]
    [InlineData("decompose")]
    [InlineData("definitions")]
    [InlineData("sensitivity --draws 10")]
    [InlineData("concentration")]
    [InlineData("options-ceiling")]
    [InlineData("options-target --share 60")]
    public void What_is_about_one_share_says_that_there_is_none_and_how_to_get_it(string command)
    {
        var refused = Should.Throw<AandeelException>(() => Answer($"{command} --suppliers LTU"));
        refused.Code.ShouldBe(ExitCode.Incomplete);
        refused.Message.ShouldContain("no share is given");
        refused.Message.ShouldContain("--edition 2026");
        Should.NotThrow(() => Answer($"{command} --suppliers LTU --edition 2026"));
        Should.NotThrow(() => Answer($"{command} --suppliers FRA"));
    }

    [SharedDataTheory]
    [InlineData("share --suppliers LTU --years 2021-2025")]
    [InlineData("trend --suppliers LTU --years 2019-2025")]
    [InlineData("answer --party LTU")]
    [InlineData("party --party LTU")]
    public void An_edition_that_is_named_is_meant_and_one_that_only_answers_is_not(string command)
    {
        // Orders alone are imported, so that edition answers named and unnamed.
        var (unnamed, named) = (Answer(command), Answer($"{command} --edition 2026"));
        unnamed.Editions[0].Name.ShouldBe("2026");
        named.Editions[0].Name.ShouldBe("2026");
        Withheld(unnamed).ShouldBeGreaterThan(0);
        Withheld(named).ShouldBe(0);

        // Asked back word for word, each is the same answer again: what is not given does not name the edition.
        foreach (var answer in new[] { unnamed, named })
        {
            var again = Asked.New(Asking.OfCommand(answer.Filled.Command), Orders.Value);
            Asking.Json(again).ToString().ShouldBe(Asking.Json(answer).ToString());
        }

        Asking.OfCommand(unnamed.Filled.Command).Edition.ShouldBeNull();
        Asking.OfCommand(named.Filled.Command).Edition.ShouldBe("2026");
    }

    [SharedDataFact]
    public void A_question_that_asks_its_parts_in_one_edition_does_not_name_it_for_them()
    {
        var own = Asking.Ask(QuestionKind.Share, ("suppliers", "LTU"), ("years", "2021-2025"));
        var pinned = ShareQuestion.Of(own with { Edition = "2026" }, Orders.Value);
        pinned.IsWithheld.ShouldBeTrue();
        ShareQuestion.Of(
            Asking.Ask(QuestionKind.Share, ("suppliers", "LTU"), ("years", "2021-2025"), ("edition", "2026")), Orders.Value)
            .IsWithheld.ShouldBeFalse();
    }

    /// <summary>How many cells of the answer's own rows are empty for that reason, sentences included.</summary>
    private static int Withheld(Answers.Answer answer)
    {
        var json = Asking.Json(answer).ToString().Replace(" ", "", StringComparison.Ordinal);
        return json.Split($"\"share_outside\":\"{TooSmall.Reason}\"").Length - 1
            + json.Split("toolittletogiveashareof").Length - 1;
    }

    private static Answers.Answer Answer(string command) =>
        Asked.New(Asking.OfCommand($"aandeel {command}"), Orders.Value);

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}

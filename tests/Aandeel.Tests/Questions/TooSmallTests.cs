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

    private static Answers.Answer Answer(string command) =>
        Asked.New(Asking.OfCommand($"aandeel {command}"), Orders.Value);

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}

using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// Every row of an answer names the command that lists the printed rows behind it, and they add up to it.
/// </summary>
public sealed class FlowsCommandTests
{
    private static readonly Lazy<Imported> Invented = new(
        () => Asking.Import("invented", Synthetic.File("invented.csv", Synthetic.Rows(11, 1_500, 1995, 2024))));

    [Theory]
    [InlineData("")]
    [InlineData("years=1995-2024;periods=5")]
    [InlineData("years=1995-2024;by=supplier")]
    [InlineData("years=1995-2024;by=supplier;composition=present;suppliers=all")]
    [InlineData("years=1995-2024;by=supplier;recipients=indo-pacific-partners;suppliers=eu")]
    [InlineData("years=1995-2024;by=recipient")]
    [InlineData("years=1995-2024;by=recipient;recipients=nato")]
    [InlineData("years=1995-2024;by=recipient;recipients=unknown")]
    [InlineData("years=1995-2024;by=group")]
    [InlineData("years=1995-2024;by=group;alliance=eu")]
    [InlineData("years=1995-2024;by=group;alliance=eu;recipients=nato;suppliers=USA,DEU")]
    [InlineData("years=1995-2024;by=group;recipients=POL,UKR,NLD")]
    [InlineData("years=1995-2024;by=category;without=second-hand,ukraine")]
    [InlineData(
        "years=1995-2024;by=category;composition=2004-01-01;without=modernised,recipient-participation,organisations")]
    [InlineData("years=2015-2024;by=year;composition=present;edition=2025")]
    [InlineData("years=2020-2024;compare=2010-2014;suppliers=european-nato;recipients=europe")]
    public void The_rows_behind_a_row_add_up_to_it(string question) => EveryRowAddsUp(Invented.Value, question);

    [SharedDataTheory]
    [InlineData("")]
    [InlineData("years=1995-2024;periods=5;composition=present")]
    [InlineData("years=1999-2008;by=supplier")]
    [InlineData("years=1999-2008;by=group;without=second-hand")]
    [InlineData("years=2020-2024;by=category;composition=present")]
    public void The_printed_rows_of_the_register_behind_a_row_add_up_to_it(string question) =>
        EveryRowAddsUp(Asking.Register, question);

    [Fact]
    public void A_row_can_be_followed_by_a_user_too()
    {
        var whole = Asking.Flows(Invented.Value, ("years", "2020-2024"), ("suppliers", "nato"));
        var parts = DestinationGroups.All.Select(
            g =>
                Asking.Flows(
                    Invented.Value, ("years", "2020-2024"), ("suppliers", "nato"),
                    ("key", $"group:{Codes.Of(g)}")).Rows.Count);

        parts.Sum().ShouldBe(whole.Rows.Count);
    }

    private static void EveryRowAddsUp(Imported imported, string question)
    {
        var options = Asking.Options(question);
        var rows = Asking.Rows(Asking.Share(imported, options));
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            var command = row.GetProperty("flows").GetString()!;
            var behind = Asking.Json(FlowsQuestion.Answer(Asking.OfCommand(command), imported));

            behind.GetProperty("total").GetDecimal().ShouldBe(row.GetProperty("total").GetDecimal(), command);
            behind.GetProperty("count").GetInt32().ShouldBe(behind.GetProperty("rows").GetArrayLength(), command);
            behind.GetProperty("rows")
                .EnumerateArray()
                .Sum(r => r.GetProperty("amount").GetDecimal())
                .ShouldBe(row.GetProperty("total").GetDecimal(), command);
            if (row.TryGetProperty("observations", out var observations))
            {
                behind.GetProperty("count").GetInt32().ShouldBe(observations.GetInt32(), command);
            }

            if (row.TryGetProperty("inside", out var inside)) Of("inside").ShouldBe(inside.GetDecimal(), command);

            decimal Of(string side) =>
                behind.GetProperty("rows")
                    .EnumerateArray()
                    .Where(r => r.GetProperty("side").GetString() == side)
                    .Sum(r => r.GetProperty("amount").GetDecimal());
        }
    }
}

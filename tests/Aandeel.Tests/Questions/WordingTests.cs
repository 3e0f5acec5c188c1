using System.Globalization;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>What an answer says must hold for the question that was asked, not only for the plain one.</summary>
public sealed class WordingTests
{
    [SharedDataTheory]
    [InlineData("2020-2024", "2018-2022")]
    [InlineData("2024", "2024")]
    [InlineData("2020-2024", "2015-2019")]
    public void Windows_that_overlap_are_each_summed_whole(string years, string compare)
    {
        var row = Asking.Rows(
            Asking.Of(
                Asking.Register, QuestionKind.Suppliers, ("suppliers", "USA"), ("years", years), ("compare", compare)))
                .Single();

        decimal Sum(string window)
        {
            var range = YearRange.Parse(window);
            return NaiveCsv.Register(SharedData.Register)
                .Where(r => r[1] == "United States" && range.Contains(int.Parse(r[10], CultureInfo.InvariantCulture)))
                .Sum(r => decimal.Parse(r[15], CultureInfo.InvariantCulture));
        }

        row.GetProperty("total").GetDecimal().ShouldBe(Sum(years));
        row.GetProperty("total_before").GetDecimal().ShouldBe(Sum(compare));
    }

    [Fact]
    public void Totals_of_unequal_windows_are_no_change()
    {
        var answer = Asking.Of(Asking.Sums, QuestionKind.Suppliers, ("years", "2020-2024"), ("compare", "2015-2017"));

        var row = Asking.Rows(answer)[0];
        row.GetProperty("change").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        row.GetProperty("reasons").GetProperty("change").GetString().ShouldBe("unequal-windows");
        answer.Notes.ShouldContain(n => n.Code == "unequal-windows");
    }

    [Theory]
    [InlineData("en", "leaving out Ukraine and second-hand products", "left out: Ukraine, second-hand products")]
    [InlineData("nl", "Oekraïne en tweedehands producten niet meegerekend", "weggelaten: Oekraïne, tweedehands producten")]
    public void The_sentence_that_is_quoted_names_what_is_left_out(string language, string sentence, string title)
    {
        var answer = Asking.Share(Asking.Sums, ("years", "2020-2024"), ("without", "ukraine,second-hand"));

        Codes.TryParse(language, out Language spoken).ShouldBeTrue();
        Asking.Said(answer, "share-of-deliveries", spoken).ShouldContain(sentence);
        Wording.Of(answer.Subtitle, spoken).ShouldContain(title);
    }

    [Fact]
    public void A_share_that_follows_from_the_choice_says_so() =>
        Asking.Share(Asking.Sums, ("years", "2020-2024"), ("recipients", "ukraine")).Notes.ShouldContain(
            n => n.Code == "one-side");

    [Fact]
    public void Members_that_entered_within_the_years_are_named_where_rows_are_suppliers()
    {
        var said = Asking.Said(Asking.Share(
            Asking.Sums, ("years", "2020-2024"), ("by", "supplier"), ("composition", "at-the-time")), "joined-within");

        said.ShouldContain("Finland from 2023");
        said.ShouldContain("Sweden from 2024");
    }

    [Fact]
    public void Nothing_delivered_is_said_and_is_no_share_of_zero()
    {
        Asking.Said(Asking.Share(Asking.Sums, ("suppliers", "ISL"), ("years", "2020-2024")), "share-of-deliveries")
            .ShouldContain("No delivery in the data fits this choice");
        Asking.Of(Asking.Sums, QuestionKind.Definitions, ("suppliers", "ISL")).Notes.ShouldContain(
            n => n.Code == "nothing-delivered");
    }

    [Fact]
    public void A_description_never_seen_is_named_and_counts_in_no_class()
    {
        var rows = new[] { "1,Netherlands,Ukraine,Aladdin-1,flying carpet,Aircraft,2018,No,1,No,2020,No,New,1,1,12,No",
            "2,Netherlands,Ukraine,Leopard-2A4,tank,Armoured vehicles,2018,No,1,No,2020,No,New,1,1,30,No" };
        var imported = Asking.Import("carpets", Synthetic.File("carpets.csv", rows));

        var answer = Asking.Share(imported, ("by", "class"), ("years", "2020"));
        Asking.Said(answer, "unknown-classes").ShouldContain("flying carpet (1)");
        Asking.Rows(answer)
            .Select(r => (r.GetProperty("key").GetString(), r.GetProperty("total").GetDecimal()))
            .ShouldBe([("tank", 30m), ("unknown", 12m)]);
    }

    [Theory]
    [InlineData(QuestionKind.Share)]
    [InlineData(QuestionKind.Suppliers)]
    [InlineData(QuestionKind.Recipients)]
    [InlineData(QuestionKind.Definitions)]
    public void Years_that_the_data_does_not_cover_are_said_to_be_cut_off(QuestionKind kind)
    {
        var answer = Asking.Of(Asking.Sums, kind, ("years", "1990-2024"));

        answer.Notes.ShouldContain(n => n.Code == "years-clipped");
        answer.Incomplete.Select(i => Wording.Of(i, Language.En))
            .ShouldContain("1990-2024 was asked and the data covers 1995-2024");
    }

    [Fact]
    public void A_cut_table_says_so_on_a_screen_and_files_hold_all_without_advice_about_it()
    {
        var answer = Asking.Of(Asking.Sums, QuestionKind.Suppliers);
        const string cut = "more are in files and with --limit.";

        Asking.Plain(answer).ShouldContain($"{answer.Rows.Count - 25} {cut}");
        Plain.Write(answer, new Showing(Limit: 3)).ShouldContain($"{answer.Rows.Count - 3} {cut}");
        foreach (var format in new[] { Format.Markdown, Format.Json, Format.Csv, Format.Ndjson })
        {
            var text = System.Text.Encoding.UTF8.GetString(Asking.Write(answer, format));
            text.ShouldNotContain(cut);
            text.ShouldContain(Asking.Rows(answer)[^1].GetProperty("name").GetString()!);
        }
    }

    [Theory]
    [InlineData(QuestionKind.Suppliers)]
    [InlineData(QuestionKind.Recipients)]
    public void That_a_volume_is_no_money_is_said_wherever_it_is_shown(QuestionKind kind)
    {
        var answer = Asking.Of(Asking.Sums, kind);

        foreach (var format in new[] { Format.Table, Format.Markdown, Format.Json })
        {
            string.Join(' ', System.Text.Encoding.UTF8.GetString(Asking.Write(answer, format)).Split('\n'))
                .ShouldContain("not money");
        }
    }
}

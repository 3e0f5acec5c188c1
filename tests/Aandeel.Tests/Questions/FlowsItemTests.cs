using System.Text;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// Products are found by their names, with their numbers; and an answer without rows is still an answer.
/// </summary>
public sealed class FlowsItemTests
{
    [Theory]
    [InlineData("F-35", "F-35A Lightning-2", true)]
    [InlineData("f35", "F-35A Lightning-2", true)]
    [InlineData("lightning", "F-35A Lightning-2", true)]
    [InlineData("K-2", "AK-203", false)]
    [InlineData("K-2", "K-200", false)]
    [InlineData("K-2", "K-2 Black Panther", true)]
    [InlineData("air defence", "air-defence system", true)]
    [InlineData("defence air", "air-defence system", false)]
    [InlineData("ank", "tank", false)]
    [InlineData("tank", "", false)]
    public void A_product_is_found_from_the_beginning_of_a_word_whatever_the_signs(
        string wanted, string printed, bool found) => new ItemSearch(wanted).IsIn(printed).ShouldBe(found);

    [Fact]
    public void A_search_for_signs_alone_is_wrong_usage() =>
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Flows, ("item", "-- ")))
            .Code.ShouldBe(ExitCode.WrongUsage);

    [Fact]
    public void A_word_that_is_no_class_is_told_how_products_are_found() =>
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Flows, ("class", "F-35")))
            .Message.ShouldContain("--item");

    [SharedDataTheory]
    [InlineData("F-35")]
    [InlineData("K-2")]
    public void The_rows_of_a_product_are_those_of_the_file_with_their_numbers(string item)
    {
        var (count, items) = (0, 0L);
        var search = item.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var fields in NaiveCsv.Register(SharedData.Register).Where(f => f.Length > 15))
        {
            var words = fields[3].Split(' ', ',', '/')
                .Select(w => w.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
            if (!words.Any(w => w.StartsWith(search, StringComparison.Ordinal)
                && !(w.Length > search.Length && char.IsDigit(w[search.Length]))))
            {
                continue;
            }

            count++;
            items += long.TryParse(fields[8], out var number) ? number : 0;
        }

        var answer = Asking.Flows(Asking.Register, ("item", item));
        var quantity = answer.Rows.Find("quantity")!;
        count.ShouldBeGreaterThan(2);
        answer.Rows.Count.ShouldBe(count);
        Enumerable.Range(0, count).Sum(r => answer.Rows[r, quantity] is Cell.Whole n ? n.Value : 0).ShouldBe(items);
    }

    [SharedDataFact]
    public void An_order_of_several_years_gives_no_number_for_one_of_them()
    {
        var imported = Asking.ImportShared("orders-alone", [["sipri", "trade-register-orders-1950-2025.csv"]]);
        var answer = Asking.Flows(imported, ("suppliers", "NLD"), ("years", "2015-2024"), ("edition", "2026"));
        var quantity = answer.Rows.Find("quantity")!;
        var cells = Enumerable.Range(0, answer.Rows.Count).Select(r => answer.Rows[r, quantity]).ToList();

        cells.OfType<Cell.Missing>().ShouldContain(m => m.Reason == "several-years");
        cells.OfType<Cell.Whole>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Format.Csv)]
    [InlineData(Format.Markdown)]
    [InlineData(Format.Json)]
    [InlineData(Format.Table)]
    [InlineData(Format.Xlsx)]
    [InlineData(Format.SdmxCsv)]
    public void An_answer_without_rows_is_written_in_every_format(Format format)
    {
        var full = Asking.Flows(Invented.Value, ("years", "2020-2024"));
        var empty = Asking.Flows(Invented.Value, ("suppliers", "ISL"), ("recipients", "TUV"));
        full.Rows.Count.ShouldBeGreaterThan(0);
        empty.Rows.Count.ShouldBe(0);

        var written = Asking.Write(empty, format);
        written.Length.ShouldBeGreaterThan(0);
        if (format is Format.Csv)
        {
            Header(written).ShouldBe(Header(Asking.Write(full, format)));
        }

        if (format is Format.Table or Format.Markdown)
        {
            Encoding.UTF8.GetString(written).ShouldContain("no zero");
            Encoding.UTF8.GetString(written).ShouldNotContain("together");
        }
    }

    [SharedDataFact]
    public void An_answer_without_rows_names_the_sources_that_have_some()
    {
        var answer = Asking.Flows(EverySource.Imported, ("suppliers", "NLD"), ("recipients", "ISR"));

        answer.Rows.Count.ShouldBe(0);
        answer.Notes.Select(n => n.Code).ShouldContain("no-major-arms");
        Asking.Said(answer, "rows-elsewhere").ShouldContain("Netherlands, licences (152 rows, 2004-2014)");
        answer.Notes.Single(n => n.Code == "rows-elsewhere").Remedy!.What.ShouldBe("NLD ISR");
    }

    private static readonly Lazy<Imported> Invented = new(
        () => Asking.Import("items", Synthetic.File("invented.csv", Synthetic.Rows(5, 300, 1995, 2024))));

    private static string Header(byte[] csv) => Encoding.UTF8.GetString(csv).Split('\n')[0];
}

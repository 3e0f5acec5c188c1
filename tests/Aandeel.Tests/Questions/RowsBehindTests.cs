using Aandeel.Answers;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>The printed rows behind a figure add up to it, and their count is its count.</summary>
public sealed class RowsBehindTests
{
    [SharedDataTheory]
    [InlineData("share --years 2020-2024 --composition present")]
    [InlineData("share --years 2020-2024 --composition at-the-time")]
    [InlineData("share --years 2015-2019 --composition present --without ukraine,second-hand")]
    [InlineData("share --by supplier --years 2024 --composition present")]
    [InlineData("share --by recipient --years 2024 --composition present")]
    [InlineData("share --by group --years 2020-2024 --composition at-the-time")]
    [InlineData("share --by class --years 2024 --composition present")]
    [InlineData("share --suppliers NLD --years 2020-2024 --composition present")]
    public void The_rows_behind_a_row_are_as_many_and_as_much(string asked)
    {
        var rows = Answered("aandeel " + asked).Rows;
        var (total, count) = (rows.Find("total")!, rows.Find("observations"));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.BehindOf(row) is not { } behind) continue;
            var flows = Answered(behind.Command);
            Whole(flows, "total").ShouldBe(rows[row, total], behind.Command);
            if (count is not null) Whole(flows, "count").ShouldBe(rows[row, count], behind.Command);
        }
    }

    [SharedDataTheory]
    [InlineData("share --years 2020-2024 --composition present")]
    [InlineData("share --by supplier --years 2022-2024 --composition at-the-time")]
    [InlineData("share --suppliers NLD --years 2015-2019 --composition present")]
    public void Every_term_of_a_formula_is_the_sum_of_its_rows_and_the_formula_gives_the_figure(string asked)
    {
        var rows = Answered("aandeel " + asked).Rows;
        var formulas = rows.Columns.Where(c => c.Quotient is not null).ToList();
        formulas.Count.ShouldBe(5);
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in formulas)
            {
                var (over, under) = (Sum(column.Quotient!.Over, row), Sum(column.Quotient.Under, row));
                if (under > 0)
                {
                    ((Cell.Ratio)rows[row, column]).Value.ShouldBe(
                        (double)(over / under), 1e-12, $"{column.Name} {rows.KeyOf(row)}");
                }
            }
        }

        decimal Sum(IReadOnlyList<Addend> addends, int row) => addends.Sum(a =>
        {
            var value = ((Cell.Amount)rows.Quote(row, rows.Find(a.Column)!, a.Part).Cell).Value;
            var key = rows.BehindOf(row)!["key"] is { } own ? $"{own},{a.Key}" : a.Key!;
            if (NamesTwoRows(key)) return value;
            var behind = rows.BehindOf(row)!;
            var narrowed = behind with { Given = [.. behind.Given.Where(g => g.Name != "key"), new("key", key)] };
            ((Cell.Amount)Whole(Answered(narrowed.Command), "total")).Value.ShouldBe(value, narrowed.Command);
            return value;

            // A row of one supplier is narrowed by side only: a row has one key.
            static bool NamesTwoRows(string k) => k.Contains("supplier:", StringComparison.Ordinal)
                && k.Contains("group:", StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("side:outside", "side:outside")]
    [InlineData("supplier:nld,side:inside", "supplier:NLD,side:inside")]
    [InlineData("side:inside, supplier:NLD", "supplier:NLD,side:inside")]
    public void A_side_stands_alone_or_beside_one_row(string written, string printed) =>
        Printed.Of(Asking.OfCommand($"aandeel flows --key \"{written}\""))["key"].ShouldBe(printed);

    [Theory]
    [InlineData("side:sideways")]
    [InlineData("side:inside,side:outside")]
    [InlineData("supplier:NLD,group:ukraine")]
    [InlineData(",")]
    [InlineData("side")]
    public void A_key_that_means_nothing_is_refused_with_what_is_known(string written) =>
        Should.Throw<AandeelException>(() => Asking.OfCommand($"aandeel flows --key \"{written}\"")).Message
            .ShouldContain("side:");

    [Fact]
    public void What_stands_at_a_place_is_found_again()
    {
        var answer = Answered("aandeel share --years 2020-2024 --composition present", Asking.Sums);
        var figure = answer.Notes.SelectMany(n => n.Text.Figures()).First(f => f.Place is not null);
        var found = Found.In(answer, figure.Place!.Table, figure.Place.Row, figure.Place.Column)!;

        found.Figure.ShouldBe(figure);
        Found.In(answer, "rows", "nothing", figure.Place.Column).ShouldBeNull();
        var upper = Found.In(answer, figure.Place.Table, figure.Place.Row, "bounds_upper")!;
        upper.Part.ShouldBe("upper");
        var ukraine = Found.In(answer, figure.Place.Table, figure.Place.Row, "outside_ukraine")!;
        ukraine.Figure.Cell.ShouldBeOfType<Cell.Amount>();
    }

    private static Answer Answered(string command, Imported? imported = null) =>
        Asked.New(Asking.OfCommand(command), imported ?? Asking.Register);

    private static Cell Whole(Answer flows, string column) => flows.Frame![0, flows.Frame.Find(column)!];
}

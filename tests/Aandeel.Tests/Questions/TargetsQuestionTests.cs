using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>Published targets beside the nearest that is measured.</summary>
public sealed class TargetsQuestionTests
{
    [SharedDataFact]
    public void Measures_are_those_that_an_independent_script_computed_from_the_files()
    {
        var rows = Rows(("composition", "at-the-time"));
        Measured(rows, "received-from-eu")
            .ShouldBe(4489.63 / 19451.74, 1e-6, "the register of 2025, EU members of each year");
        Measured(rows, "exported-to-eu").ShouldBe(0.278, 0.0005);
        var over = Measured(rows, "trade-over-equipment");
        over.ShouldBe(
            4_076.859602 / 0.8773 / 48_910.798, 1e-4, "2020: exports to 22 members over their equipment expenditure");
    }

    [SharedDataFact]
    public void Every_row_says_what_differs_and_its_margin_holds_it()
    {
        foreach (var row in Rows())
        {
            row.GetProperty("differs").GetString().ShouldNotBeNullOrEmpty();
            row.GetProperty("goal").GetDouble().ShouldBeInRange(0.35, 0.60);
            if (row.GetProperty("measured").ValueKind == JsonValueKind.Null)
            {
                row.GetProperty("reasons").GetProperty("measured").GetString().ShouldBe("not-measured");
                continue;
            }

            var measured = row.GetProperty("measured").GetDouble();
            measured.ShouldBe(
                (double)(row.GetProperty("part").GetDecimal() / row.GetProperty("whole").GetDecimal()), 1e-9);
            var (lower, upper) = (row.GetProperty("bounds").GetProperty("lower"),
                row.GetProperty("bounds").GetProperty("upper"));
            if (lower.ValueKind == JsonValueKind.Number) measured.ShouldBeInRange(lower.GetDouble(), upper.GetDouble());
        }
    }

    [SharedDataFact]
    public void The_flows_behind_trade_over_equipment_add_up_to_it()
    {
        var row = Rows().First(r => r.GetProperty("measure").GetString() == "trade-over-equipment");
        var flows = Asking.Json(
            Asked.New(Asking.OfCommand(row.GetProperty("flows").GetString()!), EverySource.Imported)!);
        var euros = flows.GetProperty("total").GetDecimal();
        var rate = new Conversions(EverySource.Imported.Snapshot!).PerDollar(Unit.Euro, 2020)!.Value;
        (row.GetProperty("part").GetDecimal() * rate / euros).ShouldBe(1, 1e-6m);
    }

    [SharedDataFact]
    public void The_table_is_as_saved()
    {
        var text = Asking.Plain(Ask());
        text[..text.LastIndexOf("snapshot ", StringComparison.Ordinal)].ShouldBeAsSaved("targets.expected.txt");
    }

    [Fact]
    public void Every_target_is_a_published_statement_with_an_address_or_a_publisher()
    {
        Target.All.Count.ShouldBe(6);
        Target.All.ShouldAllBe(t => t.Statement.WhoEn.Length > 0 && t.Goal >= 35);
    }

    [Fact]
    public void Without_its_sources_nothing_is_measured_and_it_says_how_to_get_them()
    {
        var answer = Asked.New(Asking.Ask(QuestionKind.Targets), Asking.Sums)!;
        Asking.Rows(answer).ShouldAllBe(r => r.GetProperty("measured").ValueKind == JsonValueKind.Null);
        answer.Notes.ShouldContain(n => n.Code == "sources-not-here");
        answer.Incomplete.ShouldNotBeEmpty();
    }

    [SharedDataFact]
    public void Both_languages_have_the_same_figures_and_the_picture_has_each_measure_once()
    {
        var answer = Ask();
        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
        var chart = answer.Charts.ShouldHaveSingleItem();
        chart.As.ShouldBe(Draw.Dots);
        chart.Drawn.Select(r => chart.Table[r, chart.Table.Find("measure")!]).ShouldBeUnique();
        chart.Drawn.ShouldAllBe(r => chart.Table[r, chart.Y[0]] is Cell.Ratio);
    }

    private static Answer Ask(params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Targets, options), EverySource.Imported)!;

    private static IReadOnlyList<JsonElement> Rows(params (string, string)[] options) => Asking.Rows(Ask(options));

    private static double Measured(IReadOnlyList<JsonElement> rows, string measure) =>
        rows.First(r => r.GetProperty("measure").GetString() == measure).GetProperty("measured").GetDouble();
}

using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>What is compared with what: editions, and periods part by part.</summary>
public sealed class ComparisonTests
{
    private static readonly Lazy<Imported> Invented = new(() => Asking.Import(
        "comparisons",
        Synthetic.File("old.csv", Synthetic.Rows(11, 400, 2010, 2024)),
        Synthetic.File("new.csv", Synthetic.Rows(12, 420, 2010, 2025), "10 Apr 2026 8:00:00 AM")));

    [Fact]
    public void What_changed_between_editions_can_be_asked_again_by_its_command()
    {
        var editions = Invented.Value.Editions().Select(e => e.Name).Order(StringComparer.Ordinal).ToList();
        var answer = Ask("changes", "");

        answer.Filled.Command.ShouldBe(
            $"aandeel changes --source sipri --older {editions[0]} --newer {editions[1]} --years 2020-2024");
        answer.Filled.Query.ShouldBe(
            $"/changes?source=sipri&older={editions[0]}&newer={editions[1]}&years=2020-2024");
        Asking.Of(Invented.Value, QuestionKind.Changes, ("older", editions[0])).Filled.ShouldBe(answer.Filled);
        Asking.Of(Invented.Value, QuestionKind.Changes, ("newer", editions[1])).Filled.ShouldBe(answer.Filled);
        Asked.New(Asking.OfCommand(answer.Filled.Command), Invented.Value).Filled.ShouldBe(answer.Filled);
        foreach (var figure in answer.Notes.SelectMany(n => n.Text.Figures()).Where(f => f.Place?.Table == "rows"))
        {
            var place = figure.Place!;
            var row = Enumerable.Range(0, answer.Rows.Count).Single(r => answer.Rows.KeyOf(r) == place.Row);
            answer.Rows[row, answer.Rows.Find(place.Column)!].ShouldBe(figure.Cell);
            place.Behind!.Command.ShouldBe(Asking.Rows(answer)[row].GetProperty("flows").GetString());
        }

        var older = Asking.Rows(Asking.Flows(Invented.Value, ("years", "2020-2024"), ("edition", editions[0])));
        Asking.Rows(answer)[0]
            .GetProperty("older").GetDecimal().ShouldBe(older.Sum(r => r.GetProperty("amount").GetDecimal()));

        // What goes to names that are in no table of ours (XXU) cannot be asked for apart.
        var amounts = Asking.Rows(answer)
            .Where(r => r.GetProperty("what").GetString() != "share-outside")
            .Where(r => !r.GetProperty("key").GetString()!.Contains("XXU", StringComparison.Ordinal));
        foreach (var row in amounts.Take(30))
        {
            var listed = Asking.Rows(
                FlowsQuestion.Answer(Asking.OfCommand(row.GetProperty("flows").GetString()!), Invented.Value));
            var sum = listed.Sum(r => r.GetProperty("amount").GetDecimal());
            sum.ShouldBe(row.GetProperty("newer").GetDecimal(), row.GetProperty("key").GetString());
        }
    }

    [Fact]
    public void A_table_that_is_cut_keeps_what_it_sums_to_and_says_how_many_rows_are_left_out()
    {
        var answer = Ask("decompose", "by=supplier");
        var rows = answer.Views[1].Parts().Single().Rows.Count;
        var whole = Plain.Write(answer, new Showing());
        var cut = Plain.Write(answer, new Showing(Limit: 2));

        whole.ShouldContain("\ntogether ");
        whole.ShouldNotContain("--limit");
        cut.ShouldContain("\ntogether ");
        cut.ShouldContain($"{rows - 3} more are in files and with --limit.");
    }

    [Fact]
    public void A_division_by_destination_compared_says_the_change_of_each_part()
    {
        (string, string)[] options = [("by", "recipient"), ("suppliers", "nato"), ("composition", "present")];
        var now = Asking.Rows(Asking.Share(Invented.Value, [.. options, ("years", "2020-2024")]))
            .ToDictionary(Key, Share);
        var before = Asking.Rows(Asking.Share(Invented.Value, [.. options, ("years", "2012-2016")]))
            .ToDictionary(Key, Share);
        var compared = Asking.Rows(
            Asking.Share(Invented.Value, [.. options, ("years", "2020-2024"), ("compare", "2012-2016")]))
            .Where(r => r.TryGetProperty("change_points", out _))
            .ToList();

        compared.Select(Key).ShouldBe(now.Keys, ignoreOrder: true);
        foreach (var row in compared)
        {
            var change = (now[Key(row)] - before.GetValueOrDefault(Key(row))) * 100;
            row.GetProperty("share_before").GetDouble().ShouldBe(before.GetValueOrDefault(Key(row)), 1e-12);
            row.GetProperty("change_points").GetDouble().ShouldBe(change, 1e-9, Key(row));
        }

        compared.Count(r => Math.Abs(r.GetProperty("change_points").GetDouble()) > 0.1).ShouldBeGreaterThan(3);

        static string Key(System.Text.Json.JsonElement row) => row.GetProperty("key").GetString()!;
        static double Share(System.Text.Json.JsonElement row) => row.GetProperty("share").GetDouble();
    }

    private static Answer Ask(string kind, string options)
    {
        Codes.TryParse(kind, out QuestionKind asked).ShouldBeTrue();
        return Asked.New(Asking.Ask(asked, Asking.Options(options)), Invented.Value)!;
    }
}

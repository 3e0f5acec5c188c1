using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The answers to <c>concentration</c> and <c>dependence</c>, held against a plain sum over the register.
/// </summary>
public sealed class DependenceTests
{
    private static readonly Lazy<List<(string Supplier, string Recipient, string Category, bool Used,
        decimal Amount)>> Register = new(() =>
        [.. NaiveCsv.Register(SharedData.Register)
            .Where(r => int.Parse(r[10], CultureInfo.InvariantCulture) is >= 2020 and <= 2024)
            .Select(
                r => (r[1], r[2], r[5], r[12].StartsWith("Second hand", StringComparison.Ordinal),
                    decimal.Parse(r[15], CultureInfo.InvariantCulture)))]);

    private static readonly Lazy<HashSet<string>> Inside = new(() =>
        [.. File.ReadLines(SharedData.PathOf("reference", "parties.csv"))
            .Skip(1).Select(NaiveCsv.Split).Where(p => p[6] is "nato" or "nato-org").Select(p => p[0])]);

    [SharedDataFact]
    public void What_the_Alliance_itself_bought_is_no_ally()
    {
        var answer = Asking.Of(Asking.Register, QuestionKind.Dependence);
        var text = Asking.Plain(answer, Language.Nl);

        text.ShouldContain("NAVO zelf (gezamenlijke orders)");
        text.Split('\n').ShouldNotContain(l => l.StartsWith("NAVO  ", StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void The_concentration_of_NATO_is_that_of_a_plain_sum()
    {
        var outside =
            Register.Value.Where(
                r => Inside.Value.Contains(r.Supplier) && !Inside.Value.Contains(r.Recipient)
                    && !r.Recipient.StartsWith("unknown recipient", StringComparison.Ordinal))
            .GroupBy(r => r.Recipient).Select(g => (g.Key, Sum: g.Sum(r => r.Amount))).Where(r => r.Sum > 0)
            .OrderByDescending(r => r.Sum).ToList();
        var all = outside.Sum(r => r.Sum);

        var row = Asking.Rows(Ask(QuestionKind.Concentration, ("composition", "present"))).Single();
        row.GetProperty("outside").GetDecimal().ShouldBe(all);
        row.GetProperty("recipients").GetInt32().ShouldBe(outside.Count);
        row.GetProperty("largest_three_part")
            .GetDouble().ShouldBe((double)(outside.Take(3).Sum(r => r.Sum) / all), 1e-12);
        row.GetProperty("herfindahl")
            .GetDouble().ShouldBe((double)outside.Sum(r => r.Sum / all * (r.Sum / all)), 1e-12);
        row.GetProperty("largest")
            .EnumerateArray()
            .Select(l => l.GetProperty("total").GetDecimal())
            .ShouldBe(outside.Take(3).Select(r => r.Sum));
        var others = outside.Where(r => r.Key != "Ukraine").ToList();
        row.GetProperty("without_ukraine")
            .GetProperty("largest_three_part")
            .GetDouble()
            .ShouldBe((double)(others.Take(3).Sum(r => r.Sum) / others.Sum(r => r.Sum)), 1e-12);
    }

    [SharedDataTheory]
    [InlineData("Poland", "POL", 0.446)]
    [InlineData("Netherlands", "NLD", 0.013)]
    [InlineData("United States", "USA", 0.23)]
    public void The_imports_of_an_ally_are_those_of_a_plain_sum(string name, string code, double about)
    {
        var imports = Register.Value.Where(r => r.Recipient == name).ToList();
        decimal Sum(
            Func<(string Supplier, string Recipient, string Category, bool Used, decimal Amount), bool> which) =>
                imports.Where(which).Sum(r => r.Amount);
        bool Known((string Supplier, string, string, bool, decimal) r) =>
            !r.Supplier.StartsWith("unknown", StringComparison.Ordinal);

        var row = Asking.Rows(Ask(QuestionKind.Dependence, ("composition", "present")))
            .Single(r => r.GetProperty("key").GetString() == code);
        row.GetProperty("inside").GetDecimal().ShouldBe(Sum(r => Inside.Value.Contains(r.Supplier)));
        row.GetProperty("outside").GetDecimal().ShouldBe(Sum(r => Known(r) && !Inside.Value.Contains(r.Supplier)));
        row.GetProperty("outside_second_hand")
            .GetDecimal().ShouldBe(Sum(r => Known(r) && !Inside.Value.Contains(r.Supplier) && r.Used));
        row.GetProperty("total").GetDecimal().ShouldBe(imports.Sum(r => r.Amount));
        row.GetProperty("share_from_outside").GetDouble().ShouldBe(about, 0.015);
    }

    [SharedDataFact]
    public void Every_row_can_be_followed_to_its_flows()
    {
        foreach (var by in new[] { "recipient", "category" })
        {
            foreach (var row in Asking.Rows(Ask(QuestionKind.Dependence, ("by", by), ("years", "2023-2024"))).Take(8))
            {
                var listed = Asking.Rows(
                    Asked.New(Asking.OfCommand(row.GetProperty("flows").GetString()!), Asking.Register));
                listed.Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(row.GetProperty("total").GetDecimal());
                listed.Count.ShouldBe(row.GetProperty("observations").GetInt32());
            }
        }

        var whole = Asking.Rows(Ask(QuestionKind.Concentration, ("by", "supplier"), ("suppliers", "NLD"))).Single();
        var flows = Asking.Rows(Asked.New(Asking.OfCommand(whole.GetProperty("flows").GetString()!), Asking.Register));
        flows.Where(r => r.GetProperty("side").GetString() == "outside")
            .Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(whole.GetProperty("outside").GetDecimal());
    }

    [Theory]
    [InlineData(QuestionKind.Concentration)]
    [InlineData(QuestionKind.Dependence)]
    public void The_built_in_sums_cannot_answer_and_say_how_to_get_what_can(QuestionKind kind)
    {
        var error = Should.Throw<AandeelException>(() => Asked.New(Asking.Ask(kind), Asking.Sums));

        error.Code.ShouldBe(ExitCode.Incomplete);
        error.Message.ShouldContain("sources fetch sipri");
    }

    [Theory]
    [InlineData(QuestionKind.Concentration, "by", "recipient", "it knows supplier")]
    [InlineData(QuestionKind.Dependence, "by", "supplier", "it knows recipient, class, category")]
    [InlineData(QuestionKind.Dependence, "by", "year", "it knows recipient, class, category")]
    public void A_division_that_has_no_meaning_is_refused(
        QuestionKind kind, string name, string value, string sentence) =>
        Should.Throw<AandeelException>(
            () => Asked.New(Asking.Ask(kind, (name, value)), Asking.Sums)).Message.ShouldContain(sentence);

    [Fact]
    public void Nothing_is_null_with_its_reason_and_never_zero_or_NaN()
    {
        var imported = Asking.Import(
            "few",
            Synthetic.File(
                "few.csv",
                ["1,Netherlands,Poland,Type 1,tank,Armoured "
                    + "vehicles,2018,No,3,No,2020,No,New,1,1,12,No",
                    "2,unknown supplier(s),Greece,Type 1,tank,Armoured vehicles,2018,No,3,No,2020,No,New,1,1,5,No"]));

        var concentration = Asked.New(Asking.Ask(QuestionKind.Concentration, ("years", "2020")), imported)!;
        var row = Asking.Rows(concentration).Single();
        row.GetProperty("herfindahl").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("reasons").GetProperty("largest_three_part").GetString().ShouldBe("nothing-outside");
        concentration.Notes.ShouldContain(n => n.Code == "nothing-outside");

        var imports = Asked.New(Asking.Ask(QuestionKind.Dependence, ("years", "2020")), imported)!;
        var greece = Asking.Rows(imports).Single(r => r.GetProperty("key").GetString() == "GRC");
        greece.GetProperty("share_from_outside").ValueKind.ShouldBe(JsonValueKind.Null);
        greece.GetProperty("reasons").GetProperty("share_from_outside").GetString().ShouldBe("nothing-imported");
        (greece.GetProperty("bounds").GetProperty("lower").GetDouble(),
            greece.GetProperty("bounds").GetProperty("upper").GetDouble()).ShouldBe((0, 1));

        foreach (var answer in new[] { concentration, imports,
            Asked.New(Asking.Ask(QuestionKind.Dependence, ("recipients", "ISL"), ("years", "2020")), imported)! })
        {
            Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Table)).ShouldNotContain("NaN");
            Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Csv)).ShouldNotContain("NaN");
        }
    }

    private static Answer Ask(QuestionKind kind, params (string Name, string Value)[] options)
    {
        (string Name, string Value)[] years = options.Any(o => o.Name == "years") ? [] : [("years", "2020-2024")];
        return Asked.New(Asking.Ask(kind, [("edition", "2025"), .. years, .. options]), Asking.Register)!;
    }
}

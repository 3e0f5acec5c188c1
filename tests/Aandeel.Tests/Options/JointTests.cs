using System.Globalization;
using System.Text;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Options;

public sealed class JointTests
{
    [SharedDataFact]
    public void The_first_ten_candidates_are_as_read_and_accepted()
    {
        var text = new StringBuilder();
        foreach (var language in new[] { "en", "nl" })
        {
            var showing = new Showing(language == "nl" ? Language.Nl : Language.En);
            var written = Encoding.UTF8.GetString(Asking.Write(Ask(("years", "2020-2024")), Format.Table, showing));
            text.Append(
                string.Join('\n', written.Split('\n').Where(l => !l.StartsWith("snapshot ", StringComparison.Ordinal))))
                .Append('\n');
        }

        text.ToString().ShouldBeAsSaved("options-joint.expected.txt");
    }

    [SharedDataFact]
    public void Every_candidate_has_two_buyers_a_supplier_and_deals_that_add_up()
    {
        var rows = Asking.Rows(Ask(("years", "2020-2024")));

        rows.Count.ShouldBeGreaterThan(10);
        rows.Select(r => r.GetProperty("rank").GetInt32()).ShouldBe(Enumerable.Range(1, rows.Count));
        foreach (var row in rows)
        {
            var name = row.GetProperty("key").GetString();
            var (outside, apart) = (row.GetProperty("taken_from_outside").GetDecimal(),
                row.GetProperty("ordered_apart").GetDecimal());
            (row.GetProperty("buyers").GetArrayLength() >= 2
                && row.GetProperty("allied_suppliers").GetArrayLength() >= 1).ShouldBeTrue(name);
            (row.GetProperty("buyers_outside").GetInt32() >= 2
                || row.GetProperty("same_items").GetArrayLength() > 0).ShouldBeTrue(name);
            row.GetProperty("deals")
                .EnumerateArray().Sum(d => d.GetProperty("amount").GetDecimal()).ShouldBe(outside + apart, name);
            row.GetProperty("buyers")
                .EnumerateArray().Sum(b => b.GetProperty("taken_from_outside").GetDecimal()).ShouldBe(outside, name);
            row.GetProperty("present_suppliers")
                .EnumerateArray().Sum(b => b.GetProperty("amount").GetDecimal()).ShouldBe(outside, name);
            row.GetProperty("same_items")
                .EnumerateArray().Sum(b => b.GetProperty("amount").GetDecimal()).ShouldBe(apart, name);
        }
    }

    [SharedDataFact]
    public void What_allies_took_from_outside_is_that_of_plain_lines()
    {
        var tanks = Asking.Rows(Ask(("years", "2020-2024"), ("class", "anti-tank-missile"))).Single();
        var members = File.ReadLines(Repository.PathOf("src", "Aandeel", "Harmonise", "alliances.csv"))
            .Where(l => l.StartsWith("nato,", StringComparison.Ordinal))
            .Select(l => l.Split(',')[1])
            .ToHashSet(StringComparer.Ordinal);
        var names = File.ReadLines(Repository.PathOf("src", "Aandeel", "Harmonise", "party-names-sipri.csv"))
            .Skip(1).Select(NaiveCsv.Split).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        var naive = NaiveCsv.Register(SharedData.Register)
            .Where(
                f => string.CompareOrdinal(f[10], "2020") >= 0 && f[12] == "New" && f[4] == "anti-tank missile"
                    && !members.Contains(names[f[1]]) && members.Contains(names[f[2]])
                    && !f[1].StartsWith("unknown", StringComparison.Ordinal));

        tanks.GetProperty("taken_from_outside")
            .GetDecimal().ShouldBe(naive.Sum(f => decimal.Parse(f[15], CultureInfo.InvariantCulture)));
        tanks.GetProperty("buyers_outside").GetInt32().ShouldBe(11);
    }

    [Fact]
    public void The_table_of_initiatives_names_classes_and_states_that_exist_and_what_was_read()
    {
        var classes = ProductClasses.BuiltIn.All.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var initiative in Initiatives.All)
        {
            initiative.Classes.ShouldAllBe(c => classes.Contains(c), initiative.Code);
            initiative.States.ShouldAllBe(
                s => PartyTable.BuiltIn.Find(PartyCode.Parse(s, null)) != null, initiative.Code);
            (initiative.Reading == InitiativeReading.None
                || initiative.Address.StartsWith("https://", StringComparison.Ordinal)).ShouldBeTrue(initiative.Code);
            (initiative.Amount is null).ShouldBe(initiative.Unit.Length == 0, initiative.Code);
            (initiative.TextEn.Length > 0 && initiative.TextNl.Length > 0).ShouldBeTrue(initiative.Code);
        }

        Initiatives.All.Select(i => i.Code).ShouldBeUnique();
    }

    [Fact]
    public void The_same_item_counts_only_when_ordered_within_five_years_by_two_others()
    {
        static string Row(int id, string supplier, string recipient, int ordered, string item) =>
            $"{id},{supplier},{recipient},{item},tank,Armoured vehicles,{ordered},No,1,No,2023,No,New,1,1,10,No";
        string[] rows =
        [
            Row(1, "Germany", "Poland", 2010, "Early"), Row(2, "Germany", "Netherlands", 2020, "Early"),
            Row(3, "Germany", "Poland", 2017, "Same"), Row(4, "Germany", "Netherlands", 2021, "Same"),
            Row(5, "Germany", "Netherlands", 2022, "Same"), Row(6, "Germany", "Ukraine", 2021, "Same"),
        ];
        var imported = Asking.Import("joint", Synthetic.File("joint.csv", rows));

        var row = Asking.Rows(Asked.New(Asking.Ask(QuestionKind.OptionsJoint), imported)!).ShouldHaveSingleItem();
        var item = row.GetProperty("same_items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("item").GetString().ShouldBe("Same");
        item.GetProperty("amount").GetDecimal().ShouldBe(20, "2017 and 2021 are five years, 2022 is a sixth");
        row.GetProperty("taken_from_outside").GetDecimal().ShouldBe(0);
    }

    [Fact]
    public void An_ally_that_passes_on_what_it_bought_is_no_supplier_but_one_that_makes_it_is()
    {
        static string Row(
            int id, string supplier, string recipient, string item, int ordered, int year, decimal amount,
            string local = "No") =>
                $"{id},{supplier},{recipient},{item},tank,Armoured "
                    + $"vehicles,{ordered},No,1,No,{year},No,New,1,1,{amount.ToString(CultureInfo.InvariantCulture)},"
                    + $"{local}";
        string[] rows =
        [
            Row(1, "South Korea", "Poland", "K-2", 2020, 2022, 50),
            Row(2, "South Korea", "Norway", "K-2", 2020, 2022, 30),
            Row(3, "United States", "Romania", "M-1 Long", 2015, 2018, 20),
            Row(4, "Romania", "Ukraine", "M-1", 2023, 2023, 10),
            Row(5, "United States", "Greece", "M-2", 2015, 2018, 4), Row(6, "Greece", "Ukraine", "M-2", 2023, 2023, 10),
            Row(7, "Germany", "Italy", "L-2", 2015, 2018, 40, "Yes"), Row(8, "Italy", "Chile", "L-2", 2023, 2023, 10),
            Row(9, "Germany", "Spain", "L-3", 2015, 2024, 40), Row(10, "Spain", "Ukraine", "L-3", 2023, 2023, 7),
        ];
        var row = Asking.Rows(
            Asked.New(
                Asking.Ask(QuestionKind.OptionsJoint),
                Asking.Import("passed-on", Synthetic.File("passed-on.csv", rows)))!).ShouldHaveSingleItem();
        var suppliers = row.GetProperty("allied_suppliers")
            .EnumerateArray().ToDictionary(s => s.GetProperty("key").GetString()!, s => s);

        string.Join(",", suppliers.Keys.Order())
            .ShouldBe(
                "DEU,ESP,GRC,ITA",
                "Greece delivered more than twice what it bought, Italy took part in making, Spain bought only "
                    + "afterwards");
        suppliers["GRC"].GetProperty("delivered_ukraine").GetDecimal().ShouldBe(10);
        var passed = row.GetProperty("passed_on").EnumerateArray().ShouldHaveSingleItem();
        (passed.GetProperty("key").GetString(), passed.GetProperty("amount").GetDecimal()).ShouldBe(("ROU", 10m));
    }

    [SharedDataFact]
    public void Romania_is_no_supplier_of_patriots_and_poland_is_one_of_guns()
    {
        var orders = Asking.Import(
            "joint-orders",
            Aandeel.Sources.SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));
        var rows = Asking.Rows(Asked.New(Asking.Ask(QuestionKind.OptionsJoint, ("years", "2021-2025")), orders)!)
            .ToDictionary(r => r.GetProperty("key").GetString()!, r => r);
        List<string> Keys(string productClass, string list) =>
            [.. rows[productClass].GetProperty(list).EnumerateArray().Select(s => s.GetProperty("key").GetString()!)];

        foreach (var patriot in new[] { "long-range-sam-system", "long-range-sam-missile" })
        {
            Keys(patriot, "allied_suppliers").ShouldNotContain("ROU");
            Keys(patriot, "passed_on").ShouldBe(["ROU"]);
        }

        Keys("self-propelled-gun", "allied_suppliers").ShouldContain("POL");
        Keys("infantry-fighting-vehicle", "allied_suppliers").ShouldContain("POL");
        Keys("trainer-light-attack-aircraft", "allied_suppliers").ShouldContain("USA");
    }

    [Theory]
    [InlineData("MIM-104 PAC-3", "MIM-104 PAC-3 MSE", true)]
    [InlineData("Boxer -", "Boxer", true)]
    [InlineData("K-9", "K-90", false)]
    [InlineData("", "Boxer", false)]
    public void A_version_is_the_same_product(string one, string other, bool same) =>
        PassedOn.IsSame(one, other).ShouldBe(same);

    [SharedDataFact]
    public void Recipients_choose_the_buyers()
    {
        string[] chosen = ["NLD", "DEU", "NOR", "DNK", "POL"];
        var rows = Asking.Rows(Ask(("years", "2020-2024"), ("recipients", string.Join(',', chosen))));

        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            row.GetProperty("buyers")
                .EnumerateArray().ShouldAllBe(b => chosen.Contains(b.GetProperty("key").GetString()));
        }
    }

    [Fact]
    public void An_unknown_class_gives_the_nearest() =>
        Should.Throw<AandeelException>(
            () => Asking.Ask(QuestionKind.OptionsJoint, ("class", "tnk"))).Message.ShouldContain("tank");

    private static Answer Ask(params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.OptionsJoint, options), Asking.Register)!;
}

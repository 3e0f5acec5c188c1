using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>How a scenario is read: which values do, where each bound lies, and what changes on top of a file make of it.</summary>
public sealed class ScenarioReaderTests
{
    [Fact]
    public void Everything_that_a_scenario_can_say_is_read()
    {
        var scenario = Read(
            """
            { "$schema": "scenario.json", "name": "A", "name_nl": "B", "text": "C", "years": "2027-2031", "base": 2024,
            "growth": "0.05",
            "demand": [ { "class": "tank", "years": 2027, "per_year": 1.5, "buyers": ["DEU", "NLD", "DEU"], "suppliers": "POL, USA" } ],
            "joint_orders": [ { "class": "tank", "buyers": "DEU,NLD", "volume": 2, "years": "2027-2028" } ],
            "capacity": [ { "supplier": "POL", "class": "tank", "from": 2028, "per_year": 3, "ramp_years": 4 },
              { "supplier": "DEU", "class": "tank", "from": 2029, "per_year": 0 } ],
            "outside": [ { "from": 2027, "keep": 0.25, "class": "tank", "suppliers": ["USA"], "recipients": ["BRA"] } ],
            "ukraine": [ { "from": 2026, "level": 0.5, "text": "D" } ], }
            """);

        (scenario.Name, scenario.NameNl, scenario.Text, scenario.Growth).ShouldBe(("A", "B", "C", 0.05m));
        (scenario.Years, scenario.Base).ShouldBe((new YearRange(2027, 2031), new YearRange(2024, 2024)));
        var demand = scenario.Demand.ShouldHaveSingleItem();
        (demand.Place, demand.PerYear, demand.Relative, demand.Years).ShouldBe(
            ("demand[0]", 15_000L, null, new YearRange(2027, 2027)));
        demand.Buyers.Select(p => p.Code.Value).ShouldBe(["DEU", "NLD"]);
        demand.Suppliers.Select(p => p.Code.Value).ShouldBe(["POL", "USA"]);
        ProductClasses.BuiltIn.All[demand.Class!.Value].Code.ShouldBe("tank");
        var joint = scenario.JointOrders.ShouldHaveSingleItem();
        (joint.Place, joint.Volume, joint.Years, joint.Suppliers.Count).ShouldBe(
            ("joint_orders[0]", 20_000L, new YearRange(2027, 2028), 0));
        scenario.Capacity.Select(c => (c.Place, c.Supplier.Code.Value, c.From, c.PerYear, c.RampYears)).ShouldBe(
            [("capacity[0]", "POL", 2028, 30_000L, 4), ("capacity[1]", "DEU", 2029, 0L, 1)]);
        var outside = scenario.Outside.ShouldHaveSingleItem();
        (outside.From, outside.Keep, outside.Class, outside.Recipients[0].Code.Value).ShouldBe(
            (2027, 0.25m, demand.Class, "BRA"));
        (scenario.Ukraine[0].From, scenario.Ukraine[0].Level).ShouldBe((2026, 0.5m));
    }

    [Fact]
    public void What_is_not_said_is_left_open()
    {
        var scenario = Read("{}");

        (scenario.Name, scenario.NameNl, scenario.Text, scenario.Years, scenario.Base, scenario.Growth).ShouldBe(
            ("", null, "", null, null, null));
        (scenario.Demand.Count + scenario.JointOrders.Count + scenario.Capacity.Count + scenario.Outside.Count
            + scenario.Ukraine.Count).ShouldBe(0);
        Read("""{ "outside": [ { "from": 2027, "keep": 1 } ] }""").Outside[0].Class.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "growth": VALUE }""", "0", "10", "-0.01", "10.01")]
    [InlineData("""{ "demand": [ { "relative": VALUE, "years": 2027 } ] }""", "0", "100", "-0.01", "100.01")]
    [InlineData("""{ "demand": [ { "class": "tank", "per_year": VALUE, "years": 2027 } ] }""", "0", "1000000", "-0.01", "1000000.01")]
    [InlineData("""{ "outside": [ { "from": 2027, "keep": VALUE } ] }""", "0", "1", "-0.01", "1.01")]
    [InlineData("""{ "ukraine": [ { "from": 2027, "level": VALUE } ] }""", "0", "10", "-0.01", "10.01")]
    [InlineData("""{ "ukraine": [ { "from": VALUE, "level": 1 } ] }""", "1900", "2200", "1899", "2201")]
    [InlineData("""{ "capacity": [ { "supplier": "POL", "class": "tank", "from": 2027, "per_year": 1, "ramp_years": VALUE } ] }""",
        "1", "50", "0", "51")]
    [InlineData("""{ "years": "2001-VALUE" }""", "2001", "2100", "2000", "2101")]
    public void Each_value_has_a_least_and_a_most_that_do_and_beyond_them_none_does(
        string json, string least, string most, string below, string above)
    {
        foreach (var good in new[] { least, most }) Should.NotThrow(() => Read(With(good)));
        foreach (var bad in new[] { below, above }) Should.Throw<AandeelException>(() => Read(With(bad)));

        string With(string value) => json.Replace("VALUE", value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "demand": [ { "relative": 1 } ] }""", "demand[0] needs years")]
    [InlineData("""{ "joint_orders": [ { "buyers": "DEU,NLD", "volume": 2, "years": 2027 } ] }""", "joint_orders[0] needs class")]
    [InlineData("""{ "joint_orders": [ { "class": "tank", "buyers": "DEU,NLD", "years": 2027 } ] }""", "joint_orders[0] needs volume")]
    [InlineData("""{ "joint_orders": [ { "class": "tank", "buyers": "DEU,NLD", "volume": 2 } ] }""", "joint_orders[0] needs years")]
    [InlineData("""{ "capacity": [ { "class": "tank", "from": 2027, "per_year": 1 } ] }""", "capacity[0] needs supplier")]
    [InlineData("""{ "capacity": [ { "supplier": "POL", "from": 2027, "per_year": 1 } ] }""", "capacity[0] needs class")]
    [InlineData("""{ "capacity": [ { "supplier": "POL", "class": "tank", "per_year": 1 } ] }""", "capacity[0] needs from")]
    [InlineData("""{ "capacity": [ { "supplier": "POL", "class": "tank", "from": 2027 } ] }""", "capacity[0] needs per_year")]
    [InlineData("""{ "outside": [ { "keep": 1 } ] }""", "outside[0] needs from")]
    [InlineData("""{ "outside": [ { "from": 2027 } ] }""", "outside[0] needs keep")]
    [InlineData("""{ "ukraine": [ { "level": 1 } ] }""", "ukraine[0] needs from")]
    [InlineData("""{ "ukraine": [ { "from": 2027 } ] }""", "ukraine[0] needs level")]
    [InlineData("""{ "ukraine": [ 5 ] }""", "ukraine[0] got 5; it knows an object")]
    [InlineData("""{ "ukraine": [ null ] }""", "ukraine[0] got null; it knows an object")]
    [InlineData("""{ "ukraine": [ { "from": 2027.5, "level": 1 } ] }""", "ukraine[0].from got 2027.5; it knows a year")]
    [InlineData("""{ "name": 5 }""", "name got 5; it knows a text")]
    [InlineData("""{ "name": ["A"] }""", "it knows a text")]
    [InlineData("""{ "years": [2027] }""", "years got [2027]; it knows years")]
    [InlineData("""{ "growth": [1] }""", "growth got [1]; it knows a number")]
    [InlineData("""{ "outside": [ { "from": 2027, "kept": 1 } ] }""", "outside[0].kept is no field of a scenario; outside[0] knows class")]
    [InlineData("""{ "demand": [ { "relative": 1, "years": 2027, "buyer": "DEU" } ] }""", "demand[0].buyer is no field")]
    [InlineData("""{ "joint_orders": [ { "class": "tank", "buyers": "DEU,NLD", "volume": 2, "years": 2027, "supplier": "USA" } ] }""",
        "joint_orders[0].supplier is no field")]
    [InlineData("""{ "capacity": [ { "supplier": "POL", "class": "tank", "from": 2027, "per_year": 1, "ramp": 2 } ] }""",
        "capacity[0].ramp is no field")]
    [InlineData("""{ "ukraine": [ { "from": 2027, "level": 1, "until": 2030 } ] }""", "ukraine[0].until is no field")]
    [InlineData("""{ "growht": 1 }""", "growht is no field of a scenario; it knows name, name_nl")]
    [InlineData("""{ "outside": [ { "from": 2027, "keep": 1, "recipients": ["BRA", "UKR"] } ] }""", "a field of its own")]
    [InlineData("""{ "joint_orders": [ { "class": "tank", "buyers": "DEU,DEU", "volume": 2, "years": 2027 } ] }""", "names 1;")]
    public void What_is_missing_or_is_something_else_is_named_with_its_place(string json, string says) =>
        Should.Throw<AandeelException>(() => Read(json)).Message.ShouldContain(says);

    [Theory]
    [InlineData("\"DEU\"", "\"DEU\"", false)]
    [InlineData("\"DEU\", \"NLD\"", "\"DEU\"", true)]
    [InlineData("\"DEU\"", "\"DEU\", \"POL\"", true)]
    [InlineData("", "\"DEU\"", true)]
    public void Only_who_would_buy_from_itself_alone_is_refused(string buyers, string suppliers, bool fits)
    {
        var json = $$"""
            { "demand": [ { "class": "tank", "years": 2027, "per_year": 1, "buyers": [{{buyers}}], "suppliers": [{{suppliers}}] } ] }
            """;

        if (fits) Should.NotThrow(() => Read(json));
        else Should.Throw<AandeelException>(() => Read(json));
    }

    [Fact]
    public void Rules_that_differ_in_class_years_suppliers_or_recipients_may_stand_together()
    {
        const string One = """{ "from": 2027, "keep": 1 }""";
        foreach (var other in new[] { """{ "from": 2028, "keep": 0 }""", """{ "from": 2027, "keep": 0, "class": "tank" }""",
            """{ "from": 2027, "keep": 0, "suppliers": "USA" }""", """{ "from": 2027, "keep": 0, "recipients": "BRA" }""" })
        {
            Read($$"""{ "outside": [ {{One}}, {{other}} ] }""").Outside.Count.ShouldBe(2);
        }

        Read("""{ "ukraine": [ { "from": 2027, "level": 1 }, { "from": 2028, "level": 1 } ] }""").Ukraine.Count.ShouldBe(2);
        Should.Throw<AandeelException>(() => Read($$"""{ "outside": [ {{One}}, {{One}} ] }"""));
    }

    [Theory]
    [InlineData("{}", "growth=0.1", """{"growth":0.1}""")]
    [InlineData("{}", "name=Two words", """{"name":"Two words"}""")]
    [InlineData("{}", "name='1, 2'", """{"name":"1, 2"}""")]
    [InlineData("{}", "name='null'", """{"name":"null"}""")]
    [InlineData("""{ "growth": 1 }""", "growth=null", """{"growth":null}""")]
    [InlineData("{}", " growth = 0.1 ", """{"growth":0.1}""")]
    [InlineData("{}", "demand.0.years=2027", """{"demand":[{"years":2027}]}""")]
    [InlineData("""{ "demand": [ { "years": 2027 } ] }""", "demand.0.years=2028", """{"demand":[{"years":2028}]}""")]
    [InlineData("""{ "demand": [ { "years": 2027 } ] }""", "demand.1.years=2028", """{"demand":[{"years":2027},{"years":2028}]}""")]
    [InlineData("{}", "demand.0.buyers.0=DEU", """{"demand":[{"buyers":["DEU"]}]}""")]
    [InlineData("""{ "a": ["x"] }""", "a.0=y", """{"a":["y"]}""")]
    [InlineData("""{ "a": ["x"] }""", "a.1=y", """{"a":["x","y"]}""")]
    [InlineData("""{ "a": [["x"]] }""", "a.0.1=y", """{"a":[["x","y"]]}""")]
    [InlineData("{}", "a.b.c=1=2", """{"a":{"b":{"c":"1=2"}}}""")]
    public void A_setting_puts_a_value_where_its_path_leads(string json, string setting, string then) =>
        ScenarioReader.Changed(json, [setting]).ToJsonString().ShouldBe(then);

    [Theory]
    [InlineData("a.2=y", "a.2 leads nowhere; the list has 1 place(s), so the next is 1")]
    [InlineData("a.b=y", "a.b leads nowhere; the list has 1 place(s)")]
    [InlineData("a.-1=y", "a.-1 leads nowhere")]
    [InlineData("a.0.b=y", "a.0.b leads nowhere; that is a value and has no parts")]
    public void A_path_that_leads_nowhere_is_said_to(string setting, string says) =>
        Should.Throw<AandeelException>(() => ScenarioReader.Changed("""{ "a": ["x"] }""", [setting]))
            .Message.ShouldContain(says);

    [Theory]
    [InlineData("""{"name":"plain"}""", "name=plain")]
    [InlineData("""{"name":" led"}""", "name=' led'")]
    [InlineData("""{"name":""}""", "name=''")]
    [InlineData("""{"name":"a, b"}""", "name='a, b'")]
    [InlineData("""{"name":"12"}""", "name='12'")]
    [InlineData("""{"name":"[x"}""", "name='[x'")]
    [InlineData("""{"growth":0.1}""", "growth=0.1")]
    [InlineData("""{"growth":null}""", "growth=null")]
    [InlineData("""{"demand":[]}""", "demand=[]")]
    [InlineData("""{"a":{}}""", "a={}")]
    [InlineData("""{"a":[{"b":1},{"c":[true]}]}""", "a.0.b=1|a.1.c.0=true")]
    [InlineData("""{"a":"é"}""", "a=é")]
    public void A_scenario_is_said_by_settings_that_make_it_again(string json, string settings)
    {
        var said = ScenarioReader.Settings(ScenarioReader.Changed(json, []));

        said.ShouldBe(settings.Split('|'));
        ScenarioReader.Changed(null, said).ToJsonString().ShouldBe(ScenarioReader.Changed(json, []).ToJsonString());
        ScenarioReader.Settings(ScenarioReader.Changed("""{ "$schema": "x" }""", [])).ShouldBeEmpty();
    }

    private static Scenario Read(string json) => ScenarioReader.Read(ScenarioReader.Changed(json, []), PartyTable.BuiltIn);
}

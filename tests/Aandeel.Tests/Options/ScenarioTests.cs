using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Options;

public sealed class ScenarioTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Repository.PathOf("docs", "scenarios"), "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [InlineData("{}")]
    [InlineData(
        """{ "growth": 0.2, "ukraine": [ { "from": 2025, "level": 1 } ], "outside": [ { "from": 2025, "keep": 1 } ] }""")]
    [InlineData(
        """
        { "joint_orders": [ { "class": "tank", "buyers": ["NLD", "DEU"], "volume": 0, "years": "2025-2030" } ],
        "demand": [ { "relative": 0, "years": "2025-2030" } ] }
        """)]
    [InlineData("""{ "capacity": [ { "supplier": "DEU", "class": "tank", "from": 2025, "per_year": 500 } ] }""")]
    public void With_nothing_changed_it_is_the_base_exactly(string json)
    {
        foreach (var seed in Enumerable.Range(1, 30))
        {
            var sides = Invented.Sides(seed, "2020-2024");
            foreach (var year in Run(sides, json))
            {
                year.Sums.ByGroup.ShouldBe(sides.Base.ByGroup);
                year.Sums.ShareOutside.ShouldBe(sides.Base.ShareOutside);
                year.Sums.Bounds.ShouldBe(sides.Base.Bounds);
            }
        }
    }

    [SharedDataFact]
    public void With_nothing_changed_the_answer_has_the_share_of_the_register()
    {
        var rows = Asking.Rows(Ask("{ \"years\": \"2025-2039\", \"base\": \"2020-2024\" }"));
        var share = Asking.Rows(Asking.Share(Asking.Register, ("years", "2020-2024"), ("composition", "present")))[0];

        rows.Count.ShouldBe(15);
        foreach (var row in rows)
        {
            row.GetProperty("share_outside").GetDouble().ShouldBe(share.GetProperty("share_outside").GetDouble());
            row.GetProperty("bounds").GetRawText().ShouldBe(share.GetProperty("bounds").GetRawText());
            (row.GetProperty("inside").GetDecimal() * 5).ShouldBe(share.GetProperty("inside").GetDecimal());
            row.GetProperty("change_points").GetDouble().ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void More_demand_never_raises_the_share_and_never_lowers_what_is_met(int seed)
    {
        var sides = Invented.Sides(seed, "2020-2024");
        var limit = seed % 2 == 0
            ? """ "growth": 0.05, "capacity": [ { "supplier": "DEU", "class": "tank", "from": 2025, "per_year": 30, "ramp_years": 3 } ],"""
            : """
              "capacity": [ { "supplier": "USA", "class": "tank", "from": 2026, "per_year": 10 },
              { "supplier": "POL", "class": "tank", "from": 2025, "per_year": 5 } ],
              """;
        var (before, met) = (double.MaxValue, -1L);
        foreach (var demand in new[] { 0, 3, 10, 40, 200, 5000 })
        {
            var year = Run(
                sides,
                $$"""
                { {{limit}} "years": "2025-2028",
                "demand": [ { "class": "tank", "per_year": {{demand}}, "years": "2025-2028", "buyers": ["NLD", "DEU", "USA"] } ] }
                """)[^1];
            (year.Sums.ShareOutside ?? 0).ShouldBeLessThanOrEqualTo(before);
            year.Met.ShouldBeGreaterThanOrEqualTo(met);
            year.Met.ShouldBeLessThanOrEqualTo(year.Demand);
            (before, met) = (year.Sums.ShareOutside ?? 0, year.Met);
        }
    }

    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void Less_outside_or_less_to_Ukraine_never_raises_the_share(int seed)
    {
        var sides = Invented.Sides(seed, "2020-2024");
        foreach (var field in new[] { """ "outside": [ { "from": 2025, "keep": LEVEL } ] """,
            """ "ukraine": [ { "from": 2025, "level": LEVEL } ] """ })
        {
            var shares = new[] { "1", "0.7", "0.3", "0" }
                .Select(
                    l =>
                        Run(sides, "{" + field.Replace("LEVEL", l, StringComparison.Ordinal) + "}")[0].Sums.ShareOutside
                            ?? 0)
                .ToList();
            shares.ShouldBeInOrder(SortDirection.Descending);
        }
    }

    [SharedDataFact]
    public void Twenty_per_cent_more_from_each_other_is_the_formula()
    {
        var rows = Asking.Rows(
            Ask(File.ReadAllText(Repository.PathOf("docs", "scenarios", "twenty-percent-more.json"))));
        var share = Asking.Rows(Asking.Share(Asking.Register, ("years", "2020-2024"), ("composition", "present")))[0];
        var (inside, outside) = (share.GetProperty("inside").GetDouble(), share.GetProperty("outside").GetDouble());

        rows[^1].GetProperty("share_outside").GetDouble().ShouldBe(outside / ((inside * 1.2) + outside), 1e-9);
        rows[0]
            .GetProperty("share_outside")
            .GetDouble()
            .ShouldBe(outside / (inside + outside), 1e-12, "the first year has no new demand");
    }

    [SharedDataFact]
    public void The_Patriot_line_adds_what_Germany_has_room_for_and_ends()
    {
        var rows = Asking.Rows(Ask(File.ReadAllText(Repository.PathOf("docs", "scenarios", "patriot-line.json"))));
        var met = rows.ToDictionary(r => r.GetProperty("period").GetString()!, r => r.GetProperty("met").GetDecimal());

        met["2026"].ShouldBe(0);
        met["2027"].ShouldBe(40);
        met["2028"].ShouldBe(80);
        met["2030"].ShouldBe(750m / 7, 0.001m);
        met["2034"].ShouldBe(0);
        rows.Sum(r => r.GetProperty("demand").GetDecimal()).ShouldBe(750m);
        rows.ShouldAllBe(
            r => r.GetProperty("demand").GetDecimal()
                == r.GetProperty("met").GetDecimal() + r.GetProperty("unmet").GetDecimal());
    }

    [SchemaTheory]
    [MemberData(nameof(Examples))]
    public void The_examples_are_as_the_schema_says(string file)
    {
        var (code, output) = Validator.Run(
            Repository.PathOf("tests", "validate-json.py"), Repository.PathOf("docs", "schema", "scenario.json"),
            Repository.PathOf("docs", "scenarios", file));
        code.ShouldBe(0, output);
    }

    [SharedDataTheory]
    [MemberData(nameof(Examples))]
    public void The_examples_run_and_say_scenario_and_never_forecast(string file)
    {
        var answer = Ask(File.ReadAllText(Repository.PathOf("docs", "scenarios", file)));
        string.Join(' ', Said.Sentences(answer, Language.En)).ShouldContain("not a forecast");
        string.Join(' ', Said.Sentences(answer, Language.Nl)).ShouldContain("geen voorspelling");
        answer.Notes.ShouldContain(n => n.Code == "not-in-it");
    }

    [SharedDataFact]
    public void Settings_change_a_file_and_can_stand_alone()
    {
        var file = File.ReadAllText(Repository.PathOf("docs", "scenarios", "twenty-percent-more.json"));
        var changed = Asking.Rows(Ask(file, ("set", "demand.0.relative=0,years=\"2025-2026\"")));
        changed.Count.ShouldBe(2);
        changed[^1].GetProperty("change_points").GetDouble().ShouldBe(0);
        Asking.Rows(Ask(null, ("set", "ukraine.0.from=2025,ukraine.0.level=0")))[0]
            .GetProperty("ukraine_part").GetDouble().ShouldBe(0);
    }

    [Theory]
    [InlineData(
        """{ "demand": [ { "class": "tnk", "per_year": 1, "years": "2026" } ] }""",
        "demand[0].class: 'tnk' is no product class", "Did you mean tank")]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": -5, "years": "2026" } ] }""", "demand[0].per_year got -5",
        "from 0")]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": 5, "relative": 0.1, "years": "2026" } ] }""",
        "contradict each other", "give one")]
    [InlineData("""{ "demand": [ { "class": "tank", "years": "2026" } ] }""", "needs per_year", "relative")]
    [InlineData("""{ "demand": [ { "per_year": 5, "years": "2026" } ] }""", "no class", "name the class")]
    [InlineData("""{ "demand": [ { "class": "tank", "per_year": 5 } ] }""", "demand[0] needs years", "2027-2031")]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": 5, "years": "2031-2026" } ] }""", "runs backwards",
        "2026-2031")]
    [InlineData(
        """{ "years": "2025-2030", "demand": [ { "class": "tank", "per_year": 5, "years": "2040" } ] }""",
        "lies outside the years of the scenario", "2025-2030")]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": 5, "years": "2026", "buyers": ["DEU"], "suppliers": ["DEU"] } ] }""",
        "buy from its own industry", "does not move")]
    [InlineData(
        """{ "joint_orders": [ { "class": "tank", "volume": 5, "years": "2026", "buyers": ["DEU"] } ] }""",
        "two or more", "names 1")]
    [InlineData("""{ "outside": [ { "from": 2026, "keep": 1.5 } ] }""", "outside[0].keep got 1.5", "from 0 to 1")]
    [InlineData(
        """{ "outside": [ { "from": 2026, "keep": 0.5 }, { "from": 2026, "keep": 0.2 } ] }""",
        "outside[0] and outside[1]", "keep one")]
    [InlineData(
        """{ "outside": [ { "from": 2026, "keep": 0.5, "recipients": ["UKR"] } ] }""", "a field of its own", "ukraine")]
    [InlineData(
        """{ "ukraine": [ { "from": 2026, "level": 0.5 }, { "from": 2026, "level": 1 } ] }""",
        "ukraine[0] and ukraine[1]", "same year")]
    [InlineData("""{ "ukraine": { "from": 2026 } }""", "ukraine got", "a list")]
    [InlineData("""{ "growht": 0.1 }""", "growht is no field", "Did you mean growth?")]
    [InlineData("""{ "growth": "fast" }""", "growth got \"fast\"", "a number")]
    [InlineData(
        """{ "capacity": [ { "supplier": "Germny", "class": "tank", "from": 2026, "per_year": 5 } ] }""",
        "capacity[0].supplier", "DEU (Germany)")]
    [InlineData(
        """{ "capacity": [ { "supplier": "DEU", "class": "tank", "from": 2026, "per_year": 5, "ramp_years": 2.5 } ] }""",
        "ramp_years got 2.5", "a whole number")]
    [InlineData("""{ "base": "2020-2024", "base": "2015-2019" }""", "is not JSON", "base")]
    [InlineData(" ", "is empty", "scenario.json")]
    [InlineData("[1]", "one JSON object", "scenario.json")]
    [InlineData("{ \"years\": ", "is not JSON", "line 1")]
    public void A_wrong_scenario_names_the_place_and_what_would_do(string json, string says, string alsoSays)
    {
        var error = Should.Throw<AandeelException>(
            () => ScenarioReader.Read(ScenarioReader.Changed(json, []), PartyTable.BuiltIn));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(says);
        error.Message.ShouldContain(alsoSays);
    }

    [Theory]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": 5, "years": "2026", "buyers": ["UKR"] } ] }""",
        "names Ukraine, which is not a member of NATO")]
    [InlineData(
        """{ "demand": [ { "class": "submarine", "per_year": 5, "years": "2026" } ] }""",
        "no ally delivered submarines")]
    [InlineData(
        """{ "outside": [ { "from": 2026, "keep": 0, "recipients": ["POL"] } ] }""", "Poland, a member of NATO")]
    [InlineData(
        """{ "years": "2022-2030" }""", "2022-2030, begin before its base, 2020-2024, has ended. Begin in 2025")]
    [InlineData(
        """{ "demand": [ { "class": "tank", "per_year": 5, "years": "2020-2022" } ] }""",
        "demand[0].years 2020-2022 lies outside the years of the scenario, 2025-2034")]
    public void What_does_not_fit_the_alliance_or_the_base_is_said(string json, string says) =>
        Should.Throw<AandeelException>(() => Run(Invented.Sides(1, "2020-2024"), json)).Message.ShouldContain(says);

    [Theory]
    [InlineData("growth", "it knows PATH=VALUE")]
    [InlineData("growth.x=1", "")]
    [InlineData("demand.3.class=tank", "the next is 0")]
    public void A_wrong_setting_says_so(string setting, string says) =>
        Should.Throw<AandeelException>(
            () => ScenarioReader.Read(
                ScenarioReader.Changed("""{ "growth": 0.1 }""", OptionsParser.Settings(setting)),
                PartyTable.BuiltIn)).Message.ShouldContain(says);

    [SharedDataFact]
    public void A_base_without_data_and_years_that_the_data_hold_beyond_it_are_said()
    {
        Should.Throw<AandeelException>(() => Ask("{ \"base\": \"2040-2044\" }")).Message.ShouldContain(
            "The scenario's base 2040-2044 lies outside the data, which covers 1995-2024");
        Ask("{ \"base\": \"2015-2019\", \"years\": \"2020-2030\" }").Notes.ShouldContain(
            n => n.Code == "data-beyond-base" && n.Text.ToString().Contains("2020-2024", StringComparison.Ordinal));
        Ask("{ \"base\": \"2020-2024\" }").Notes.ShouldNotContain(n => n.Code == "data-beyond-base");
    }

    [SharedDataFact]
    public void A_change_that_rounds_to_nothing_has_no_sign()
    {
        var written = System.Text.Encoding.UTF8.GetString(
            Asking.Write(
                Ask("{ \"demand\": [ { \"class\": \"tank\", \"per_year\": 1, \"years\": \"2026\" } ] }"),
                Doors.Format.Table));
        written.ShouldNotContain("−0.0");
    }

    [SharedDataFact]
    public void A_base_that_is_said_twice_must_agree()
    {
        Should.Throw<AandeelException>(
            () => Ask("{ \"base\": \"2020-2024\" }", ("years", "2015-2019"))).Message.ShouldContain(
                "contradict each other");
        Should.Throw<AandeelException>(
            () => Asked.New(Asking.Ask(QuestionKind.Scenario), Asking.Register)!).Message.ShouldContain(
                "needs FILE");
    }

    [Fact]
    public void Without_the_register_it_says_how_to_get_it() =>
        Should.Throw<AandeelException>(
            () => Asked.New(Asking.Ask(QuestionKind.Scenario, ("set", "growth=0.1")), Asking.Sums)!).Code.ShouldBe(
                ExitCode.Incomplete);

    private static IReadOnlyList<ScenarioYear> Run(TradeSides sides, string json) =>
        new ScenarioPath(sides, ScenarioReader.Read(ScenarioReader.Changed(json, []), PartyTable.BuiltIn)).Run();

    private static Answer Ask(string? json, params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Scenario, options) with { Scenario = json }, Asking.Register)!;
}

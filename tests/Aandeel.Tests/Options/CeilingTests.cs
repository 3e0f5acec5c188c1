using System.Globalization;
using System.Text;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Options;

public sealed class CeilingTests
{
    private static readonly Dictionary<string, DateOnly> Entries = File.ReadLines(
        Repository.PathOf("src", "Aandeel", "Harmonise", "alliances.csv"))
        .Where(l => l.StartsWith("nato,", StringComparison.Ordinal)).Select(l => l.Split(','))
        .ToDictionary(f => f[1], f => DateOnly.Parse(f[2], CultureInfo.InvariantCulture));

    [SharedDataFact]
    public void Who_is_chosen_to_take_is_named_and_not_allies_at_large()
    {
        var answer = Asking.Of(Asking.Register, QuestionKind.OptionsCeiling, ("recipients", "NLD"));
        var (english, dutch) = (Asking.Plain(answer).ReplaceLineEndings(" "), Asking.Plain(answer, Language.Nl).ReplaceLineEndings(" "));

        english.ShouldContain("stands against what the Netherlands took from outside in the same class");
        english.ShouldNotContain("allies took from outside");
        dutch.ShouldContain("is betrokken door Nederland");
        dutch.ShouldNotContain("wat bondgenoten van buiten");
        Asking.Plain(Asking.Of(Asking.Register, QuestionKind.OptionsCeiling)).ReplaceLineEndings(" ")
            .ShouldContain("Upper limit within product classes, on deliveries of 2020-2024");
        Asking.Plain(Asking.Of(Asking.Register, QuestionKind.OptionsCeiling, ("suppliers", "NLD")))
            .ShouldNotContain("Allies delivered outside");
    }

    [SharedDataTheory]
    [InlineData("class", "present", "2020-2024", "3740.01")]
    [InlineData("category", "present", "2020-2024", "4251.42")]
    [InlineData("class", "at-the-time", "2020-2024", "4035.34")]
    [InlineData("class", "at-the-time", "2005-2014", null)]
    public void The_ceiling_of_the_real_register_is_that_of_thirty_plain_lines(
        string by, string composition, string years, string? expected)
    {
        var answer = Asking.Json(Ask(("by", by), ("composition", composition), ("years", years)));
        var naive = Naive(YearRange.Parse(years), composition == "present", by == "class");

        foreach (var row in answer.GetProperty("rows").EnumerateArray())
        {
            var (supply, demand, redirectable) = naive[row.GetProperty("key").GetString()!];
            row.GetProperty("supply").GetDecimal().ShouldBe(supply);
            row.GetProperty("demand").GetDecimal().ShouldBe(demand);
            row.GetProperty("redirectable").GetDecimal().ShouldBe(redirectable);
        }

        var total = answer.GetProperty("total")[0];
        total.GetProperty("redirectable").GetDecimal().ShouldBe(naive.Values.Sum(n => n.Redirectable));
        if (expected is not null)
        {
            total.GetProperty("redirectable")
                .GetDecimal().ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
        }

        var share = Asking.Rows(Asking.Share(Asking.Register, ("years", years), ("composition", composition)))[0];
        total.GetProperty("share_outside").GetDouble().ShouldBe(share.GetProperty("share_outside").GetDouble());
        total.GetProperty("bounds").GetRawText().ShouldBe(share.GetProperty("bounds").GetRawText());
        total.GetProperty("change_points")
            .GetDouble()
            .ShouldBe(
                (total.GetProperty("share_after").GetDouble() - total.GetProperty("share_outside").GetDouble()) * 100,
                1e-9);
    }

    [SharedDataFact]
    public void The_ceiling_for_2020_2024_is_as_saved()
    {
        var text = new StringBuilder();
        foreach (var by in new[] { "class", "category" })
        {
            foreach (var language in new[] { "en", "nl" })
            {
                var written = Encoding.UTF8.GetString(
                    Asking.Write(
                        Ask(("by", by), ("composition", "present"), ("years", "2020-2024")),
                        Format.Table,
                        new Showing(Spoken(language))));
                text.Append(
                    string.Join(
                        '\n', written.Split('\n').Where(l => !l.StartsWith("snapshot ", StringComparison.Ordinal))))
                        .Append('\n');
            }
        }

        text.ToString().ShouldBeAsSaved("options-ceiling.expected.txt");
    }

    [Theory]
    [InlineData(new long[] { 10, 0 }, new long[] { 4, 3 }, 3, "the first cannot meet its own demand")]
    [InlineData(new long[] { 10, 5 }, new long[] { 0, 0 }, 0, "nothing is asked")]
    [InlineData(new long[] { 2, 3 }, new long[] { 9, 9 }, 5, "supply binds")]
    [InlineData(new long[] { 8, 1 }, new long[] { 8, 0 }, 1, "one state holds most of both")]
    public void The_formula_of_small_cases(long[] supply, long[] demand, long expected, string why)
    {
        // The largest matching by hand for two states: each can only meet the other.
        var byHand = Math.Min(supply[0], demand[1]) + Math.Min(supply[1], demand[0]);
        byHand.ShouldBe(expected, why);
        Ceilings.Most(supply, demand, supply.Sum(), demand.Sum()).ShouldBe(byHand, why);
    }

    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void Putting_more_back_never_lowers_it_and_the_bounds_hold_it(int seed)
    {
        var plain = Total(Invented.Sides(seed));
        Total(Invented.Sides(seed, ukraine: true)).Redirectable.ShouldBeGreaterThanOrEqualTo(plain.Redirectable);
        Total(Invented.Sides(seed, made: true)).Redirectable.ShouldBeGreaterThanOrEqualTo(plain.Redirectable);
        Total(Invented.Sides(seed, ukraine: true, made: true)).Supply.ShouldBe(
            plain.Supply + plain.Ukraine + plain.Made);
        plain.Upper.ShouldBeGreaterThanOrEqualTo(plain.Redirectable);
        plain.Lower.ShouldBeLessThanOrEqualTo(plain.Redirectable);
        plain.Lower.ShouldBe(
            Total(Invented.Sides(seed, allMade: true)).Redirectable,
            "the lower bound is the ceiling if all that is open was made there");

        static (long Lower, long Redirectable, long Upper, long Supply, long Ukraine, long Made) Total(TradeSides sides)
        {
            var ceilings = Ceilings.Of(sides, byCategory: false);
            return (ceilings.Sum(c => c.Lower), ceilings.Sum(c => c.Redirectable), ceilings.Sum(c => c.Upper),
                ceilings.Sum(c => c.Supply), ceilings.Sum(c => c.Ukraine), ceilings.Sum(c => c.MadeOutside));
        }
    }

    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void Whoever_the_unknown_are_the_ceiling_lies_within_its_bounds(int seed)
    {
        var sides = Invented.Sides(seed, ukraine: seed % 2 == 0);
        var (lower, upper) = (Ceilings.Of(sides, byCategory: false).Sum(c => c.Lower),
            Ceilings.Of(sides, byCategory: false).Sum(c => c.Upper));
        for (var guess = 0; guess < 20; guess++)
        {
            var known = new TradeSides(Invented.WithoutUnknown(sides.Flows, (seed * 100) + guess), sides.Scope);
            Ceilings.Of(known, byCategory: false).Sum(c => c.Redirectable).ShouldBeInRange(lower, upper);
        }
    }

    [SharedDataFact]
    public void The_rows_behind_a_class_add_up_to_its_two_sides()
    {
        foreach (var row in Asking.Rows(Ask(("years", "2020-2024"), ("composition", "present"), ("alliance", "nato")))
            .Take(12))
        {
            var supply = Asking.Rows(
                FlowsQuestion.Answer(Asking.OfCommand(row.GetProperty("flows").GetString()!), Asking.Register))
                .Where(
                    r => r.GetProperty("side").GetString() == "outside"
                        && r.GetProperty("group").GetString() != "ukraine");
            var demand = Asking.Rows(
                FlowsQuestion.Answer(Asking.OfCommand(row.GetProperty("flows_demand").GetString()!), Asking.Register))
                .Where(
                    r => !Entries.ContainsKey(r.GetProperty("supplier").GetString()!)
                        && !r.GetProperty("supplier_printed").GetString()!.StartsWith(
                            "unknown", StringComparison.Ordinal));

            supply.Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(row.GetProperty("supply").GetDecimal());
            demand.Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(row.GetProperty("demand").GetDecimal());
        }
    }

    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void The_share_that_it_starts_from_is_that_of_share(int seed)
    {
        var sides = Invented.Sides(seed);
        var sums = new ScopeMap(sides.Flows, ShareScope.Nato(Composition.AtTheTime)).Sum([sides.Scope.Years])[0][0];

        sides.Base.ByGroup.ShouldBe(sums.ByGroup);
        sides.Base.NewByGroup.ShouldBe(sums.NewByGroup);
        sides.Base.UnknownSuppliersByGroup.ShouldBe(sums.UnknownSuppliersByGroup);
    }

    [Fact]
    public void The_sums_give_categories_in_present_composition_and_say_what_they_cannot_keep_apart()
    {
        var answer = OptionsCeilingQuestion.Answer(
            Asking.Ask(QuestionKind.OptionsCeiling, ("by", "category"), ("composition", "present")), Asking.Sums);

        Asking.Json(answer).GetProperty("total")[0].GetProperty("redirectable").GetDecimal().ShouldBeGreaterThan(1000);
        answer.Notes.ShouldContain(
            n => n.Code == "built-in-sums" && n.Text.ToString().Contains("never more", StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void The_sums_give_what_the_register_gives_or_more()
    {
        (string, string)[] options = [("by", "category"), ("composition", "present"), ("years", "2020-2024")];
        var ofSums = Asking.Json(
            OptionsCeilingQuestion.Answer(Asking.Ask(QuestionKind.OptionsCeiling, options), Asking.Sums))
            .GetProperty("total")[0];
        var ofRegister = Asking.Json(Ask(options)).GetProperty("total")[0];

        ofSums.GetProperty("redirectable")
            .GetDecimal().ShouldBeGreaterThanOrEqualTo(ofRegister.GetProperty("redirectable").GetDecimal());
        foreach (var field in new[] { "supply", "demand", "demand_second_hand", "demand_made_by_ally",
            "left_out_ukraine", "inside", "outside" })
        {
            ofSums.GetProperty(field).GetDecimal().ShouldBe(ofRegister.GetProperty(field).GetDecimal(), field);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("by=class;composition=present")]
    [InlineData("by=category")]
    [InlineData("by=category;composition=present;suppliers=NLD")]
    [InlineData("by=category;composition=present;alliance=eu")]
    public void What_the_sums_cannot_give_names_the_command_that_gets_the_register(string question)
    {
        var error = Should.Throw<AandeelException>(
            () => Asked.New(Asking.Ask(QuestionKind.OptionsCeiling, Asking.Options(question)), Asking.Sums)!);

        error.Code.ShouldBe(ExitCode.Incomplete);
        error.Message.ShouldContain("aandeel sources fetch sipri");
        error.Message.ShouldContain("--by category --composition present");
    }

    [SharedDataTheory]
    [InlineData("suppliers=UKR", "none of them was a member of NATO")]
    [InlineData("years=1950-1960", "1995-2024")]
    public void Wrong_choices_say_what_to_do(string question, string says) =>
        Should.Throw<AandeelException>(() => Ask(Asking.Options(question))).Message.ShouldContain(says);

    [SharedDataFact]
    public void Where_the_comments_tell_what_outside_recipients_made_is_left_out_and_else_it_is_said_to_be_kept()
    {
        var orders = Asking.Import(
            "orders",
            Aandeel.Sources.SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));
        var plain = Asked.New(Asking.Ask(QuestionKind.OptionsCeiling), orders)!;
        var whole = Asking.Json(
            Asked.New(Asking.Ask(QuestionKind.OptionsCeiling, ("include", "made-in-recipient")), orders)!)
            .GetProperty("total")[0];
        var total = Asking.Json(plain).GetProperty("total")[0];

        total.GetProperty("left_out_made_in_recipient").GetDecimal().ShouldBeGreaterThan(1000);
        whole.GetProperty("supply")
            .GetDecimal()
            .ShouldBe(
                total.GetProperty("supply").GetDecimal() + total.GetProperty("left_out_made_in_recipient")
                    .GetDecimal());
        whole.GetProperty("share_outside")
            .GetDouble()
            .ShouldBe(
                total.GetProperty("share_outside").GetDouble(),
                "what is left out of the redirectable still counts in the share");
        plain.Notes.ShouldContain(
            n => n.Code == "left-out" && n.Text.ToString().Contains("by the comments", StringComparison.Ordinal));
        plain.Notes.ShouldNotContain(n => n.Code == "made-in-recipient-kept");

        // Of "incl production under licence in Poland" nobody knows how many were made there: neither none nor all.
        var gun = Asking.Rows(plain).Single(r => r.GetProperty("key").GetString() == "tank");
        (gun.GetProperty("demand_made_by_ally").GetDecimal(),
            gun.GetProperty("demand_part_made_by_ally").GetDecimal()).ShouldBe(
                (0m, gun.GetProperty("demand").GetDecimal()));
        total.GetProperty("supply_part_made_in_recipient")
            .GetDecimal().ShouldBeGreaterThan(1000, "42 fighters for Japan among them");
        total.GetProperty("redirectable_bounds")
            .GetProperty("lower").GetDecimal().ShouldBeLessThan(total.GetProperty("redirectable").GetDecimal());
        whole.GetProperty("supply_part_made_in_recipient")
            .GetDecimal().ShouldBe(0, "nothing is left out, so nothing is open");
        plain.Notes.ShouldContain(
            n => n.Code == "part-made" && n.Text.ToString().Contains("without a number", StringComparison.Ordinal));

        var yearly = Ask();
        yearly.Notes.ShouldContain(n => n.Code == "made-in-recipient-kept");
        foreach (var field in new[] { "left_out_made_in_recipient", "demand_part_made_by_ally",
            "supply_part_made_in_recipient" })
        {
            Asking.Json(yearly).GetProperty("total")[0]
                .GetProperty("reasons").GetProperty(field).GetString().ShouldBe("no-comments");
        }
    }

    [Theory]
    [InlineData("en", "upper limit", "not a forecast", "not interchangeable")]
    [InlineData("nl", "bovengrens", "geen voorspelling", "niet uitwisselbaar")]
    public void Every_output_says_upper_limit_or_scenario_and_what_it_leaves_out(
        string language, string limit, string forecast, string interchangeable)
    {
        var imported = Asking.Import(
            "words" + language,
            Synthetic.File(
                "words.csv",
                Synthetic.Rows(3, 400, 2015, 2024)
                    .Select(r => r.Replace(",thing,", ",frigate,", StringComparison.Ordinal))));
        foreach (var (kind, options) in new (QuestionKind, (string, string)[])[] { (QuestionKind.OptionsCeiling, []),
            (QuestionKind.OptionsMatch, []), (QuestionKind.OptionsJoint, []),
            (QuestionKind.OptionsTarget, [("share", "10")]), (QuestionKind.Scenario, [("set", "growth=0.1")]) })
        {
            var answer = Asked.New(Asking.Ask(kind, options), imported)!;
            var words = string.Join(' ', Said.Sentences(answer, Spoken(language)));
            words.ShouldContain(forecast, customMessage: kind.ToString());
            if (kind is QuestionKind.OptionsCeiling or QuestionKind.OptionsMatch)
            {
                words.ShouldContain(limit, Case.Insensitive, kind.ToString());
            }

            if (kind is not QuestionKind.Scenario) words.ShouldContain(interchangeable, customMessage: kind.ToString());
            answer.Notes.ShouldContain(n => n.Code == "not-in-it", kind.ToString());
        }
    }

    [Theory]
    [InlineData("include", "ukrane", "Did you mean ukraine?")]
    [InlineData("by", "supplier", "it knows class, category")]
    public void Wrong_values_name_the_nearest(string option, string value, string says) =>
        Should.Throw<AandeelException>(
            () => Asking.Ask(QuestionKind.OptionsCeiling, (option, value))).Message.ShouldContain(says);

    private static Answer Ask(params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.OptionsCeiling, options), Asking.Register)!;

    private static Language Spoken(string word) => word == "nl" ? Language.Nl : Language.En;

    /// <summary>
    /// The formula over the file itself, sharing with the program only the table of names and of classes.
    /// </summary>
    private static Dictionary<string, (decimal Supply, decimal Demand, decimal Redirectable)> Naive(
        YearRange years, bool present, bool byClass)
    {
        var (supply, demand) = (new Dictionary<(string Key, string Party), decimal>(),
            new Dictionary<(string Key, string Party), decimal>());
        var names = File.ReadLines(Repository.PathOf("src", "Aandeel", "Harmonise", "party-names-sipri.csv"))
            .Skip(1).Select(NaiveCsv.Split).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        foreach (var f in NaiveCsv.Register(SharedData.Register))
        {
            var year = int.Parse(f[10], CultureInfo.InvariantCulture);
            if (!years.Contains(year) || f[15].Length == 0) continue;
            bool Member(string code) =>
                Entries.TryGetValue(code, out var entry) && (present || entry <= new DateOnly(year, 7, 1));
            var (from, to) = (names[f[1]], names[f[2]]);
            var key = byClass ? ProductClasses.BuiltIn.All[ProductClasses.BuiltIn.Of("2025", f[4], f[3])].Code : f[5];
            if (Member(from) && !Member(to) && !f[2].StartsWith("unknown", StringComparison.Ordinal))
            {
                Add(supply, key, from, f[2] == "Ukraine" ? 0 : decimal.Parse(f[15], CultureInfo.InvariantCulture));
            }

            if (!Member(from) && Member(to) && !f[1].StartsWith("unknown", StringComparison.Ordinal))
            {
                Add(demand, key, to, decimal.Parse(f[15], CultureInfo.InvariantCulture));
            }
        }

        return supply.Keys.Concat(demand.Keys).Select(k => k.Key).Distinct().ToDictionary(k => k, k =>
        {
            var (o, m) = (supply.Where(s => s.Key.Key == k).ToDictionary(s => s.Key.Party, s => s.Value),
                demand.Where(d => d.Key.Key == k).ToDictionary(d => d.Key.Party, d => d.Value));
            var most = o.Keys.Concat(m.Keys)
                .Select(j => o.Values.Sum() - o.GetValueOrDefault(j) + m.Values.Sum() - m.GetValueOrDefault(j))
                .Append(o.Values.Sum())
                .Append(m.Values.Sum())
                .Min();
            return (o.Values.Sum(), m.Values.Sum(), most);
        });

        static void Add(Dictionary<(string, string), decimal> sums, string key, string party, decimal amount) =>
            sums[(key, party)] = sums.GetValueOrDefault((key, party)) + amount;
    }
}

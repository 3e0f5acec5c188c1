using System.Text.Json;
using Aandeel.Doors;
using Aandeel.Options;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Options;

public sealed class TargetTests
{
    [Theory]
    [MemberData(nameof(MatchingTests.Seeds), MemberType = typeof(MatchingTests))]
    public void Every_lever_reaches_the_target_and_a_little_less_does_not(int seed)
    {
        var sides = Invented.Sides(seed, "2020-2020");
        if (sides.Base.Inside == 0 || sides.Base.Outside == 0) return;
        var path = new TargetPath(sides, null);
        var target = Math.Round(path.Share * 0.7m, 3);
        foreach (var need in path.Needs(target, seed % 2 == 0 ? new TargetMix(0.2m, 0.5m, 0.3m) : null, null, 1))
        {
            Share(need.Redirect, need.Demand, need.Less).ShouldBeLessThanOrEqualTo(target);
            if (need.Lever != Lever.Mix)
            {
                Share(Math.Max(0, need.Redirect - 1), Math.Max(0, need.Demand - 1), Math.Max(0, need.Less - 1))
                    .ShouldBeGreaterThan(target);
            }

            if (need.Limit is TargetLimit.Ceiling or TargetLimit.Redirectable)
            {
                need.Parts.ShouldBeEmpty("what cannot be done has no division over classes");
                continue;
            }

            need.Parts.Sum(p => p.Redirect).ShouldBe(Classed(p => p.Redirectable) ? need.Redirect : 0);
            var supply = Ceilings.Of(sides, byCategory: false).ToDictionary(c => c.Key, c => c);
            foreach (var part in need.Parts)
            {
                part.Redirect.ShouldBeLessThanOrEqualTo(supply[part.Class].Redirectable + 1);
                if (sides.Scope.Years.Count == 1 && !supply.ContainsKey(0))
                {
                    (part.Redirect + part.Less).ShouldBeLessThanOrEqualTo(
                        supply[part.Class].Supply + 2, "no class loses more than it delivers outside");
                }
            }
        }

        decimal Share(long redirect, long demand, long less)
        {
            var outside = (decimal)sides.Base.Outside - redirect - less;
            return outside / (outside + sides.Base.Inside + redirect + demand);
        }

        bool Classed(Func<Ceiling, long> of) => Ceilings.Of(sides, byCategory: false).Any(c => c.Key > 0 && of(c) > 0);
    }

    [SharedDataFact]
    public void Sixty_per_cent_by_new_demand_alone_is_the_formula_over_the_share()
    {
        var answer = Asking.Json(Ask(("share", "60"), ("composition", "present"), ("years", "2020-2024")));
        var share = Asking.Rows(Asking.Share(Asking.Register, ("years", "2020-2024"), ("composition", "present")))[0];
        var (inside, outside) = (share.GetProperty("inside").GetDecimal(), share.GetProperty("outside").GetDecimal());

        Row(answer, "demand")
            .GetProperty("demand").GetDecimal().ShouldBe(((outside * 0.4m / 0.6m) - inside) / 5, 0.0001m);
        Row(answer, "less").GetProperty("less").GetDecimal().ShouldBe((outside - (inside * 0.6m / 0.4m)) / 5, 0.0001m);
        Row(answer, "redirect")
            .GetProperty("redirect").GetDecimal().ShouldBe((outside - (0.6m * (inside + outside))) / 5, 0.0001m);
        Row(answer, "redirect").GetProperty("feasible").GetBoolean().ShouldBeFalse();
        Row(answer, "redirect").GetProperty("limit").GetString().ShouldBe("ceiling");
        Row(answer, "mix").GetProperty("redirect").GetDecimal().ShouldBe(3740.01m / 5, 0.0001m);
    }

    [SharedDataTheory]
    [InlineData("share=60", "binds at the ceiling of 748 TIV a year", "new allied demand would do")]
    [InlineData("share=20", "what goes outside and is not left out", "--include ukraine")]
    [InlineData("share=60;until=2027;growth=5", "binds at a growth of 5.0 % a year", "it could be reached by")]
    [InlineData("share=60;until=2027;growth=0", "binds at a growth of 0.0 % a year", "never within a century")]
    [InlineData("share=90", "nothing is needed", "not more than 90.0 %")]
    [InlineData("share=99.96", "nothing is needed", "not more than 99.96 %")]
    [InlineData("share=0.01%", "For 0.01 %", "TIV a year more from one another")]
    [InlineData("share=0.01%;include=ukraine", "binds at the ceiling", "new allied demand would do")]
    [InlineData("share=70;mix=redirect=100", "binds at the ceiling", "would do")]
    public void A_target_out_of_reach_names_what_binds_and_what_would_do(string question, string binds, string does)
    {
        var notes = string.Join('\n', Said.Sentences(Ask(Asking.Options(question)), Language.En));

        notes.ShouldContain(binds);
        notes.ShouldContain(does);
    }

    [SharedDataFact]
    public void A_path_ends_at_the_target_in_equal_steps()
    {
        var rows = Asking.Rows(Ask(("share", "65"), ("until", "2030")))
            .Where(r => r.GetProperty("key").GetString() == "demand").ToList();
        var shares = rows.Select(r => r.GetProperty("target").GetDecimal()).ToList();

        rows.Select(r => r.GetProperty("period").GetString())
            .ShouldBe(["2025", "2026", "2027", "2028", "2029", "2030"]);
        shares[^1].ShouldBe(0.65m);
        shares.Zip(shares.Skip(1), (a, b) => Math.Round(a - b, 12)).Distinct().Count().ShouldBe(1);
        rows.Select(r => r.GetProperty("demand").GetDecimal()).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("share", "0", "more than 0 and less than 100")]
    [InlineData("share", "100", "more than 0 and less than 100")]
    [InlineData("share", "-5", "more than 0 and less than 100")]
    [InlineData("share", "most", "such as 60")]
    [InlineData("share", "0.6", "Did you mean 60?")]
    [InlineData("share", "0.125", "Did you mean 12.5?")]
    [InlineData("growth", "-3", "from 0 to 1000")]
    [InlineData("mix", "redirect=20,demand=60", "adds up to 80 per cent")]
    [InlineData("mix", "redirct=100", "Did you mean redirect?")]
    [InlineData("mix", "redirect=-20,demand=120", "from 0 to 100")]
    [InlineData("mix", "demand=50,demand=50", "names demand twice")]
    [InlineData("until", "soon", "whole number")]
    public void Wrong_values_say_what_is_known(string option, string value, string says)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.OptionsTarget, (option, value)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(says);
    }

    [SharedDataTheory]
    [InlineData("", "needs --share PERCENT")]
    [InlineData("share=60;until=2020", "does not lie after the last year")]
    [InlineData("share=60;growth=5", "needs --until")]
    [InlineData("share=60;suppliers=ISL", "there is no share to bring")]
    public void Choices_that_contradict_say_so(string question, string says)
    {
        var error = Should.Throw<AandeelException>(() => Ask(Asking.Options(question)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(says);
    }

    private static Answer Ask(params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.OptionsTarget, options), Asking.Register)!;

    private static JsonElement Row(JsonElement answer, string key) =>
        answer.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("key").GetString() == key);
}

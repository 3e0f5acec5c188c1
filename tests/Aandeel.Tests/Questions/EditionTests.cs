using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Questions;

/// <summary>Several editions side by side: which one answers, and what a new one changed.</summary>
public sealed class EditionTests
{
    private static readonly Lazy<Imported> Both = new(() => Asking.Import(
        "editions", SourceFile.Open(SharedData.Register),
        SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"))));

    [SharedDataTheory]
    [InlineData("years=2020-2024", "2025", "the newest yearly edition answers every question of a folder")]
    [InlineData("years=2021-2025", "2025", "a year that it lacks is cut off, with the edition that has it")]
    [InlineData("years=2024", "2025", "so does it a single year")]
    [InlineData("", "2025", "and one without years")]
    [InlineData("by=year", "2025", "rows are years")]
    [InlineData("by=year;edition=2026", "2026", "it was named")]
    [InlineData("years=2020-2024;without=recipient-participation", "2025", "only the yearly form has the mark")]
    [InlineData("years=2020-2024;without=made-in-recipient", "2026", "only orders have comments")]
    public void The_edition_that_answers_follows_the_rule(string options, string edition, string why)
    {
        var answer = Asking.Share(Both.Value, Asking.Options(options));

        answer.Editions.Single().Name.ShouldBe(edition, why);
        answer.Notes.Any(n => n.Code == "allocated").ShouldBe(edition == "2026");
        answer.Notes.Any(n => n.Code == "newer-edition").ShouldBe(edition == "2025");
    }

    [SharedDataFact]
    public void A_year_that_only_orders_have_is_refused_with_the_way_to_it()
    {
        var error = Should.Throw<AandeelException>(() => Asking.Share(Both.Value, ("years", "2025")));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain("add --edition 2026");
        Asking.Share(Both.Value, ("years", "2025"), ("edition", "2026")).Notes.ShouldContain(
            n => n.Code == "allocated");
    }

    [SharedDataFact]
    public void Where_only_orders_are_here_they_answer_every_question_and_the_sums_only_when_named()
    {
        var orders = Asking.Import(
            "orders-only", SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

        Asking.Share(orders).Editions.Single().Form.ShouldBe("orders");
        Asking.Share(orders, ("years", "2024")).Editions.Single().Form.ShouldBe("orders");
        Asking.Of(orders, QuestionKind.Definitions).Editions.Single().Form.ShouldBe("orders");
        Asking.Rows(Asking.Of(orders, QuestionKind.Definitions)).Count.ShouldBe(32, "no mark of participation");
        var named = Asking.Share(orders, ("years", "2020-2024"), ("edition", "2025"));
        named.Editions.Single().Form.ShouldBe("sums");
        named.Identity.Snapshot.ShouldStartWith("built-in-");
        named.Notes.ShouldContain(n => n.Code == "other-edition");
        Should.Throw<AandeelException>(
            () => Asking.Share(orders, ("years", "2020-2024"), ("without", "recipient-participation")))
            .Message.ShouldContain("yearly register");
    }

    [SharedDataFact]
    public void An_edition_that_is_not_here_is_named_with_those_that_are() =>
        Should.Throw<AandeelException>(() => Asking.Share(Both.Value, ("edition", "2019"))).Message.ShouldContain(
            "Edition 2019 is not here; here are 2026, 2025");

    [SharedDataFact]
    public void What_the_newest_edition_changed_is_as_saved() =>
        Asking.Plain(Asking.Of(Both.Value, QuestionKind.Changes, ("older", "2025"), ("newer", "2026"), ("years", "2020-2024")))
            .Replace(ReferenceTables.Hash([])[..12], "(hash)", StringComparison.Ordinal)
            .ShouldBeAsSaved("diff-2025-2026.expected.txt");

    [SharedDataFact]
    public void Leaving_out_what_an_outside_recipient_made_lowers_the_share_and_touches_nothing_inside()
    {
        double Share(string without) =>
            Asking.Rows(
                Asking.Share(
                    Both.Value, ("years", "2020-2024"), ("edition", "2026"), ("composition", "present"),
                    ("without", without))).Single().GetProperty("share_outside").GetDouble();
        double Inside(string without) =>
            Asking.Rows(
                Asking.Share(
                    Both.Value, ("years", "2020-2024"), ("edition", "2026"), ("composition", "present"),
                    ("without", without))).Single().GetProperty("inside").GetDouble();

        Share("made-in-recipient").ShouldBeLessThan(Share(""));
        Inside("made-in-recipient").ShouldBe(Inside(""));
    }

    [SharedDataFact]
    public void Under_all_definitions_each_one_is_what_share_says()
    {
        var answer = Asking.Of(Both.Value, QuestionKind.Definitions, ("years", "2020-2024"), ("edition", "2025"));
        var rows = Asking.Rows(answer).ToList();

        rows.Count.ShouldBe(64);
        rows.Select(r => r.GetProperty("share_outside").GetDouble()).ShouldBeInOrder();
        foreach (var row in rows)
        {
            var share = Asking.Rows(
                Asking.Share(
                    Both.Value, ("years", "2020-2024"), ("edition", "2025"),
                    ("composition", row.GetProperty("composition").GetString()!),
                    ("without", row.GetProperty("without").GetString()!))).Single();
            row.GetProperty("share_outside").GetDouble().ShouldBe(share.GetProperty("share_outside").GetDouble());
        }
    }

    [SharedDataFact]
    public void The_sums_and_the_register_agree_on_definitions_and_totals()
    {
        foreach (var years in new[] { "2020-2024", "1995-2024", "2001-2009" })
        {
            var (register, sums) = (Asking.Rows(Asking.Of(Asking.Register, QuestionKind.Definitions, ("years", years)))
                .ToList(), Asking.Rows(Asking.Of(Asking.Sums, QuestionKind.Definitions, ("years", years))).ToList());
            sums.Select(r => r.GetProperty("share_outside").GetDouble())
                .ShouldBe(register.Select(r => r.GetProperty("share_outside").GetDouble()));
            foreach (var kind in new[] { QuestionKind.Suppliers, QuestionKind.Recipients })
            {
                var whole = Asking.Rows(Asking.Of(Asking.Register, kind, ("years", years))).ToList();
                var totals = Asking.Rows(Asking.Of(Asking.Sums, kind, ("years", years))).ToList();
                foreach (var field in new[] { "key", "total", "share_of_world", "rank" })
                {
                    totals.Select(r => r.GetProperty(field).GetRawText())
                        .ShouldBe(whole.Select(r => r.GetProperty(field).GetRawText()), $"{kind} {years} {field}");
                }
            }
        }
    }
}

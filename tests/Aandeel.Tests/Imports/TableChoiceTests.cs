using Aandeel.Sources;

namespace Aandeel.Tests.Imports;

/// <summary>Which edition, which files, or the built-in sums: what answers, and what is said where nothing does.</summary>
public sealed class TableChoiceTests
{
    private static readonly EditionHere Whole = ChoiceOf.Edition("2026");
    private static readonly EditionHere Orders = ChoiceOf.Edition("2024", yearly: false);
    private static readonly EditionHere Part = ChoiceOf.Edition("2026", extent: ChoiceOf.Of("NLD"));
    private static readonly EditionHere PartOfOrders = ChoiceOf.Edition("2026", yearly: false, ChoiceOf.Of("NLD"));

    [Fact]
    public void A_whole_edition_answers_before_the_sums()
    {
        Of(ChoiceOf.Asked(), Whole).ShouldBe("2026");
        Of(ChoiceOf.Asked() with { ByClass = true }, Whole).ShouldBe("2026");
        Of(ChoiceOf.Asked() with { NeedsOrders = true }, Whole, Orders).ShouldBe("2024");
        Of(ChoiceOf.Asked("2026"), Whole, Orders).ShouldBe("2026");
        Of(ChoiceOf.Asked("2024"), Whole, Orders).ShouldBe("2024");
    }

    [Fact]
    public void The_sums_answer_for_their_edition_by_name_where_it_is_not_imported_and_they_have_what_is_asked()
    {
        Of(ChoiceOf.Asked("2025"), Whole).ShouldBe("sums");
        Of(ChoiceOf.Asked("2025") with { ByClass = true }, Whole).ShouldStartWith("Edition 2025 is not here; here are 2026.");
        Of(ChoiceOf.Asked("2025") with { NeedsOrders = true }, Whole).ShouldStartWith("Edition 2025 is not here");
        Of(ChoiceOf.Asked("2023"), Whole).ShouldStartWith("Edition 2023 is not here");
        Said(ChoiceOf.Deliveries(ChoiceOf.Asked("2025"), null, Whole)).ShouldStartWith("Edition 2025 is not here");
        Of(ChoiceOf.Asked("2025"), Whole, ChoiceOf.Edition("2025", extent: ChoiceOf.Of("NLD")))
            .ShouldStartWith("Edition 2025 is here as a part only");
    }

    [Fact]
    public void Where_nothing_whole_is_here_the_sums_answer_and_a_part_only_what_they_cannot()
    {
        Of(ChoiceOf.Asked()).ShouldBe("sums");
        Of(ChoiceOf.Asked("2025")).ShouldBe("sums");
        Of(ChoiceOf.AskedBy("NLD"), Part).ShouldBe("sums");
        Of(ChoiceOf.AskedBy("NLD", "2025"), Part).ShouldBe("sums");
        Of(ChoiceOf.AskedBy("NLD", "2026"), Part).ShouldBe("2026");
        Of(ChoiceOf.AskedBy("NLD") with { ByClass = true }, Part).ShouldBe("2026");
        Of(ChoiceOf.AskedBy("NLD") with { NeedsOrders = true }, PartOfOrders).ShouldBe("2026");
        Of(ChoiceOf.AskedBy("DEU", "2026"), Part).ShouldStartWith("Edition 2026 is not here; the built-in sums are of edition");
        Of(ChoiceOf.AskedBy("DEU") with { ByClass = true }, Part).ShouldStartWith("The built-in sums have no product classes");
    }

    [Fact]
    public void What_the_sums_lack_is_said_with_what_to_do()
    {
        Of(ChoiceOf.Asked() with { NeedsOrders = true }).ShouldStartWith("--without made-in-recipient is derived");
        Of(ChoiceOf.Asked("2026")).ShouldStartWith("Edition 2026 is not here; the built-in sums are of edition 2025.");
        Of(ChoiceOf.Asked() with { ByClass = true }).ShouldContain("aandeel sources fetch sipri");
        Of(ChoiceOf.Asked() with { ByClass = true }, Part).ShouldNotContain("aandeel sources fetch sipri");
        Of(ChoiceOf.Asked() with { ByClass = true }, Part).ShouldContain("Edition 2026 is here as a part only");
        Said(ChoiceOf.Deliveries(ChoiceOf.Asked(), null)).ShouldStartWith("There is no data here");
        Said(ChoiceOf.Deliveries(ChoiceOf.Asked("2026"), null)).ShouldStartWith("There is no data here");
    }

    [Fact]
    public void A_part_answers_what_lies_within_it_of_the_register_itself()
    {
        var choice = new TableChoice([], ChoiceOf.Frame(null, null, Part), null);

        choice.Register(ChoiceOf.AskedBy("NLD"), out var why)!.Name.ShouldBe("2026");
        why.IsNone.ShouldBeTrue();
        choice.Register(ChoiceOf.AskedBy("DEU"), out why).ShouldBeNull();
        why.Said.ToString().ShouldStartWith("Edition 2026 is here as a part only: file-1.csv holds only deliveries by NLD.");
        why.Remedy.IsNone.ShouldBeTrue("it says itself what to do");
        new TableChoice([], ChoiceOf.Frame(null, null, Part, Orders), null).Register(ChoiceOf.AskedBy("DEU", "2026"), out why)
            .ShouldBeNull();
        why.Remedy.IsNone.ShouldBeTrue("the edition that is named is here, whatever else is");
        choice.Register(ChoiceOf.AskedBy("NLD", "2025"), out why).ShouldBeNull();
        why.Remedy.ToString().ShouldContain("aandeel sources import FILE");
    }

    [Fact]
    public void Of_the_register_a_whole_edition_answers_whoever_is_asked_and_a_part_only_its_category()
    {
        var ships = new Extent { State = ExtentState.Part, Categories = ["Ships"] };
        string? Why(TableAsked asked, Extent extent) => asked.CannotBeAnswered(extent);

        Why(ChoiceOf.Asked(), new Extent { State = ExtentState.Complete }).ShouldBeNull();
        Why(ChoiceOf.Asked() with { Category = "Ships" }, ships).ShouldBeNull();
        Why(ChoiceOf.Asked() with { Category = "Aircraft" }, ships).ShouldBe(ExtentReasons.Categories);
        Why(ChoiceOf.Asked(), ships).ShouldBe(ExtentReasons.Categories);
        Why(ChoiceOf.Asked(), ChoiceOf.Of("NLD")).ShouldBe(ExtentReasons.Suppliers);
        Why(ChoiceOf.Asked(), new Extent { State = ExtentState.Part, Recipients = ["IND"] }).ShouldBe(ExtentReasons.Recipients);
        Why(ChoiceOf.Asked() with { Recipients = () => ["IND"] }, new Extent { State = ExtentState.Part, Recipients = ["IND"] })
            .ShouldBeNull();
    }

    [Fact]
    public void The_years_of_an_edition_are_those_of_its_files_that_have_any() =>
        new EditionHere(
            "2026", true,
            [
                ChoiceOf.File(1, SourceCatalog.Sipri, "register-17", "2026", years: new(2000, 2010)),
                ChoiceOf.File(2, SourceCatalog.Sipri, "register-17", "2026", years: new(2005, 2024)),
                ChoiceOf.File(3, SourceCatalog.Sipri, "register-17", "2026") with { Years = null },
            ],
            new Extent()).Years.ShouldBe(new YearRange(2000, 2024));

    private static string Of(TableAsked asked, params EditionHere[] editions) =>
        Said(ChoiceOf.Deliveries(asked, ChoiceOf.Sums, editions));

    private static string Said(DeliveriesChosen chosen) =>
        chosen.IsSums ? "sums" : chosen.Edition?.Name ?? chosen.Why.Said.ToString();
}

using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Imports;

/// <summary>Which edition of the register answers among those that can.</summary>
public sealed class EditionChoiceTests
{
    private static readonly EditionChoice Any = new(null, NeedsOrders: false, NeedsYearly: false);

    private static readonly Arbitrary<(int Year, bool Yearly)[]> Here = (
        from year in Gen.Choose(2020, 2028)
        from yearly in Gen.Elements(true, false)
        select (year, yearly)).ArrayOf().ToArbitrary();

    [Theory]
    [InlineData("2026y 2025y 2024y", "2025", "2025y")]
    [InlineData("2026y 2024y", "2025", "2026y")]
    [InlineData("2028y 2024y", "2025", "2024y")]
    [InlineData("2026o 2025o 2025y", "2025", "2025y")]
    [InlineData("2026y 2025y 2024y", null, "2026y")]
    [InlineData("2026o 2026y", null, "2026y")]
    [InlineData("", "2025", null)]
    public void The_nearest_to_the_folders_answers_then_the_newest_then_the_yearly_form(
        string here, string? answering, string? expected) => Name(Any.Among(Editions(here), answering)).ShouldBe(expected);

    [Theory]
    [InlineData("2026y 2025o", null, true, false, "2025o")]
    [InlineData("2026o 2025y", null, false, true, "2025y")]
    [InlineData("2026y 2025o", "2026", true, false, null)]
    [InlineData("2026o 2026y 2025y", "2025", false, false, "2025y")]
    [InlineData("2026y 2026o", "2026", true, false, "2026o")]
    [InlineData("2026y", null, true, false, null)]
    [InlineData("2026o", null, false, true, null)]
    public void Only_an_edition_of_the_name_and_with_the_form_that_is_needed_answers(
        string here, string? named, bool orders, bool yearly, string? expected) =>
        Name(new EditionChoice(named, orders, yearly).Among(Editions(here), "2026")).ShouldBe(expected);

    [Fact]
    public void No_edition_that_can_answer_lies_nearer_is_newer_as_near_or_is_yearly_beside_its_orders() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Here, editions =>
        {
            EditionHere[] here = [.. editions.Select(e => ChoiceOf.Edition($"{e.Year}", e.Yearly))];
            if (Any.Among(here, "2024") is not { } found) return here.Length == 0;
            int Far(string name) => Math.Abs(int.Parse(name) - 2024);
            return here.All(e => Far(e.Name) >= Far(found.Name)
                && (Far(e.Name) > Far(found.Name) || int.Parse(e.Name) <= int.Parse(found.Name))
                && (e.Name != found.Name || !e.Yearly || found.Yearly));
        }));

    [Theory]
    [InlineData("", null, false, "The register is not here")]
    [InlineData("2026y 2025y 2025o", "2024", false, "Edition 2024 is not here; here are 2026, 2025.")]
    [InlineData("2026y", null, true, "made-in-recipient is derived from the comments")]
    [InlineData("2026y", "2026", true, "made-in-recipient is derived from the comments")]
    [InlineData("2026o", "2026", false, "recipient-participation is marked only")]
    [InlineData("2026p", "2026", true, "Edition 2026 is here as a part only: file-1.csv holds only deliveries by NLD.")]
    public void What_is_said_where_none_fits_names_what_is_missing(string here, string? named, bool orders, string start) =>
        new EditionChoice(named, orders, !orders).NothingFits(Editions(here)).ToString().ShouldStartWith(start);

    [Fact]
    public void An_edition_that_is_no_year_lies_as_far_as_can_be() =>
        Any.Among([ChoiceOf.Edition("list"), ChoiceOf.Edition("1990")], "2025")!.Name.ShouldBe("1990");

    /// <summary>2026y is a whole yearly edition, 2026o one of orders, 2026p a part of one of orders.</summary>
    private static EditionHere[] Editions(string here) =>
    [
        .. here.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => ChoiceOf.Edition(
            e[..^1], e[^1] == 'y', e[^1] == 'p' ? ChoiceOf.Of("NLD") : null)),
    ];

    private static string? Name(EditionHere? edition) =>
        edition is null ? null : edition.Name + (edition.Yearly ? "y" : "o");
}

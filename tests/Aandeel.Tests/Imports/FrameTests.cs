using Aandeel.Sources;

namespace Aandeel.Tests.Imports;

/// <summary>The one edition of a folder that answers where no question names another.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("2026y 2025y", null, "2026y")]
    [InlineData("2026o 2025y", null, "2025y")]
    [InlineData("2026o 2025o", null, "2026o")]
    [InlineData("2026p 2025y", null, "2025y")]
    [InlineData("2026p 2025o", null, "2025o")]
    [InlineData("2026p", null, null)]
    [InlineData("", null, null)]
    [InlineData("2026y 2024y", "2024", "2024y")]
    [InlineData("2026y 2024p", "2024", "2026y")]
    [InlineData("2026y 2024o", "2024", "2024o")]
    [InlineData("2026y 2024y", "2023", "2026y")]
    [InlineData("2026y", ChoiceOf.Sums, null)]
    [InlineData("2026y 2025y", ChoiceOf.Sums, "2025y")]
    [InlineData("2026y 2025p", ChoiceOf.Sums, null)]
    public void The_chosen_edition_answers_then_the_newest_whole_yearly_one_then_one_of_orders(
        string here, string? chosen, string? expected)
    {
        var frame = ChoiceOf.Frame(ChoiceOf.Sums, chosen, Editions(here));

        (frame.Answering is { } found ? found.Name + (found.Yearly ? "y" : "o") : null).ShouldBe(expected);
        frame.UsesSums.ShouldBe(expected is null);
        frame.EditionOf(null).ShouldBe(expected?[..^1]);
    }

    [Theory]
    [InlineData(null, "2026y")]
    [InlineData("2025", "2026y")]
    public void Without_sums_a_choice_of_their_edition_chooses_nothing(string? chosen, string expected) =>
        ChoiceOf.Frame(null, chosen, Editions("2026y 2024y")).Answering!.Name.ShouldBe(expected[..^1]);

    [Fact]
    public void An_edition_that_is_named_is_taken_where_it_is_here_whole_or_not_or_is_that_of_the_sums()
    {
        var frame = ChoiceOf.Frame(ChoiceOf.Sums, null, Editions("2026y 2024p"));

        frame.EditionOf("2024").ShouldBe("2024");
        frame.EditionOf("2026").ShouldBe("2026");
        frame.EditionOf(ChoiceOf.Sums).ShouldBe(ChoiceOf.Sums);
        var refused = Should.Throw<AandeelException>(() => frame.EditionOf("2023"));
        refused.Message.ShouldStartWith("Edition 2023 is not here; here are 2026, 2024.");
        refused.Message.ShouldContain("sources import");
        Should.Throw<AandeelException>(() => ChoiceOf.Frame(null, null).EditionOf("2023"))
            .Message.ShouldStartWith("The register is not here");
    }

    [Fact]
    public void Each_source_has_a_choice_of_its_own()
    {
        var frame = new Frame(new Lazy<IReadOnlyList<EditionHere>>([ChoiceOf.Edition("2026"), ChoiceOf.Edition("2024")]), null,
            new Dictionary<string, string> { [SourceCatalog.Eu] = "2024" });

        frame.ChosenOf(SourceCatalog.Eu).ShouldBe("2024");
        frame.ChosenOf(SourceCatalog.Sipri).ShouldBeNull();
        frame.Answering!.Name.ShouldBe("2026");
    }

    private static EditionHere[] Editions(string here) =>
    [
        .. here.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => ChoiceOf.Edition(
            e[..^1], e[^1] != 'o', e[^1] == 'p' ? ChoiceOf.Of("NLD") : null)),
    ];
}

using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Harmonise;

public sealed class OwnAllianceTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;

    [Theory]
    [InlineData("party,from,until\nNLD,1944-09-05,\nBEL,1944-09-05,\nLUX,1944-09-05,2019-12-31\n")]
    [InlineData(
        "\uFEFFParty , Until,From\r\nnld,,1944-09-05\r\nBelgium,,1944-09-05\r\nLuxemburg,2019-12-31,1944-09-05")]
    public void Parties_are_named_by_code_or_name_with_dates_or_without(string csv)
    {
        var benelux = Alliance.Parse("benelux.csv", csv, Parties);

        benelux.Code.ShouldBe("benelux");
        Codes(benelux, 2019).ShouldBe(["BEL", "LUX", "NLD"]);
        Codes(benelux, 2020).ShouldBe(["BEL", "NLD"]);
        Codes(benelux, 1940).ShouldBeEmpty();
        benelux.LastEntry.ShouldBe(new DateOnly(1944, 9, 5));
    }

    [Fact]
    public void Without_dates_a_party_is_always_a_member() =>
        Codes(Alliance.Parse("trio.csv", "party\nNLD\nUKR\nJPN\n", Parties), 1900).ShouldBe(["JPN", "NLD", "UKR"]);

    [Fact]
    public void An_end_does_not_move_the_present() =>
        Alliance.Parse("open.csv", "party,from,until\nNLD,2001-01-01,9999-12-31\n", Parties).LastEntry.ShouldBe(
            new DateOnly(2001, 1, 1));

    [Theory]
    [InlineData("party,from,until\nNLD,,\nUkrane,,\n", "own.csv, line 3", "UKR (Ukraine)")]
    [InlineData("party,from,until\nNLD,1 January 1990,\n", "own.csv, line 2", "2022-02-24")]
    [InlineData("party,from,until\nNLD\n", "own.csv, line 2", "1 fields where the header has 3")]
    [InlineData("country,from\nNLD,\n", "no column 'party'", "country, from")]
    [InlineData("party,from,until\n", "names no parties", "NLD")]
    [InlineData("", "empty", "header")]
    [InlineData("party,from,until\nNLD,2020-01-01,2010-01-01\n", "own.csv, line 2", "before")]
    public void A_mistake_is_named_with_its_line_and_the_nearest_name(string csv, string place, string help)
    {
        var error = Should.Throw<AandeelException>(() => Alliance.Parse("own.csv", csv, Parties));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(place);
        error.Message.ShouldContain(help);
    }

    [Fact]
    public void An_own_alliance_is_used_wherever_nato_is()
    {
        var csv = "party\nNLD\nDEU\nPOL\n";
        var question = QuestionParser.Parse(
            QuestionKind.Share, [new("alliance", "own.csv"), new("recipients", "all")], _ => csv);

        question.Alliance.Entries.Count.ShouldBe(3);
        question.OwnTables.ShouldBe([csv]);
        ReferenceTables.Hash(question.OwnTables)
            .ShouldNotBe(ReferenceTables.Hash([]), "the tables' hash names the own CSV too");
        var imported = Asking.Import("own", Synthetic.File("own.csv", Synthetic.Rows(21, 500, 2000, 2004)));
        var row = Asking.Rows(ShareQuestion.Answer(question, imported))[0];
        row.GetProperty("inside").GetDecimal().ShouldBeGreaterThan(0);
        row.GetProperty("outside_by_group")
            .GetProperty("nato")
            .GetDecimal()
            .ShouldBeGreaterThan(0, "NATO members outside the own alliance form a group");
    }

    private static IEnumerable<string> Codes(Alliance alliance, int year) =>
        alliance.Members(new DateOnly(year, 7, 1)).Select(m => Parties[m].Code.Value).Order(StringComparer.Ordinal);
}

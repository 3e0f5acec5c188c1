using System.Globalization;
using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

public sealed class PublishedStatementsTests
{
    private const string Header =
        "id,who,who_nl,published,language,sentence,sentence_nl,value,unit,period,about,address,question,row,field,"
            + "scale,agreement,reason,differs,differs_nl,read\n";

    [Fact]
    public void Every_statement_that_ships_can_be_read()
    {
        PublishedStatements.All.Count.ShouldBe(76);
        PublishedStatements.All.Select(s => (s.WhoEn, s.SentenceEn, s.Period, s.Comparison?.Question)).ShouldBeUnique();
        PublishedStatements.All.Single(s => s.Id == "trouw-allies-sipri").Period.ShouldBeEmpty();
        PublishedStatements.All.Count(s => s.Id.StartsWith("S25-", StringComparison.Ordinal)).ShouldBe(37);
    }

    [SharedDataFact]
    public void Every_printed_figure_that_is_checked_is_a_statement_too()
    {
        var checks = File.ReadAllLines(SharedData.PathOf("checks", "published-figures-sipri-2025.csv"))
            .Skip(1).Select(l => NaiveCsv.Split(l)).ToList();

        checks.Count.ShouldBe(37);
        foreach (var check in checks)
        {
            var statement = PublishedStatements.All.Single(s => s.Id == check[0]);
            statement.SentenceEn.ShouldBe(check[3]);
            statement.Value.ShouldBe(decimal.Parse(check[4], CultureInfo.InvariantCulture));
            statement.Unit.ShouldBe(check[5] == "count" ? "states" : "percent");
            check[6].ShouldStartWith(statement.Period.Split(' ')[0]);
        }
    }

    [Theory]
    [InlineData("a,A,A,2024,en,B,B,\"1,5\",percent,,,,,,,,,not-measured,x,x", "value: found '1,5'")]
    [InlineData("a,A,A,2024,en,B,B,15,,,,,,,,,,not-measured,x,x", "unit: found ''; expected one of percent")]
    [InlineData("a,A,A,2024,en,B,B,,percent,,,,,,,,,not-measured,x,x", "expected nothing, since there is no value")]
    [InlineData("a,A,A,'24,en,B,B,15,percent,,,,,,,,,not-measured,x,x", "published: found ''24'")]
    [InlineData("a,A,A,2024,fr,B,B,15,percent,,,,,,,,,not-measured,x,x", "language: found 'fr'")]
    [InlineData("a,A,A,2024,en,,B,15,percent,,,,,,,,,not-measured,x,x", "sentence: found ''")]
    [InlineData("a,A,A,2024,en,B,,15,percent,,,,,,,,,not-measured,x,x", "sentence_nl: found ''")]
    [InlineData("a,,A,2024,en,B,B,15,percent,,,,,,,,,not-measured,x,x", "who: found ''")]
    [InlineData(",A,A,2024,en,B,B,15,percent,,,,,,,,,not-measured,x,x", "id: found ''")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,NLX,,,,,,,not-measured,x,x", "about: found 'NLX'")]
    [InlineData(
        "a,A,A,2024,en,B,B,15,percent,,,http://example.org,,,,,,not-measured,x,x",
        "address: found 'http://example.org'")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,,,,,,,,,x,x", "reason: found ''; expected not-measured")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,,,,NLD,,,,not-measured,x,x", "row: found 'NLD'; expected nothing")]
    [InlineData(
        "a,A,A,2024,en,B,B,15,percent,,,,share,,share_outside,percent,sipri,not-measured,,",
        "reason: found 'not-measured'; expected nothing")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,,,share,,,percent,sipri,,,", "field: found ''")]
    [InlineData(
        "a,A,A,2024,en,B,B,15,percent,,,,share,,share_outside,per cent,sipri,,,",
        "scale: found 'per cent'; expected one of as-it-is, percent")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,,,share,,share_outside,percent,nearly,,,", "agreement: found 'nearly'")]
    [InlineData(
        "a,A,A,2024,en,B,B,15,percent,,,,share,,share_outside,percent,,,,", "differs: found ''; expected what differs")]
    [InlineData("a,A,A,2024,en,B,B,15,percent,,,,share,,share_outside,percent,sipri,,x,", "differs_nl: found ''")]
    [InlineData("a,A,A,2024", "4 fields")]
    public void A_row_with_a_mistake_is_named_by_line_and_column(string row, string named)
    {
        var error = Should.Throw<AandeelException>(
            () => PublishedStatements.Parse(
                "own.csv", Encoding.UTF8.GetBytes(Header + row + (row == "a,A,A,2024" ? "" : ",primary") + "\n"), PartyTable.BuiltIn));

        error.Message.ShouldContain("own.csv, line 2");
        error.Message.ShouldContain(named);
    }

    [Fact]
    public void Where_a_statement_was_read_is_said()
    {
        const string Row = "a,A,A,2024,en,B,B,15,percent,,,,,,,,,not-measured,x,x,press\n";
        Should.Throw<AandeelException>(
            () => PublishedStatements.Parse("own.csv", Encoding.UTF8.GetBytes(Header + Row), PartyTable.BuiltIn))
            .Message.ShouldContain("read: found 'press'; expected primary");
        PublishedStatements.All.Where(s => s.Reading == StatementReading.Primary && s.Address is null).ShouldBeEmpty();
    }

    [Fact]
    public void Two_rows_of_one_id_are_refused()
    {
        const string Row = "a,A,A,2024,en,B,B,15,percent,,,,,,,,,not-measured,x,x,primary\n";
        Should.Throw<AandeelException>(
            () => PublishedStatements.Parse(
                "own.csv", Encoding.UTF8.GetBytes(Header + Row + Row), PartyTable.BuiltIn)).Message.ShouldContain(
                    "line 3, id: found 'a'");
    }

    [Theory]
    [InlineData(10, 9.95, true)]
    [InlineData(10, 10.49, true)]
    [InlineData(9.9, 9.949, true)]
    [InlineData(-64, -63.5, true)]
    [InlineData(-9.3, -9.25, true)]
    [InlineData(187, 186.49, false)]
    [InlineData(5.6, 5.549, false)]
    [InlineData(0.1, 0.04, false)]
    public void SIPRI_prints_one_decimal_below_ten_and_whole_numbers_from_ten(
        double printed, double computed, bool agrees) =>
        new AgreementRule(true, 0).Agrees((decimal)printed, (decimal)computed).ShouldBe(agrees);

    [Fact]
    public void Other_figures_are_rounded_to_the_decimals_that_are_printed_and_a_tolerance_is_told_apart()
    {
        new AgreementRule(false, 0).Agrees(873.71m, 873.714m).ShouldBeTrue();
        new AgreementRule(false, 0).Agrees(873.71m, 873.72m).ShouldBeFalse();
        var within = new AgreementRule(true, 1.5m);
        (within.Agrees(105, 103.5m), within.AgreesRounded(105, 103.5m), within.Agrees(105, 103.49m)).ShouldBe(
            (true, false, false));
    }
}

using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

public sealed class PublishedStatementsTests
{
    private const string Header = "who,published,sentence,value,unit,period,address,compares_with\n";

    [Fact]
    public void Every_statement_that_ships_can_be_read()
    {
        PublishedStatements.All.Count.ShouldBe(66);
        PublishedStatements.All.Select(s => s.Sentence + s.Who).ShouldBeUnique();
        PublishedStatements.All.Where(s => s.Value is null).ShouldAllBe(s => s.Unit.Length == 0);
        PublishedStatements.All.Single(s => s.Who == "Trouw" && s.Value == 90).Period.ShouldBeEmpty();
        PublishedStatements.All.Count(s => s.Who == "SIPRI").ShouldBe(37);
    }

    [SharedDataFact]
    public void Every_printed_figure_that_is_checked_is_a_statement_too()
    {
        var checks = File.ReadAllLines(SharedData.PathOf("checks", "published-figures-sipri-2025.csv")).Skip(1).Select(l => NaiveCsv.Split(l)).ToList();
        var statements = PublishedStatements.All.Where(s => s.Who == "SIPRI").ToList();

        statements.Count.ShouldBe(checks.Count);
        for (var i = 0; i < checks.Count; i++)
        {
            statements[i].Sentence.ShouldStartWith(checks[i][3]);
            statements[i].Value.ShouldBe(decimal.Parse(checks[i][4], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("A,2024,B,\"1,5\",percent,,,", "value")]
    [InlineData("A,2024,B,15,,,,", "unit")]
    [InlineData("A,'24,B,15,percent,,,", "published")]
    [InlineData("A,2024,,15,percent,,,", "sentence")]
    [InlineData(",2024,B,15,percent,,,", "who")]
    [InlineData("A,2024,B,15,percent,,http://example.org,", "address")]
    [InlineData("A,2024,B,15,percent", "5 fields")]
    public void A_row_with_a_mistake_is_named_by_line_and_column(string row, string named)
    {
        var error = Should.Throw<AandeelException>(() => PublishedStatements.Parse("own.csv", Encoding.UTF8.GetBytes(Header + row + "\n")));

        error.Message.ShouldContain("own.csv, line 2");
        error.Message.ShouldContain(named);
    }
}

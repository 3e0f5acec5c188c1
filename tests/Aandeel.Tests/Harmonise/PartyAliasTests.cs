using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

/// <summary>Names that people type: known by the words in use, never guessed, and never mistaken for another state.</summary>
public sealed class PartyAliasTests
{
    [Theory]
    [InlineData("UK", "GBR")]
    [InlineData("GB", "GBR")]
    [InlineData("US", "USA")]
    [InlineData("NL", "NLD")]
    [InlineData("EL", "GRC")]
    [InlineData("Turkey", "TUR")]
    [InlineData("turkije", "TUR")]
    [InlineData("Holland", "NLD")]
    [InlineData("the Netherlands", "NLD")]
    [InlineData("Nederland", "NLD")]
    [InlineData("America", "USA")]
    [InlineData("de Verenigde Staten", "USA")]
    [InlineData("Great Britain", "GBR")]
    [InlineData("Groot-Brittannië", "GBR")]
    [InlineData("Czech Republic", "CZE")]
    public void A_word_in_use_is_the_party(string word, string code) =>
        PartyTable.BuiltIn.Require(word).Code.Value.ShouldBe(code);

    [Theory]
    [InlineData("Atlantis", "")]
    [InlineData("XQ", "")]
    [InlineData("Germnay", "DEU (Germany)")]
    [InlineData("Nederlands", "NLD (Netherlands)")]
    [InlineData("Korea", "KOR (South Korea)")]
    [InlineData("NLD DEU", "NLD,DEU")]
    public void A_suggestion_is_near_or_there_is_none(string word, string suggestion)
    {
        var message = Should.Throw<AandeelException>(() => PartyTable.BuiltIn.Require(word)).Message;

        if (suggestion.Length == 0) message.ShouldNotContain("Did you mean");
        else message.ShouldContain(suggestion);
    }

    [Fact]
    public void No_alias_is_the_name_or_code_of_another_party()
    {
        foreach (var row in CsvTable.OfResource("Harmonise/party-aliases.csv").Rows)
        {
            PartyTable.BuiltIn.All.ShouldNotContain(
                p => p.Code.Value != row[1] && (p.Code.Value == row[0]
                    || string.Equals(p.NameEn, row[0], StringComparison.OrdinalIgnoreCase)
                    || string.Equals(p.NameNl, row[0], StringComparison.OrdinalIgnoreCase)),
                row[0]);
        }
    }
}

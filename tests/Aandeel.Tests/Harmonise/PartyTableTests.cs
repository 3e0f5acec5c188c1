using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

public sealed class PartyTableTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;

    [SharedDataFact]
    public void Every_name_that_was_met_leads_to_a_party_of_the_same_kind()
    {
        var rows = File.ReadAllLines(SharedData.PathOf("reference", "parties.csv"))
            .Skip(1).Select(l => NaiveCsv.Split(l)).ToList();
        rows.Count.ShouldBe(275);
        foreach (var row in rows)
        {
            var party = Parties[Parties.OfPrinted("sipri", row[0])];
            party.Index.ShouldNotBe(PartyTable.Unmapped, row[0]);
            Codes.Of(party.Kind).ShouldBe(row[2].Replace(' ', '-'), row[0]);
        }
    }

    [SharedDataFact]
    public void No_name_of_the_real_registers_is_unmapped()
    {
        Asking.RegisterFlows.UnmappedNames.ShouldBeEmpty();
        Asking.RegisterFlows.WithoutAmount.ShouldBe(0);
    }

    [Fact]
    public void Codes_are_unique_and_names_are_there_in_both_languages()
    {
        Parties.All.Select(p => p.Code).ShouldBeUnique();
        Parties.All.ShouldAllBe(p => p.NameEn.Length > 0 && p.NameNl.Length > 0);
        Parties.All.Where(p => p.Kind == PartyKind.State)
            .ShouldAllBe(p => p.Region.Length > 0 && p.Code.Value.Length == 3);
        Parties.All.Where(p => p.Kind is PartyKind.Organisation or PartyKind.ArmedGroup)
            .ShouldAllBe(p => p.Code.Value[0] == 'X');
    }

    [Fact]
    public void Successors_and_hosts_exist()
    {
        foreach (var party in Parties.All)
        {
            foreach (var code in (party.Successor + ";" + party.Host).Split(
                [';', ' ', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                Parties.Find(PartyCode.Parse(code)).ShouldNotBeNull($"{party.Code} names {code}");
            }
        }
    }

    [Fact]
    public void Regions_are_the_five_that_SIPRI_uses() =>
        Parties.All.Select(p => p.Region)
            .Where(r => r.Length > 0)
            .Distinct()
            .ShouldBe(["Africa", "Americas", "Asia and Oceania", "Europe", "Middle East"], ignoreOrder: true);

    [Fact]
    public void SIPRIs_Europe_holds_Russia_the_Caucasus_and_Cyprus_and_not_Turkiye()
    {
        foreach (var code in new[] { "RUS", "BLR", "UKR", "ARM", "AZE", "GEO", "CYP" })
        {
            Region(code).ShouldBe("Europe", code);
        }

        Region("TUR").ShouldBe("Middle East");
    }

    [Theory]
    [InlineData("nld", "NLD")]
    [InlineData("Netherlands", "NLD")]
    [InlineData("Nederland", "NLD")]
    [InlineData("oekraïne", "UKR")]
    public void A_party_is_found_by_code_or_by_name_in_either_language(string word, string code) =>
        Parties.Require(word).Code.Value.ShouldBe(code);

    [Theory]
    [InlineData("Nethrlands", "NLD (Netherlands)")]
    [InlineData("Ukrane", "UKR (Ukraine)")]
    public void An_unknown_party_is_answered_with_the_nearest(string word, string nearest)
    {
        var error = Should.Throw<AandeelException>(() => Parties.Require(word));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(nearest);
    }

    private static string Region(string code) => Parties.Find(PartyCode.Parse(code))!.Region;
}

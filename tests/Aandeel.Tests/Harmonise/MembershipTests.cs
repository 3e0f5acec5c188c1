using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

public sealed class MembershipTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;
    private static readonly YearRange Years = new(1949, 2025);

    [Theory]
    [InlineData("NLD", "1949-08-24")]
    [InlineData("GRC", "1952-02-18")]
    [InlineData("TUR", "1952-02-18")]
    [InlineData("DEU", "1955-05-06")]
    [InlineData("ESP", "1982-05-30")]
    [InlineData("POL", "1999-03-12")]
    [InlineData("EST", "2004-03-29")]
    [InlineData("ALB", "2009-04-01")]
    [InlineData("MNE", "2017-06-05")]
    [InlineData("MKD", "2020-03-27")]
    [InlineData("FIN", "2023-04-04")]
    [InlineData("SWE", "2024-03-07")]
    public void A_member_of_NATO_is_one_from_the_day_of_entry_and_not_the_day_before(string code, string entry)
    {
        var day = DateOnly.Parse(entry);
        Alliance.Nato.Has(Index(code), day).ShouldBeTrue();
        Alliance.Nato.Has(Index(code), day.AddDays(-1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("FIN", 2022, 2023)]
    [InlineData("SWE", 2023, 2024)]
    [InlineData("MNE", 2016, 2017)]
    [InlineData("POL", 1998, 1999)]
    public void At_the_time_means_on_the_first_of_July(string code, int last, int first)
    {
        var at = new Destinations(Parties, Alliance.Nato, Composition.AtTheTime, Years);
        at[last, Index(code)].ShouldNotBe(DestinationGroup.Members);
        at[first, Index(code)].ShouldBe(DestinationGroup.Members);
    }

    [Fact]
    public void There_are_32_members_now_and_12_at_the_beginning()
    {
        States(Alliance.Nato, new DateOnly(2025, 1, 1)).ShouldBe(32);
        States(Alliance.Nato, new DateOnly(1949, 8, 24)).ShouldBe(12);
        States(Alliance.Nato, new DateOnly(1949, 8, 23)).ShouldBe(0);
        States(Alliance.Eu, new DateOnly(2025, 1, 1)).ShouldBe(27);
        States(Alliance.Eu, new DateOnly(2020, 1, 31)).ShouldBe(28);
        States(Alliance.Eu, new DateOnly(1958, 1, 1)).ShouldBe(6);
    }

    [Fact]
    public void The_United_Kingdom_left_the_EU_after_31_January_2020()
    {
        Alliance.Eu.Has(Index("GBR"), new DateOnly(2020, 1, 31)).ShouldBeTrue();
        Alliance.Eu.Has(Index("GBR"), new DateOnly(2020, 2, 1)).ShouldBeFalse();
        var eu = new Destinations(Parties, Alliance.Eu, Composition.AtTheTime, Years);
        eu[2019, Index("GBR")].ShouldBe(DestinationGroup.Members);
        eu[2020, Index("GBR")].ShouldBe(DestinationGroup.Nato, "a NATO member outside the chosen alliance");
    }

    [Theory]
    [InlineData("at-the-time", "SWE", 2010, DestinationGroup.EuOutsideNato)]
    [InlineData("present", "SWE", 2010, DestinationGroup.Members)]
    [InlineData("2022-02-24", "SWE", 2024, DestinationGroup.EuOutsideNato)]
    [InlineData("2022-02-24", "POL", 1990, DestinationGroup.Members)]
    [InlineData("at-the-time", "POL", 1995, DestinationGroup.EuropeOther)]
    [InlineData("at-the-time", "UKR", 2023, DestinationGroup.Ukraine)]
    [InlineData("at-the-time", "JPN", 2023, DestinationGroup.IndoPacificPartners)]
    [InlineData("at-the-time", "KOR", 2023, DestinationGroup.IndoPacificPartners)]
    [InlineData("at-the-time", "RUS", 2023, DestinationGroup.EuropeOther)]
    [InlineData("at-the-time", "ISR", 2023, DestinationGroup.MiddleEastNorthAfrica)]
    [InlineData("at-the-time", "NGA", 2023, DestinationGroup.SubSaharanAfrica)]
    [InlineData("at-the-time", "IND", 2023, DestinationGroup.AsiaOceaniaOther)]
    [InlineData("at-the-time", "BRA", 2023, DestinationGroup.Americas)]
    [InlineData("at-the-time", "IRL", 2023, DestinationGroup.EuOutsideNato)]
    [InlineData("present", "GBR", 2023, DestinationGroup.Members)]
    public void A_state_is_placed_by_membership_first_and_then_by_place(
        string composition, string code, int year, DestinationGroup group)
    {
        Composition.TryParse(composition, out var chosen).ShouldBeTrue();
        new Destinations(Parties, Alliance.Nato, chosen, Years)[year, Index(code)].ShouldBe(group);
    }

    [Theory]
    [InlineData("at-the-time")]
    [InlineData("present")]
    [InlineData("1985-01-01")]
    public void Past_states_are_outside_in_every_composition(string composition)
    {
        Composition.TryParse(composition, out var chosen).ShouldBeTrue();
        foreach (var alliance in new[] { Alliance.Nato, Alliance.Eu })
        {
            var groups = new Destinations(Parties, alliance, chosen, Years).In(1985);
            foreach (var past in Parties.All.Where(p => p.Kind == PartyKind.PastState))
            {
                DestinationGroups.Side(groups[past.Index]).ShouldBe(DestinationSide.Outside, past.NameEn);
            }
        }

        Parties.All.Count(p => p.Kind == PartyKind.PastState)
            .ShouldBe(12, "ten that SIPRI names, the Netherlands Antilles, and Serbia and Montenegro");
    }

    [Fact]
    public void An_armed_group_is_never_the_country_in_its_name()
    {
        var group = Printed("PKK (Turkiye)*");
        group.Code.ShouldNotBe(PartyCode.Parse("TUR"));
        new Destinations(Parties, Alliance.Nato, Composition.Present, Years)[2020, group.Index].ShouldBe(
            DestinationGroup.ArmedGroups);
        Parties.All.Where(p => p.Kind == PartyKind.ArmedGroup)
            .ShouldAllBe(p => p.Place == DestinationGroup.ArmedGroups);
    }

    [Fact]
    public void Organisations_are_outside_but_for_the_alliances_own()
    {
        var (nato, eu, un) = (Printed("NATO**").Index, Printed("European Union**").Index,
            Printed("United Nations**").Index);
        var fromNato = new Destinations(Parties, Alliance.Nato, Composition.AtTheTime, Years).In(2020);
        var fromEu = new Destinations(Parties, Alliance.Eu, Composition.AtTheTime, Years).In(2020);

        fromNato[nato].ShouldBe(DestinationGroup.NatoOrg);
        fromNato[eu].ShouldBe(DestinationGroup.Organisations);
        fromNato[un].ShouldBe(DestinationGroup.Organisations);
        DestinationGroups.Side(fromEu[eu]).ShouldBe(DestinationSide.Inside);
        DestinationGroups.Side(fromEu[nato]).ShouldBe(DestinationSide.Outside);
        DestinationGroups.Side(fromEu[un]).ShouldBe(DestinationSide.Outside);
    }

    [Fact]
    public void Unknown_is_unallocated_and_a_name_in_no_table_is_unmapped()
    {
        var groups = new Destinations(Parties, Alliance.Nato, Composition.Present, Years).In(2020);
        DestinationGroups.Side(groups[Printed("unknown recipient(s)").Index]).ShouldBe(DestinationSide.Unallocated);
        DestinationGroups.Side(groups[Parties.OfPrinted("sipri", "Atlantis")]).ShouldBe(DestinationSide.Unmapped);
    }

    private static short Index(string code) => Parties.Find(PartyCode.Parse(code))!.Index;

    private static Party Printed(string name) => Parties[Parties.OfPrinted("sipri", name)];

    private static int States(Alliance alliance, DateOnly day) => alliance.Members(day).Count(m => Parties[m].IsState);
}

using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Harmonise;

/// <summary>Territories of members: outside by count, and never called so.</summary>
public sealed class TerritoryTests
{
    private static readonly string[] Members =
        ["United Kingdom", "GBR", "United States", "France", "Netherlands", "Denmark", "Norway", "Finland"];

    [Fact]
    public void Whoever_the_table_calls_a_territory_of_a_member_is_in_their_group_and_nobody_else()
    {
        var noted = Imported.Parties.All
            .Where(p => Members.Any(m => p.Note.StartsWith($"territory of {m}", StringComparison.Ordinal)
                || p.Note.StartsWith($"territory of the {m}", StringComparison.Ordinal)))
            .Select(p => p.Code.Value).ToList();

        noted.Count.ShouldBe(34);
        Imported.Parties.All.Where(p => p.Place == DestinationGroup.MemberTerritories).Select(p => p.Code.Value)
            .ShouldBe(noted, ignoreOrder: true);
    }

    [Fact]
    public void They_count_outside_and_no_screen_says_so()
    {
        DestinationGroups.Side(DestinationGroup.MemberTerritories).ShouldBe(DestinationSide.Outside);
        foreach (var language in new[] { Language.En, Language.Nl })
        {
            var named = Wording.Of(
                Words.SideNames.Of(DestinationSide.Outside, DestinationGroup.MemberTerritories), language);
            named.ShouldBe(language == Language.Nl ? "gebied van een lid" : "territory of a member");
        }
    }

    [SharedDataFact]
    public void Greenland_and_French_Guiana_are_territories_in_a_table_of_destinations()
    {
        var text = Doors.Plain.Write(
            Asking.Of(Us.Value, QuestionKind.Share, ("source", "us"), ("by", "recipient"), ("years", "2009-2016")),
            new Showing(Limit: 1000));

        foreach (var name in new[] { "Greenland", "French Guiana" })
        {
            text.Split('\n').ShouldContain(
                l => l.Contains(name, StringComparison.Ordinal) && l.Contains("territory of a member", StringComparison.Ordinal));
        }
    }

    private static readonly Lazy<Imported> Us = new(
        () => Asking.ImportShared("territories", [["national", "us-arms-sales-1996-2020.json"]]));
}

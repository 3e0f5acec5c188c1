namespace Aandeel.Harmonise;

/// <summary>
/// Where a delivery goes, seen from an alliance (docs/methods/inside-outside.md). The first two are inside;
/// <see cref="Unknown"/> and <see cref="Unmapped"/> are in neither part of the share and widen its bounds; all others
/// are outside.
/// </summary>
public enum DestinationGroup : byte
{
    Members,
    NatoOrg,
    Ukraine,
    IndoPacificPartners,
    Nato,
    EuOutsideNato,
    EuropeOther,
    MiddleEastNorthAfrica,
    SubSaharanAfrica,
    AsiaOceaniaOther,
    Americas,

    /// <summary>
    /// Territories of members that a source lists apart (Greenland, Gibraltar, French Guiana): outside by count, and a
    /// group of their own, since to call Greenland outside NATO would be a headline and not a figure.
    /// </summary>
    MemberTerritories,
    Organisations,
    ArmedGroups,
    Unknown,
    Unmapped,
}

/// <summary>The side of a destination, seen from an alliance.</summary>
public enum DestinationSide
{
    Inside,
    Outside,
    Unallocated,
    Unmapped,
}

/// <summary>Sides and names of destination groups.</summary>
public static class DestinationGroups
{
    public const int Count = 16;

    private static readonly Lazy<Dictionary<string, (string En, string Nl)>> Names = new(() =>
        CsvTable.OfResource("Harmonise/groups.csv").Rows.ToDictionary(r => r[0], r => (r[2], r[3])));

    public static IReadOnlyList<DestinationGroup> All { get; } = Enum.GetValues<DestinationGroup>();

    public static IReadOnlyList<DestinationGroup> Outside => field ??=
        [.. All.Where(g => Side(g) == DestinationSide.Outside)];

    public static DestinationSide Side(DestinationGroup group) => group switch
    {
        DestinationGroup.Members or DestinationGroup.NatoOrg => DestinationSide.Inside,
        DestinationGroup.Unknown => DestinationSide.Unallocated,
        DestinationGroup.Unmapped => DestinationSide.Unmapped,
        _ => DestinationSide.Outside,
    };

    public static string Name(DestinationGroup group, Language language)
    {
        var (en, nl) = Names.Value[Codes.Of(group)];
        return language == Language.Nl ? nl : en;
    }
}

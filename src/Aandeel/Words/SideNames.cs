using Aandeel.Harmonise;

namespace Aandeel.Words;

/// <summary>What the sides of a destination are called.</summary>
internal static class SideNames
{
    /// <summary>
    /// Of territories of members, which count outside and are never called so: "Greenland, outside" is read as a
    /// statement on Greenland.
    /// </summary>
    public static Text Territory { get; } = ("territory of a member", "gebied van een lid");

    public static Text Of(DestinationSide side) => side switch
    {
        DestinationSide.Inside => ("inside", "binnen"),
        DestinationSide.Outside => ("outside", "buiten"),
        DestinationSide.Unallocated => ("unallocated", "niet toegedeeld"),
        _ => ("unmapped", "niet in tabel"),
    };

    /// <summary>The side of a delivery that went to a group.</summary>
    public static Text Of(DestinationSide side, DestinationGroup group) =>
        group == DestinationGroup.MemberTerritories ? Territory : Of(side);
}

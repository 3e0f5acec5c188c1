namespace Aandeel.Harmonise;

/// <summary>
/// The keys of the cells of the built-in sums. Parties of one cell behave alike in every question that the sums can
/// answer: the members of one accession to NATO, the EU members outside NATO of one accession to the EU, and everyone
/// else of one group.
/// </summary>
internal static class SumsCell
{
    public const string Others = "others";
    public const string Unknown = "unknown";

    /// <summary>Not written in the tables: what <see cref="Unknown"/> stands for on the supplier's side.</summary>
    public const string UnknownSupplier = "unknown-supplier";
    public const string Unmapped = "unmapped";
    public const string Members = "members";
    public const string Inside = "inside";
    public const string OtherOutside = "other-outside";

    /// <summary>The cell of a party as a supplier: itself when a NATO member, else one of three.</summary>
    public static string Supplier(Party party) =>
        Entry(Alliance.Nato, party) is not null ? party.Code.Value
        : party.Place == DestinationGroup.Unmapped ? Unmapped
        : party.Kind == PartyKind.Unknown ? Unknown
        : Others;

    /// <summary>The cell of a party as a destination.</summary>
    public static string Destination(Party party)
    {
        if (party.Kind == PartyKind.State)
        {
            if (Entry(Alliance.Nato, party) is { } nato) return $"nato-{nato.Year}";
            if (Entry(Alliance.Eu, party) is { } eu) return $"eu-{eu.Year}";
        }

        return Entry(Alliance.Nato, party) is not null ? Codes.Of(DestinationGroup.NatoOrg) : Codes.Of(party.Place);
    }

    /// <summary>One of the five destinations of the sums by category, in present composition.</summary>
    public static string Side(DestinationGroup group) => DestinationGroups.Side(group) switch
    {
        DestinationSide.Inside => Inside,
        DestinationSide.Unallocated => Unknown,
        DestinationSide.Unmapped => Unmapped,
        _ => group is DestinationGroup.Ukraine or DestinationGroup.IndoPacificPartners ? Codes.Of(group) : OtherOutside,
    };

    /// <summary>A party for every key of a cell, to stand for all of the cell.</summary>
    public static Dictionary<string, Party> Representatives(PartyTable parties)
    {
        var first = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in parties.All)
        {
            first.TryAdd(Destination(party), party);
            var supplier = Supplier(party);
            first.TryAdd(supplier, party);
            if (party.Code.Value == "USA")
            {
                first[Inside] = party;
                first[Members] = party;
            }
        }

        first[OtherOutside] = first[Codes.Of(DestinationGroup.Americas)];
        first[Others] = first[OtherOutside];
        first[Unknown] = parties.Find(PartyCode.Parse("XXR"))!;
        first[UnknownSupplier] = parties.Find(PartyCode.Parse("XXS"))!;
        return first;
    }

    private static DateOnly? Entry(Alliance alliance, Party party)
    {
        foreach (var entry in alliance.Entries)
        {
            if (entry.Party == party.Index) return entry.From;
        }

        return null;
    }
}

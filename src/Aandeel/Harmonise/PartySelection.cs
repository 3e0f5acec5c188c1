namespace Aandeel.Harmonise;

/// <summary>A choice of suppliers or recipients, as a question words it. A closed set of cases.</summary>
public abstract record PartySelection
{
    private PartySelection(string text) => Text = text;

    /// <summary>As written in a question.</summary>
    public string Text { get; }

    /// <summary>Which parties are chosen for deliveries of a year, by party index.</summary>
    public abstract bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition);

    /// <summary>Whether the choice is the same in all years, whatever memberships do.</summary>
    public virtual bool IsFixed => true;

    /// <summary>Everyone.</summary>
    public sealed record Everyone() : PartySelection("all")
    {
        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition)
        {
            var all = new bool[parties.All.Count];
            for (var i = 0; i < all.Length; i++) all[i] = true;
            return all;
        }
    }

    /// <summary>
    /// The members of an alliance or of a user's own dated group, in the question's composition; with its
    /// organisations.
    /// </summary>
    public sealed record MembersOf(Alliance Alliance, string Written) : PartySelection(Written)
    {
        public override bool IsFixed => false;

        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition)
        {
            var chosen = new bool[parties.All.Count];
            var day = composition.DayFor(year, Alliance);
            foreach (var entry in Alliance.Entries)
            {
                if (entry.Holds(day)) chosen[entry.Party] = true;
            }

            return chosen;
        }
    }

    /// <summary>
    /// SIPRI's "European NATO": the present members without Canada, Türkiye and the United States, in all years
    /// (docs/methods/sipri-rules.md).
    /// </summary>
    public sealed record EuropeanNato() : PartySelection("european-nato")
    {
        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition)
        {
            var chosen = new bool[parties.All.Count];
            foreach (var member in Alliance.Nato.Members(Composition.Present.DayFor(year, Alliance.Nato)))
            {
                chosen[member] = parties[member].Region == "Europe";
            }

            return chosen;
        }
    }

    /// <summary>
    /// SIPRI's region Europe: with Russia, Belarus, Ukraine, the Caucasus and Cyprus, without Türkiye.
    /// </summary>
    public sealed record Europe() : PartySelection("europe")
    {
        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition) =>
            [.. parties.All.Select(p => p.Region == "Europe")];
    }

    /// <summary>A destination group, seen from the question's alliance.</summary>
    public sealed record OfGroup(DestinationGroup Group) : PartySelection(Codes.Of(Group))
    {
        public override bool IsFixed => false;

        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition) =>
            [.. destinations.In(year).Select(g => g == Group)];
    }

    /// <summary>One or more parties by code.</summary>
    public sealed record Parties(IReadOnlyList<Party> Chosen)
        : PartySelection(string.Join(',', Chosen.Select(p => p.Code)))
    {
        public override bool[] In(int year, PartyTable parties, Destinations destinations, Composition composition)
        {
            var chosen = new bool[parties.All.Count];
            foreach (var party in Chosen) chosen[party.Index] = true;
            return chosen;
        }
    }
}

namespace Aandeel.Harmonise;

/// <summary>
/// What a party is. The kind decides before the place does: an armed group is never the country in its name.
/// </summary>
public enum PartyKind
{
    State,
    PastState,
    Organisation,
    ArmedGroup,
    Unknown,
}

/// <summary>
/// A supplier or recipient: a state, a past state, an organisation, an armed group, or unknown. Not a judgement on
/// anyone's statehood.
/// </summary>
/// <param name="Index">Its place in the table: the whole number that stands for it in memory.</param>
/// <param name="Region">SIPRI's region: Africa, Americas, Asia and Oceania, Europe, Middle East, or empty.</param>
/// <param name="Place">Its destination group by kind and place alone, before memberships are looked up.</param>
public sealed record Party(
    short Index, PartyCode Code, PartyKind Kind, string NameEn, string NameNl, string Region, DestinationGroup Place,
    string Successor, string Host, string Note)
{
    public string Name(Language language) => language == Language.Nl ? NameNl : NameEn;

    /// <summary>Whether it counts where states are counted (SIPRI: without <c>*</c>, <c>**</c> and unknown).</summary>
    public bool IsState => Kind is PartyKind.State or PartyKind.PastState;
}

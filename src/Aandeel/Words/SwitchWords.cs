
namespace Aandeel.Words;

/// <summary>What is left out, in words.</summary>
internal static class SwitchWords
{
    public static Text Name(Switch what) => what switch
    {
        Switch.SecondHand => ("second-hand products", "tweedehands producten"),
        Switch.Modernised => ("modernised second-hand products", "gemoderniseerde tweedehands producten"),
        Switch.RecipientParticipation =>
            ("products in which the recipient's industry takes part",
                "producten waaraan de industrie van de ontvanger meewerkt"),
        Switch.MadeInRecipient => ("what recipients outside made themselves", "wat ontvangers daarbuiten zelf maakten"),
        Switch.Ukraine => ("Ukraine", "Oekraïne"),
        _ => ("organisations", "organisaties"),
    };

    /// <summary>"; left out: Ukraine, organisations", or nothing.</summary>
    public static Text LeftOut(IReadOnlyList<Switch> without)
    {
        if (without.Count == 0) return Text.None;
        var names = Text.Join(", ", without.Select(Name));
        return Text.Of($"; left out: {names}", $"; weggelaten: {names}");
    }

    /// <summary>", leaving out Ukraine and organisations", or nothing.</summary>
    public static Text LeavingOut(IReadOnlyList<Switch> without)
    {
        if (without.Count == 0) return Text.None;
        var names = Text.Join((" and ", " en "), without.Select(Name));
        return Text.Of($", leaving out {names}", $", {names} niet meegerekend,");
    }
}

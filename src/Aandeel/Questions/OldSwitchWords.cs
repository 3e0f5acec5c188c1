namespace Aandeel.Questions;

/// <summary>What is left out, in words.</summary>
internal static class OldSwitchWords
{
    public static string Name(Switch what, Language language) => what switch
    {
        Switch.SecondHand => language.Say("second-hand products", "tweedehands producten"),
        Switch.Modernised => language.Say("modernised second-hand products", "gemoderniseerde tweedehands producten"),
        Switch.RecipientParticipation => language.Say("products in which the recipient's industry takes part", "producten waaraan de industrie van de ontvanger meewerkt"),
        Switch.MadeInRecipient => language.Say("what recipients outside made themselves", "wat ontvangers daarbuiten zelf maakten"),
        Switch.Ukraine => language.Say("Ukraine", "Oekraïne"),
        _ => language.Say("organisations", "organisaties"),
    };

    /// <summary>"; left out: Ukraine, organisations", or nothing.</summary>
    public static string LeftOut(IReadOnlyList<Switch> without, Language language) =>
        without.Count == 0 ? "" : language.Say("; left out: ", "; weggelaten: ") + string.Join(", ", without.Select(w => Name(w, language)));
}

namespace Aandeel.Web;

/// <summary>
/// A page: its address in both languages, what it is called, and the questions that it asks. The first question takes
/// what the address says; the others take of it what they know.
/// </summary>
public sealed record SitePage(string Id, string English, string Dutch, Text Title, params SitePart[] Parts)
{
    /// <summary>Whether it stands in the menu.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>Whether what it says is a share of SIPRI's deliveries, so that the caveat stands beside it.</summary>
    public bool HasCaveat { get; init; }

    public string Slug(Language language) => language == Language.Nl ? Dutch : English;
}

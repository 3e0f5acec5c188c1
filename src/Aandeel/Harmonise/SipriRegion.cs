namespace Aandeel.Harmonise;

/// <summary>
/// A region as SIPRI uses them in its tables; European NATO lies within Europe and is never added to it.
/// </summary>
public sealed record SipriRegion(string Code, string NameEn, string NameNl, bool Overlaps)
{
    public static IReadOnlyList<SipriRegion> All { get; } =
    [
        new("africa", "Africa", "Afrika", false),
        new("americas", "Americas", "Amerika", false),
        new("asia-and-oceania", "Asia and Oceania", "Azië en Oceanië", false),
        new("europe", "Europe", "Europa", false),
        new("middle-east", "Middle East", "Midden-Oosten", false),
        new("no-region", "organisations and unknown", "organisaties en onbekend", false),
        new("european-nato", "European NATO members", "Europese NAVO-leden", true),
    ];

    public string Name(Language language) => language == Language.Nl ? NameNl : NameEn;

    /// <summary>
    /// The parties of the region: states and the armed groups in them; organisations and unknown are in none.
    /// </summary>
    public bool[] Parties(PartyTable parties) => Code switch
    {
        "european-nato" => new PartySelection.EuropeanNato().In(0, parties, Nowhere(parties), Composition.Present),
        "no-region" => [.. parties.All.Select(p => p.Region.Length == 0)],
        _ =>
            [.. parties.All.Select(
                p => p.Region.Length > 0
                    && string.Equals(p.Region.Replace(' ', '-'), Code, StringComparison.OrdinalIgnoreCase))],
    };

    private static Destinations Nowhere(PartyTable parties) =>
        new(parties, Alliance.Nato, Composition.Present, new YearRange(2000, 2000));
}

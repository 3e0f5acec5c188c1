namespace Aandeel.Questions;

/// <summary>A measured share beside a target. Amounts in 1/10,000 of the unit.</summary>
internal sealed record Measured(string Code, string? Source, Unit? Unit, YearRange? Years)
{
    public static readonly Measured Nothing = new("nothing", null, null, null) { Reason = "not-measured" };

    public long Part { get; init; }

    public long Whole { get; init; }

    public (double? Lower, double? Upper) Bounds { get; init; }

    /// <summary>Why there is no share, where there is none.</summary>
    public required string Reason { get; init; }

    public Ask? Behind { get; init; }

    public bool IsKnown => Whole > 0;

    public double? Share => Whole > 0 ? (double)Part / Whole : null;

    public string BoundsReason => IsKnown ? "nothing-known" : Reason;

    public Text Name => Code switch
    {
        "received-from-eu" =>
            ("received by EU members from EU members (SIPRI, volume)",
                "door EU-leden ontvangen van EU-leden (SIPRI, volume)"),
        "received-from-europe" =>
            ("received by EU members from SIPRI's Europe (volume)",
                "door EU-leden ontvangen uit Europa volgens SIPRI (volume)"),
        "exported-to-eu" =>
            ("actual exports of EU members to EU members (EUR)", "feitelijke uitvoer van EU-leden aan EU-leden (EUR)"),
        "licensed-to-eu" =>
            ("licences of EU members for EU members (EUR)", "vergunningen van EU-leden voor EU-leden (EUR)"),
        "trade-over-equipment" => (
            "reported exports to EU members over their equipment expenditure",
            "opgegeven uitvoer aan EU-leden ten opzichte van hun materieeluitgaven"),
        _ => ("nothing that is here", "geen ingelezen bron"),
    };

    /// <summary>What differs from the target's own definition.</summary>
    public Text Differs => Code switch
    {
        "received-from-eu" or "received-from-europe" => (
            "a part of imports of major arms by volume; the target is of the whole market in money, with what is "
                + "bought "
                + "at home, which is most "
                + "of it in large states.",
            "een deel van de invoer van zware wapens naar volume; het doel gaat over de hele markt in geld, met wat in "
                + "eigen land wordt gekocht, "
                + "in grote staten het meeste."),
        "exported-to-eu" => (
            "a part of exports; the target is of the market of EU members, whatever they export to others. Several "
                + "large members do not report, "
                + "which the margin holds.",
            "een deel van de uitvoer; het doel gaat over de markt van EU-leden, wat zij ook aan anderen uitvoeren. "
                + "Verschillende grote leden "
                + "geven niets op; dat zit in de marge."),
        "licensed-to-eu" => (
            "a part of permissions, not of trade; transfers within the EU are often licensed in general terms that "
                + "have no value.",
            "een deel van toestemmingen, niet van handel; overdrachten binnen de EU gaan vaak onder algemene "
                + "vergunningen zonder waarde."),
        "trade-over-equipment" => (
            "nearest to trade over market, for EU members in NATO's tables: exports that are reported, which is too "
                + "little, over expenditure on "
                + "equipment, which leaves out maintenance and ammunition; parts for industry are in the first and "
                + "not in the second.",
            "het dichtst bij handel ten opzichte van markt, voor EU-leden in de tabellen van de NAVO: uitvoer die is "
                + "opgegeven, wat te weinig is, "
                + "ten opzichte van materieeluitgaven, zonder onderhoud en munitie; onderdelen voor de industrie "
                + "zitten "
                + "in het eerste en niet in "
                + "het tweede."),
        _ => (
            "No source that we read says what is bought jointly or where components come from.",
            "Geen bron die wij lezen zegt wat gezamenlijk wordt gekocht of waar onderdelen vandaan komen."),
    };
}

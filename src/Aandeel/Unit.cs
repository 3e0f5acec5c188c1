namespace Aandeel;

/// <summary>
/// The unit of an amount. Units never mix: no conversion and no sum across them is ever printed
/// (docs/methods/units.md).
/// </summary>
/// <param name="Code">As in files and JSON.</param>
/// <param name="En">Title in English.</param>
/// <param name="Nl">Title in Dutch.</param>
public sealed record Unit(string Code, string En, string Nl)
{
    /// <summary>SIPRI's trend-indicator value: a volume of military capability, not money.</summary>
    public static readonly Unit TivMillion = new(
        "TIV-million", "SIPRI trend-indicator value (TIV), millions", "SIPRI-trendindicatorwaarde (TIV), miljoenen");

    /// <summary>A number of items; never summed across categories.</summary>
    public static readonly Unit Items = new("items", "number of items", "aantal stuks");

    /// <summary>A number of licences, denials or other documents.</summary>
    public static readonly Unit Documents = new("documents", "number of documents", "aantal documenten");

    /// <summary>How often a criterion was cited; one denial can cite several, so it is no number of denials.</summary>
    public static readonly Unit Citations = new(
        "citations", "number of times a criterion was cited", "aantal keren dat een criterium is genoemd");

    public static readonly Unit Euro = new("EUR", "euros, current prices", "euro's, lopende prijzen");

    public static readonly Unit PoundSterling = new(
        "GBP", "pounds sterling, current prices", "Britse ponden, lopende prijzen");

    public static readonly Unit UsDollar = new(
        "USD", "US dollars, current prices", "Amerikaanse dollars, lopende prijzen");

    public static readonly Unit Percent = new("percent", "per cent", "procent");

    public string Title(Language language) => language == Language.Nl ? Nl : En;
}

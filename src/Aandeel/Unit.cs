namespace Aandeel;

/// <summary>The unit of an amount. Units never mix: no conversion and no sum across them is ever printed (docs/methods/units.md).</summary>
/// <param name="Code">As in files and JSON.</param>
/// <param name="En">Title in English.</param>
/// <param name="Nl">Title in Dutch.</param>
public sealed record Unit(string Code, string En, string Nl)
{
    /// <summary>SIPRI's trend-indicator value: a volume of military capability, not money.</summary>
    public static readonly Unit TivMillion = new("TIV-million", "SIPRI trend-indicator value (TIV), millions", "SIPRI-trendindicatorwaarde (TIV), miljoenen");

    /// <summary>A number of items; never summed across categories.</summary>
    public static readonly Unit Items = new("items", "number of items", "aantal stuks");

    public string Title(Language language) => language == Language.Nl ? Nl : En;
}

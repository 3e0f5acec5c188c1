namespace Aandeel;

/// <summary>
/// What is measured: SIPRI's volume of military capability, money, a number of documents, or a number of items.
/// </summary>
public enum Measure
{
    Tiv,
    Value,
    Count,
    Units,
}

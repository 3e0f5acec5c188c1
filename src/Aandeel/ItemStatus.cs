namespace Aandeel;

/// <summary>What was delivered: new, from stock, or from stock and modernised first.</summary>
public enum ItemStatus
{
    NotStated,
    New,
    SecondHand,
    Modernised,
}

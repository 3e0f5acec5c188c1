namespace Aandeel;

/// <summary>Whose report it is: the supplier's (exports) or the recipient's (imports).</summary>
public enum Side
{
    Export,
    Import,
}

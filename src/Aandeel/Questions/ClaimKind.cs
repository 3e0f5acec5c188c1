namespace Aandeel.Questions;

/// <summary>What a quoted figure is said to be.</summary>
public enum ClaimKind
{
    /// <summary>The share of deliveries that goes outside the Alliance, or that stays inside.</summary>
    Share,

    /// <summary>A supplier's part of the world's deliveries.</summary>
    Exports,

    /// <summary>A recipient's part of the world's deliveries.</summary>
    Imports,
}

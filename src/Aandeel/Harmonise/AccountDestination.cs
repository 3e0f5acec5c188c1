namespace Aandeel.Harmonise;

/// <summary>On which side of the alliance a named destination of an account lies.</summary>
public enum AccountSide
{
    /// <summary>A party: its dated membership decides.</summary>
    Party,

    /// <summary>A group of members only.</summary>
    Inside,

    /// <summary>A group without any member.</summary>
    Outside,

    /// <summary>A group of members with a few states that are none: the European Union, Europe, "allies".</summary>
    MostlyInside,

    /// <summary>Not said, or on both sides.</summary>
    Open,
}

/// <summary>
/// A destination that an account names, as a row of <c>industry-destinations.csv</c>. One amount is a range of one
/// number; nothing is said of what no row names.
/// </summary>
/// <param name="Account">The id of the account that names it.</param>
/// <param name="Printed">As the account calls it.</param>
/// <param name="Code">The party, where it is one; else null.</param>
/// <param name="Least">In millions of the account's currency, or in per cent of its exports.</param>
/// <param name="InPercent">Whether it is in per cent of exports.</param>
public sealed record AccountDestination(string Account, string Printed, PartyCode? Code, AccountSide Side,
    decimal Least, decimal Most, bool InPercent);

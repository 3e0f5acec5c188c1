namespace Aandeel;

/// <summary>What is left out by default and can be put in.</summary>
public enum Included
{
    /// <summary>Dual-use goods in British licences.</summary>
    DualUse,

    /// <summary>Extensions of Dutch licences, which repeat the value of the licence that they extend.</summary>
    Extensions,

    /// <summary>Deliveries to Ukraine, among what could be redirected.</summary>
    Ukraine,

    /// <summary>What a recipient outside made itself, among what could be redirected.</summary>
    MadeInRecipient,
}

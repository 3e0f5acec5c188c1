namespace Aandeel.Questions;

/// <summary>A delivery of a deal as it is printed.</summary>
/// <param name="Flow">Its place among the flows; of an order that is allocated several flows have the same
/// words.</param>
/// <param name="Code">What the source calls the deal; null where it gives it no name.</param>
internal sealed record Deal(
    int Flow, string Item, string Description, int? Ordered, string? Code, string File, int Line);

namespace Aandeel.Questions;

/// <summary>All rows of <c>flows</c> together.</summary>
/// <param name="Count">How many rows, of orders one for each year.</param>
/// <param name="Lines">How many rows of the source.</param>
/// <param name="Total">In 1/10,000 of the unit; null for items of several categories, which are never added.</param>
internal sealed record FlowsSum(int Count, int Lines, long? Total);

using Aandeel.Harmonise;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>How far reports of one reporter or one category find their mirror.</summary>
/// <param name="Reporter">Whose reports; null where rows are of a category.</param>
/// <param name="Category">Of which category; null where rows are of all categories of a reporter.</param>
/// <param name="Categories">The categories of the reporter apart.</param>
/// <param name="Reporters">How many reporters have rows of the category.</param>
/// <param name="Exports">The question that lists what suppliers report; null where they print no number.</param>
/// <param name="Imports">The same of recipients.</param>
internal sealed record RateLine(
    Party? Reporter, string? Category, MatchRate Rate, IReadOnlyList<RateLine> Categories, int Reporters, Ask? Exports,
    Ask? Imports)
{
    public string Key => Reporter?.Code.Value ?? Category!;
}

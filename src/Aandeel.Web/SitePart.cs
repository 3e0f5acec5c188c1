using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>A question that a page asks, with what it says where the address does not.</summary>
public sealed record SitePart(QuestionKind Kind, params (string Name, string Value)[] Given)
{
    /// <summary>How many rows of each table the page shows; null is the table's own number.</summary>
    public int? Rows { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Usual =>
        [.. Given.Select(g => new KeyValuePair<string, string>(g.Name, g.Value))];
}

using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>A question as an address asks it, with what is said to the door.</summary>
internal sealed record Asking(Question Question)
{
    /// <summary>How many rows; null is what the form usually has.</summary>
    public int? Limit { get; init; }

    /// <summary>How many rows are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>The column by which rows are ordered, with a minus behind for the largest first.</summary>
    public string? Sort { get; init; }

    public string? Format { get; init; }

    /// <summary>Which chart a picture is of; null is the first.</summary>
    public string? Chart { get; init; }

    public Language? Language { get; init; }

    public bool Explain { get; init; }

    /// <summary>Whether a CSV begins with a byte-order mark.</summary>
    public bool Bom { get; init; }

    /// <summary>The columns that data hold; all where none is named.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The arguments as they were given, without what is said to the door.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Said { get; init; } = [];

    /// <summary>The question as printed.</summary>
    public Ask Printed => field ??= Questions.Printed.Of(Question);
}

using Aandeel.Harmonise;

namespace Aandeel.App.Letters;

/// <summary>
/// A parliamentary paper, by the small table papers.csv. One whose text nobody has read is marked in the decision note
/// and never stands in a letter.
/// </summary>
/// <param name="Number">As cited: "36 410 X, nr. 47".</param>
/// <param name="Verified">Whether its text was read and says what the letter needs.</param>
internal sealed record Paper(string Key, string Number, DateOnly? Date, bool Verified, Text What)
{
    private const string Resource = "Letters/papers.csv";

    public static IReadOnlyList<Paper> All { get; } = Load();

    /// <summary>The motion that the letter answers.</summary>
    public static Paper Motion => Of("motion");

    /// <summary>The letter that said that the figures could not be given.</summary>
    public static Paper Answer => Of("answer");

    /// <summary>"Kamerstuk 36 410 X, nr. 47", which does not break over a line.</summary>
    public Text Cited
    {
        get
        {
            var number = Number.Replace(' ', '\u00a0');
            var english = Number.Replace("nrs.", "nos.", StringComparison.Ordinal)
                .Replace("nr.", "no.", StringComparison.Ordinal).Replace(" en ", " and ", StringComparison.Ordinal)
                .Replace(' ', '\u00a0');
            return Text.Name($"Parliamentary Paper\u00a0{english}", $"Kamerstuk\u00a0{number}");
        }
    }

    private static Paper Of(string key) => All.First(p => p.Key == key);

    private static List<Paper> Load()
    {
        using var stream = typeof(Paper).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return
        [
            .. CsvTable.Parse(Resource, bytes).Rows.Select(r => new Paper(
                r[0],
                r[1],
                DateOnly.TryParseExact(r[2], "yyyy-MM-dd", out var date) ? date : null,
                r[3] == "yes",
                Text.Name(r[4], r[5]))),
        ];
    }
}

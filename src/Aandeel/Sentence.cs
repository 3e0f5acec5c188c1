using System.Runtime.CompilerServices;

namespace Aandeel;

/// <summary>
/// Takes an interpolated string apart into runs. A number goes in as a <see cref="Figure"/> only: there is no overload
/// for numbers, so that no digit stands in a sentence that is not data. Forms: <c>{share:bare}</c>,
/// <c>{amount:exact}</c>, <c>{change:signed}</c>.
/// </summary>
[InterpolatedStringHandler]
public readonly struct Sentence
{
    private readonly List<Run> _runs;

    public Sentence(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _runs = new List<Run>((2 * formattedCount) + 1);
    }

    internal List<Run> Runs => _runs ?? [];

    public void AppendLiteral(string value) => _runs.Add(new Run.Words(value));

    public void AppendFormatted(Figure figure) => _runs.Add(new Run.Number(figure, Form.Usual));

    public void AppendFormatted(Figure figure, string format) =>
        _runs.Add(new Run.Number(figure, Codes.TryParse(format, out Form form)
            ? form
            : throw new FormatException($"'{format}' is no form of a figure.")));

    public void AppendFormatted(Text text) => _runs.Add(new Run.Sub(text));

    /// <summary>Years that the question or the data fixes.</summary>
    public void AppendFormatted(YearRange years) => _runs.Add(new Run.Words(years.ToString(), IsName: true));

    /// <summary>A code, a name or words as printed: no number.</summary>
    public void AppendFormatted(string? words)
    {
        if (!string.IsNullOrEmpty(words)) _runs.Add(new Run.Words(words, IsName: true));
    }
}

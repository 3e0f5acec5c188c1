using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Which chart of an answer is drawn, where a picture holds one.</summary>
public static class ChartChoice
{
    /// <summary>The chart of a name, or the first; without one it says what the answer has.</summary>
    public static Chart Of(Answer answer, string? name)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Charts.Count == 0)
        {
            throw AandeelException.Usage(
                $"The answer to {answer.Filled.Command} has no chart to draw; its rows are in --format table or csv.");
        }

        if (name is null) return answer.Charts[0];
        var known = answer.Charts.Select(c => c.Name).ToList();
        return answer.Charts.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw AandeelException.Unknown("chart", name, known);
    }
}

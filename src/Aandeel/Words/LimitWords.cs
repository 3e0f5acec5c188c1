using Aandeel.Harmonise;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Words;

/// <summary>What the files of a source are limited to, where only a part of it is imported.</summary>
internal static class LimitWords
{
    private const int Named = 8;

    /// <summary>"reports by Spain", "exports to Saudi Arabia".</summary>
    public static Text Holds(FlowTable flows)
    {
        var parts = new List<Text>();
        Add(flows.Limits?.Reporters, ("reports by", "opgaven van"));
        Add(flows.Limits?.Others, ("exports to", "uitvoer aan"));
        return Text.Join("; ", parts);

        void Add(IReadOnlyList<short>? parties, Text what)
        {
            if (parties is null) return;
            var list = Text.Join(", ", parties.Take(Named).Select(p => SelectionWords.WithArticleOf(flows.Parties[p])));
            var more = Figure.Count("more_reporters", Math.Max(0, parties.Count - Named));
            parts.Add(parties.Count > Named
                ? Text.Of($"{what} {list} and {more} more", $"{what} {list} en nog {more}")
                : Text.Of($"{what} {list}", $"{what} {list}"));
        }
    }

    /// <summary>That the answer is from a part; nothing where the files are whole.</summary>
    public static IEnumerable<Note> Notes(FlowTable flows)
    {
        if (flows.Limits is null) yield break;
        yield return new Note("part-of-source", Text.Of(
            $"The files that are here are a part of the source: {Holds(flows)}. Who is not among them was not imported, "
                + $"and is not silent.",
            $"De ingelezen bestanden zijn een deel van de bron: {Holds(flows)}. Wie daar niet bij is, is niet "
                + $"ingelezen; dat is iets anders dan geen opgave doen."));
    }
}

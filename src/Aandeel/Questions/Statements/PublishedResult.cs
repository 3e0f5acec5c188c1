using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The statements with what was computed beside each, and the answer that is made of them.</summary>
internal sealed class PublishedResult
{
    private readonly Imported _imported;

    public PublishedResult(
        Question filled, Imported imported, IReadOnlyList<PublishedLine> lines, IReadOnlyList<Answer> given)
    {
        (Question, _imported, Given) = (filled, imported, given);
        var printed = Printed.Of(filled);
        AskValue source = new("source", filled.Source) { IsImplied = true };
        Ask = printed with { Given = [source, new AskValue("years", null), .. printed.Given] };
        Table = new PublishedTable(Ask, lines);
        Counts = new PublishedCounts(Ask, lines);
    }

    public Question Question { get; }

    public Ask Ask { get; }

    /// <summary>The answers of the questions that were asked.</summary>
    public IReadOnlyList<Answer> Given { get; }

    public PublishedTable Table { get; }

    public PublishedCounts Counts { get; }

    public IReadOnlyList<PublishedLine> Lines => Table.Rows.Rows;

    public Answer Answer()
    {
        var words = new PublishedWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Question),
            Editions = [.. Given.SelectMany(a => a.Editions).Distinct()],
            Title = ("What others published, beside what is computed here", "Wat anderen publiceerden, naast wat hier "
                + "is berekend"),
            Subtitle = words.Summary,
            Rows = Table.Rows,
            Frame = Counts.Rows,
            Views = [Table.View()],
            Notes = [.. words.Notes()],
            Brief = words.Summary,
            Explanation = words.Explanation(),
            Incomplete = [.. words.Incomplete()],
            Source = (
                "Own calculations based on the sources named; the publishers of sources and statements are not "
                    + "responsible for them.",
                "Eigen berekeningen op basis van de genoemde bronnen; "
                    + "de uitgevers van bronnen en uitspraken zijn er niet verantwoordelijk voor."),
        };
    }
}

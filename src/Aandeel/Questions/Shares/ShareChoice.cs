using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// What <c>share</c> answers, all defaults filled in: which table, whose deliveries, which periods and compositions.
/// </summary>
/// <param name="Asked">The question as it was asked, which the rows behind a line are asked by.</param>
/// <param name="Question">The question with everything filled in that has a default.</param>
internal sealed record ShareChoice(
    Question Asked,
    Question Question,
    FlowTable Flows,
    PartySelection Suppliers,
    YearRange Years,
    IReadOnlyList<YearRange> Periods,
    IReadOnlyList<Composition> Compositions)
{
    public bool IsByDestination => Question.By is ShareKey.Recipient or ShareKey.Group;

    /// <summary>Whether rows are parts of the deliveries: by supplier, category, class, recipient or group.</summary>
    public bool IsDivided => Question.By != ShareKey.None;

    /// <summary>Whether amounts are of different things per row, so that no figure for all of them exists.</summary>
    public bool IsApart => Flows.Series.OnlyWithinCategory && Question.Category is null;

    public bool IsSipri => Flows.Series == FlowSeries.Sipri;

    public ShareScope Scope(Composition composition) => Question.Scope(composition, Suppliers);

    /// <summary>As printed: a category that is not known is empty here.</summary>
    public string KeyOf(int key) => Question.By switch
    {
        ShareKey.None => Suppliers.Text,
        ShareKey.Category => Flows.Categories[key],
        _ => Words.PartWords.Key(Question.By, key, Flows),
    };

    public Text NameOf(int key) => Question.By == ShareKey.None
        ? Words.SelectionWords.Suppliers(Suppliers)
        : Words.PartWords.Name(Question.By, key, Flows);

    /// <summary>
    /// The rows behind a line; null for the rows without a category, which cannot be asked for apart.
    /// </summary>
    public Ask? Behind(ShareLine line)
    {
        var key = KeyOf(line.Key);
        if (Question.By == ShareKey.Category && key.Length == 0) return null;
        return Questions.Behind.Row(
            Asked,
            line.Composition,
            line.Period,
            Suppliers.Text,
            Question.By is ShareKey.Supplier or ShareKey.Recipient or ShareKey.Group
                ? new RowKey(Question.By, key)
                : null,
            Question.By == ShareKey.Category ? key : Asked.Category,
            Question.By == ShareKey.Class ? key : null,
            Edition);
    }

    private string? Edition => Asked.EditionOf(Flows);
}

using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What <c>mirror --source unroca</c> answers, all defaults filled in.</summary>
/// <param name="Question">The question with everything filled in that has a default.</param>
internal sealed record RegisterMirrorChoice(
    Question Question, AskedParties Asked, SourceCoverage Exports, SourceCoverage Imports)
{
    public YearRange Years => Question.Years!;

    public bool ByReporter => Question.ByReporter;

    public bool ByCategory => Question.By == ShareKey.Category;

    /// <summary>Whether a row is of the choice.</summary>
    public bool Means(RegisterReport? row) => row is not null
        && (Question.Category is null || row.Category == Question.Category)
        && Asked.Has(row.Supplier, row.Recipient, row.Year);

    public SourceCoverage Of(Side side) => side == Side.Export ? Exports : Imports;

    /// <summary>The question that lists the rows of one report on a transfer.</summary>
    public Ask Behind(RegisterReport row, Side side) => AskedParties.Behind(
        ReportTables.QuestionOf(Of(side)), row.Supplier, row.Recipient, new YearRange(row.Year, row.Year), row.Printed);

    /// <summary>The question that lists all rows of a reporter on one side.</summary>
    public Ask Behind(Party reporter, Side side)
    {
        var question = ReportTables.QuestionOf(Of(side));
        var one = new PartySelection.Parties([reporter]);
        return side == Side.Export
            ? Questions.Behind.Row(question, Composition.AtTheTime, Years, one.Text)
            : Questions.Behind.Row(question with { Recipients = one }, Composition.AtTheTime, Years, "all");
    }

    /// <summary>The question that lists all rows of a category on one side.</summary>
    public Ask Behind(string printed, Side side) => Questions.Behind.Row(
        ReportTables.QuestionOf(Of(side)) with { Recipients = Asked.Recipients },
        Asked.Composition,
        Years,
        Asked.Suppliers.Text,
        category: printed);
}

using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>Asks what is imported for the table that a question needs.</summary>
public static class TablesOfQuestions
{
    /// <summary>
    /// The suppliers that are named, else the alliance's members; where one state alone reports, that state.
    /// </summary>
    public static PartySelection SuppliersMeant(this Question question) => question.Suppliers
        ?? (question.Series.Reporter is { } only
            ? new PartySelection.Parties([Imported.Parties.Require(only)])
            : new PartySelection.MembersOf(question.Alliance, question.Alliance.Written));

    /// <summary>The question with what its table says of flow, unit, side, destination and edition.</summary>
    public static Question FilledFrom(this Question question, FlowTable flows) => question with
    {
        Flow = flows.Series.Flow,
        UnitCode = flows.Unit.Code,
        Side = flows.Series.TwoSided ? flows.Choice.Side : null,
        Destination = flows.Choice.Final ? DestinationChoice.Final : null,
        Edition = question.EditionOf(flows),
    };

    /// <summary>
    /// The edition that gives a table again: its own; what was asked where several answered together, or where it has a
    /// name that nobody types.
    /// </summary>
    public static string? EditionOf(this Question question, FlowTable flows) =>
        flows.Series == FlowSeries.Sipri || (flows.Editions is [var only] && int.TryParse(only.Name, out _))
            ? flows.Edition.Name
            : question.Edition;

    /// <summary>The table that a question asks for.</summary>
    public static TableAsked Table(this Question question) => new(
        question.Source == SourceCatalog.Sipri ? FlowSeries.Sipri : question.Series,
        question.Source == SourceCatalog.Sipri ? new SourceChoice() : SeriesChoice.Rows(question),
        question.Edition)
    {
        NeedsOrders = question.Without.Contains(Switch.MadeInRecipient),
        NeedsYearly = question.Without.Contains(Switch.RecipientParticipation),
        ByCategory = question.By == ShareKey.Category,
        ByClass = question.By == ShareKey.Class,
        Suppliers = () =>
            CodesOf(IsOfMembers(question.Kind) ? question.SuppliersMeant() : question.Suppliers, question),
        Recipients = () => CodesOf(question.Recipients, question),
        Category = question.Category,
    };

    /// <summary>Whether a question is about the members of the alliance as suppliers where it names none.</summary>
    private static bool IsOfMembers(QuestionKind kind) => kind is QuestionKind.Share or QuestionKind.Trend
        or QuestionKind.Decompose or QuestionKind.Definitions or QuestionKind.Sensitivity or QuestionKind.Made;

    /// <summary>
    /// The parties that a choice means, by code; null where it means everybody, or a group that only the whole can tell.
    /// </summary>
    private static List<string>? CodesOf(PartySelection? selection, Question question)
    {
        if (selection is null or PartySelection.Everyone or PartySelection.OfGroup) return null;
        var (parties, years) = (Imported.Parties, question.Years ?? new YearRange(1950, 1950));
        var composition = question.Composition ?? Composition.Default;
        var destinations = new Destinations(parties, question.Alliance, composition, years);
        var chosen = selection.In(years.Last, parties, destinations, composition);
        return [.. parties.All.Where(p => chosen[p.Index] && p.IsState).Select(p => p.Code.Value)];
    }

    /// <summary>
    /// The deliveries that answer a question, from the register where it is imported, else from the built-in sums.
    /// </summary>
    /// <exception cref="AandeelException">The edition is not imported, or nothing is.</exception>
    public static FlowTable Deliveries(this Imported imported, Question question) =>
        imported.Find(question.Table(), out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where it is not imported; <paramref name="why"/> says what is missing.</summary>
    public static FlowTable? FindDeliveries(this Imported imported, Question question, out NotImported why) =>
        imported.Find(question.Table(), out why);

    /// <summary>
    /// The deliveries that answer a question; null where its files are not imported or hold none of it.
    /// </summary>
    public static FlowTable? Find(this Imported imported, Question question) =>
        imported.Find(question.Table(), out _);

    /// <summary>The flows of a source other than SIPRI's register.</summary>
    /// <exception cref="AandeelException">No file of the source is imported, or not the edition that is
    /// named.</exception>
    public static FlowTable Series(this Imported imported, Question question) =>
        imported.FindSeries(question.Table(), out var why) ?? throw AandeelException.NotHere(why);

    public static FlowTable? FindSeries(this Imported imported, Question question, out NotImported why) =>
        imported.FindSeries(question.Table(), out why);

    /// <summary>The one edition of SIPRI that all figures of a question come from (decision 0026).</summary>
    public static string? EditionOfFrame(this Imported imported, Question question) =>
        imported.Frame.EditionOf(question.Edition);

    /// <summary>Loads what several questions need side by side.</summary>
    public static void Prepare(this Imported imported, IEnumerable<Question> questions) =>
        imported.Prepare(questions.Select(q => q.Table()));

    /// <summary>What an answer from a table was made of.</summary>
    public static Answers.Identity IdentityFor(this Imported imported, FlowTable flows, Question question) =>
        new(imported.IdentityOf(flows), ReferenceTables.Hash(question.OwnTables), ProgramVersion.Text);

    /// <summary>What an answer over several sources was made of.</summary>
    public static Answers.Identity IdentityFor(this Imported imported, Question question) =>
        new(imported.Snapshot?.Id ?? imported.Identity, ReferenceTables.Hash(question.OwnTables), ProgramVersion.Text);
}

using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>suppliers</c> and <c>recipients</c>: SIPRI's own tables, with ranks, shares of the world, changes and
/// partners. Here it is chosen which table and which two periods answer.
/// </summary>
public static class LeagueQuestion
{
    private const int Window = 5;

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static LeagueResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The typed figures, for questions that build on totals and partners; null where they are not here, and
    /// <paramref name="why"/> says it.
    /// </summary>
    internal static LeagueResult? Find(Question question, Imported imported, out NotImported why)
    {
        FlowTable? Of(Question asked, out NotImported missing) => Table(asked, imported, out missing);
        if (question.Settled(Of, out why) is not var (within, table)) return null;
        question = within;
        var flows = Imported.OfCategory(table, question.Category);
        why = flows.Grain == FlowGrain.Observations ? NotImported.None : Lacking(question, flows);
        if (!why.IsNone) return null;
        var (notes, incomplete) = (new List<Note>(), new List<Text>(PartOfSource.Incomplete(flows)));
        YearRange Within(YearRange asked, string option) =>
            AskedYears.Within(asked, option, flows, imported, notes, incomplete);
        var period = Within(question.Years ?? flows.LastYears(Window), "years");
        var before = question.Compare is { } compare ? Within(compare, "compare") : period.Before();
        var choice = new LeagueChoice(question, flows, question.Composition ?? Composition.Default, period, before);
        return new LeagueResult(choice, imported, notes, incomplete);
    }

    private static FlowTable? Table(Question question, Imported imported, out NotImported why)
    {
        if (question.Source != Sources.SourceCatalog.Sipri) return imported.FindSeries(question, out why);
        if (!imported.UsesSums) return imported.FindRegister(question.Table(), out why);

        // A part of the register answers what is within it; the sums have totals only.
        if (imported.Registers.Count > 0 && (question.Category ?? question.Edition) is not null
            && imported.FindRegister(question.Table(), out why) is { } part)
        {
            return part;
        }

        why = new NotImported(
            "The built-in sums hold only whole totals of suppliers and recipients; one category needs the register.",
            Remedies.Register);
        if (question.Category is not null) return null;
        why = new NotImported("There is no data here.", Remedies.Register);
        return imported.Sums?.TotalsTable(bySupplier: question.Kind == QuestionKind.Suppliers);
    }

    /// <summary>What the built-in sums cannot give of a question; empty where they can.</summary>
    private static NotImported Lacking(Question question, FlowTable flows)
    {
        var other = question.Kind == QuestionKind.Suppliers ? question.Recipients : question.Suppliers;
        if (other is not (null or PartySelection.Everyone) || question.Without.Count > 0)
        {
            return new NotImported(
                "The built-in sums hold only whole totals of suppliers and recipients; this choice needs the register.",
                Remedies.Register);
        }

        return question.Edition is { } edition && edition != flows.Edition.Name
            ? new NotImported(
                $"Edition {edition} is not here; the built-in sums are of edition {flows.Edition.Name}.",
                Remedies.Register)
            : NotImported.None;
    }
}

using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>suppliers</c> and <c>recipients</c>: SIPRI's own tables, with ranks, shares of the world, changes and partners. Here it is
/// chosen which table and which two periods answer.
/// </summary>
public static class LeagueQuestion
{
    private const int Window = 5;

    public static Answer Answer(Question question, Holdings holdings) => Of(question, holdings).Answer();

    /// <summary>The typed figures, for questions that build on totals and partners.</summary>
    internal static LeagueResult Of(Question question, Holdings holdings)
    {
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var flows = Holdings.OfCategory(Table(question, holdings), question);
        if (flows.Grain != FlowGrain.Observations) RequireTotals(question, flows);
        YearRange Within(YearRange asked, string option) => AskedYears.Within(asked, option, flows, holdings, notes, incomplete);
        var period = Within(question.Years ?? flows.Usable.Ending(Window), "years");
        var before = question.Compare is { } compare ? Within(compare, "compare") : period.Before();
        var choice = new LeagueChoice(question, flows, question.Composition ?? Composition.AtTheTime, period, before);
        return new LeagueResult(choice, holdings, notes, incomplete);
    }

    private static FlowTable Table(Question question, Holdings holdings)
    {
        if (question.Source != Sources.SourceCatalog.Sipri) return holdings.Series(question);
        if (!holdings.UsesSums)
        {
            var isShort = question.Years is { Count: < Window } || question.Compare is { Count: < Window };
            return holdings.Register(EditionChoice.Of(question, isShort));
        }

        if (question.Category is not null)
        {
            throw AandeelException.NotHere(
                $"The built-in sums hold only whole totals of suppliers and recipients; one category needs the register. {Holdings.GetRegister}");
        }

        var sums = holdings.Sums ?? throw AandeelException.NotHere($"There is no data here. {Holdings.GetRegister}");
        return sums.TotalsTable(bySupplier: question.Kind == QuestionKind.Suppliers);
    }

    private static void RequireTotals(Question question, FlowTable flows)
    {
        var other = question.Kind == QuestionKind.Suppliers ? question.Recipients : question.Suppliers;
        if (other is not (null or PartySelection.Everyone) || question.Without.Count > 0)
        {
            throw AandeelException.NotHere(
                $"The built-in sums hold only whole totals of suppliers and recipients; this choice needs the register. {Holdings.GetRegister}");
        }

        if (question.Edition is { } edition && edition != flows.Edition.Name)
        {
            throw AandeelException.NotHere(
                $"Edition {edition} is not here; the built-in sums are of edition {flows.Edition.Name}. {Holdings.GetRegister}");
        }
    }
}

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

    public static Answer Answer(Question question, Holdings holdings) => Of(question, holdings).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static LeagueResult Of(Question question, Holdings holdings) =>
        Find(question, holdings, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The typed figures, for questions that build on totals and partners; null where they are not here, and
    /// <paramref name="why"/> says it.
    /// </summary>
    internal static LeagueResult? Find(Question question, Holdings holdings, out Problem why)
    {
        if (Table(question, holdings, out why) is not { } table || question.Within(table, out why) is not { } within)
        {
            return null;
        }

        question = within;
        var flows = Holdings.OfCategory(table, question.Category);
        why = flows.Grain == FlowGrain.Observations ? Problem.None : Lacking(question, flows);
        if (!why.IsNone) return null;
        var (notes, incomplete) = (new List<Note>(), new List<Text>(PartOfSource.Incomplete(flows)));
        YearRange Within(YearRange asked, string option) =>
            AskedYears.Within(asked, option, flows, holdings, notes, incomplete);
        var period = Within(question.Years ?? flows.Usable.Ending(Window), "years");
        var before = question.Compare is { } compare ? Within(compare, "compare") : period.Before();
        var choice = new LeagueChoice(question, flows, question.Composition ?? Composition.Default, period, before);
        return new LeagueResult(choice, holdings, notes, incomplete);
    }

    private static FlowTable? Table(Question question, Holdings holdings, out Problem why)
    {
        if (question.Source != Sources.SourceCatalog.Sipri) return holdings.FindSeries(question, out why);
        if (!holdings.UsesSums) return holdings.FindRegister(question.Table(), out why);

        // A part of the register answers what is within it; the sums have totals only.
        if (holdings.Registers.Count > 0 && (question.Category ?? question.Edition) is not null
            && holdings.FindRegister(question.Table(), out why) is { } part)
        {
            return part;
        }

        why = $"The built-in sums hold only whole totals of suppliers and recipients; one category needs the register. "
            + $"{Holdings.GetRegister}";
        if (question.Category is not null) return null;
        why = $"There is no data here. {Holdings.GetRegister}";
        return holdings.Sums?.TotalsTable(bySupplier: question.Kind == QuestionKind.Suppliers);
    }

    /// <summary>What the built-in sums cannot give of a question; empty where they can.</summary>
    private static Problem Lacking(Question question, FlowTable flows)
    {
        var other = question.Kind == QuestionKind.Suppliers ? question.Recipients : question.Suppliers;
        if (other is not (null or PartySelection.Everyone) || question.Without.Count > 0)
        {
            return $"The built-in sums hold only whole totals of suppliers and recipients; this choice needs the "
                + $"register. {Holdings.GetRegister}";
        }

        return question.Edition is { } edition && edition != flows.Edition.Name
            ? (Problem)($"Edition {edition} is not here; the built-in sums are of edition {flows.Edition.Name}. "
                + $"{Holdings.GetRegister}")
            : Problem.None;
    }
}

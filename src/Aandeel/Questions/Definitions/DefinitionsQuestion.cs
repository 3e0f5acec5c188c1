using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>definitions</c>: the share under every combination of composition and switches, its range, and which
/// choice moves it most.
/// </summary>
public static class DefinitionsQuestion
{
    private const int Window = 5;

    private static readonly Switch[] Switches =
        [Switch.SecondHand, Switch.Modernised, Switch.RecipientParticipation, Switch.Ukraine, Switch.Organisations];

    private static readonly Composition[] Compositions = [Composition.AtTheTime, Composition.Present];

    public static Answer Answer(Question question, Holdings holdings)
    {
        var flows = holdings.SumsBesideOrders(question.Edition)?.BySupplier
            ?? holdings.Deliveries(question with { Without = [Switch.RecipientParticipation] }, shortWindows: false);
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var period = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, holdings, notes, incomplete)
            : flows.Years.Ending(Window);
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(
            question.Alliance,
            question.Alliance.Written);
        var choice = new DefinitionsChoice(question, flows, period, suppliers);
        var all = All(choice);
        return new DefinitionsResult(choice, all, Effects(all)).Answer(holdings, notes, incomplete);
    }

    /// <summary>The share in all combinations; the order is fixed.</summary>
    private static List<DefinitionLine> All(DefinitionsChoice choice)
    {
        var lines = new List<DefinitionLine>();
        foreach (var composition in Compositions)
        {
            for (var set = 0; set < 1 << Switches.Length; set++)
            {
                IReadOnlyList<Switch> without = [.. Switches.Where((_, i) => (set & (1 << i)) != 0)];
                var map = new ScopeMap(
                    choice.Flows,
                    (choice.Asked with { Without = without }).Scope(composition, choice.Suppliers));
                if (!map.FitsCells(choice.Period))
                {
                    throw AandeelException.NotHere(
                        $"The built-in sums cannot give this choice of alliance, suppliers or recipients; the register "
                            + $"can. {Holdings.GetRegister}");
                }

                lines.Add(new DefinitionLine(
                    composition,
                    without,
                    map.Sum([choice.Period])[0].GetValueOrDefault(0) ?? new ShareSums()));
            }
        }

        return lines;
    }

    /// <summary>What each choice changes: pairs of combinations that differ in it alone.</summary>
    private static List<ChoiceEffect> Effects(List<DefinitionLine> all)
    {
        var half = all.Count / 2;
        List<ChoiceEffect> effects =
        [
            ChoiceEffect.Of(ChoiceEffect.Present, Enumerable.Range(0, half).Select(i => (all[i], all[i + half]))),
        ];
        for (var s = 0; s < Switches.Length; s++)
        {
            var bit = 1 << s;
            var pairs = Enumerable
                .Range(0, all.Count)
                .Where(i => (i % half & bit) == 0)
                .Select(i => (all[i], all[i + bit]));
            effects.Add(ChoiceEffect.Of(Codes.Of(Switches[s]), pairs));
        }

        return effects;
    }
}

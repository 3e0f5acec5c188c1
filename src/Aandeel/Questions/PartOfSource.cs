using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// A question to a source that many report to, of which only a part is imported. Where the question names nobody it is
/// answered for those whose reports are here, by name, in title and sentence; where it names others it is not answered.
/// </summary>
internal static class PartOfSource
{
    private const int Named = 5;

    /// <summary>
    /// The question as the files can answer it; null where they hold too little of what it names, and then
    /// <paramref name="why"/> says it.
    /// </summary>
    public static Question? Within(this Question question, FlowTable flows, out NotImported why)
    {
        why = NotImported.None;
        if (flows.Limits is not { } limits) return question;
        var byRecipient = flows.Series.TwoSided && flows.Choice.Side == Side.Import;
        var within = question;
        if (limits.Reporters is { } reporters)
        {
            if (byRecipient)
            {
                if (Narrow(question.Recipients, null, reporters) is not { } to)
                {
                    return Refused(reporters, "recipients", out why);
                }

                within = within with { Recipients = to.Selection ?? question.Recipients };
            }
            else
            {
                var meant = IsOfMembers(question.Kind) ? question.SuppliersMeant() : question.Suppliers;
                if (Narrow(question.Suppliers, meant, reporters) is not { } from)
                {
                    return Refused(reporters, "suppliers", out why);
                }

                within = within with { Suppliers = from.Selection ?? question.Suppliers };
            }
        }

        if (limits.Others is { } others)
        {
            if (Narrow(question.Recipients, null, others) is not { } to) return Refused(others, "recipients", out why);
            within = within with { Recipients = to.Selection ?? question.Recipients };
        }

        return within;

        Narrowed? Narrow(PartySelection? asked, PartySelection? meant, IReadOnlyList<short> here)
        {
            var chosen = Chosen(asked ?? meant, question);
            List<short> held = chosen is null ? [.. here] : [.. here.Where(chosen.Contains)];

            // Who was not named is not refused: there is no row of theirs, and so no share, which the answer says.
            if (held.Count == 0) return asked is null or PartySelection.Everyone ? new Narrowed(null) : null;
            var isEnough = chosen is not null && (held.Count == chosen.Count
                || (question.Source != SourceCatalog.Eu && held.Count >= chosen.Count * ReporterLimits.Enough));
            if (isEnough) return new Narrowed(null);
            return asked is null or PartySelection.Everyone
                ? new Narrowed(new PartySelection.Parties([.. held.Select(p => Imported.Parties[p])]))
                : null;
        }

        Question? Refused(IReadOnlyList<short> here, string option, out NotImported reason)
        {
            var codes = here.Select(p => Imported.Parties[p].Code.Value).ToList();
            var file = UnknownFile.Short(limits.Files[0]);
            reason = new NotImported(
                $"The files of {question.Source} that are here ({file}{(limits.Files.Count > 1 ? " and others" : Problem.None)}) "
                + $"are a part: {option} {string.Join(", ", codes.Take(Named))}"
                + $"{(codes.Count > Named ? $" and {codes.Count - Named} more" : Problem.None)} only. Ask for those (--{option} "
                + $"{string.Join(',', codes.Take(Named))}), or import the whole.",
                Remedies.FilesOf(question.Source));
            return null;
        }
    }

    /// <summary>
    /// The question with the table that answers it: narrowed to those whose reports are here, it is asked once more, so
    /// that who names them gets the same answer. Null where it cannot be answered; <paramref name="why"/> says it.
    /// </summary>
    /// <param name="find">The table of a question; null where it is not imported.</param>
    public static (Question Question, FlowTable Flows)? Settled(this Question question, Finding find, out NotImported why)
    {
        if (find(question, out why) is not { } flows || question.Within(flows, out why) is not { } within) return null;
        if (ReferenceEquals(within.Suppliers, question.Suppliers) && ReferenceEquals(within.Recipients, question.Recipients))
        {
            return (question, flows);
        }

        return find(within, out _) is { } own && within.Within(own, out _) is { } again ? (again, own) : (within, flows);
    }

    /// <summary>Finds the table of a question.</summary>
    public delegate FlowTable? Finding(Question question, out NotImported why);

    /// <summary>What makes an answer from a part incomplete: whose reports are here.</summary>
    public static IEnumerable<Text> Incomplete(FlowTable flows)
    {
        if (flows.Limits is null) yield break;
        yield return Text.Of(
            $"the files of {flows.Series.Source} that are here are a part: {Words.LimitWords.Holds(flows)}",
            $"de ingelezen bestanden van {flows.Series.Source} zijn een deel: {Words.LimitWords.Holds(flows)}");
    }

    /// <summary>The states that a choice means in the last year that is asked; null for everybody.</summary>
    private static HashSet<short>? Chosen(PartySelection? selection, Question question)
    {
        if (selection is null or PartySelection.Everyone or PartySelection.OfGroup) return null;
        var (parties, years) = (Imported.Parties, question.Years ?? new YearRange(1950, 1950));
        var composition = question.Composition ?? Composition.Default;
        var destinations = new Destinations(parties, question.Alliance, composition, years);
        var chosen = selection.In(years.Last, parties, destinations, composition);
        return [.. parties.All.Where(p => chosen[p.Index] && p.IsState).Select(p => p.Index)];
    }

    private static bool IsOfMembers(QuestionKind kind) => kind is QuestionKind.Share or QuestionKind.Trend;

    /// <summary>A side of the question; null where it stays as it was asked.</summary>
    private sealed record Narrowed(PartySelection? Selection);
}

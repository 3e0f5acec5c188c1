using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>made</c>: where what a party delivered was made, as the comments of the register of orders say
/// (docs/methods/made-where.md). What they do not say is not guessed.
/// </summary>
public static class MadeQuestion
{
    private const int Window = 5;

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">The register of orders is not here.</exception>
    internal static MadeResult Of(Question question, Imported imported) =>
        Find(question, imported) ?? throw AandeelException.NotHere(MadeRegister.WhyNot(imported));

    /// <summary>The typed figures, or null where the register of orders is not here.</summary>
    internal static MadeResult? Find(Question question, Imported imported)
    {
        if (MadeRegister.Find(imported, question.Edition, question.Table()) is not { } register) return null;
        var (flows, notes, incomplete) = (register.Flows, new List<Note>(), new List<Text>());
        var years = AskedYears.Within(
            question.Years ?? DefaultYears(question, imported, flows), "years", flows, imported, notes, incomplete);
        var filled = question with
        {
            Edition = flows.Edition.Name,
            Years = years,
            Composition = question.Composition ?? Composition.Default,
            Suppliers = question.Suppliers
                ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written),
        };
        return new MadeResult(filled, imported, register, Lines(filled, register), notes, incomplete);
    }

    /// <summary>Five years to the last of the edition that answers elsewhere, so that figures stand side by side.</summary>
    internal static YearRange DefaultYears(Question question, Imported imported, FlowTable orders)
    {
        var asked = new Question { Kind = QuestionKind.Suppliers, Edition = question.Edition };
        var last = imported.Find(asked)?.Usable.Last;
        return orders.Usable.Contains(last ?? 0)
            ? new YearRange(last!.Value - Window + 1, last.Value)
            : orders.Usable.Ending(Window);
    }

    private static List<MadeLine> Lines(Question filled, MadeRegister register)
    {
        var (flows, years, suppliers) = (register.Flows, filled.Years!, filled.Suppliers!);
        var destinations = new Destinations(flows.Parties, filled.Alliance, filled.Composition!, flows.Years);
        var chosen = Enumerable.Range(years.First, years.Count)
            .Select(y => suppliers.In(y, flows.Parties, destinations, filled.Composition!)).ToList();
        var day = filled.Composition!.DayFor(years.Last, filled.Alliance);
        var lines = flows.Parties.All
            .Where(p => chosen.Exists(c => c[p.Index]))
            .Select(p => Line(p.Code.Value, Names.Of(p), p, (s, y) => s == p.Index && chosen[y - years.First][s]))
            .Where(l => l.Sums.Total > 0)
            .OrderByDescending(l => l.Sums.Total).ThenBy(l => l.Key, StringComparer.Ordinal).ToList();
        if (lines.Count > 1)
        {
            lines.Insert(
                0, Line(suppliers.Text, SelectionWords.Suppliers(suppliers), null, (s, y) => chosen[y - years.First][s]));
        }

        return lines;

        MadeLine Line(string key, Text name, Party? party, Func<short, int, bool> isSupplier)
        {
            var sums = MadeWhereSums.Of(flows, register.Orders, years, isSupplier);
            var places = sums.AtRecipient.Keys.Union(sums.InThird.Keys).Select(code =>
            {
                var place = flows.Parties.Find(code)!;
                return new MadePlaceLine(
                    place, filled.Alliance.Has(place.Index, day), sums.AtRecipient.GetValueOrDefault(code),
                    sums.InThird.GetValueOrDefault(code), sums.Total);
            });
            return new MadeLine(
                key, name, party, years, sums,
                [.. places.OrderByDescending(p => p.Amount).ThenBy(p => p.Place.Code.Value, StringComparer.Ordinal)]);
        }
    }
}

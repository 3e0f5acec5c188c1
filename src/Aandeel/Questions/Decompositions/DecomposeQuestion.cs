using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>decompose</c>: why the share moved between two periods, in parts that add up to the difference to the
/// last digit (docs/methods/decomposition.md).
/// </summary>
public sealed class DecomposeQuestion
{
    private const int Window = 5;
    private static readonly ShareKey[] Views = [ShareKey.Supplier, ShareKey.Class, ShareKey.Category, ShareKey.Group];
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly Comparison _asked;
    private readonly PartySelection _suppliers;
    private readonly ShareKey _by;
    private readonly List<Note> _notes = [];
    private readonly List<Text> _incomplete = [];

    private DecomposeQuestion(Question question, Imported imported)
    {
        (_question, _imported) = (question, imported);
        if (question.ByYear || (question.By != ShareKey.None && !Views.Contains(question.By)))
        {
            var got = question.ByYear ? "year" : Codes.Of(question.By);
            throw AandeelException.Usage(
                $"--by got '{got}'; it knows {string.Join(", ", Views.Select(v => Codes.Of(v)))}.");
        }

        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        var (flows, divided) = Tables(question);
        _by = question.By != ShareKey.None
            ? question.By
            : IsAlone && divided.Class.Length > 0
            ? ShareKey.Class
            : ShareKey.Supplier;
        var now = AskedYears.Within(
            question.Years ?? flows.Years.Ending(Window), "years", flows, imported, _notes, _incomplete);
        var before = AskedYears.Within(
            question.Compare ?? now.Before(), "compare", flows, imported, _notes, _incomplete);
        var other = question.CompareEdition is { } edition && edition != flows.Edition.Name
            ? Other(edition, before, now, flows.Allocated)
            : flows;
        if (before.Overlaps(now) && (before != now || ReferenceEquals(other, flows)))
        {
            throw AandeelException.Usage(
                $"--years {now} and --compare {before} overlap, so the same deliveries would stand on both "
                    + $"sides; give periods that do not. "
                + $"(The same period twice can be compared between two editions: --compare-edition.)");
        }

        if ((TooSmall.Why(question, other, _suppliers, before) ?? TooSmall.Why(question, flows, _suppliers, now)) is { } small)
        {
            throw AandeelException.NotHere(small);
        }

        var scope = question.Scope(question.Composition ?? Composition.Default, _suppliers);
        _asked = new Comparison(flows, divided, other, scope, before, now);
        RequireCells();
    }

    private bool IsAlone => _suppliers is PartySelection.Parties { Chosen.Count: 1 };

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on a decomposition.</summary>
    internal static DecomposeResult Of(Question question, Imported imported) =>
        new DecomposeQuestion(question, imported).Build();

    private DecomposeResult Build() => new()
    {
        Question = _question with
        {
            Edition = _asked.Flows.Edition.Name,
            Years = _asked.Now,
            Compare = _asked.Before,
            CompareEdition = _asked.FlowsBefore.Edition.Name,
            Composition = _asked.Scope.Composition,
            Suppliers = _suppliers,
        },
        Imported = _imported,
        Asked = _asked,
        By = _by,
        Whole = Decomposition.Of(_asked, _by),
        Apart = _question.Without.Contains(Switch.Ukraine) ? null : Decomposition.Of(_asked.WithoutUkraine, _by),
        Accessions = _asked.Scope.Composition == Composition.Present && _question.Composition is null
            ? Decomposition.Of(
                _asked with { Scope = _asked.Scope with { Composition = Composition.AtTheTime } }, _by)?.Membership
            : null,
        Remarks = [.. _notes, .. Remarks()],
        Incomplete = [.. _incomplete, .. Incomplete()],
    };

    /// <summary>The deliveries whole and divided: one table of the register, but two of the built-in sums.</summary>
    private (FlowTable Whole, FlowTable Divided) Tables(Question question)
    {
        var divided = _imported.Deliveries(question);
        var isApart = divided.Grain == FlowGrain.CategoryCells;
        return (isApart ? _imported.Deliveries(question with { By = ShareKey.None }) : divided, divided);
    }

    private FlowTable Other(string edition, YearRange before, YearRange now, bool allocated)
    {
        var other = _imported.Deliveries(
            _question with { Edition = edition, Years = before, By = ShareKey.None });
        AskedYears.Require(before, "compare", other, _imported);
        if (!other.Years.Contains(before.First) || !other.Years.Contains(before.Last))
        {
            throw AandeelException.Usage(
                $"--compare-edition {edition} covers {other.Years}, not all of {before}; compare years that "
                    + $"both editions have.");
        }

        Text allocation = allocated || other.Allocated
            ? (" What our allocation of years to orders did is in it.",
                " Wat onze toedeling van orders aan jaren deed zit daarin.")
            : Text.None;
        _notes.Add(new Note("two-editions", Text.Of(
            $"{before} is taken from edition {edition} and {now} from another; what the revision of {before} "
                + $"did stands apart as revision of the data.{allocation}",
            $"{before} komt uit editie {edition} en {now} uit een andere; wat de herziening van {before} deed "
                + $"staat apart als herziening van de gegevens.{allocation}")));
        return other;
    }

    private void RequireCells()
    {
        if (_asked.Flows.Grain == FlowGrain.Observations) return;
        var whole = new ScopeMap(_asked.Flows, _asked.Scope);
        var divided = new ScopeMap(_asked.Divided, _asked.Scope with { Composition = _asked.Fixed });
        foreach (var years in new[] { _asked.Before, _asked.Now })
        {
            var asked = !whole.FitsCells(years) || !divided.FitsCells(years)
                ? "this choice of alliance, composition, suppliers or recipients"
                : _by == ShareKey.Supplier && !divided.HasSuppliersApart(years)
                ? "parts by suppliers that are not NATO members"
                : null;
            if (asked is null) continue;
            throw AandeelException.NotHere(
                $"The built-in sums cannot give {asked}; the register can. {Remedies.Register}");
        }
    }

    private IEnumerable<Note> Remarks()
    {
        var (now, before, flows) = (_asked.Now, _asked.Before, _asked.Flows);
        if (now.Count != before.Count)
        {
            var (count, countBefore) = (Figure.Count("years", now.Count), Figure.Count("years_before", before.Count));
            yield return new Note("unequal-windows", Text.Of(
                $"{now} has {count} years and {before} has {countBefore}; shares can be compared, a short "
                    + $"window moves with single orders.",
                $"{now} telt {count} jaren en {before} telt er {countBefore}; aandelen zijn te vergelijken, "
                    + $"een kort venster beweegt met losse orders mee."));
        }

        if (flows.Grain != FlowGrain.Observations) yield return BuiltInSums(flows.Edition.Name);
        foreach (var note in EditionNotes.For(flows, _imported)) yield return note;
        if (!ReferenceEquals(_asked.FlowsBefore, flows))
        {
            foreach (var note in EditionNotes.For(_asked.FlowsBefore, _imported).Where(n => n.Code == "allocated"))
            {
                yield return note;
            }
        }

        if (_by != ShareKey.Class) yield break;
        foreach (var note in EditionNotes.Classes(flows)) yield return note;
    }

    private Note BuiltInSums(string edition)
    {
        Text alone = !IsAlone ? Text.None : (
            " One supplier has no mix of suppliers; the register divides its change by product class, and so "
                + "has another mix and within.",
            " Eén leverancier heeft geen samenstelling van leveranciers; het register verdeelt de "
                + "verandering naar productklasse, en heeft dus een andere samenstelling en een ander deel binnen.");
        return new Note("built-in-sums", Text.Of(
            $"Answered from the built-in sums of edition {edition}; the register gives the same figures, "
                + $"product classes, and every printed row behind them.{alone}",
            $"Berekend uit de meegeleverde totalen van editie {edition}; het register geeft dezelfde cijfers, "
                + $"productklassen, en elke gedrukte regel erachter.{alone}"));
    }

    private IEnumerable<Text> Incomplete()
    {
        foreach (var text in EditionNotes.Unmapped(_asked.Flows)) yield return text;
        if (_asked.Flows.WithoutAmount == 0) yield break;
        var rows = Figure.Count("rows", _asked.Flows.WithoutAmount);
        yield return Text.Of($"rows without an amount: {rows}", $"regels zonder bedrag: {rows}");
    }
}

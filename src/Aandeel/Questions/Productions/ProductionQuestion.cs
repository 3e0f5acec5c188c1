using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>production</c>: what the industry of a state can have produced in a year, in money and as an interval,
/// and which part of it was
/// exported outside (docs/methods/production.md). Where an input is missing there is no figure, and the input is named.
/// </summary>
public sealed class ProductionQuestion
{
    private static readonly Unit[] Currencies = [Unit.UsDollar, Unit.Euro, Unit.PoundSterling];
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly Composition _composition;
    private readonly PartySelection _suppliers;
    private readonly ProductionInputs _inputs;
    private readonly Unit _unit;
    private readonly Dictionary<long, ProductionLine> _lines = [];

    private ProductionQuestion(Question question, Imported imported, Composition composition, ProductionInputs inputs)
    {
        (_question, _imported, _composition, _inputs) = (question, imported, composition, inputs);
        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        _unit = Array.Find(Currencies, u => u.Code == (question.UnitCode ?? Unit.UsDollar.Code))!;
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    /// <exception cref="AandeelException">Neither exports in money nor expenditure is imported.</exception>
    internal static ProductionResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The typed figures, for questions that build on them; null where no input is imported, and then <paramref
    /// name="why"/> says so.
    /// </summary>
    internal static ProductionResult? Find(Question question, Imported imported, out NotImported why)
    {
        var composition = question.Composition ?? Composition.Default;
        return ProductionInputs.Find(question, imported, composition, out why) is { } inputs
            ? new ProductionQuestion(question, imported, composition, inputs).Build()
            : null;
    }

    private ProductionResult Build()
    {
        var filled = _question with
        {
            Source = Question.AllSources,
            UnitCode = _unit.Code,
            Years = _inputs.Years,
            Composition = _composition,
            Suppliers = _suppliers,
        };
        return new ProductionResult(
            filled, _imported, _inputs, _unit,
            [.. Enumerable.Range(_inputs.Years.First, _inputs.Years.Count).Select(OfYear)],
            Accounts());
    }

    /// <summary>Whether the question is about all of NATO, named or not.</summary>
    private bool IsOfNato => _question.Alliance.Code == Alliance.NatoCode
        && _question.Suppliers is null or PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode };

    private ProductionYear OfYear(int year)
    {
        var destinations = new Destinations(
            Imported.Parties, _question.Alliance, _composition, new YearRange(year, year));
        var members = Chosen(new PartySelection.MembersOf(_question.Alliance, _question.Alliance.Written));
        var isMember = members.Select(l => l.Party.Index).ToHashSet();
        var whole = members.Sum(l => l.Equipment ?? 0);
        var lines = Chosen(_suppliers);
        var wholes = new List<ProductionRow>();
        if (lines.Count > 1)
        {
            wholes.Add(Row(_suppliers.Text, SelectionWords.Suppliers(_suppliers), lines));
            if (IsOfNato)
            {
                var europe = new PartySelection.EuropeanNato();
                wholes.Add(Row(europe.Text, SelectionWords.Suppliers(europe), Chosen(europe)));
            }

            if (lines.FindAll(l => l.Production is not null) is { Count: > 1 } known && known.Count < lines.Count)
            {
                var count = Figure.Count("with_figure", known.Count);
                wholes.Add(Row(
                    "known", Text.Of($"the {count} states that have a figure", $"de {count} staten met een cijfer"),
                    known));
            }
        }

        var figures = lines.FindAll(l => l.Production is not null && isMember.Contains(l.Party.Index));
        var coverage = new ProductionCoverage(
            year, figures.Sum(l => l.Equipment ?? 0), whole, figures.Count, members.Count,
            members.Count(l => l.Equipment is not null));
        return new ProductionYear(
            year,
            [
                .. lines.Select(l => ProductionRow.Of(l) with
                {
                    Whole = whole,
                    IsOfMembers = isMember.Contains(l.Party.Index),
                }),
            ],
            wholes,
            coverage);

        ProductionRow Row(string key, Text name, List<ProductionLine> of) => new(year, key, name, of)
        {
            Whole = whole,
            IsOfMembers = of.TrueForAll(l => isMember.Contains(l.Party.Index)),
        };

        List<ProductionLine> Chosen(PartySelection selection)
        {
            var chosen = selection.In(year, Imported.Parties, destinations, _composition);
            return
            [
                .. Imported.Parties.All.Where(p => chosen[p.Index] && p.IsState)
                    .OrderBy(p => p.Code.Value, StringComparer.Ordinal)
                    .Select(p => Line(p, year)),
            ];
        }
    }

    /// <summary>
    /// What the accounts give of the states that are asked, in the compositions that are asked: at the time and of
    /// present members where none is.
    /// </summary>
    private List<AccountLine> Accounts()
    {
        IReadOnlyList<Composition> compositions = _question.Composition is { } one
            ? [one]
            : [_composition, _composition == Composition.Present ? Composition.AtTheTime : Composition.Present];
        var lines = new List<AccountLine>();
        foreach (var (code, year) in ProductionAccounts.Years)
        {
            if (_question.Years is { } asked && !asked.Contains(year)) continue;
            if (Imported.Parties.Find(code) is not { } party || !IsAsked(party, year)) continue;
            foreach (var composition in compositions)
            {
                var production = composition == _composition && _inputs.Years.Contains(year)
                    ? Line(party, year).Production
                    : null;
                lines.Add(
                    new AccountLine(party, composition, _inputs.Accounts.Of(code, year, composition), production));
            }
        }

        return lines;
    }

    /// <summary>Whether a state is asked: the accounts of one that has joined since are of use too.</summary>
    private bool IsAsked(Party party, int year)
    {
        var years = new YearRange(year, year);
        return new[] { _composition, Composition.Present }.Any(c =>
            _suppliers.In(
                year, Imported.Parties, new Destinations(Imported.Parties, _question.Alliance, c, years), c)[
                    party.Index]);
    }

    private ProductionLine Line(Party party, int year)
    {
        var key = ((long)party.Index << 32) | (uint)year;
        if (!_lines.TryGetValue(key, out var line))
        {
            _lines.Add(key, line = ProductionLine.Of(party, year, _inputs, _question.Parameters, _unit));
        }

        return line;
    }
}

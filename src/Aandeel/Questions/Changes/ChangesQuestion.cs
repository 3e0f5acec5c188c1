using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>changes</c>: what a newer edition changed for the same years: totals, the share, parties, and the largest
/// revisions of a pair (docs/methods/editions.md).
/// </summary>
public sealed class ChangesQuestion
{
    private const int Window = 5;
    private const int Drawn = 12;
    private readonly Holdings _holdings;
    private readonly Question _question;
    private readonly string _older;
    private readonly string _newer;
    private readonly FlowTable _before;
    private readonly FlowTable _now;
    private readonly YearRange _years;
    private readonly PartyTable _parties = PartyTable.BuiltIn;

    private ChangesQuestion(Question question, Holdings holdings)
    {
        (_holdings, (_older, _newer)) = (holdings, Editions(question, holdings));
        (_before, _now) = (Of(_older), Of(_newer));
        if (!_before.Years.Overlaps(_now.Years))
        {
            throw AandeelException.Usage(
                $"Edition {_older} covers {_before.Years} and edition {_newer} {_now.Years}: they have no years "
                    + $"in common.");
        }

        var both = _before.Years.And(_now.Years);
        _years = question.Years ?? both.Ending(Window);
        if (_years.First < both.First || _years.Last > both.Last)
        {
            throw AandeelException.Usage($"--years {_years}: both editions cover {both}; choose years within it.");
        }

        _question = question with { Older = _older, Newer = _newer, Years = _years };
    }

    /// <summary>Compares two imported editions, over years that both cover (default: the last five).</summary>
    /// <exception cref="AandeelException">Fewer than two editions are imported, or not those that are
    /// named.</exception>
    public static Answer Answer(Question question, Holdings holdings) =>
        new ChangesQuestion(question, holdings).Answer(question);

    /// <summary>
    /// The two that are named; else the newest whole edition that is imported, and the one before it.
    /// </summary>
    private static (string Older, string Newer) Editions(Question question, Holdings holdings)
    {
        if (question is { Older: { } first, Newer: { } last } && string.CompareOrdinal(first, last) >= 0)
        {
            throw AandeelException.Usage(first == last
                ? $"changes got edition {first} twice; two editions were expected, such as changes 2025 2026."
                : $"changes got edition {first} before {last}; the older one comes first. Did you mean changes {last} "
                    + $"{first}?");
        }

        var whole = holdings.Editions().Where(e => e.IsWhole).Select(e => e.Name).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        var newer = question.Newer ?? whole.LastOrDefault(e => string.CompareOrdinal(question.Older, e) < 0);
        var older = question.Older ?? whole.LastOrDefault(e => string.CompareOrdinal(e, newer) < 0);
        if (older is not null && newer is not null) return (older, newer);
        if (whole.Count == 0)
        {
            throw AandeelException.NotHere(
                $"Changes are between two editions of SIPRI's register, and none is imported. {Holdings.GetRegister}");
        }

        throw AandeelException.NotHere(
            $"Changes are between two editions of SIPRI's register; imported is {string.Join(", ", whole)}. Import "
                + $"another, or name both: aandeel changes 2025 2026.");
    }

    private Answer Answer(Question asked)
    {
        var table = new ChangeTable(Printed.Of(_question), _older, _newer, Lines());
        return new Answer
        {
            Asked = Printed.Of(asked),
            Filled = Printed.Of(_question),
            Identity = new Answers.Identity(_holdings.Identity, Holdings.TablesHash([]), ProgramVersion.Text),
            Editions = [_before.Edition, _now.Edition],
            Unit = Unit.TivMillion,
            Title = Text.Of(
                $"What edition {_newer} changed against edition {_older}, deliveries of {_years}",
                $"Wat editie {_newer} veranderde ten opzichte van editie {_older}, leveringen van {_years}"),
            Subtitle = (
                "Delivered volume of major arms in SIPRI trend-indicator values (TIV, millions)",
                "Geleverde hoeveelheid zware wapens in SIPRI-trendindicatorwaarden (TIV, miljoenen)"),
            Rows = table.Rows,
            Views = table.Views(),
            Charts = [.. Charts(table)],
            Notes = [.. Notes(table)],
            Source = (
                "Own calculation based on the SIPRI Arms Transfers Database; SIPRI is not responsible for it.",
                "Eigen berekening op basis van de SIPRI Arms Transfers Database; SIPRI is er niet "
                    + "verantwoordelijk voor."),
        };
    }

    /// <summary>The largest revisions of suppliers as bars; none where no supplier was revised.</summary>
    private static IEnumerable<Chart> Charts(ChangeTable table)
    {
        var rows = Enumerable.Range(0, table.Rows.Count)
            .Where(i => table.Rows.Rows[i].What == ChangeLine.Supplier).Take(Drawn).ToList();
        if (rows.Count == 0) yield break;
        var first = table.Rows.Rows[rows[0]];
        var (name, difference) = (first.Name, table.Rows.Quote(first, table.Difference));
        yield return new Chart(
            "suppliers",
            Draw.Bars,
            table.Rows,
            Text.Of(
                $"The largest revision of a supplier is that of {name}: {difference:signed}",
                $"De grootste herziening van een leverancier is die van {name}: {difference:signed}"),
            table.Name,
            [table.Difference])
        {
            Rows = rows,
        };
    }

    private List<ChangeLine> Lines()
    {
        var lines = new List<ChangeLine>
        {
            ChangeLine.OfAmounts(
                ChangeLine.World, "all", ("all deliveries", "alle leveringen"), Total(_before), Total(_now), Flows()),
        };
        foreach (var composition in new[] { Composition.Present, Composition.AtTheTime })
        {
            var members = Names.Of(composition);
            lines.Add(ChangeLine.OfShares(
                composition.Code,
                Text.Of($"share outside NATO, {members}", $"aandeel buiten de NAVO, {members}"),
                Share(_before, composition),
                Share(_now, composition),
                Flows(("suppliers", Alliance.NatoCode), ("composition", composition.Code))));
        }

        lines.AddRange(Revised((f, i) => f.Supplier[i]).Select(r => Line(ChangeLine.Supplier, "suppliers", r)));
        lines.AddRange(Revised((f, i) => f.Recipient[i]).Select(r => Line(ChangeLine.Recipient, "recipients", r)));
        lines.AddRange(Revised((f, i) => (f.Supplier[i] * _parties.All.Count) + f.Recipient[i]).Select(Pair));
        return lines;
    }

    private ChangeLine Line(string what, string option, Revision revision)
    {
        var party = _parties[(short)revision.Key];
        var code = party.Code.Value;
        return ChangeLine.OfAmounts(what, code, Names.Of(party), revision.Older, revision.Newer, Flows((option, code)));
    }

    private ChangeLine Pair(Revision revision)
    {
        var count = _parties.All.Count;
        var (supplier, recipient) = (_parties[(short)(revision.Key / count)], _parties[(short)(revision.Key % count)]);
        var (from, to) = (Names.Of(supplier), Names.Of(recipient));
        return ChangeLine.OfAmounts(
            ChangeLine.Pair,
            $"{supplier.Code}-{recipient.Code}",
            Text.Of($"{from} – {to}", $"{from} – {to}"),
            revision.Older,
            revision.Newer,
            Flows(("suppliers", supplier.Code.Value), ("recipients", recipient.Code.Value)));
    }

    /// <summary>The rows of the newer edition.</summary>
    private Ask Flows(params (string Name, string Value)[] choice) => new(
        Codes.Of(QuestionKind.Flows),
        [new("years", _years.ToString()), .. choice.Select(c => new AskValue(c.Name, c.Value)), new(
            "edition", _newer)]);

    private IEnumerable<Note> Notes(ChangeTable table)
    {
        var world = table.Rows.Rows[0];
        var (older, newer) = (table.Rows.Quote(world, table.Older), table.Rows.Quote(world, table.Newer));
        yield return new Note("revised", Text.Of(
            $"For {_years} edition {_newer} has {newer:exact} million TIV where edition {_older} had "
                + $"{older:exact}. Revisions are largest for the latest years; figures of different editions are "
                + $"not a development.",
            $"Voor {_years} heeft editie {_newer} {newer:exact} miljoen TIV waar editie {_older} "
                + $"{older:exact} had. Herzieningen zijn het grootst voor de laatste jaren; cijfers van "
                + $"verschillende edities zijn geen ontwikkeling."));
        if (Fresh() is { Count: > 0 } fresh)
        {
            var names = Text.Join(", ", fresh.Select(Names.Of));
            yield return new Note(
                "new-parties", Text.Of($"Only in edition {_newer}: {names}.", $"Alleen in editie {_newer}: {names}."));
        }

        foreach (var flows in new[] { _before, _now })
        {
            foreach (var note in EditionNotes.For(flows, _holdings).Where(n => n.Code == "allocated"))
            {
                yield return note;
            }
        }
    }

    private FlowTable Of(string edition) =>
        _holdings.Register(edition);

    private long Total(FlowTable flows)
    {
        long total = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (_years.Contains(flows.Year[i])) total += flows.Amount[i];
        }

        return total;
    }

    private double? Share(FlowTable flows, Composition composition) =>
        new ScopeMap(flows, ShareScope.Nato(composition)).Sum([_years])[0].GetValueOrDefault(0)?.ShareOutside;

    /// <summary>Sums by key in both editions where they differ, the largest revision first.</summary>
    private List<Revision> Revised(Func<FlowTable, int, int> key)
    {
        var sums = new Dictionary<int, Revision>();
        Add(_before, 1, 0);
        Add(_now, 0, 1);
        return [
            .. sums.Values.Where(s => s.Older != s.Newer)
                .OrderByDescending(s => Math.Abs(s.Newer - s.Older)).ThenBy(s => s.Key)
        ];

        void Add(FlowTable flows, int older, int newer)
        {
            for (var i = 0; i < flows.Count; i++)
            {
                if (!_years.Contains(flows.Year[i])) continue;
                var at = key(flows, i);
                var (sum, amount) = (sums.GetValueOrDefault(at) ?? new Revision(at, 0, 0), flows.Amount[i]);
                sums[at] = sum with { Older = sum.Older + (older * amount), Newer = sum.Newer + (newer * amount) };
            }
        }
    }

    /// <summary>Parties that only the newer edition has in these years, by name in English.</summary>
    private List<Party> Fresh()
    {
        return [
            .. Met(_now).Except(Met(_before)).Select(p => _parties[p]).OrderBy(p => p.NameEn, StringComparer.Ordinal)
        ];

        HashSet<short> Met(FlowTable flows) =>
        [
            .. Enumerable.Range(0, flows.Count)
                .Where(i => _years.Contains(flows.Year[i]))
                .SelectMany(i => new[] { flows.Supplier[i], flows.Recipient[i] }),
        ];
    }

    private sealed record Revision(int Key, long Older, long Newer);
}

using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// What a newer edition changed for the same years: totals, the share, parties, and the largest revisions of a pair
/// (docs/methods/editions.md).
/// </summary>
public sealed class EditionDiff
{
    private const int Window = 5;
    private readonly Holdings _holdings;
    private readonly string _older;
    private readonly string _newer;
    private readonly FlowTable _before;
    private readonly FlowTable _now;
    private readonly YearRange _years;
    private readonly PartyTable _parties = PartyTable.BuiltIn;

    private EditionDiff(Holdings holdings, string older, string newer, YearRange? asked)
    {
        (_holdings, _older, _newer) = (holdings, older, newer);
        (_before, _now) = (Of(older), Of(newer));
        if (!_before.Years.Overlaps(_now.Years))
        {
            throw AandeelException.Usage(
                $"Edition {older} covers {_before.Years} and edition {newer} {_now.Years}: they have no years "
                    + $"in common.");
        }

        var both = _before.Years.And(_now.Years);
        _years = asked ?? both.Ending(Window);
        if (_years.First < both.First || _years.Last > both.Last)
        {
            throw AandeelException.Usage($"--years {_years}: both editions cover {both}; choose years within it.");
        }
    }

    /// <summary>Compares two imported editions, over years that both cover (default: the last five).</summary>
    public static Answer Answer(Holdings holdings, string older, string newer, YearRange? asked) =>
        new EditionDiff(holdings, older, newer, asked).Answer();

    private Answer Answer()
    {
        var ask = new Ask(Ask.Changes,
        [
            new AskValue("source", SourceCatalog.Sipri) { IsByPlace = true },
            new AskValue("older", _older) { IsByPlace = true },
            new AskValue("newer", _newer) { IsByPlace = true },
            new AskValue("years", _years.ToString()),
        ]);
        var table = new ChangeTable(ask, _older, _newer, Lines());
        return new Answer
        {
            Filled = ask,
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
            Notes = [.. Notes(table)],
            Source = (
                "Own calculation based on the SIPRI Arms Transfers Database; SIPRI is not responsible for it.",
                "Eigen berekening op basis van de SIPRI Arms Transfers Database; SIPRI is er niet "
                    + "verantwoordelijk voor."),
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

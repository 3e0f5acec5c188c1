using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>changes</c>: what a newer edition changed: the share by cause, with the deals behind it; and for the same
/// years totals, shares, parties, and the largest revisions of a pair (docs/methods/editions.md).
/// </summary>
public sealed class ChangesQuestion
{
    private const int Window = 5;
    private const int Drawn = 12;
    private const int Told = 5;

    /// <summary>Below it one deal moves a supplier's share by any amount.</summary>
    private const long LeastOfSupplier = 250 * 10_000;
    private readonly Imported _imported;
    private readonly Question _question;
    private readonly string _older;
    private readonly string _newer;
    private readonly FlowTable _before;
    private readonly FlowTable _now;
    private readonly YearRange _years;
    private readonly PartyTable _parties = PartyTable.BuiltIn;
    private readonly Party? _party;
    private readonly ShareScope _scope;
    private readonly ChangeDeals _deals;
    private readonly IReadOnlyList<ChangeDeal> _moved;
    private readonly (ShareSums Older, ShareSums Revised, ShareSums Newer) _steps;

    /// <summary>The last window of the newer edition, as long as that of both.</summary>
    private readonly YearRange _last;
    private readonly ShareSums _ofLast;

    private ChangesQuestion(Question question, Imported imported)
    {
        (_imported, (_older, _newer)) = (imported, Editions(question, imported));
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
        _party = question.Party;
        _scope = Of(Composition.Present, _party);
        _deals = new ChangeDeals(imported.Snapshot!, _before, _now, _years);
        _moved = _deals.Moved(_scope);
        _steps = _deals.Steps(_scope);
        _last = _now.Years.Ending(_years.Count);
        _ofLast = new ScopeMap(_now, _scope).Sum([_last])[0].GetValueOrDefault(0) ?? new ShareSums();
    }

    /// <summary>Compares two imported editions, over years that both cover (default: the last five).</summary>
    /// <exception cref="AandeelException">Fewer than two editions are imported, or not those that are
    /// named.</exception>
    public static Answer Answer(Question question, Imported imported) =>
        new ChangesQuestion(question, imported).Answer(question);

    /// <summary>
    /// The two that are named; else the newest whole edition that is imported, and the one before it.
    /// </summary>
    private static (string Older, string Newer) Editions(Question question, Imported imported)
    {
        if (question is { Older: { } first, Newer: { } last } && string.CompareOrdinal(first, last) >= 0)
        {
            throw AandeelException.Usage(first == last
                ? (Problem)$"changes got edition {first} twice; two editions were expected, such as changes 2025 2026."
                : $"changes got edition {first} before {last}; the older one comes first. Did you mean changes {last} "
                    + $"{first}?");
        }

        var whole = imported.Editions().Where(e => e.IsWhole).Select(e => e.Name).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        var newer = question.Newer ?? whole.LastOrDefault(e => string.CompareOrdinal(question.Older, e) < 0);
        var older = question.Older ?? whole.LastOrDefault(e => string.CompareOrdinal(e, newer) < 0);
        if (older is not null && newer is not null) return (older, newer);
        if (whole.Count == 0)
        {
            throw AandeelException.NotHere(
                $"Changes are between two editions of SIPRI's register, and none is imported. {Remedies.Register}");
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
            Identity = new Answers.Identity(_imported.Identity, ReferenceTables.Hash([]), ProgramVersion.Text),
            Editions = [_before.Edition, _now.Edition],
            Unit = Unit.TivMillion,
            Title = _party is null
                ? Text.Of(
                    $"What edition {_newer} changed against edition {_older}, deliveries of {_years}",
                    $"Wat editie {_newer} veranderde ten opzichte van editie {_older}, leveringen van {_years}")
                : Text.Of(
                    $"What edition {_newer} changed against edition {_older}, deliveries of {_years}: {Names.Of(_party)}",
                    $"Wat editie {_newer} veranderde ten opzichte van editie {_older}, leveringen van {_years}: "
                        + $"{Names.Of(_party)}"),
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

    /// <summary>
    /// The causes of the difference in the share as bars, and the largest revisions of suppliers; none where there is none.
    /// </summary>
    private IEnumerable<Chart> Charts(ChangeTable table)
    {
        var causes = Enumerable.Range(0, table.Rows.Count).Where(i => table.Rows.Rows[i].What == ChangeLine.ByCause).ToList();
        if (causes.Count > 0 && Row(table, ChangeLine.Windows) is { } windows)
        {
            var (from, to) = (table.Rows.Quote(windows, table.Older), table.Rows.Quote(windows, table.Newer));
            yield return new Chart(
                "causes",
                Draw.Bars,
                table.Rows,
                Text.Of(
                    $"The share outside NATO: {from} in edition {_older} for {_years}, {to} in edition {_newer} for {_last}",
                    $"Het aandeel buiten de NAVO: {from} in editie {_older} over {_years}, {to} in editie {_newer} over {_last}"),
                table.Name,
                [table.Difference])
            {
                Rows = causes,
            };
        }

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
                ChangeLine.World, "all",
                _party is null ? ("all deliveries", "alle leveringen") : ("all its deliveries", "al zijn leveringen"),
                Total(_before), Total(_now), Flows()),
        };
        foreach (var composition in new[] { Composition.Present, Composition.AtTheTime })
        {
            var members = Names.Of(composition);
            lines.Add(ChangeLine.OfShares(
                ChangeLine.Outside,
                composition.Code,
                Text.Of($"share outside NATO, {members}", $"aandeel buiten de NAVO, {members}"),
                Share(_before, composition),
                Share(_now, composition),
                Flows(("suppliers", _scope.Suppliers.Text), ("composition", composition.Code))));
        }

        lines.AddRange(Revised((f, i) => f.Supplier[i]).Select(r => Line(ChangeLine.Supplier, "suppliers", r)));
        lines.AddRange(Revised((f, i) => f.Recipient[i]).Select(r => Line(ChangeLine.Recipient, "recipients", r)));
        lines.AddRange(Revised((f, i) => (f.Supplier[i] * _parties.All.Count) + f.Recipient[i]).Select(Pair));
        lines.AddRange(Causes());
        lines.AddRange(_moved.Select(Line));
        if (_party is null) lines.AddRange(OfSuppliers());
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

    /// <summary>The share of the last windows, and its difference cause by cause: the steps add up to it.</summary>
    private IEnumerable<ChangeLine> Causes()
    {
        var (older, revised, newer) = (_steps.Older.ShareOutside, _steps.Revised.ShareOutside, _steps.Newer.ShareOutside);
        if (older is null || newer is null || _ofLast.ShareOutside is not { } last) yield break;
        yield return ChangeLine.OfShares(
            ChangeLine.Windows, "present",
            Text.Of($"share outside NATO, {_years} and {_last}", $"aandeel buiten de NAVO, {_years} en {_last}"), older, last,
            Behind());
        yield return Step(
            ChangeCause.Revision, Text.Of($"revision of {_years}", $"herziening van {_years}"), older, revised ?? newer);
        if (_deals.IsAllocated)
        {
            yield return Step(
                ChangeCause.Allocation,
                ("years of orders, allocated anew", "jaren van orders, opnieuw toegedeeld"), revised ?? newer, newer);
        }

        if (_last != _years)
        {
            yield return Step(
                ChangeCause.NewYears, Text.Of($"other years: {_last}", $"andere jaren: {_last}"), newer, last);
        }

        const DestinationGroup Ukraine = DestinationGroup.Ukraine;
        yield return ChangeLine.OfShares(
            ChangeLine.WithoutUkraine, "present", ("leaving Ukraine out", "Oekraïne niet meegerekend"),
            _steps.Older.ShareWithout(Ukraine), _ofLast.ShareWithout(Ukraine), Behind());

        ChangeLine Step(ChangeCause cause, Text name, double? from, double? to) =>
            ChangeLine.OfShares(ChangeLine.ByCause, Codes.Of(cause), name, from, to, Behind()) with { Cause = cause };

        Ask Behind() => Flows(("suppliers", _scope.Suppliers.Text), ("composition", Composition.Present.Code));
    }

    private ChangeLine Line(ChangeDeal deal, int place)
    {
        var (from, to) = (_parties[deal.Supplier], _parties[deal.Recipient]);
        var item = deal.Item;
        var (what, year) = (Text.Of(item), deal.Ordered is { } y ? Text.Of($" ({Text.Of($"{y}")})", $" ({Text.Of($"{y}")})") : Text.None);
        return ChangeLine.OfAmounts(
            ChangeLine.Deal,
            $"{from.Code}-{to.Code} {item} {deal.Ordered} {place}",
            Text.Of($"{Names.Of(from)} – {Names.Of(to)}: {what}{year}", $"{Names.Of(from)} – {Names.Of(to)}: {what}{year}"),
            deal.Window.Older,
            deal.Window.Newer,
            Flows(("suppliers", from.Code.Value), ("recipients", to.Code.Value))) with
        { Cause = deal.Cause(_deals.IsAllocated) };
    }

    /// <summary>The shares of the members that delivered enough in both editions, the largest difference first.</summary>
    private IEnumerable<ChangeLine> OfSuppliers()
    {
        var (before, now) = (By(_before), By(_now));
        return before.Keys.Intersect(now.Keys)
            .Where(k => before[k].Total >= LeastOfSupplier && now[k].Total >= LeastOfSupplier)
            .Select(k => (Party: _parties[(short)k], Older: before[k].ShareOutside, Newer: now[k].ShareOutside))
            .Where(s => s.Older != s.Newer)
            .OrderByDescending(s => Math.Abs((s.Newer ?? 0) - (s.Older ?? 0))).ThenBy(s => s.Party.Index)
            .Select(s => ChangeLine.OfShares(
                ChangeLine.OfSupplier, s.Party.Code.Value, Names.Of(s.Party), s.Older, s.Newer,
                Flows(("suppliers", s.Party.Code.Value), ("composition", Composition.Present.Code))));

        IReadOnlyDictionary<int, ShareSums> By(FlowTable flows) =>
            new ScopeMap(flows, _scope).Sum([_years], ShareKey.Supplier)[0];
    }

    /// <summary>The rows of the newer edition.</summary>
    private Ask Flows(params (string Name, string Value)[] choice) => new(
        Codes.Of(QuestionKind.Flows),
        [new("years", _years.ToString()), .. choice.Select(c => new AskValue(c.Name, c.Value)), new(
            "edition", _newer)]);

    private static ChangeLine? Row(ChangeTable table, string what, string? key = null) =>
        table.Rows.Rows.FirstOrDefault(r => r.What == what && (key is null || r.Key == key));

    /// <summary>The share that moved, by cause, and the deals that moved most: in words.</summary>
    private IEnumerable<Note> Shares(ChangeTable table)
    {
        if (Row(table, ChangeLine.Windows) is not { } windows || Row(table, ChangeLine.WithoutUkraine) is not { } apart) yield break;
        Figure Of(ChangeLine line, Column column) => table.Rows.Quote(line, (Column<ChangeLine>)column);
        var (from, to) = (Of(windows, table.Older), Of(windows, table.Newer));
        var (without, withoutNow) = (Of(apart, table.Older), Of(apart, table.Newer));
        var causes = Text.Join(", ", table.Rows.Rows.Where(r => r.What == ChangeLine.ByCause).Select(r =>
        {
            var points = Of(r, table.Difference);
            return Text.Of($"{points:signed} points by {Because(r.Cause)}", $"{points:signed} procentpunt door {Because(r.Cause)}");
        }));
        var whose = _party is null ? Text.Of("NATO members", "NAVO-leden") : SelectionWords.WithArticleOf(_party);
        yield return new Note("share-moved", Text.Of(
            $"Of what {whose} delivered to other countries (SIPRI TIV), edition {_newer} has {to} outside NATO for {_last}, and "
                + $"edition {_older} {from} for {_years} (present members): {causes}. Leaving Ukraine out it was {without} and is "
                + $"{withoutNow}.",
            $"Van wat {whose} aan andere landen leverde (SIPRI-TIV), ging volgens editie {_newer} in {_last} {to} naar landen "
                + $"buiten de NAVO, en volgens editie {_older} in {_years} {from} (huidige leden): {causes}. Oekraïne niet "
                + $"meegerekend was het {without} en is het {withoutNow}."));
        var deals = table.Rows.Rows.Where(r => r.What == ChangeLine.Deal).ToList();
        if (deals.Count == 0) yield break;
        var (count, largest) = (Figure.Count("deals", deals.Count), Text.Join("; ", deals.Take(Told).Select(d =>
        {
            var difference = Of(d, table.Difference);
            return Text.Of($"{d.Name} {difference:signed}", $"{d.Name} {difference:signed}");
        })));
        yield return new Note("deals-behind", Text.Of(
            $"Behind the difference for {_years} stand {count} deals; those that moved most (TIV, millions): {largest}.",
            $"Achter het verschil over {_years} staan {count} orders; de grootste verschillen (TIV, miljoenen): {largest}."));
    }

    private Text Because(ChangeCause? cause) => cause switch
    {
        ChangeCause.Revision => ("revision of the same years", "herziening van dezelfde jaren"),
        ChangeCause.Allocation => ("allocating the years of orders anew", "het opnieuw toedelen van jaren van orders"),
        _ => Text.Of($"other years ({_last} instead of {_years})", $"andere jaren ({_last} in plaats van {_years})"),
    };

    private IEnumerable<Note> Notes(ChangeTable table)
    {
        foreach (var note in Shares(table)) yield return note;
        var world = table.Rows.Rows[0];
        var (older, newer) = (table.Rows.Quote(world, table.Older), table.Rows.Quote(world, table.Newer));
        yield return new Note("revised", Text.Of(
            $"For {_years} edition {_newer} has {newer:exact} TIV where edition {_older} had "
                + $"{older:exact}. Revisions are largest for the latest years; figures of different editions are "
                + $"not a development.",
            $"Voor {_years} heeft editie {_newer} {newer:exact} TIV waar editie {_older} "
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
            foreach (var note in EditionNotes.For(flows, _imported).Where(n => n.Code == "allocated"))
            {
                yield return note;
            }
        }
    }

    /// <summary>
    /// The whole register of an edition. What a part lacks would stand here as what the publisher changed, so a part is
    /// never compared.
    /// </summary>
    private FlowTable Of(string edition)
    {
        var here = _imported.Editions().Where(e => e.Name == edition).ToList();
        if (here.Find(e => e.IsWhole) is { } whole) return _imported.Register(whole);
        if (here is not [var part, ..]) return _imported.Register(edition);
        throw AandeelException.NotHere(
            $"What a part lacks is no change, so two whole editions are compared. {ExtentWords.Of(part)}");
    }

    private long Total(FlowTable flows)
    {
        long total = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (_years.Contains(flows.Year[i]) && (_party is null || flows.Supplier[i] == _party.Index)) total += flows.Amount[i];
        }

        return total;
    }

    private double? Share(FlowTable flows, Composition composition) =>
        new ScopeMap(flows, Of(composition, _party)).Sum([_years])[0].GetValueOrDefault(0)?.ShareOutside;

    /// <summary>What NATO delivers, or one party.</summary>
    private static ShareScope Of(Composition composition, Party? party) => party is null
        ? ShareScope.Nato(composition)
        : ShareScope.Nato(composition) with { Suppliers = new PartySelection.Parties([party]) };

    /// <summary>Whether a flow is of the party that is asked about, on either side; of none, every flow is.</summary>
    private bool IsAbout(FlowTable flows, int flow) =>
        _party is null || flows.Supplier[flow] == _party.Index || flows.Recipient[flow] == _party.Index;

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
                if (!_years.Contains(flows.Year[i]) || !IsAbout(flows, i)) continue;
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
                .Where(i => _years.Contains(flows.Year[i]) && IsAbout(flows, i))
                .SelectMany(i => new[] { flows.Supplier[i], flows.Recipient[i] }),
        ];
    }

    private sealed record Revision(int Key, long Older, long Newer);
}

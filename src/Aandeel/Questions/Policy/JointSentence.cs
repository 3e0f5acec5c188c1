using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>A candidate in words: who took what from whom, which allies deliver it, and what is being done.</summary>
internal sealed class JointSentence(OptionsBasis basis, JointTable table, JointLine line, DealTexts texts)
{
    private const int Named = 4;
    private const int ShownItems = 3;
    private readonly JointCandidate _candidate = line.Candidate;
    private readonly ProductClass _class = ProductClasses.BuiltIn.All[line.Candidate.Class];

    public Text Text
    {
        get
        {
            var (rank, name, parts) = (Figure.Count("rank", line.Rank), table.Name.Of(line), Text.Join("; ", Parts()));
            var words = ((Cell.Named)name).Value;
            return Text.Of($"{rank}. {words}. {parts}.", $"{rank}. {words}. {parts}.");
        }
    }

    private IEnumerable<Text> Parts()
    {
        var outside = _candidate.Buyers.Where(b => b.Outside > 0).ToList();
        if (outside.Count > 0) yield return FromOutside(outside);
        if (_candidate.Items.Count > 0) yield return Apart(isFirst: outside.Count == 0);
        yield return Delivered();
        if (_candidate.PassedOn.Count > 0)
        {
            var passed = List(_candidate.PassedOn, p => With(p.Party, p.Amount));
            yield return Text.Of(
                $"passed on what they had bought: {passed}", $"gaven door wat zij hadden gekocht: {passed}");
        }

        if (_class.MixedEn.Length > 0)
        {
            var mixed = Text.Name(_class.MixedEn, _class.MixedNl);
            yield return Text.Of($"the class holds {mixed}", $"de klasse bevat {mixed}");
        }

        yield return BeingDone();
    }

    private Text FromOutside(IReadOnlyList<JointBuyer> outside)
    {
        var taken = _candidate.Flows.Where(f => basis.Sides.Role(f) == FlowRole.Demand).ToList();
        var amount = taken.Where(f => basis.Sides.IsMadeByAlly(f) || basis.Sides.IsPartMade(f))
            .Sum(f => basis.Flows.Amount[f]);
        var (buyers, items) = (List(outside, b => With(b.Party, b.Outside)),
            texts.Largest(taken, f => basis.Flows.Supplier[f], ShownItems));
        var made = basis.Amount("made", amount);
        var own = amount == 0 ? Text.None : Text.Of(
            $", in {made:exact} of it with the ally's own industry",
            $", waarvan {made:exact} met de eigen industrie van de bondgenoot");
        return Text.Of($"From outside: {buyers}, namely {items}{own}", $"Van buiten: {buyers}, namelijk {items}{own}");
    }

    private Text Apart(bool isFirst)
    {
        var items = List(_candidate.Items, i =>
        {
            var (item, supplier) = (i.Item.TrimEnd(' ', '-'), basis.Flows.Parties[i.Supplier].Code.Value);
            var buyers = string.Join(", ", i.Buyers.Select(b => basis.Flows.Parties[b].Code));
            return Text.Of($"{item} of {supplier} by {buyers}", $"{item} van {supplier} door {buyers}");
        });
        var said = Text.Of($"ordered apart within five years: {items}", $"binnen vijf jaar apart besteld: {items}");
        return isFirst ? said.Capital() : said;
    }

    private Text Delivered()
    {
        var ukraine = _candidate.Suppliers.Sum(s => s.Ukraine);
        var inside = _candidate.Suppliers.Sum(s => s.Inside);
        var (toAllies, toUkraine) = (basis.Amount("to_allies", inside), basis.Amount("to_ukraine", ukraine));
        var elsewhere = basis.Amount("elsewhere", line.Delivered - ukraine - inside);
        var who = List(_candidate.Suppliers, s => With(s.Party, s.Output));
        return Text.Of(
            $"allies that deliver the class: {who}, in all to allies {toAllies:bare}, to Ukraine {toUkraine:bare}, "
                + $"elsewhere outside "
                + $"{elsewhere:bare}",
            $"bondgenoten die de klasse leveren: {who}, samen aan bondgenoten {toAllies:bare}, aan Oekraïne "
                + $"{toUkraine:bare}, elders buiten "
                + $"{elsewhere:bare}");
    }

    private Text BeingDone()
    {
        var known = Initiatives.For(_class.Code);
        if (known.Count == 0) return ("no initiative in our table", "geen initiatief in onze tabel");
        var names = Text.Join(", ", known.Select(i => i.Reading == InitiativeReading.Primary
            ? JointLists.NameOf(i)
            : JointLists.NameOf(i) + (" (not verified at the source)", " (niet bij de bron nagegaan)")));
        return Text.Of($"being done: {names}", $"loopt: {names}");
    }

    private Text With(short party, long amount)
    {
        var (name, figure) = (Names.Of(basis.Flows.Parties[party]),
            basis.Amount(basis.Flows.Parties[party].Code.Value, amount));
        return Text.Of($"{name} ({figure:exact})", $"{name} ({figure:exact})");
    }

    private static Text List<T>(IReadOnlyList<T> all, Func<T, Text> words)
    {
        var named = Text.Join(", ", all.Take(Named).Select(words));
        if (all.Count <= Named) return named;
        var more = Figure.Count("more", all.Count - Named);
        return Text.Of($"{named} and {more} more", $"{named} en nog {more}");
    }
}

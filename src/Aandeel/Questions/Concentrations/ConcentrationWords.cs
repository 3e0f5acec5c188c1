using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>concentration</c>: how much the largest recipients have, what the index means, and what the
/// figures are not.
/// </summary>
internal sealed class ConcentrationWords(ConcentrationResult result)
{
    private readonly ConcentrationTable _table = result.Table;

    private Text Alliance => Names.Of(result.Question.Alliance);

    public Text Title
    {
        get
        {
            var who = SelectionWords.Suppliers(result.Question.Suppliers!);
            return Text.Of(
                $"On how few recipients outside {Alliance} the deliveries of {who} hang",
                $"Van hoe weinig ontvangers buiten {Alliance} de leveringen van {who} afhangen");
        }
    }

    public IEnumerable<Note> Notes()
    {
        if (!result.IsBySupplier && result.Lines[^1] is { Whole.Outside: > 0 } line)
        {
            yield return new Note("concentration", Main(line));
        }
        else if (result.Lines.All(l => l.Whole.Outside == 0))
        {
            yield return new Note("nothing-outside", (
                "Nothing went outside to a known recipient for this choice, so there is no concentration; "
                    + "that is not a concentration of zero.",
                "Voor deze keuze ging er niets naar een bekende ontvanger daarbuiten, dus er is geen "
                    + "concentratie; dat is geen concentratie van nul."));
        }

        var (none, all) = (Text.Of("0"), Text.Of("1"));
        yield return new Note("herfindahl", Text.Of(
            $"HHI: the sum of the squared parts of the recipients, from {none} to {all}; its inverse is the "
                + $"number of equal recipients that would give the same. The margins are what unknown recipients "
                + $"and suppliers leave open: spread over many small recipients, or all to the largest.",
            $"HHI: de som van de gekwadrateerde delen van de ontvangers, van {none} tot {all}; het omgekeerde "
                + $"is het aantal gelijke ontvangers dat hetzelfde zou geven. De marges zijn wat onbekende "
                + $"ontvangers en leveranciers openlaten: verspreid over veel kleine ontvangers, of alles naar de "
                + $"grootste."));
        yield return new Note("not-production", ShareSentences.NotProduction);
    }

    /// <summary>
    /// What the picture shows: of whom the largest three have most; nothing where nothing went outside.
    /// </summary>
    public Text? Finding()
    {
        var last = result.Asked.Periods[^1];
        if (result.Lines.Where(l => l.Period == last && l.Whole.Outside > 0)
            .MaxBy(l => l.Whole.LargestPart) is not { } line)
        {
            return null;
        }

        var (name, part, recipients) = (_table.NameOf(line), Quote(line, _table.LargestPart),
            Quote(line, _table.Recipients));
        return Text.Of(
            $"{name}, {last}: {part} of what went outside {Alliance} went to the largest three of "
                + $"{recipients} recipients",
            $"{name}, {last}: {part} van wat buiten {Alliance} ging, ging naar de grootste drie van "
                + $"{recipients} ontvangers");
    }

    public IReadOnlyList<Text> Explanation()
    {
        var steps = new List<Text>();
        if (result.Lines.FirstOrDefault(l => l.Whole.Outside > 0) is { } line) steps.Add(Step(line));
        steps.Add(("The method: docs/methods/concentration.md.", "De methode: docs/methods/concentration.md."));
        return steps;
    }

    private Figure Quote(ConcentrationLine line, Answers.Column<ConcentrationLine> column, string? inside = null) =>
        _table.Rows.Quote(line, column, inside);

    private Text Main(ConcentrationLine line)
    {
        var (who, names) = (_table.NameOf(line), OutsiderLine.Named(_table.LargestOf(line)));
        var (part, recipients) = (Quote(line, _table.LargestPart), Quote(line, _table.Recipients));
        var ofShare = Quote(line, _table.LargestOfShare);
        var (share, ukraine, four) = (Quote(line, _table.ShareOutside), Quote(line, _table.Ukraine),
            Quote(line, _table.IndoPacific));
        var (apart, composition) = (Quote(line, _table.LargestWithoutUkraine), Names.Of(result.Asked.Composition));
        return Text.Of(
            $"Of what {who} delivered outside {Alliance} in {line.Period}, {part} went to the largest three "
                + $"of {recipients} recipients ({names}): {ofShare:bare} points of a share of {share}, of which "
                + $"Ukraine {ukraine:bare} and the Indo-Pacific four {four:bare} ({composition}). Leaving Ukraine out "
                + $"the largest three have {apart}.",
            $"Van wat {who} in {line.Period} buiten {Alliance} leverden ging {part} naar de grootste drie van "
                + $"{recipients} ontvangers ({names}): {ofShare:bare} procentpunt van een aandeel van {share}, waarvan "
                + $"Oekraïne {ukraine:bare} en de Indo-Pacifische vier {four:bare} ({composition}). Oekraïne niet "
                + $"meegerekend hebben de grootste drie {apart}.");
    }

    private Text Step(ConcentrationLine line)
    {
        var (who, outside, recipients) = (_table.NameOf(line), Quote(line, _table.Outside),
            Quote(line, _table.Recipients));
        var top = Figure.Amount("largest_three", line.Whole.Top, result.Asked.Flows.Unit);
        var (part, unknown) = (Quote(line, _table.LargestPart), Quote(line, _table.Unknown));
        var (lower, upper) = (Quote(line, _table.LargestBounds, "lower"), Quote(line, _table.LargestBounds, "upper"));
        return Text.Of(
            $"{who}, {line.Period}: {outside:exact} went outside to {recipients} known recipients, "
                + $"{top:exact} of it to the largest three: {part}. Unknown: {unknown:exact}; spread over many "
                + $"small recipients it gives {lower}, all to the largest {upper}.",
            $"{who}, {line.Period}: {outside:exact} ging naar {recipients} bekende ontvangers daarbuiten, "
                + $"waarvan {top:exact} naar de grootste drie: {part}. Onbekend: {unknown:exact}; verspreid over "
                + $"veel kleine ontvangers geeft dat {lower}, alles naar de grootste {upper}.");
    }
}

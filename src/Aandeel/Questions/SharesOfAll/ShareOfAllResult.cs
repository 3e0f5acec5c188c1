using Aandeel.Answers;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>share --source all</c>, and the answer that is made of them.</summary>
internal sealed class ShareOfAllResult
{
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly IEnumerable<Text> _incomplete;

    /// <summary>The shares of all sources beside each other.</summary>
    /// <param name="question">The question with everything filled in that has a default.</param>
    /// <param name="shares">The answer of each source that has one, also of one without lines.</param>
    public ShareOfAllResult(
        Question question,
        Imported imported,
        IReadOnlyList<SourceLine> lines,
        IEnumerable<ShareResult> shares,
        IEnumerable<Text> incomplete)
    {
        (_question, _imported, _incomplete) = (question, imported, incomplete);
        Ask = Printed.Of(question);
        Table = new ShareOfAllTable(question.Alliance, Ask, lines);
        Editions = [.. shares.SelectMany(s => s.Choice.Flows.Editions).Distinct()];
    }

    /// <summary>The question with all defaults filled in.</summary>
    public Ask Ask { get; }

    public ShareOfAllTable Table { get; }

    public IReadOnlyList<SourceLine> Lines => Table.Rows.Rows;

    /// <summary>The editions behind the lines, one after another.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    public Answer Answer()
    {
        var (alliance, composition) = (Names.Of(_question.Alliance), Names.Of(_question.Composition!));
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(_question),
            Editions = Editions,
            Title = Text.Of($"The share outside {alliance}, by source", $"Het aandeel buiten {alliance}, per bron"),
            Subtitle = Text.Of($"Each in its own unit; {composition}", $"Elk in de eigen eenheid; {composition}"),
            Rows = Table.Rows,
            Views = [Table.View()],
            Charts = Dots(),
            Brief = Brief(),
            Notes = [.. Notes()],
            Incomplete = [.. _incomplete],
            Source = (
                "Own calculations based on the sources named; their publishers are not responsible for them.",
                "Eigen berekeningen op basis van de genoemde bronnen; de uitgevers zijn er niet verantwoordelijk "
                    + "voor."),
        };
    }

    /// <summary>A dot with its band for each source that has a share: side by side, and never an average.</summary>
    private IReadOnlyList<Chart> Dots()
    {
        List<int> drawn = [.. Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Line?.Sum.ShareOutside is not null)];
        if (drawn.Count == 0) return [];
        var sorted = drawn.OrderBy(i => Lines[i].Line!.Sum.ShareOutside).ToList();
        var (low, high) = (Table.Rows.Quote(Lines[sorted[0]], Table.Share),
            Table.Rows.Quote(Lines[sorted[^1]], Table.Share));
        var alliance = Names.Of(_question.Alliance);
        var finding = Text.Of(
            $"Between {low} and {high} outside {alliance}, by what is measured",
            $"Tussen {low} en {high} buiten {alliance}, naar wat wordt gemeten");
        return [
            new Chart("sources", Draw.Dots, Table.Rows, finding, Table.Named, [Table.Share]) { Rows = drawn,
                Band = Table.Bounds }
        ];
    }

    /// <summary>The range over the sources and what it is not; null where none has a share.</summary>
    private Text? Brief() => Dots() is not [var dots, ..] ? null : Text.Join("; ", [dots.Finding, (
        "each line is of its own years and unit, and there is no average.",
        "elke regel is van eigen jaren en eenheid, en er is geen gemiddelde.")]);

    private IEnumerable<Note> Notes()
    {
        yield return new Note("side-by-side", (
            "Each line is a source in its own unit, for the states that report to it and the years that it covers. "
                + "They measure different "
                + "things, so there is no average, and two lines that differ can both be true.",
            "Elke regel is een bron in haar eigen eenheid, voor de staten die eraan rapporteren en de jaren die zij "
                + "beslaat. Ze meten "
                + "verschillende dingen, dus er is geen gemiddelde, en twee regels die verschillen kunnen allebei "
                + "waar zijn."));
        if (Table.Old.Said() is { } old) yield return old;
        yield return new Note("not-production", (
            "None of them is a share of production: what is sold at home is in no source.",
            "Geen ervan is een aandeel van de productie: wat in eigen land wordt verkocht zit in geen enkele bron."));
        if (Lines.Any(l => l.IsOfPart))
        {
            yield return new Note("part-of-source", (
                "A row that says \"only\" is of a part of its source: the files hold no other reporters, and who is not among "
                    + "them was not imported, and is not silent.",
                "Een regel met \"alleen\" is van een deel van de bron: de bestanden bevatten geen andere rapporterende landen; "
                    + "wie daar niet bij is, is niet ingelezen."));
        }

        if (Lines.Any(l => l.Reason == ShareOfAllQuestion.NotImported))
        {
            yield return new Note(
                "sources-not-here",
                (
                    "Sources that are not here answer once their files are imported",
                    "Bronnen die niet zijn ingelezen, tellen mee zodra hun bestanden zijn ingelezen"),
                new Remedy("import-sources"));
        }
    }
}

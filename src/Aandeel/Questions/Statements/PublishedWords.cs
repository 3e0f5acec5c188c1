using Aandeel.Answers;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>published</c>: what stands beside what, and what could not be computed.</summary>
internal sealed class PublishedWords(PublishedResult result)
{
    private IReadOnlyList<PublishedLine> Lines => result.Lines;

    public Text Summary
    {
        get
        {
            if (Lines.Count == 0) return ("No statements", "Geen uitspraken");
            var counts = result.Counts;
            var (pairs, near) = (Lines.Count(l => l.Agrees is not null),
                Lines.Count(l => l.Nearest is not null));
            var (all, agreeing, nearest) = (
                counts.Quote(counts.Statements), counts.Quote(counts.Agreeing), counts.Quote(counts.OtherDefinition));
            var (compared, none) = (Figure.Count("compared", pairs),
                Figure.Count("beside_none", Lines.Count - pairs - near));
            var same = pairs == 0 ? Text.None : Text.Of(
                $" Of the same quantity: {compared}, agreeing: {agreeing}.",
                $" Over dezelfde grootheid: {compared}, daarvan kloppend: {agreeing}.");
            return Text.Of(
                $"Statements: {all}.{same} Beside the nearest value: {nearest}. Beside none: {none}.",
                $"Uitspraken: {all}.{same} Naast de dichtstbijzijnde waarde: {nearest}. Zonder vergelijkbaar cijfer: {none}.");
        }
    }

    public IEnumerable<Note> Notes()
    {
        if (Lines.Count == 0)
        {
            var party = result.Question.About;
            yield return new Note("no-statement", Text.Of(
                $"No statement in the table is about {party}.", $"Geen uitspraak in de tabel gaat over {party}."));
        }

        yield return new Note("own-words", (
            "Statements are given in our short words, and in the publisher's where they stand in quotation marks; "
                + "those published in Dutch are "
                + "our translation. A statement can stand more than once, beside values from different sources.",
            "Uitspraken staan er kort weergegeven, en in die van de uitgever waar zij tussen aanhalingstekens "
                + "staan; wat in het Engels "
                + "verscheen is eigen vertaling. Een uitspraak kan meer dan eens voorkomen, naast waarden uit "
                + "verschillende bronnen."));
        yield return new Note("nearest", (
            "Only where statement and computed value are the same quantity is there a difference, and do they agree or "
                + "not, after SIPRI's "
                + "rounding or to the printed decimals (the difference of percentages is in points). Elsewhere no "
                + "computed value stands beside it; the note names the nearest one and what differs: both can be true. "
                + "A statement marked as told by others was not verified at its source.",
            "Alleen waar uitspraak en berekende waarde dezelfde grootheid zijn is er een verschil, en kloppen zij met "
                + "elkaar of niet, na SIPRI's "
                + "afronding of op de gedrukte decimalen (het verschil van percentages is in procentpunt). Elders staat er "
                + "geen berekende waarde naast; de noot noemt de dichtstbijzijnde en zegt wat er verschilt: beide kunnen "
                + "waar zijn. Een uitspraak die door anderen is verteld, is niet bij de bron nagegaan."));
        foreach (var note in Missing()) yield return note;
        if (Lines.Any(l => l.Value?.Ukraine is not null))
        {
            yield return new Note("not-production", (
                "No value here is a share of production: what is sold at home is in no source.",
                "Geen waarde hier is een aandeel van de productie: wat in eigen land wordt verkocht staat in geen "
                    + "bron."));
        }
    }

    /// <summary>For each statement where in which answer its value stands.</summary>
    public IReadOnlyList<Text> Explanation() => [.. Lines.Where(l => l.Statement.Comparison is not null).Select(Place)];

    /// <summary>What could be had and is not imported, and what the answers that were used name themselves.</summary>
    public IEnumerable<Text> Incomplete() =>
    [
        .. Lines.Where(l => l.IsNotHere).GroupBy(l => l.Reason)
            .Select(g => Text.Of($"{g.Key}: {string.Join(", ", g.Select(l => l.Statement.Id))}")),
        .. result.Given.SelectMany(a => a.Incomplete.Select(i => Text.Of($"{a.Editions[0].Source}: ") + i)).Distinct(),
    ];

    private IEnumerable<Note> Missing()
    {
        if (CountOf(StatementValue.NeedsRegister) is { } register)
        {
            var isOfSheet = Lines.Any(l => l.Same && l.Reason == StatementValue.NeedsRegister);
            yield return new Note(
                "needs-register",
                Text.Of($"Statements that need SIPRI's register: {register}.", $"Uitspraken die SIPRI's register "
                    + $"vragen: {register}."),
                new Remedy(isOfSheet ? "get-printed-edition" : "get-register"));
        }

        if (CountOf(StatementValue.SourceNotHere) is { } files)
        {
            yield return new Note(
                "sources-not-here",
                Text.Of(
                    $"Statements that need files which are not here: {files}.", $"Uitspraken waarvoor bestanden nodig zijn "
                        + $"die niet zijn ingelezen: {files}."),
                new Remedy("import-files"));
        }

        if (CountOf(StatementValue.YearsNotCovered) is { } years)
        {
            yield return new Note("years-not-covered", Text.Of(
                $"Statements about years that the files here do not cover: {years}.",
                $"Uitspraken over jaren die de ingelezen bestanden niet beslaan: {years}."));
        }
    }

    private Figure? CountOf(string reason) =>
        Lines.Count(l => l.Reason == reason) is var count && count > 0 ? Figure.Count("statements", count) : null;

    private static Text Place(PublishedLine line)
    {
        var comparison = line.Statement.Comparison!;
        Text row = comparison.Row switch
        {
            "" => Text.None,
            "*" => ("all rows, ", "alle rijen, "),
            var key => Text.Of($"row {key}, ", $"rij {key}, "),
        };
        Text rule = comparison.Agreement switch
        {
            null => ("no comparison: other definition", "geen vergelijking: andere definitie"),
            { AsSipri: true } => ("rounded as SIPRI does", "afgerond zoals SIPRI"),
            _ => ("rounded to the printed decimals", "afgerond op de gedrukte decimalen"),
        };
        var (id, asked, columns, scale) = (
            line.Statement.Id, line.Value!.Question, string.Join(" + ", comparison.Cells), Codes.Of(comparison.Scale));
        return Text.Of(
            $"{id}: aandeel {asked} --format json: {row}field {columns} ({scale}); {rule}.",
            $"{id}: aandeel {asked} --format json: {row}veld {columns} ({scale}); {rule}.");
    }
}

using System.Globalization;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>How people see <c>published</c>: a table per publisher, and numbered notes on what differs and which question gives the value.</summary>
internal static class PublishedView
{
    public static TableView Build(Question question, IReadOnlyList<PublishedLine> lines, IReadOnlyList<OldNote> notes)
    {
        var language = question.Language;
        var shown = lines.Take(question.Limit ?? int.MaxValue).ToList();
        var numbered = new List<string>();
        List<ViewColumn> columns =
        [
            new(language.Say("Statement", "Uitspraak"), ColumnKind.Words),
            new(language.Say("Period", "Periode"), ColumnKind.Words),
            new(language.Say("Published", "Gepubliceerd"), ColumnKind.Figure, language.Say("Publ.", "Gepubl.")),
            new(language.Say("Computed", "Berekend"), ColumnKind.MainFigure),
            new(language.Say("Difference", "Verschil"), ColumnKind.Figure, language.Say("Diff.", "Versch.")),
            new(language.Say("Agrees", "Klopt"), ColumnKind.Words),
            new(language.Say("OldNote", "Noot"), ColumnKind.Figure),
        ];
        var tables = new List<ViewTable>();
        foreach (var publisher in shown.GroupBy(l => (Who: l.Statement.Who(language), l.Statement.Published, l.Statement.Original)))
        {
            var (who, published, original) = publisher.Key;
            var heading = who + (published.Length > 0 ? $", {published}" : "") + (original != language ? language.Say(" (our translation)", " (eigen vertaling)") : "");
            tables.Add(new ViewTable(heading, columns, [.. publisher.Select(l => Cells(l, numbered, language))]));
        }

        List<string> sentences = [.. numbered.Select((text, i) => $"{i + 1}. {text}")];
        if (shown.Count < lines.Count) sentences.Add(language.Say($"The first {shown.Count} of {lines.Count} statements; --limit shows more.", $"De eerste {shown.Count} van {lines.Count} uitspraken; --limit toont er meer."));
        return new TableView(
            language.Say("What others published, beside what is computed here", "Wat anderen publiceerden, naast wat hier is berekend"),
            Summary(lines, language),
            tables,
            [.. sentences, .. notes.Select(n => n.Text)],
            language.Say("Own calculations based on the sources named; the publishers of sources and statements are not responsible for them.", "Eigen berekeningen op basis van de genoemde bronnen; de uitgevers van bronnen en uitspraken zijn er niet verantwoordelijk voor."),
            []);
    }

    /// <summary>For each statement where in which answer its value stands.</summary>
    public static IReadOnlyList<string> Explain(IReadOnlyList<PublishedLine> lines, Language language) =>
    [
        .. lines.Where(l => l.Statement.Comparison is not null).Select(l =>
        {
            var comparison = l.Statement.Comparison!;
            var row = comparison.Row switch { "" => "", "*" => language.Say("all rows, ", "alle rijen, "), var key => language.Say($"row {key}, ", $"rij {key}, ") };
            var rule = comparison.Agreement switch
            {
                null => language.Say("no comparison: other definition", "geen vergelijking: andere definitie"),
                { AsSipri: true } => language.Say("rounded as SIPRI does", "afgerond zoals SIPRI"),
                _ => language.Say("rounded to the printed decimals", "afgerond op de gedrukte decimalen"),
            };
            return $"{l.Statement.Id}: aandeel {l.Value!.Question} --format json: {row}{language.Say("field", "veld")} {string.Join(" + ", comparison.Fields)} ({Codes.Of(comparison.Scale)}); {rule}.";
        }),
    ];

    private static string Summary(IReadOnlyList<PublishedLine> lines, Language language)
    {
        var (compared, agreeing) = (lines.Count(l => l.Agrees is not null), lines.Count(l => l.Agrees == true));
        var nearest = lines.Count(l => !l.Same && l.Computed is not null);
        if (lines.Count == 0) return language.Say("No statements", "Geen uitspraken");
        var same = compared == 0 ? "" : language.Say($" Of the same quantity: {agreeing} of {compared} agree.", $" Over dezelfde grootheid: {agreeing} van de {compared} kloppen.");
        return language.Say(
            $"Statements: {lines.Count}.{same} Beside the nearest value: {nearest}. Beside none: {lines.Count - compared - nearest}.",
            $"Uitspraken: {lines.Count}.{same} Naast de dichtstbijzijnde waarde: {nearest}. Naast geen: {lines.Count - compared - nearest}.");
    }

    private static IReadOnlyList<string> Cells(PublishedLine line, List<string> numbered, Language language)
    {
        var statement = line.Statement;
        var isChange = statement.Comparison is { } comparison && comparison.Fields[0].EndsWith("change", StringComparison.Ordinal);
        var note = OldNote(line, language);
        if (note.Length > 0 && !numbered.Contains(note)) numbered.Add(note);
        return
        [
            statement.Sentence(language),
            language == Language.Nl ? statement.Period.Replace(" vs ", " t.o.v. ", StringComparison.Ordinal) : statement.Period,
            statement.Value is { } value ? WithUnit((double)value, value.Scale, line.Unit!, isChange, language) : "–",
            line.Computed is { } computed ? WithoutCurrency(computed, Decimals(line), line.Unit!, isChange, language) : Why(line.Reason!, language),
            line.Difference is { } difference ? Number(difference, Decimals(line), signed: true, language) : "–",
            line.Agrees switch
            {
                null => "–",
                true when line.ByTolerance => language.Say("within ", "binnen ") + Number((double)statement.Comparison!.Agreement!.Tolerance, 1, signed: false, language),
                true => language.Say("yes", "ja"),
                false => language.Say("no", "nee"),
            },
            note.Length > 0 ? (numbered.IndexOf(note) + 1).ToString(CultureInfo.InvariantCulture) : "",
        ];
    }

    private static int Decimals(PublishedLine line) => line.Unit switch
    {
        "states" or "companies" or "jobs" => 0,
        "EUR million" or "USD million" => 2,
        _ => 1,
    };

    /// <summary>What differs, how Ukraine stands in it, the question and the address.</summary>
    private static string OldNote(PublishedLine line, Language language)
    {
        var parts = new List<string>();
        if (line.Statement.Differs(language).Length > 0) parts.Add(line.Statement.Differs(language));
        if (line.Value is { Ukraine: { } ukraine, IndoPacific: { } indoPacific })
        {
            parts.Add(language.Say(
                $"Outside are {language.Points(ukraine)} points Ukraine and {language.Points(indoPacific)} points the Indo-Pacific four.",
                $"Buiten zijn {language.Points(ukraine)} punten Oekraïne en {language.Points(indoPacific)} punten de vier van de Indo-Pacific."));
        }

        if (line.Value is { } value) parts.Add($"aandeel {value.Question}.");
        if (line.Statement.Address is { } address) parts.Add(address.AbsoluteUri);
        return string.Join(' ', parts);
    }

    private static string Why(string reason, Language language) => reason switch
    {
        PublishedStatements.NotMeasured => language.Say("not measured", "niet gemeten"),
        StatementAnswers.NeedsRegister => language.Say("needs the register", "vraagt het register"),
        StatementAnswers.SourceNotHere => language.Say("not here", "niet hier"),
        StatementAnswers.YearsNotCovered => language.Say("years not covered", "jaren ontbreken"),
        _ => language.Say("not known", "niet bekend"),
    };

    private static string WithUnit(double value, int decimals, string unit, bool signed, Language language) =>
        (unit.EndsWith("illion", StringComparison.Ordinal) ? unit[..4] : "") + WithoutCurrency(value, decimals, unit, signed, language);

    /// <summary>The computed value, which is in the currency of the published one beside it.</summary>
    private static string WithoutCurrency(double value, int decimals, string unit, bool signed, Language language) => Number(value, decimals, signed, language) + unit switch
    {
        "percent" => " %",
        "EUR million" or "USD million" => language.Say(" m", " mln"),
        "EUR billion" or "USD billion" => language.Say(" bn", " mld"),
        _ => "",
    };

    private static string Number(double value, int decimals, bool signed, Language language)
    {
        var text = language.Decimals(Math.Abs(value), decimals);
        var isZero = text.All(c => c is '0' or '.' or ',');
        return (isZero ? "" : value < 0 ? "−" : signed ? "+" : "") + text;
    }
}

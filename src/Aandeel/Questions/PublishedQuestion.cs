using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>published</c>: what others published, each beside the value that the program computes now from what is here, with what
/// differs between the two (docs/methods/published.md).
/// </summary>
public sealed class PublishedQuestion
{
    /// <summary>The two are not the same quantity, so that a difference would mean nothing.</summary>
    private const string OtherDefinition = "other-definition";

    /// <summary>The statement gives no figure.</summary>
    private const string NoFigure = "no-figure-stated";

    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly StatementAnswers _answers;

    private PublishedQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _answers = new StatementAnswers(holdings, question.Language);
    }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new PublishedQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        var chosen = Chosen().ToList();
        _answers.Prepare(chosen.Select(s => s.Comparison?.Question).OfType<string>());
        var lines = chosen.Select(Line).ToList();
        var notes = Notes(lines);
        int Count(Func<PublishedLine, bool> fits) => lines.Count(fits);
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(_question.Kind)).With("source", Questions.Question.AllSources).With("years", (string?)null)
                .With("who", _question.Who).With("about", _question.About).With("lang", Codes.Of(Language)),
            Snapshot = _holdings.Snapshot?.Id ?? _holdings.Identity,
            Tables = Holdings.TablesHash([]),
            Editions = [.. _answers.Given.SelectMany(a => a.Answer.Editions).Distinct()],
            More = new AnswerRow()
                .With("statements", lines.Count)
                .With("same_quantity", Count(l => l.Same))
                .With("agreeing", Count(l => l.Agrees == true))
                .With("within_tolerance", Count(l => l.ByTolerance))
                .With("not_agreeing", Count(l => l.Agrees == false))
                .With("other_definition", Count(l => !l.Same && l.Computed is not null))
                .With("not_measured", Count(l => l.Reason == PublishedStatements.NotMeasured))
                .With("not_here", Count(l => l.IsNotHere)),
            Rows = [.. lines.Select(Row)],
            Notes = notes,
            Incomplete = Incomplete(lines),
            View = PublishedView.Build(_question, lines, notes),
            Explanation = _question.Explain ? PublishedView.Explain(lines, Language) : [],
        };
    }

    private IEnumerable<PublishedStatement> Chosen()
    {
        var all = PublishedStatements.All;
        if (_question.Who is { } who)
        {
            all = [.. all.Where(s => s.WhoEn.Contains(who, StringComparison.OrdinalIgnoreCase) || s.WhoNl.Contains(who, StringComparison.OrdinalIgnoreCase))];
            var names = PublishedStatements.All.Select(s => s.Who(Language).Split(',')[0]).Distinct().ToList();
            if (all.Count == 0) throw AandeelException.Usage($"--who got '{who}', which is in the name of nobody whose statements are here: {string.Join("; ", names)}.{Nearest.Hint(who, names)}");
        }

        return _question.About is { } party ? all.Where(s => s.About.Contains(party)) : all;
    }

    private PublishedLine Line(PublishedStatement statement)
    {
        if (statement.Comparison is not { } comparison) return new PublishedLine(statement, null, null, null);
        var value = _answers.Compute(comparison);
        double? computed = value.Value is FieldValue.Ratio ratio ? ratio.Value : null;
        bool? agrees = comparison.Agreement is { } rule && statement.Value is { } printed && computed is { } number ? rule.Agrees(printed, (decimal)number) : null;
        return new PublishedLine(statement, value, computed, agrees);
    }

    private AnswerRow Row(PublishedLine line)
    {
        var statement = line.Statement;
        var comparison = statement.Comparison;
        var noPair = line.Computed is null ? line.Reason! : statement.Value is null ? NoFigure : OtherDefinition;
        var row = new AnswerRow()
            .With("key", statement.Id)
            .With("who", statement.Who(Language))
            .With("published", statement.Published.Length > 0 ? statement.Published : null)
            .With("statement", statement.Sentence(Language))
            .With("translated", new FieldValue.YesNo(statement.Original != Language))
            .With("period", statement.Period.Length > 0 ? statement.Period : null)
            .With("about", string.Join(',', statement.About))
            .With("value", statement.Value is { } value ? new FieldValue.Number(value) : new FieldValue.Missing(NoFigure))
            .With("unit", line.Unit)
            .With("pair", comparison is null ? null : line.Same ? "same" : "nearest")
            .With("computed", FieldValue.Of(line.Computed, line.Reason ?? OtherDefinition))
            .With("difference", FieldValue.Of(line.Difference, noPair))
            .With("agrees", line.Agrees is { } agrees ? new FieldValue.YesNo(agrees) : new FieldValue.Missing(noPair))
            .With("tolerance", line.Same ? new FieldValue.Number(comparison!.Agreement!.Tolerance) : new FieldValue.Missing(comparison is null ? statement.Reason : OtherDefinition));
        if (line.Value is { Ukraine: { } ukraine, IndoPacific: { } indoPacific })
        {
            row.With("ukraine_part", new FieldValue.Ratio(ukraine)).With("indo_pacific_part", new FieldValue.Ratio(indoPacific));
        }

        return row
            .With("differs", statement.Differs(Language).Length > 0 ? statement.Differs(Language) : null)
            .With("address", statement.Address?.AbsoluteUri)
            .With("question", line.Value is { } asked ? "aandeel " + asked.Question : null)
            .With("row", comparison is { Row.Length: > 0 } ? comparison.Row : null)
            .With("field", comparison is null ? null : string.Join(" + ", comparison.Fields))
            .With("scale", comparison is null ? null : Codes.Of(comparison.Scale))
            .With("edition", line.Value?.Edition)
            .With("get", line.Get)
            .With("flows", line.Value?.Flows ?? new FieldValue.Missing(statement.Reason));
    }

    private List<OldNote> Notes(List<PublishedLine> lines)
    {
        List<OldNote> notes =
        [
            new("own-words", Language.Say(
                "Statements are given in our short words, and in the publisher's where they stand in quotation marks; those published in Dutch are our translation. A statement can stand more than once, beside values from different sources.",
                "Uitspraken staan er in onze korte woorden, en in die van de uitgever waar zij tussen aanhalingstekens staan; wat in het Engels verscheen is eigen vertaling. Een uitspraak kan meer dan eens voorkomen, naast waarden uit verschillende bronnen.")),
            new("nearest", Language.Say(
                "Only where statement and computed value are the same quantity is there a difference, and do they agree or not, after SIPRI's rounding or to the printed decimals (the difference of percentages is in points). Elsewhere the nearest value stands beside and the note says what differs: both can be true.",
                "Alleen waar uitspraak en berekende waarde dezelfde grootheid zijn is er een verschil, en kloppen zij met elkaar of niet, na SIPRI's afronding of op de gedrukte decimalen (het verschil van percentages is in punten). Elders staat de dichtstbijzijnde waarde ernaast en zegt de noot wat er verschilt: beide kunnen waar zijn.")),
        ];
        if (lines.Count == 0)
        {
            notes.Insert(0, new("no-statement", Language.Say(
                $"No statement in the table is about {_question.About}.",
                $"Geen uitspraak in de tabel gaat over {_question.About}.")));
        }

        Missing(StatementAnswers.NeedsRegister, "needs-register", lines.Any(l => l.Same && l.Reason == StatementAnswers.NeedsRegister)
            ? n => Language.Say(
                $"Statements that need SIPRI's register: {n}. Those of a fact sheet need the edition that it was printed from: a download of it, aandeel sources import FILE. The newest, which SIPRI's site has, serves the others: aandeel sources fetch sipri.",
                $"Uitspraken die SIPRI's register vragen: {n}. Die uit een overzicht van SIPRI vragen de editie waaruit het is gedrukt: een download ervan, aandeel sources import BESTAND. De nieuwste, die op SIPRI's site staat, volstaat voor de andere: aandeel sources fetch sipri.")
            : n => Language.Say(
                $"Statements that need SIPRI's register: {n}. Get it: aandeel sources fetch sipri.",
                $"Uitspraken die SIPRI's register vragen: {n}. Haal het op: aandeel sources fetch sipri."));
        Missing(StatementAnswers.SourceNotHere, "sources-not-here", n => Language.Say(
            $"Statements that need files which are not here: {n}. docs/sources/README.md says which files, and aandeel sources import FILE reads them.",
            $"Uitspraken die bestanden vragen die hier niet zijn: {n}. docs/sources/README.md zegt welke bestanden, en aandeel sources import BESTAND leest ze."));
        Missing(StatementAnswers.YearsNotCovered, "years-not-covered", n => Language.Say(
            $"Statements about years that the files here do not cover: {n}.",
            $"Uitspraken over jaren die de bestanden hier niet beslaan: {n}."));
        if (lines.Any(l => l.Value?.Ukraine is not null))
        {
            notes.Add(new("not-production", Language.Say(
                "No value here is a share of production: what is sold at home is in no source.",
                "Geen waarde hier is een aandeel van de productie: wat in eigen land wordt verkocht staat in geen bron.")));
        }

        return notes;

        void Missing(string reason, string code, Func<string, string> text)
        {
            var count = lines.Count(l => l.Reason == reason);
            if (count > 0) notes.Add(new(code, text(Language.Count(count))));
        }
    }

    /// <summary>What could be had and is not here, and what the answers that were used name themselves.</summary>
    private List<string> Incomplete(List<PublishedLine> lines) =>
    [
        .. lines.Where(l => l.IsNotHere).GroupBy(l => l.Reason).Select(g => $"{g.Key}: {string.Join(", ", g.Select(l => l.Statement.Id))}"),
        .. _answers.Given.SelectMany(a => a.Answer.Incomplete.Select(i => $"{a.Answer.Editions[0].Source}: {i}")).Distinct(),
    ];
}

/// <summary>A statement with what was computed beside it.</summary>
/// <param name="Value">Null where no question computes it.</param>
/// <param name="Computed">In the statement's unit; null with a <see cref="Reason"/>.</param>
/// <param name="Agrees">Null where the two are not the same quantity, or one is missing.</param>
internal sealed record PublishedLine(PublishedStatement Statement, StatementValue? Value, double? Computed, bool? Agrees)
{
    /// <summary>Whether the computed value is of the same quantity as the statement.</summary>
    public bool Same => Statement.Comparison?.Agreement is not null;

    /// <summary>Why nothing is computed; null where something is.</summary>
    public string? Reason => Value is null ? Statement.Reason : (Value.Value as FieldValue.Missing)?.Reason;

    /// <summary>Whether they agree only because a tolerance is allowed.</summary>
    public bool ByTolerance => Agrees == true && !Statement.Comparison!.Agreement!.AgreesRounded(Statement.Value!.Value, (decimal)Computed!.Value);

    public bool IsNotHere => Reason is StatementAnswers.NeedsRegister or StatementAnswers.SourceNotHere or StatementAnswers.YearsNotCovered;

    /// <summary>The unit of the two values; that of the computed one where the statement gives no figure.</summary>
    public string? Unit => Statement.Unit.Length > 0 ? Statement.Unit : Computed is null ? null : "percent";

    /// <summary>Computed less published, unrounded, of the same quantity only.</summary>
    public double? Difference => Same && Computed is { } computed && Statement.Value is { } value ? computed - (double)value : null;

    /// <summary>The command that gets what is missing.</summary>
    public string? Get => Reason switch
    {
        StatementAnswers.NeedsRegister when !Same => "aandeel sources fetch sipri",
        StatementAnswers.NeedsRegister or StatementAnswers.SourceNotHere or StatementAnswers.YearsNotCovered => "aandeel sources import FILE",
        _ => null,
    };
}

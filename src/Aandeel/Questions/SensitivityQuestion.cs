using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>sensitivity</c>: how much the share moves when SIPRI's estimated numbers and years are drawn anew.</summary>
public static class SensitivityQuestion
{
    public const int DefaultDraws = 10_000;

    public static OldAnswer Answer(Question question, Holdings holdings, CancellationToken cancelled = default)
    {
        if (holdings.UsesSums) throw AandeelException.NotHere($"Sensitivity needs the marks of estimates on every row, which the built-in sums do not have. {Holdings.GetRegister}");
        var language = question.Language;
        var flows = holdings.Register(EditionChoice.Of(question, shortWindows: true));
        var (notes, incomplete) = (new List<OldNote>(), new List<string>());
        var years = question.Years is { } asked ? AskedYears.Within(asked, "years", flows, holdings, language, notes, incomplete) : flows.Years;
        var length = question.Periods ?? (question.Years is null ? Math.Min(5, years.Count) : years.Count);
        var periods = years.Windows(length);
        if (periods.Count is 0 or > 100) throw AandeelException.Usage($"--periods {length} with {years} gives {periods.Count} windows; 1 to 100 can be drawn at once.");
        var composition = question.Composition ?? Composition.AtTheTime;
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        var (draws, seed) = (question.Draws ?? DefaultDraws, question.Seed ?? 1);
        var results = new Sensitivity(flows, question.Scope(composition, suppliers), periods, FlowLoader.Deals(holdings.Snapshot!, flows)).Draw(draws, seed, cancelled);
        notes.Add(new OldNote("sensitivity", language.Say(
            $"Sensitivity, not a confidence interval: SIPRI publishes no model of its errors. Numbers that SIPRI marks as estimates, or has not coded yet, were varied by about ±{Sensitivity.Spread * 100:0} % (one standard deviation), marked years moved by one with probability 1/4 each way, all rows of a deal together; 95 of 100 draws lie between the two ends.",
            $"Gevoeligheid, geen betrouwbaarheidsinterval: SIPRI geeft geen model van zijn fouten. Aantallen die SIPRI als schatting aanmerkt of nog niet heeft gecodeerd zijn met ongeveer ±{Sensitivity.Spread * 100:0} % gevarieerd (één standaardafwijking), als schatting aangemerkte jaren met kans 1/4 naar elke kant één jaar verschoven, alle regels van een order samen; 95 van de 100 trekkingen liggen tussen de twee uitersten.")));
        notes.Add(new OldNote("not-production", Sentences.NotProduction(language)));
        if (results.All(r => r.Point is null)) notes.Add(new OldNote("nothing-delivered", Sentences.NothingDelivered(language)));
        notes.AddRange(OldEditionNotes.For(flows, holdings, language));
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(question.Kind)).With("source", question.Source).With("edition", flows.Edition.Name).With("years", years.ToString()).With("periods", length.ToString())
                .With("composition", composition.Code).With("alliance", question.Alliance.Code).With("suppliers", suppliers.Text).With("recipients", (question.Recipients ?? new PartySelection.Everyone()).Text)
                .With("without", string.Join(',', question.Without.Select(w => Codes.Of(w)))).With("draws", draws).With("seed", seed).With("lang", Codes.Of(language)),
            Snapshot = holdings.Identity,
            Tables = Holdings.TablesHash(question.OwnTables),
            Editions = [flows.Edition],
            Unit = flows.Unit,
            More = new AnswerRow().With("draws", draws).With("seed", seed).With("spread", new FieldValue.Ratio(Sensitivity.Spread)),
            Rows = [.. results.Select(r => new AnswerRow()
                .With("period", r.Period.ToString())
                .With("composition", composition.Code)
                .With("share_outside", FieldValue.Of(r.Point, "nothing-delivered"))
                .With("sensitivity", new AnswerRow()
                    .With("low", FieldValue.Of(r.Low, "nothing-delivered")).With("median", FieldValue.Of(r.Median, "nothing-delivered")).With("high", FieldValue.Of(r.High, "nothing-delivered")))
                .With("ukraine_part", FieldValue.Of(r.Ukraine, "nothing-delivered"))
                .With("indo_pacific_part", FieldValue.Of(r.IndoPacific, "nothing-delivered"))
                .With("estimated_number_part", new FieldValue.Ratio(r.EstimatedPart))
                .With("uncoded_number_part", new FieldValue.Ratio(r.UncodedPart))
                .With("estimated_year_part", new FieldValue.Ratio(r.EstimatedYearPart))
                .With("uncoded_year_part", new FieldValue.Ratio(r.UncodedYearPart))
                .With("flows", FlowsCommandText.For(question, composition, r.Period, suppliers.Text, null, null, null, flows.Edition.Name)))],
            Notes = notes,
            Incomplete = incomplete,
            View = new TableView(
                language.Say($"How far SIPRI's own estimates could move the share, {OldSelectionWords.Suppliers(suppliers, language)}", $"Hoeveel SIPRI's eigen schattingen het aandeel kunnen verschuiven, {OldSelectionWords.Suppliers(suppliers, language)}"),
                language.Say($"Delivered volume in SIPRI trend-indicator values (TIV), edition {flows.Edition.Name}{OldSwitchWords.LeftOut(question.Without, language)}; {language.Count(draws)} draws, seed {seed}", $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV), editie {flows.Edition.Name}{OldSwitchWords.LeftOut(question.Without, language)}; {language.Count(draws)} trekkingen, beginwaarde {seed}"),
                [new ViewTable(
                    composition.Name(language),
                    [new(language.Say("Period", "Periode"), ColumnKind.Words), new(language.Say("Share outside", "Aandeel buiten"), ColumnKind.MainFigure), new(language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure), new(language.Say("Indo-Pacific 4", "Indo-Pacific 4"), ColumnKind.Figure), new(language.Say("2.5 of 100 draws below", "2,5 van 100 trekkingen eronder"), ColumnKind.Figure), new(language.Say("2.5 of 100 above", "2,5 van 100 erboven"), ColumnKind.Figure), new(language.Say("TIV with estimated number", "TIV met geschat aantal"), ColumnKind.Figure), new(language.Say("number not coded", "aantal niet gecodeerd"), ColumnKind.Figure), new(language.Say("estimated year", "geschat jaar"), ColumnKind.Figure), new(language.Say("year not coded", "jaar niet gecodeerd"), ColumnKind.Figure)],
                    [.. results.Select(r => (IReadOnlyList<string>)[r.Period.ToString(), language.Percent(r.Point), language.Points(r.Ukraine), language.Points(r.IndoPacific), language.Percent(r.Low), language.Percent(r.High), language.Percent(r.EstimatedPart), language.Percent(r.UncodedPart), language.Percent(r.EstimatedYearPart), language.Percent(r.UncodedYearPart)])])],
                [.. notes.Select(n => n.Text)],
                Sentences.OwnCalculation(flows.Edition, language),
                []),
        };
    }
}

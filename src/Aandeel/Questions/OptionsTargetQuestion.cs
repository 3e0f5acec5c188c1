using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Answers <c>options target</c>: what it would take to bring the share outside to a target, by four levers (docs/methods/options.md).</summary>
public static class OptionsTargetQuestion
{
    private const int LargestClasses = 8;

    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        if (question.Target is not { } target) throw AandeelException.Usage("options target needs --share PERCENT, such as --share 60: the share outside to be reached.");
        var basis = OptionsBasis.Of(question, holdings);
        var language = basis.Language;
        if (basis.Sides.Base.ShareOutside is null) throw AandeelException.Usage($"Nothing was delivered by {basis.Suppliers.Text} in {basis.Years} in this choice, so there is no share to bring to {Target(target, language)}. Give other years or suppliers.");
        if (question.Until is { } until && until <= basis.Years.Last) throw AandeelException.Usage($"--until {until} does not lie after the last year of the period, {basis.Years.Last}. Give a later year.");
        if (question is { Growth: not null, Until: null }) throw AandeelException.Usage("--growth limits output year by year, so it needs --until YEAR.");
        var path = new TargetPath(basis.Sides, question.Growth);
        var needs = Needs(question, basis, path, target);
        AddNotes(basis, path, needs, target);
        return basis.Frame(
            basis.Echo().With("share", new FieldValue.Number(target * 100)).With("until", question.Until is { } year ? FieldValue.Of(year) : FieldValue.Blank.Instance)
                .With("growth", question.Growth is { } growth ? new FieldValue.Number(growth * 100) : FieldValue.Blank.Instance).With("mix", question.Mix?.ToString()),
            new AnswerRow().With("total", [basis.BaseRow()
                .With("ceiling_per_year", Decimal(path.Ceiling)).With("redirectable_per_year", Decimal(path.Supply))]),
            [.. needs.Select(n => Row(basis, n))],
            language.Say($"What it would take to bring the share outside to {Target(target, language)}", $"Wat nodig zou zijn om het aandeel buiten op {Target(target, language)} te brengen"),
            Tables(basis, needs),
            Explain(language));
    }

    private static List<TargetNeed> Needs(Question question, OptionsBasis basis, TargetPath path, decimal target)
    {
        if (question.Until is not { } until) return [.. path.Needs(target, question.Mix, null, 1)];
        var steps = until - basis.Years.Last;
        var needs = new List<TargetNeed>();
        for (var step = 1; step <= steps; step++)
        {
            // In equal steps; the last is the target itself, without rounding.
            var share = step == steps ? target : path.Share + ((target - path.Share) * step / steps);
            needs.AddRange(path.Needs(share, question.Mix, basis.Years.Last + step, step));
        }

        return needs;
    }

    private static FieldValue.Number Decimal(decimal tenThousandths) => new FieldValue.Number(tenThousandths / Amount.Scale);

    private static AnswerRow Row(OptionsBasis basis, TargetNeed need) => new AnswerRow()
        .With("period", need.Year?.ToString() ?? basis.Years.ToString()).With("composition", basis.Composition.Code)
        .With("key", Codes.Of(need.Lever)).With("name", Name(need.Lever, basis.Language))
        .With("target", new FieldValue.Number(need.Target))
        .With("redirect", FieldValue.OfAmount(need.Redirect)).With("demand", FieldValue.OfAmount(need.Demand)).With("less", FieldValue.OfAmount(need.Less))
        .With("feasible", new FieldValue.YesNo(need.Limit is null)).With("limit", need.Limit is { } limit ? Codes.Of(limit) : null)
        .With("reachable", need.Reachable is { } share ? new FieldValue.Ratio((double)share) : new FieldValue.Missing("no-limit"))
        .With("classes", [.. need.Parts.Select(p => new AnswerRow()
            .With("key", ProductClasses.BuiltIn.All[p.Class].Code).With("name", ProductClasses.BuiltIn.All[p.Class].Name(basis.Language))
            .With("redirect", FieldValue.OfAmount(p.Redirect)).With("demand", FieldValue.OfAmount(p.Demand)).With("less", FieldValue.OfAmount(p.Less)))])
        .With("flows", basis.SupplyCommand(null, null));

    private static void AddNotes(OptionsBasis basis, TargetPath path, List<TargetNeed> needs, decimal target)
    {
        var language = basis.Language;
        var last = needs.TakeLast(4).ToDictionary(n => n.Lever);
        if (target >= path.Share)
        {
            basis.Notes.Insert(0, new OldNote("already-there", language.Say(
                $"In {basis.Years} {basis.ShareInWords()} went outside, which is not more than {Target(target, language)}: nothing is needed for this target.",
                $"In {basis.Years} ging {basis.ShareInWords()} naar buiten, niet meer dan {Target(target, language)}: voor dit doel is niets nodig.")));
            basis.AddScopeNote();
            return;
        }

        var (redirect, demand, less, mix) = (last[Lever.Redirect], last[Lever.Demand], last[Lever.Less], last[Lever.Mix]);
        var inside = basis.Sides.Base.Inside / (double)basis.Years.Count;
        basis.Notes.Insert(0, new OldNote("scenario", language.Say(
            $"In {basis.Years} {basis.ShareInWords()} went outside. For {Target(target, language)}{By(basis)}, at volumes as they are: {language.Whole(demand.Demand)} TIV a year of new allied demand met by another ally ({OfInside(demand.Demand / inside, language)} what allies now take from each other), or {language.Whole(less.Less)} TIV a year less outside, or {language.Whole(redirect.Redirect)} TIV a year that goes to allies in place of outside. This is arithmetic, not a forecast: products of one class are not interchangeable, and exports are not capacity.",
            $"In {basis.Years} ging {basis.ShareInWords()} naar buiten. Voor {Target(target, language)}{By(basis)}, bij verder gelijke volumes: {language.Whole(demand.Demand)} TIV per jaar nieuwe vraag van bondgenoten waaraan een andere bondgenoot voldoet ({OfInside(demand.Demand / inside, language)} wat bondgenoten nu van elkaar betrekken), of {language.Whole(less.Less)} TIV per jaar minder naar buiten, of {language.Whole(redirect.Redirect)} TIV per jaar die naar bondgenoten gaat in plaats van naar buiten. Dit is rekenwerk, geen voorspelling: producten van één klasse zijn niet uitwisselbaar, en uitvoer is geen capaciteit.")));
        foreach (var need in last.Values.Where(n => n.Limit is not null)) basis.Notes.Add(new OldNote("not-feasible", NotFeasible(basis, path, need, target)));
        if (mix.Limit is null && (mix.Redirect > 0 || basis.Question.Mix is not null))
        {
            var parts = new List<string>();
            if (mix.Redirect > 0) parts.Add(language.Say($"{language.Whole(mix.Redirect)} TIV a year redirected", $"{language.Whole(mix.Redirect)} TIV per jaar omgeleid"));
            if (mix.Demand > 0) parts.Add(language.Say($"{language.Whole(mix.Demand)} of new allied demand", $"{language.Whole(mix.Demand)} nieuwe vraag van bondgenoten"));
            if (mix.Less > 0) parts.Add(language.Say($"{language.Whole(mix.Less)} less outside", $"{language.Whole(mix.Less)} minder naar buiten"));
            basis.Notes.Add(new OldNote("mix", language.Say($"A mix that does: {string.Join(", ", parts)}.", $"Een combinatie die volstaat: {string.Join(", ", parts)}.")));
        }

        basis.Notes.Add(new OldNote("by-class", language.Say(
            "By class: redirection in proportion to the ceilings, new demand to what members now deliver to others, less outside to what goes there now. Other divisions reach the same share.",
            "Per klasse: omleiding naar rato van de bovengrenzen, nieuwe vraag naar rato van wat leden nu aan anderen leveren, minder naar buiten naar rato van wat er nu heen gaat. Andere verdelingen halen hetzelfde aandeel.")));
        basis.AddLeftOutNotes(Ceilings.Of(basis.Sides, byCategory: false));
        basis.AddScopeNote();
    }

    /// <summary>A target with one decimal, or with those that were given where that would hide it: "0.01 %", "99.96 %".</summary>
    private static string Target(decimal target, Language language) =>
        target * 100 is < 1 or > 99 ? (target * 100).ToString("0.0###", System.Globalization.CultureInfo.InvariantCulture).Replace('.', language == Language.Nl ? ',' : '.') + " %" : language.Percent((double)target);

    /// <summary>"93.5 % of", or "26 times" where a percentage says nothing.</summary>
    private static string OfInside(double part, Language language) =>
        part < 10 ? language.Say($"{language.Percent(part)} of", $"{language.Percent(part)} van") : language.Say($"{language.Whole((long)Math.Round(part) * Amount.Scale)} times", $"{language.Whole((long)Math.Round(part) * Amount.Scale)} maal");

    private static string By(OptionsBasis basis) => basis.Question.Until is { } until ? basis.Language.Say($" by {until}", $" in {until}") : "";

    /// <summary>Which constraint binds, and what would do.</summary>
    private static string NotFeasible(OptionsBasis basis, TargetPath path, TargetNeed need, decimal target)
    {
        var language = basis.Language;
        var name = Name(need.Lever, language);
        var reach = need.Reachable is { } share ? language.Percent((double)share) : null;
        switch (need.Limit)
        {
            case TargetLimit.Ceiling:
                var rest = path.Needs(target, null, null, 1).Single(n => n.Lever == Lever.Mix);
                return language.Say(
                    $"{name}: not enough. It binds at the ceiling of {language.Whole((long)path.Ceiling)} TIV a year{(reach is null ? "" : $", which brings the share to {reach}")}. With all of that, {language.Whole(rest.Demand)} TIV a year of new allied demand would do.",
                    $"{name}: onvoldoende. De bovengrens van {language.Whole((long)path.Ceiling)} TIV per jaar bindt{(reach is null ? "" : $" en brengt het aandeel op {reach}")}. Met dat alles zou {language.Whole(rest.Demand)} TIV per jaar nieuwe vraag van bondgenoten volstaan.");
            case TargetLimit.Redirectable:
                var also = Included(basis, path, need) is { } include ? language.Say($", or --include {include}", $", of --include {include}") : "";
                return language.Say(
                    $"{name}: not enough. It binds at what goes outside and is not left out, {language.Whole((long)path.Supply)} TIV a year{(reach is null ? "" : $"; without all of that the share is {reach}")}. New allied demand would do{also}.",
                    $"{name}: onvoldoende. Wat naar buiten gaat en niet is weggelaten bindt, {language.Whole((long)path.Supply)} TIV per jaar{(reach is null ? "" : $"; zonder dat alles is het aandeel {reach}")}. Nieuwe vraag van bondgenoten zou volstaan{also}.");
            default:
                var steps = path.StepsFor(target);
                var growth = language.Percent((double)basis.Question.Growth!.Value);
                var when = steps is { } enough ? language.Say($"with new demand alone it could be reached by {basis.Years.Last + enough}", $"met alleen nieuwe vraag kan het in {basis.Years.Last + enough}") : language.Say("with new demand alone never within a century", "met alleen nieuwe vraag in geen honderd jaar");
                return language.Say(
                    $"{name}: not enough by {need.Year}. It binds at a growth of {growth} a year{(reach is null ? "" : $", which brings the share to {reach}")}; {when}.",
                    $"{name}: onvoldoende in {need.Year}. Een groei van {growth} per jaar bindt{(reach is null ? "" : $" en brengt het aandeel op {reach}")}; {when}.");
        }
    }

    /// <summary>What could be put back so that enough goes outside; null where nothing would do.</summary>
    private static string? Included(OptionsBasis basis, TargetPath path, TargetNeed need)
    {
        var ceilings = Ceilings.Of(basis.Sides, byCategory: false);
        var lacking = ((need.Redirect + need.Less) - path.Supply) * basis.Years.Count;
        var (ukraine, made) = (ceilings.Sum(c => c.Ukraine), ceilings.Sum(c => c.MadeOutside));
        return ukraine >= lacking ? "ukraine" : made >= lacking ? "made-in-recipient" : ukraine + made >= lacking ? "ukraine,made-in-recipient" : null;
    }

    private static IReadOnlyList<ViewTable> Tables(OptionsBasis basis, List<TargetNeed> needs)
    {
        var language = basis.Language;
        string Figure(long amount) => amount == 0 ? "–" : language.Whole(amount);
        var yearly = basis.Question.Until is not null;
        var levers = new ViewTable(
            language.Say("TIV a year", "TIV per jaar"),
            [
                .. yearly ? [new ViewColumn(language.Say("Year", "Jaar"), ColumnKind.Words)] : Array.Empty<ViewColumn>(),
                new(language.Say("By", "Door"), ColumnKind.Words), new(language.Say("Share", "Aandeel"), ColumnKind.Figure),
                new(language.Say("Redirected", "Omgeleid"), ColumnKind.Figure), new(language.Say("New allied demand", "Nieuwe vraag bondgenoten"), ColumnKind.Figure, language.Say("New", "Nieuw")), new(language.Say("Less outside", "Minder naar buiten"), ColumnKind.Figure, language.Say("Less", "Minder")),
                new(language.Say("Possible", "Mogelijk"), ColumnKind.Words), new(language.Say("Lowest share", "Laagste aandeel"), ColumnKind.Figure, language.Say("Lowest", "Laagst")),
            ],
            [.. needs.Select(n => (IReadOnlyList<string>)[
                .. yearly ? [n.Year!.Value.ToString()] : Array.Empty<string>(),
                Name(n.Lever, language), Target(n.Target, language), Figure(n.Redirect), Figure(n.Demand), Figure(n.Less),
                n.Limit is { } limit ? language.Say("no: ", "nee: ") + LimitName(limit, language) : language.Say("yes", "ja"),
                language.Percent((double?)n.Reachable)])]);
        var mix = needs.TakeLast(4).Single(n => n.Lever == Lever.Mix);
        if (mix.Parts.Count == 0) return [levers];
        return
        [
            levers,
            new ViewTable(
                language.Say($"The mix by class, the {Math.Min(LargestClasses, mix.Parts.Count)} largest", $"De combinatie per klasse, de {Math.Min(LargestClasses, mix.Parts.Count)} grootste"),
                [new(language.Say("Class", "Klasse"), ColumnKind.Words), new(language.Say("Redirected", "Omgeleid"), ColumnKind.Figure), new(language.Say("New allied demand", "Nieuwe vraag bondgenoten"), ColumnKind.Figure, language.Say("New", "Nieuw")), new(language.Say("Less outside", "Minder naar buiten"), ColumnKind.Figure, language.Say("Less", "Minder"))],
                [.. mix.Parts.Take(LargestClasses).Select(p => (IReadOnlyList<string>)[ProductClasses.BuiltIn.All[p.Class].Name(language), Figure(p.Redirect), Figure(p.Demand), Figure(p.Less)])]),
        ];
    }

    private static string Name(Lever lever, Language language) => lever switch
    {
        Lever.Redirect => language.Say("Redirection", "Omleiding"),
        Lever.Demand => language.Say("New allied demand", "Nieuwe vraag van bondgenoten"),
        Lever.Less => language.Say("Less outside", "Minder naar buiten"),
        _ => language.Say("A mix", "Een combinatie"),
    };

    private static string LimitName(TargetLimit limit, Language language) => limit switch
    {
        TargetLimit.Ceiling => language.Say("ceiling", "bovengrens"),
        TargetLimit.Redirectable => language.Say("left out", "weggelaten"),
        _ => language.Say("growth", "groei"),
    };

    private static IReadOnlyList<string> Explain(Language language) =>
    [
        language.Say(
            "With In inside and Out outside in the average year, redirection r, new demand d and less outside l reach the share s when s·d + r + (1 − s)·l = Out − s·(In + Out): a unit redirected counts whole, a unit of new demand only s of it, a unit less outside only 1 − s.",
            "Met In binnen en Uit buiten in het gemiddelde jaar halen omleiding r, nieuwe vraag d en minder naar buiten l het aandeel s als s·d + r + (1 − s)·l = Uit − s·(In + Uit): een omgeleide eenheid telt geheel, een eenheid nieuwe vraag voor s, een eenheid minder naar buiten voor 1 − s."),
        language.Say("Amounts are rounded up to a ten-thousandth of a million TIV, so the target is reached and not just missed. docs/methods/options.md.", "Bedragen zijn naar boven afgerond op een tienduizendste van een miljoen TIV, zodat het doel wordt gehaald en niet net gemist. docs/methods/options.md."),
    ];
}

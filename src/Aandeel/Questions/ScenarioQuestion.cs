using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Answers <c>scenario</c>: the path of the share under assumptions that all stand beside it, against the base carried forward (docs/methods/scenario.md).</summary>
public static class ScenarioQuestion
{
    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        if (question.Scenario is null && question.Settings.Count == 0) throw AandeelException.Usage("scenario needs FILE, a scenario in JSON (docs/schema/scenario.json), or --set PATH=VALUE, such as --set ukraine.0.from=2026,ukraine.0.level=0.5.");
        var json = ScenarioReader.Changed(question.Scenario, question.Settings);
        var scenario = ScenarioReader.Read(json, Holdings.Parties);
        if (question.Years is { } asked && scenario.Base is { } inFile && asked != inFile) throw AandeelException.Usage($"--years {asked} and the scenario's base {inFile} contradict each other; give one of them.");
        RequireBase(question, scenario, holdings);
        var basis = OptionsBasis.Of(question with { Years = question.Years ?? scenario.Base, Composition = question.Composition ?? Composition.Present }, holdings);
        var language = basis.Language;
        if (basis.Sides.Base.ShareOutside is null) throw AandeelException.Usage($"Nothing was delivered in the base, {basis.Years}, in this choice, so there is nothing to carry forward. Give other years.");
        var name = language == Language.Nl ? scenario.NameNl ?? scenario.Name : scenario.Name;
        var path = new ScenarioPath(basis.Sides, scenario);
        var years = path.Run();
        var assumptions = Assumptions(scenario, basis, path.Years);
        AddNotes(basis, scenario, years, path);
        var echo = basis.Echo().With("scenario", json.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return basis.Frame(
            echo,
            new AnswerRow().With("name", name).With("total", [basis.BaseRow()]).With("assumptions", [.. assumptions.Select(a => new AnswerRow().With("key", a.Place).With("text", a.Text))]),
            [.. years.Select(y => Row(basis, y, path.Scale))],
            language.Say($"A scenario{(name.Length > 0 ? ", " + name : "")}: the share outside against the base carried forward", $"Een scenario{(name.Length > 0 ? ", " + name : "")}: het aandeel buiten tegenover de doorgetrokken basis"),
            [Table(basis, years, path.Scale)],
            Explain(language),
            [language.Say("Assumed: ", "Aangenomen: ") + string.Join("; ", assumptions.Select(a => a.Text)) + "."]);
    }

    /// <summary>A base of the file that lies outside the data is named as what it is, and not as an option.</summary>
    private static void RequireBase(Question question, Scenario scenario, Holdings holdings)
    {
        if (holdings.UsesSums || question.Years is not null || scenario.Base is not { } years) return;
        var covered = holdings.Register(EditionChoice.Of(question with { Years = years }, years.Count < OptionsBasis.DefaultYears)).Years;
        if (!years.Overlaps(covered)) throw AandeelException.Usage($"The scenario's base {years} lies outside the data, which covers {covered}. Give other years.");
    }

    private static AnswerRow Row(OptionsBasis basis, ScenarioYear year, int scale)
    {
        var (sums, before) = (year.Sums, basis.Sides.Base);
        FieldValue PerYear(long amount) => new FieldValue.Number(amount / (decimal)scale / Amount.Scale);
        return new AnswerRow()
            .With("period", year.Year.ToString()).With("composition", basis.Composition.Code)
            .With("inside", PerYear(sums.Inside)).With("outside", PerYear(sums.Outside)).With("unallocated", PerYear(sums.Unallocated + sums.Unmapped))
            .With("share_outside", FieldValue.Of(sums.ShareOutside, "nothing-delivered"))
            .With("ukraine_part", FieldValue.Of(sums.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(sums.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"))
            .With("bounds", new AnswerRow().With("lower", FieldValue.Of(sums.Bounds?.Lower, "nothing-delivered")).With("upper", FieldValue.Of(sums.Bounds?.Upper, "nothing-delivered")))
            .With("baseline_share", FieldValue.Of(before.ShareOutside, "nothing-delivered"))
            .With("change_points", FieldValue.Of(Change(year, before), "nothing-delivered"))
            .With("demand", PerYear(year.Demand)).With("met", PerYear(year.Met)).With("unmet", PerYear(year.Unmet)).With("ended_outside", PerYear(year.Ended))
            .With("classes", [.. year.Classes.Select(c => new AnswerRow()
                .With("key", ProductClasses.BuiltIn.All[c.Class].Code).With("name", ProductClasses.BuiltIn.All[c.Class].Name(basis.Language))
                .With("demand", PerYear(c.Demand)).With("met", PerYear(c.Met)).With("unmet", PerYear(c.Demand - c.Met)))])
            .With("flows", basis.SupplyCommand(null, null));
    }

    private static double? Change(ScenarioYear year, ShareSums before) => (year.Sums.ShareOutside - before.ShareOutside) * 100;

    private static void AddNotes(OptionsBasis basis, Scenario scenario, IReadOnlyList<ScenarioYear> years, ScenarioPath path)
    {
        var language = basis.Language;
        var last = years[^1];
        var lowest = years.MinBy(y => y.Sums.ShareOutside ?? 1)!;
        var between = lowest.Sums.ShareOutside < last.Sums.ShareOutside
            ? language.Say($" The lowest is {language.Percent(lowest.Sums.ShareOutside)}, in {lowest.Year} ({Signed(Change(lowest, basis.Sides.Base), language)} points).", $" Het laagste is {language.Percent(lowest.Sums.ShareOutside)}, in {lowest.Year} ({Signed(Change(lowest, basis.Sides.Base), language)} punten).")
            : "";
        basis.Notes.Add(new OldNote("scenario", language.Say(
            $"A scenario, not a forecast: the average year of {basis.Years}, in which {basis.ShareInWords()} went outside, is carried forward unchanged but for what is assumed. Under it {language.Percent(last.Sums.ShareOutside)} goes outside in {last.Year} (Ukraine {language.Points(last.Sums.Part(DestinationGroup.Ukraine))} points, Indo-Pacific four {language.Points(last.Sums.Part(DestinationGroup.IndoPacificPartners))}), {Signed(Change(last, basis.Sides.Base), language)} points against the base.{between}",
            $"Een scenario, geen voorspelling: het gemiddelde jaar van {basis.Years}, waarin {basis.ShareInWords()} naar buiten ging, is ongewijzigd doorgetrokken, behalve wat is aangenomen. Daaronder gaat in {last.Year} {language.Percent(last.Sums.ShareOutside)} naar buiten (Oekraïne {language.Points(last.Sums.Part(DestinationGroup.Ukraine))} punten, Indo-Pacifische vier {language.Points(last.Sums.Part(DestinationGroup.IndoPacificPartners))}), {Signed(Change(last, basis.Sides.Base), language)} punten tegenover de basis.{between}")));
        var demanded = scenario.Demand.Count + scenario.JointOrders.Count > 0;
        if (demanded && scenario.Growth is null && scenario.Capacity.Count == 0)
        {
            basis.Notes.Add(new OldNote("no-capacity-limit", language.Say(
                "No limit on capacity was set, so all new demand is taken as met. What a supplier delivered to others is its exports, not its capacity: set growth or capacity to limit it.",
                "Er is geen grens aan de capaciteit gesteld, dus alle nieuwe vraag geldt als vervuld. Wat een leverancier aan anderen leverde is uitvoer, geen capaciteit: met growth of capacity is een grens te stellen.")));
        }
        else if (demanded)
        {
            basis.Notes.Add(new OldNote("capacity", language.Say(
                "Limits are those of the scenario. What a supplier delivered to others is its exports, not its capacity, which no source here has.",
                "De grenzen zijn die van het scenario. Wat een leverancier aan anderen leverde is uitvoer, geen capaciteit; die staat in geen bron hier.")));
        }

        if (years.Sum(y => y.Unmet) is var unmet and > 0)
        {
            var most = years.SelectMany(y => y.Classes).GroupBy(c => c.Class).Select(g => (Class: g.Key, Unmet: g.Sum(c => c.Demand - c.Met))).Where(c => c.Unmet > 0).OrderByDescending(c => c.Unmet).Take(3)
                .Select(c => $"{ProductClasses.BuiltIn.All[c.Class].Name(language)} ({language.Whole(c.Unmet / path.Scale)})");
            basis.Notes.Add(new OldNote("unmet", language.Say(
                $"Of the new demand {language.Whole(unmet / path.Scale)} TIV in all cannot be met by another ally under these limits, most of it {string.Join(", ", most)}; it is counted nowhere.",
                $"Van de nieuwe vraag kan {language.Whole(unmet / path.Scale)} TIV in totaal onder deze grenzen niet door een andere bondgenoot worden vervuld, vooral {string.Join(", ", most)}; die telt nergens mee.")));
        }

        var known = new YearRange(basis.Years.Last + 1, Math.Max(basis.Years.Last + 1, basis.Flows.Years.Last));
        if (basis.Flows.Years.Last > basis.Years.Last && path.Years.Overlaps(known))
        {
            basis.Notes.Add(new OldNote("data-beyond-base", language.Say(
                $"The data hold {known} too; the scenario carries {basis.Years} forward and does not use it.",
                $"De gegevens bevatten ook {known}; het scenario trekt {basis.Years} door en gebruikt die niet.")));
        }

        basis.Notes.Add(new OldNote("bounds", language.Say(
            "The margin is for unknown recipients and suppliers of the base, carried forward; it says nothing about the assumptions or about what SIPRI does not cover.",
            "De marge geldt voor onbekende ontvangers en leveranciers van de basis, doorgetrokken; zij zegt niets over de aannamen of over wat SIPRI niet dekt.")));
        basis.AddScopeNote();
    }

    /// <summary>Every assumption in words, in the order of the file.</summary>
    private static List<(string Place, string Text)> Assumptions(Scenario s, OptionsBasis basis, YearRange years)
    {
        var language = basis.Language;
        var all = new List<(string, string)> { ("base", language.Say($"base {basis.Years}, years {years}", $"basis {basis.Years}, jaren {years}")) };
        string Who(IReadOnlyList<Party> parties, string none) => parties.Count == 0 ? none : string.Join(", ", parties.Select(p => p.Name(language)));
        string Class(byte? of) => of is { } one ? ProductClasses.BuiltIn.All[one].Name(language) : language.Say("all classes", "alle klassen");
        var (anyBuyer, anySupplier, everyone) = (language.Say("allies", "bondgenoten"), language.Say("any ally that delivered the class", "elke bondgenoot die de klasse leverde"), language.Say("all", "alle"));
        foreach (var d in s.Demand)
        {
            var amount = d.PerYear is { } perYear ? language.Say($"{language.Exact(perYear)} TIV a year", $"{language.Exact(perYear)} TIV per jaar") : language.Say($"{Percent(d.Relative!.Value, language)} more", $"{Percent(d.Relative!.Value, language)} meer");
            all.Add((d.Place, language.Say($"new demand {d.Years}: {Class(d.Class)}, {amount}, bought by {Who(d.Buyers, anyBuyer)} from {Who(d.Suppliers, anySupplier)}", $"nieuwe vraag {d.Years}: {Class(d.Class)}, {amount}, gekocht door {Who(d.Buyers, anyBuyer)} van {Who(d.Suppliers, anySupplier)}")));
        }

        foreach (var j in s.JointOrders) all.Add((j.Place, language.Say($"joint order {j.Years}: {Class(j.Class)}, {language.Exact(j.Volume)} TIV in all, by {Who(j.Buyers, anyBuyer)} in equal parts from {Who(j.Suppliers, anySupplier)}", $"gezamenlijke order {j.Years}: {Class(j.Class)}, {language.Exact(j.Volume)} TIV in totaal, door {Who(j.Buyers, anyBuyer)} in gelijke delen van {Who(j.Suppliers, anySupplier)}")));
        foreach (var c in s.Capacity) all.Add((c.Place, language.Say($"room of {c.Supplier.NameEn} for {Class(c.Class)}: {language.Exact(c.PerYear)} TIV a year above the base, from {c.From}, {(c.RampYears == 1 ? "at once" : $"in {c.RampYears} yearly steps")}", $"ruimte van {c.Supplier.NameNl} voor {Class(c.Class)}: {language.Exact(c.PerYear)} TIV per jaar boven de basis, vanaf {c.From}, {(c.RampYears == 1 ? "ineens" : $"in {c.RampYears} jaarlijkse stappen")}")));
        foreach (var o in s.Outside) all.Add((o.Place, language.Say($"contracts outside from {o.From}: {Class(o.Class)} of {Who(o.Suppliers, everyone)} to {Who(o.Recipients, everyone)} kept for {Percent(o.Keep, language)}", $"contracten buiten vanaf {o.From}: {Class(o.Class)} van {Who(o.Suppliers, everyone)} aan {Who(o.Recipients, everyone)} voor {Percent(o.Keep, language)} behouden")));
        foreach (var u in s.Ukraine) all.Add((u.Place, language.Say($"deliveries to Ukraine from {u.From}: {Percent(u.Level, language)} of the base", $"leveringen aan Oekraïne vanaf {u.From}: {Percent(u.Level, language)} van de basis")));
        if (s.Ukraine.Count == 0) all.Add(("ukraine", language.Say("deliveries to Ukraine as in the base", "leveringen aan Oekraïne als in de basis")));
        if (s.Growth is { } growth) all.Add(("growth", language.Say($"a supplier's deliveries of a class grow by at most {Percent(growth, language)} a year", $"de leveringen van een klasse door een leverancier groeien hoogstens {Percent(growth, language)} per jaar")));
        return all;
    }

    private static string Percent(decimal part, Language language) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', language == Language.Nl ? ',' : '.') + " %";

    private static string Signed(double? points, Language language) => points is { } value ? (Math.Round(Math.Abs(value), 1, MidpointRounding.AwayFromZero) == 0 ? "" : value > 0 ? "+" : "−") + language.Points(Math.Abs(value) / 100) : "–";

    private static ViewTable Table(OptionsBasis basis, IReadOnlyList<ScenarioYear> years, int scale)
    {
        var language = basis.Language;
        string PerYear(long amount) => amount == 0 ? "–" : language.Whole(amount / scale);
        return new ViewTable(
            "",
            [
                new(language.Say("Year", "Jaar"), ColumnKind.Words), new(language.Say("Share outside", "Aandeel buiten"), ColumnKind.MainFigure, language.Say("Share", "Aandeel")),
                new(language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, language.Say("Ukr.", "Oekr.")), new("Indo-Pacific 4", ColumnKind.Figure, "IP4"), new(language.Say("Margin", "Marge"), ColumnKind.Figure),
                new(language.Say("Base", "Basis"), ColumnKind.Figure), new(language.Say("Change, points", "Verschil, punten"), ColumnKind.Figure, language.Say("Chg", "Versch.")),
                new(language.Say("New demand, TIV", "Nieuwe vraag, TIV"), ColumnKind.Figure, language.Say("New", "Nieuw")), new(language.Say("met", "vervuld"), ColumnKind.Figure), new(language.Say("Ended outside", "Beëindigd buiten"), ColumnKind.Figure, language.Say("Ended", "Eind")),
            ],
            [.. years.Select(y => (IReadOnlyList<string>)[
                y.Year.ToString(), language.Percent(y.Sums.ShareOutside), language.Points(y.Sums.Part(DestinationGroup.Ukraine)), language.Points(y.Sums.Part(DestinationGroup.IndoPacificPartners)),
                $"{language.Points(y.Sums.Bounds?.Lower)}-{language.Points(y.Sums.Bounds?.Upper)}", language.Percent(basis.Sides.Base.ShareOutside), Signed(Change(y, basis.Sides.Base), language),
                PerYear(y.Demand), PerYear(y.Met), PerYear(y.Ended)])])
        {
            Trend = years.Count > 2 ? new ViewTrend(language.Say("share outside, per year", "aandeel buiten, per jaar"), language.Percent(years[0].Sums.ShareOutside), language.Percent(years[^1].Sums.ShareOutside), [.. years.Select(y => y.Sums.ShareOutside)]) : null,
        };
    }

    private static IReadOnlyList<string> Explain(Language language) =>
    [
        language.Say(
            "Every year begins as the average year of the base, by supplier, recipient and class. Contracts outside and Ukraine change by their levels; new demand is added inside as far as other allies have room (the largest flow from suppliers to buyers, no state to itself).",
            "Elk jaar begint als het gemiddelde jaar van de basis, per leverancier, ontvanger en klasse. Contracten buiten en Oekraïne veranderen met hun niveau; nieuwe vraag komt er binnen bij voor zover andere bondgenoten ruimte hebben (de grootste stroom van leveranciers naar kopers, geen staat naar zichzelf)."),
        language.Say("Room: what growth and capacity give, and what contracts outside or Ukraine no longer take. Without growth and without a capacity for a class there is no limit. docs/methods/scenario.md.", "Ruimte: wat groei en capaciteit geven, en wat contracten buiten of Oekraïne niet meer vragen. Zonder groei en zonder capaciteit voor een klasse is er geen grens. docs/methods/scenario.md."),
    ];
}

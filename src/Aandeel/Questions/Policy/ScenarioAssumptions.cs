using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Every assumption of a scenario in words, in the order of the file.</summary>
internal sealed class ScenarioAssumptions(OptionsBasis basis, Scenario scenario)
{
    private static readonly Text AnyBuyer = ("allies", "bondgenoten");
    private static readonly Text AnySupplier = ("any ally that delivered the class",
        "elke bondgenoot die de klasse leverde");
    private static readonly Text Everyone = ("all", "alle");

    /// <summary>As a table.</summary>
    public Table<ScenarioAssumption> Table(YearRange years) => new(
        "assumptions",
        basis.Ask,
        [
            new("key", Kind.Code, ("Place", "Plaats"), a => Cell.Of(a.Place)) { Role = Role.Dimension },
            new("text", Kind.Words, ("Assumed", "Aangenomen"), a => Cell.Of(a.Text)) { Role = Role.Attribute },
        ],
        [.. All(years)],
        a => a.Place);

    private IEnumerable<ScenarioAssumption> All(YearRange years)
    {
        yield return new("base", Text.Of($"base {basis.Years}, years {years}", $"basis {basis.Years}, jaren {years}"));
        foreach (var demand in scenario.Demand) yield return new(demand.Place, Demand(demand));
        foreach (var order in scenario.JointOrders) yield return new(order.Place, Order(order));
        foreach (var room in scenario.Capacity) yield return new(room.Place, Room(room));
        foreach (var outside in scenario.Outside) yield return new(outside.Place, Outside(outside));
        foreach (var ukraine in scenario.Ukraine)
        {
            var (from, level) = (From(ukraine.From), Part(ukraine.Place, "level", ukraine.Level));
            yield return new(ukraine.Place, Text.Of(
                $"deliveries to Ukraine from {from}: {level:given} of the base",
                $"leveringen aan Oekraïne vanaf {from}: {level:given} van de basis"));
        }

        if (scenario.Ukraine.Count == 0)
        {
            yield return new(
                "ukraine", ("deliveries to Ukraine as in the base", "leveringen aan Oekraïne als in de basis"));
        }

        if (scenario.Growth is { } most)
        {
            var growth = Figure.Printed("growth", most, Kind.Share, null);
            yield return new("growth", Text.Of(
                $"a supplier's deliveries of a class grow by at most {growth:given} a year",
                $"de leveringen van een klasse door een leverancier groeien hoogstens {growth:given} per jaar"));
        }
    }

    private Text Demand(ScenarioDemand d)
    {
        var (what, buyers, suppliers) = (Class(d.Class), Who(d.Buyers, AnyBuyer), Who(d.Suppliers, AnySupplier));
        Text amount;
        if (d.PerYear is { } perYear)
        {
            var each = basis.Amount($"{d.Place}.per_year", perYear);
            amount = Text.Of($"{each:exact} TIV a year", $"{each:exact} TIV per jaar");
        }
        else
        {
            var more = Part(d.Place, "relative", d.Relative!.Value);
            amount = Text.Of($"{more:given} more", $"{more:given} meer");
        }

        return Text.Of(
            $"new demand {d.Years}: {what}, {amount}, bought by {buyers} from {suppliers}",
            $"nieuwe vraag {d.Years}: {what}, {amount}, gekocht door {buyers} van {suppliers}");
    }

    private Text Order(JointOrder j)
    {
        var (what, buyers, suppliers) = (Class(j.Class), Who(j.Buyers, AnyBuyer), Who(j.Suppliers, AnySupplier));
        var volume = basis.Amount($"{j.Place}.volume", j.Volume);
        return Text.Of(
            $"joint order {j.Years}: {what}, {volume:exact} TIV in all, by {buyers} in equal parts from {suppliers}",
            $"gezamenlijke order {j.Years}: {what}, {volume:exact} TIV in totaal, door {buyers} in gelijke delen van "
                + $"{suppliers}");
    }

    private Text Room(ScenarioCapacity c)
    {
        var (supplier, what, from) = (Names.Of(c.Supplier), Class(c.Class), From(c.From));
        var (each, steps) = (basis.Amount($"{c.Place}.per_year", c.PerYear),
            Figure.Count($"{c.Place}.ramp_years", c.RampYears));
        Text ramp = c.RampYears == 1
            ? ("at once", "ineens")
            : Text.Of($"in {steps} yearly steps", $"in {steps} jaarlijkse stappen");
        return Text.Of(
            $"room of {supplier} for {what}: {each:exact} TIV a year above the base, from {from}, {ramp}",
            $"ruimte van {supplier} voor {what}: {each:exact} TIV per jaar boven de basis, vanaf {from}, {ramp}");
    }

    private static Text Outside(ScenarioOutside o)
    {
        var (what, suppliers, recipients) = (Class(o.Class), Who(o.Suppliers, Everyone), Who(o.Recipients, Everyone));
        var (from, keep) = (From(o.From), Part(o.Place, "keep", o.Keep));
        return Text.Of(
            $"contracts outside from {from}: {what} of {suppliers} to {recipients} kept for {keep:given}",
            $"contracten buiten vanaf {from}: {what} van {suppliers} aan {recipients} voor {keep:given} behouden");
    }

    private static string From(int year) => new YearRange(year, year).ToString();

    private static Figure Part(string place, string field, decimal part) =>
        Figure.Printed($"{place}.{field}", part, Kind.Share, null);

    private static Text Who(IReadOnlyList<Party> parties, Text none) =>
        parties.Count == 0 ? none : Text.Join(", ", parties.Select(Names.Of));

    private static Text Class(byte? of) =>
        of is { } one ? Names.Of(ProductClasses.BuiltIn.All[one]) : ("all classes", "alle klassen");
}

using Aandeel.Sources;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// What holds of some lines of <c>production</c> only: of which states and years inputs are of another kind than of the
/// rest.
/// </summary>
internal sealed class ProductionMarks(ProductionResult result)
{
    public IEnumerable<Note> Notes()
    {
        var unit = result.Unit;
        if (Of(l => l.Production?.Domestic.PartnersExceed == true) is { } exceed)
        {
            yield return new Note("partners-exceed", Text.Of(
                $"Partners report more than was spent on equipment: {exceed}. The difference would be negative and "
                    + $"counts as {Text.Of("0")}; transfers "
                    + $"that were not paid from equipment, or years that do not match, explain it.",
                $"Partners melden meer dan er aan materieel is uitgegeven: {exceed}. Het verschil zou negatief zijn en "
                    + $"telt als {Text.Of("0")}; "
                    + $"leveringen die niet uit materieeluitgaven zijn betaald, of jaren die niet overeenkomen, "
                    + $"verklaren het."));
        }

        if (Of(l => l.Fleet > 0) is { } shared)
        {
            var fleets = Text.Join(", ", result.Lines.SelectMany(l => l.Fleets).Distinct().Select(
                f => Text.Name(f.Why(Language.En), f.Why(Language.Nl))));
            yield return new Note("shared-fleet", Text.Of(
                $"Taken off what partners report, since several states pay it: {shared} ({fleets}). The lower end with it "
                    + $"stands in files.",
                $"Afgetrokken van wat partners melden, omdat meer staten het betalen: {shared} ({fleets}). De "
                    + $"ondergrens ermee staat in bestanden."));
        }

        if (Of(l => l.Source?.Source == SourceCatalog.GermanReports) is { } weapons)
        {
            yield return new Note("war-weapons-only", Text.Of(
                $"Exports are war weapons only, a part of all military goods: {weapons}.",
                $"De uitvoer is alleen van oorlogswapens, een deel van alle militaire goederen: {weapons}."));
        }

        if (Of(l => l.Source?.Source == SourceCatalog.UnitedStates) is { } fiscal)
        {
            yield return new Note("fiscal-years", Text.Of(
                $"Deliveries of arms and services in fiscal years (October to September): {fiscal}.",
                $"Leveringen van wapens en diensten in begrotingsjaren (oktober tot en met september): {fiscal}."));
        }

        if (YearsOf(l => l is { IsEstimated: true, Equipment: not null }) is { } estimated)
        {
            yield return new Note("equipment-estimated", Text.Of(
                $"Equipment expenditure of {estimated} is NATO's own estimate.",
                $"De materieeluitgaven van {estimated} zijn een raming van de NAVO zelf."));
        }

        if (result.Inputs.AmericanYears is { } american && YearsOf(l => IsWithoutAmericans(l, american)) is { } without)
        {
            yield return new Note("partners-without-american", Text.Of(
                $"What partners report (M) holds American deliveries in {american} only. In {without} they are not in "
                    + $"it, so that more can "
                    + $"have been delivered at home and the lower end is lower.",
                $"Wat partners melden (M) bevat alleen in {american} Amerikaanse leveringen. In {without} zitten die "
                    + $"er niet in, zodat er in "
                    + $"eigen land meer kan zijn geleverd en de ondergrens lager ligt."));
        }

        if (IsConverted())
        {
            yield return new Note("converted", Text.Of(
                $"Amounts are in {unit.Code} of the year; what a source gives in another currency was converted by "
                    + $"yearly rates that follow "
                    + $"from SIPRI's military expenditure.",
                $"Bedragen zijn in {unit.Code} van het jaar; wat een bron in een andere munt geeft is omgerekend met "
                    + $"jaarkoersen die volgen uit "
                    + $"SIPRI's militaire uitgaven."));
        }
    }

    private static bool IsWithoutAmericans(ProductionLine line, YearRange american) =>
        line.Partners is not null && line.Party.Code.Value != ProductionInputs.UnitedStates
            && !american.Contains(line.Year);

    private bool IsConverted() => result.Inputs.Rates is not null
        && (result.Lines.Any(l => l.Source is { } s && s.Unit != result.Unit)
            || (result.Unit != Unit.UsDollar && result.Lines.Any(l => l.Equipment is not null)));

    /// <summary>The parties and years of which something holds, in words; null where there are none.</summary>
    private Text? Of(Func<ProductionLine, bool> holds)
    {
        var lines = result.Lines.Where(holds).ToList();
        return lines.Count == 0 ? null : Text.Join(", ", lines.GroupBy(l => l.Party.Code.Value).Select(g =>
        {
            var (name, years) = (Names.Of(g.First().Party), Runs.Of(g.Select(l => l.Year)));
            return Text.Of($"{name} ({years})", $"{name} ({years})");
        }));
    }

    private string? YearsOf(Func<ProductionLine, bool> holds)
    {
        var lines = result.Lines.Where(holds).ToList();
        return lines.Count == 0 ? null : Runs.Of(lines.Select(l => l.Year));
    }
}

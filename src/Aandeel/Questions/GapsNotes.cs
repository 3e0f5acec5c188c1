using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What a reader of <c>gaps</c> must know: the measure, who is silent, and what is not here.</summary>
internal sealed class GapsNotes(Language language, IReadOnlyList<Party> reporters, Func<Party, IEnumerable<int>> yearsOf, IReadOnlyList<SourceCoverage> coverages, SourceCoverage? sipri)
{
    public IEnumerable<OldNote> All(bool withParts, IReadOnlyList<string> notHere, List<string> incomplete)
    {
        yield return new OldNote("silence", language.Say(
            "A year without a report is silence and not zero. What no source has for any year is not in this map: deliveries to a state's own forces, and in SIPRI's register small arms, most ammunition, parts and services.",
            "Een jaar zonder opgave is zwijgen en geen nul. Wat geen enkele bron voor enig jaar heeft staat niet in deze kaart: leveringen aan de eigen krijgsmacht, en in SIPRI's register kleine wapens, de meeste munitie, onderdelen en diensten."));
        if (withParts && coverages.Count > 0 && sipri is not null)
        {
            yield return new OldNote("measure", language.Say(
                $"The part that a source sees is SIPRI's delivered volume (TIV, edition {sipri.Flows.Edition.Name}) of the suppliers whose report it has, over that of all chosen suppliers of the year. It says whose exports can be looked up there, not how much of each; ? nothing of the year is in this copy, _ the source asked nobody then.",
                $"Het deel dat een bron ziet is SIPRI's geleverde hoeveelheid (TIV, editie {sipri.Flows.Edition.Name}) van de leveranciers van wie zij een opgave heeft, gedeeld door die van alle gekozen leveranciers van het jaar. Het zegt wiens uitvoer daar op te zoeken is, niet hoeveel van elk; ? niets van het jaar zit in deze kopie, _ de bron vroeg toen niemand."));
        }

        if (sipri is not null && reporters.Any(r => yearsOf(r).Any(y => sipri[r.Index, y].Allocated)))
        {
            yield return new OldNote("allocated", language.Say("Years that SIPRI's yearly edition lacks (* in the table) come from its register of orders, whose years we allocated (docs/methods/allocation.md).", "Jaren die SIPRI's jaareditie niet heeft (* in de tabel) komen uit het register van orders, waarvan wij de jaren hebben toegedeeld (docs/methods/allocation.md)."));
        }

        if (Silent() is { } silent) yield return silent;
        if (Register(incomplete) is { } register) yield return register;
        if (notHere.Count > 0)
        {
            yield return new OldNote("sources-not-here", language.Say(
                $"Nothing of these suppliers is here of: {string.Join("; ", notHere)}.",
                $"Van deze leveranciers is hier niets van: {string.Join("; ", notHere)}."));
        }
    }

    private OldNote? Silent()
    {
        if (coverages.FirstOrDefault(c => c.Series is { Source: SourceCatalog.Eu, Flow: Flow.ActualExport }) is not { } exports) return null;
        var silent = reporters.Select(r => (Party: r, Years: yearsOf(r).Where(y => exports.IsSilent(r.Index, y)).ToList())).Where(s => s.Years.Count > 0).Select(s => $"{s.Party.Name(language)} {Runs(s.Years)}").ToList();
        return silent.Count == 0 ? null : new OldNote("silent-reporters", language.Say(
            $"Members that give licences to the EU's report and next to no actual exports (below 0.1 % of the licences), so that the latter are no report: {string.Join("; ", silent)}.",
            $"Leden die in het EU-verslag vergunningen opgeven en nauwelijks feitelijke uitvoer (minder dan 0,1 % van de vergunningen), zodat die laatste geen opgave is: {string.Join("; ", silent)}."));
    }

    private OldNote? Register(List<string> incomplete)
    {
        var sides = coverages.Where(c => c.Series.Source == SourceCatalog.Unroca).ToList();
        if (sides.Count == 0) return null;
        var listed = reporters.SelectMany(r => yearsOf(r).Where(y => sides[0].Listed(r.Index, y) == true).Select(y => (Party: r.Index, Year: y))).ToList();
        if (listed.Count == 0) return null;
        var here = listed.Count(l => sides.Any(s => s[l.Party, l.Year] is { Rows: > 0 } or { Withheld: > 0 }));
        if (here < listed.Count) incomplete.Add($"{listed.Count - here} reports to the UN Register are not in this copy");
        return new OldNote("register-reports", language.Say(
            $"Of the {language.Count(listed.Count)} reports of these suppliers that the UN Register lists for these years, {language.Count(here)} have rows here; the others were made and are not in this copy.",
            $"Van de {language.Count(listed.Count)} opgaven van deze leveranciers die het VN-register voor deze jaren noemt, hebben er {language.Count(here)} hier regels; de andere zijn gedaan en zitten niet in deze kopie."));
    }

    private static string Runs(List<int> years)
    {
        var runs = new List<YearRange>();
        foreach (var year in years)
        {
            if (runs.Count > 0 && runs[^1].Last == year - 1) runs[^1] = new YearRange(runs[^1].First, year);
            else runs.Add(new YearRange(year, year));
        }

        return string.Join(", ", runs);
    }
}

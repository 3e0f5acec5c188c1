using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Sources.Census;

namespace Aandeel.Questions;

/// <summary>Shipments and exports of the United States over some months, as the Census Bureau gives them.</summary>
internal sealed record ShipmentLine(DefenceShipments Sum)
{
    public string Key => $"{Sum.From} {Sum.Until}";

    /// <summary>The lines of every whole year and of the last twelve months; none until they are fetched.</summary>
    public static IReadOnlyList<ShipmentLine> Of(Imported imported, Alliance alliance, Composition composition)
    {
        var files = (imported.Snapshot?.Files ?? []).Where(f => f.Source == SourceCatalog.Census).ToList();
        if (files.Count == 0) return [];
        var exports = CensusExports.Of(imported.Snapshot!, files);
        return
        [
            .. DefenceShipments.Periods(
                IndicatorLoader.Of(imported.Snapshot!, files),
                exports,
                CensusSite.MilitaryEndUses,
                Imported.Parties,
                (code, year) => Imported.Parties.Find(code) is { } party
                    && alliance.Has(party.Index, composition.DayFor(year, alliance)))
                .Select(d => new ShipmentLine(d)),
        ];
    }
}

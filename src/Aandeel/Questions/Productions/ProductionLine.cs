using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>One party in one year: its inputs in one currency, and its production where none is missing.</summary>
internal sealed record ProductionLine(Party Party, int Year)
{
    public ShareSums? Exports { get; private init; }

    /// <summary>All exports, in the currency of the answer.</summary>
    public long? ExportsTotal { get; private init; }

    public long? Outside { get; private init; }

    /// <summary>Exports of which no destination is known.</summary>
    public long? Unallocated { get; private init; }

    /// <summary>What the exports are of; null where there are none.</summary>
    public FlowSeries? Source { get; private init; }

    public string ExportsReason { get; private init; } = "";

    public long? Equipment { get; private init; }

    public long? Other { get; private init; }

    public string EquipmentReason { get; private init; } = "";

    /// <summary>Whether NATO marks its figure as an estimate.</summary>
    public bool IsEstimated { get; private init; }

    /// <summary>
    /// What partners report as exported to the party; null where none does, which is the least possible bound.
    /// </summary>
    public long? Partners { get; private init; }

    /// <summary>
    /// Of what partners report, what is taken as part of a fleet that several states pay; zero where nothing is.
    /// </summary>
    public long Fleet { get; private init; }

    /// <summary>The fleets that it is of.</summary>
    public IReadOnlyList<SharedFleet> Fleets { get; private init; } = [];

    /// <summary>The table that its exports are from; null where there are none.</summary>
    public FlowTable? ExportFlows { get; private init; }

    public IReadOnlyList<string> PartnerSources { get; private init; } = [];

    public TopRevenue? Top { get; private init; }

    public string TopReason { get; private init; } = "";

    public Production? Production { get; private init; }

    /// <summary>The same with what partners report as it stands, shared fleets in it.</summary>
    public Production? WithFleets { get; private init; }

    /// <summary>The first input that is missing.</summary>
    public string Reason => ExportsTotal is null ? ExportsReason : Equipment is null ? EquipmentReason : "";

    public static ProductionLine Of(
        Party party, int year, ProductionInputs inputs, ProductionParameters parameters, Unit unit)
    {
        var exports = inputs.Exports(party, year);
        var spent = inputs.EquipmentOf(party, year, out var equipmentReason);
        var top = inputs.TopOf(party, year, out var topReason);
        var sources = new List<string>();
        long? partners = null;
        long fleet = 0;
        var fleets = new List<SharedFleet>();
        foreach (var (flows, amount) in inputs.PartnerReports(party, year))
        {
            if (In(amount, flows.Unit) is not { } reported) continue;
            sources.Add(flows.Series.Source);
            partners = (partners ?? 0) + reported;
            if (flows.Series.Flow != Flow.ActualExport) continue;
            var correction = FleetCorrection.Of(flows, party.Code, year, amount);
            if (correction.Fleet == 0 || In(correction.Fleet, flows.Unit) is not { } shared) continue;
            fleet += shared;
            fleets.AddRange(correction.Fleets);
        }

        var (total, outside) = (In(exports.Sum?.Total), In(exports.Sum?.Outside));
        var unallocated = In(exports.Sum is { } sum ? sum.Unallocated + sum.Unmapped : null);
        var (equipment, other) = (InDollars(spent?.Dollars?.TenThousandths),
            InDollars(spent?.OtherDollars?.TenThousandths));
        return new ProductionLine(party, year)
        {
            Exports = exports.Sum,
            ExportsTotal = total,
            Outside = outside,
            Unallocated = unallocated,
            Source = exports.Flows?.Series,
            ExportFlows = exports.Flows,
            ExportsReason = exports.Reason ?? "rates-missing",
            Equipment = equipment,
            Other = other,
            EquipmentReason = spent is null ? equipmentReason : "rates-missing",
            IsEstimated = spent?.Estimated ?? false,
            Partners = partners,
            PartnerSources = sources,
            Fleet = fleet,
            Fleets = fleets,
            Top = top is not null && InDollars(top.Dollars) is { } revenue ? top with { Dollars = revenue } : null,
            TopReason = top is null ? topReason : "rates-missing",
            Production = Of(fleet),
            WithFleets = fleet > 0 ? Of(0) : null,
        };

        Production? Of(long paidByOthers) =>
            total is { } x && outside is { } o && unallocated is { } u && equipment is { } e && other is { } rest
                ? new Production(
                    x, o, u, DomesticDeliveries.Of(e, rest, (partners ?? 0) - paidByOthers, parameters))
                : null;

        long? In(long? amount, Unit? from = null) => amount is not { } known ? null
            : (from ?? exports.Flows!.Unit) is var of && of == unit ? known : inputs.Rates?.Of(known, of, unit, year);

        long? InDollars(long? amount) => In(amount, Unit.UsDollar);
    }
}

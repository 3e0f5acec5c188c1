using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// The inputs of production by party and year (docs/methods/production.md): exports in money, expenditure on equipment,
/// what partners
/// report, rates. Loads what a question needs and nothing else.
/// </summary>
internal sealed class ProductionInputs
{
    internal const string UnitedStates = "USA";
    private const string NotHere = "source-not-here";
    private const string Germany = "DEU";
    private static readonly Problem NothingHere =
        $"Production needs exports in money (the EU's report, or the deliveries of the United States) and NATO's tables "
            + $"of expenditure, "
        + $"and neither is here. {Remedies.FilesOf(SourceCatalog.Eu)} NATO's workbook: "
        + $"{SourceCatalog.Find(SourceCatalog.Nato)!.Address}. For the United States alone its Census Bureau will do: "
        + $"aandeel sources fetch {SourceCatalog.Census}.";

    private readonly Imported _imported;
    private readonly FlowTable? _eu;
    private readonly FlowTable? _us;
    private readonly FlowTable? _de;
    private readonly Dictionary<FlowTable, Dictionary<long, ShareSums>> _exports = [];
    private readonly Dictionary<FlowTable, PartnerReports> _partners = [];

    private ProductionInputs(
        Imported imported, Alliance alliance, YearRange years, FlowTable? eu, FlowTable? us, FlowTable? de)
    {
        (_imported, Years, _eu, _us, _de) = (imported, years, eu, us, de);
        Accounts = new ProductionAccounts(imported, alliance);
        Rates = imported.Snapshot is { } snapshot && snapshot.Files.Any(f => f.Source == SourceCatalog.SipriExpenditure)
            ? imported.Kept("conversions", () => new Conversions(snapshot))
            : null;
    }

    /// <summary>
    /// The questions whose flows it needs, to load them side by side; licences tell who is silent on actual exports.
    /// </summary>
    public static IReadOnlyList<Question> Needs =>
    [
        Need(SourceCatalog.Eu, Flow.ActualExport),
        Need(SourceCatalog.Eu, Flow.Licence),
        Need(SourceCatalog.UnitedStates, Flow.Delivery),
        Need(SourceCatalog.GermanReports, Flow.ActualExport),
    ];

    /// <summary>The actual exports of the EU's report.</summary>
    public static TableAsked EuExports => Need(SourceCatalog.Eu, Flow.ActualExport).Table();

    /// <summary>The years where none are asked; null where nothing says them.</summary>
    public YearRange? DefaultYears => Default(_imported, _eu);

    /// <summary>What the printed industry accounts give.</summary>
    public ProductionAccounts Accounts { get; }

    /// <summary>
    /// The years that are asked; without any, those in which both exports and expenditure can be known.
    /// </summary>
    public YearRange Years { get; }

    /// <summary>The tables of exports in money that are here.</summary>
    public IEnumerable<FlowTable> Tables => new[] { _eu, _us, _de }.OfType<FlowTable>();

    /// <summary>
    /// The years of American deliveries, which are most of what partners report; null where they are not here.
    /// </summary>
    public YearRange? AmericanYears => _us?.Usable;

    /// <summary>
    /// The last year of exports in money that are here, apart from what is known of one state only; null where none
    /// are.
    /// </summary>
    public int? LastExports => _eu?.Usable.Last;

    /// <summary>The conversions between currencies; null where SIPRI's military expenditure is not here.</summary>
    public Conversions? Rates { get; }

    /// <summary>The years of NATO's tables; null where they are not here.</summary>
    public YearRange? EquipmentYears => YearsOf(Equipment);

    public Edition? EquipmentEdition => EditionOf(SourceCatalog.Nato);

    public Edition? RatesEdition => EditionOf(SourceCatalog.SipriExpenditure);

    /// <summary>
    /// The editions of what is no flow: expenditure, rates and the list of companies, as far as they are imported.
    /// </summary>
    public IEnumerable<Edition> Editions =>
        new[] { EquipmentEdition, RatesEdition, EditionOf(SourceCatalog.SipriCompanies),
            EditionOf(SourceCatalog.Census) }.OfType<Edition>()
            .Concat(Accounts.Editions);

    private Dictionary<long, EquipmentAmount> Equipment => EquipmentIn(_imported);

    private Dictionary<long, TopRevenue> Top => _imported.Kept("top100", LoadTop);

    /// <summary>
    /// The inputs of a question; null where none is imported, and then <paramref name="why"/> says what is missing.
    /// </summary>
    public static ProductionInputs? Find(Question question, Imported imported, Composition composition, out NotImported why)
    {
        why = NothingHere;
        if (imported.Snapshot is null) return null;
        imported.Prepare(Needs);
        if (!IsLoaded(imported, SourceCatalog.Eu, Flow.ActualExport, null, out var eu, out why)) return null;
        if ((question.Years ?? Default(imported, eu)) is not { } years)
        {
            why = NothingHere;
            return null;
        }

        if (!IsLoaded(imported, SourceCatalog.UnitedStates, Flow.Delivery, years, out var us, out why)) return null;
        if (!IsLoaded(imported, SourceCatalog.GermanReports, Flow.ActualExport, years, out var de, out why))
        {
            return null;
        }

        var inputs = new ProductionInputs(imported, question.Alliance, years, eu, us, de);
        foreach (var flows in inputs.Tables.Where(t => t.Years.Overlaps(years)))
        {
            inputs.Add(flows, question.Alliance, composition);
        }

        return inputs;
    }

    /// <summary>
    /// A member's exports in money: its report to the EU; for Germany war weapons where it is silent; for the United
    /// States its deliveries.
    /// </summary>
    public MoneyExports Exports(Party party, int year)
    {
        if (party.Code.Value == UnitedStates)
        {
            return Of(_us, party, year)
                ?? MoneyExports.None(_imported.Has(SourceCatalog.UnitedStates) ? "years-not-covered" : NotHere);
        }

        var isEu = Alliance.Eu.Has(party.Index, new DateOnly(year, 7, 1));
        if (isEu && _eu is not null && !IsSilent(party.Index, year) && Of(_eu, party, year) is { } reported)
        {
            return reported;
        }

        if (party.Code.Value == Germany && Of(_de, party, year) is { } weapons) return weapons;
        if (!isEu && Alliance.Eu.Entries.All(e => e.Party != party.Index)) return MoneyExports.None("no-source");
        if (_eu is null) return MoneyExports.None(NotHere);
        if (!isEu && _eu.Years.Contains(year)) return MoneyExports.None("no-source");
        return MoneyExports.None(_eu.Years.Contains(year) ? "no-report" : "years-not-covered");
    }

    /// <summary>Expenditure on equipment and on "Other", or null; <paramref name="reason"/> says why.</summary>
    public EquipmentAmount? EquipmentOf(Party party, int year, out string reason)
    {
        reason = EquipmentYears is not { } years
            ? NotHere
            : !years.Contains(year)
            ? "years-not-covered"
            : "equipment-missing";
        return Equipment.GetValueOrDefault(Key(party.Index, year)) is
        {
            Dollars: not null,
            OtherDollars: not null
        } found ? found : null;
    }

    /// <summary>
    /// What partners report as exported to a party, by table; those that report nothing are left out.
    /// </summary>
    public IEnumerable<(FlowTable Flows, long Amount)> PartnerReports(Party party, int year)
    {
        foreach (var (flows, partners) in _partners)
        {
            if (partners.Of(party.Index, year) is { } amount) yield return (flows, amount);
        }
    }

    /// <summary>
    /// The arms revenue of firms with headquarters in a country, or why there is none: not zero, since smaller firms
    /// are not in the list.
    /// </summary>
    public TopRevenue? TopOf(Party party, int year, out string reason)
    {
        reason = Top.Count == 0
            ? NotHere
            : Top.Values.Any(k => k.Year == year)
            ? "no-company-in-list"
            : "years-not-covered";
        return Top.GetValueOrDefault(Key(party.Index, year));
    }

    private MoneyExports? Of(FlowTable? flows, Party party, int year) =>
        flows is not null && flows.Usable.Contains(year)
        && _exports.TryGetValue(flows, out var sums) && sums.TryGetValue(Key(party.Index, year), out var sum)
            ? new MoneyExports(sum, flows, null)
            : null;

    /// <summary>
    /// Party and year in one number: tables over tuples would be compiled anew at every start (docs/performance.md).
    /// </summary>
    private static long Key(short party, int year) => ((long)party << 32) | (uint)year;

    private bool IsSilent(short party, int year) =>
        _eu is null || !_eu.Years.Contains(year) || _eu.Silent.Contains((party, (short)year));

    private static YearRange? Default(Imported imported, FlowTable? eu)
    {
        var exports = eu?.Usable
            ?? (imported.Has(SourceCatalog.UnitedStates)
                ? imported.FindSeries(Need(SourceCatalog.UnitedStates, Flow.Delivery), out _)?.Usable
                : null);
        if (YearsOf(EquipmentIn(imported)) is not { } spent) return exports ?? YearsOfShipments(imported);
        if (exports is null || !exports.Overlaps(spent)) return spent;
        return spent.And(exports);
    }

    /// <summary>The years of American shipments, which need nothing else; null where none are here.</summary>
    private static YearRange? YearsOfShipments(Imported imported)
    {
        var years = (imported.Snapshot?.Files ?? []).Where(f => f.Source == SourceCatalog.Census)
            .Select(f => f.Years).OfType<YearRange>().ToList();
        return years.Count == 0 ? null : new YearRange(years.Min(y => y.First), years.Max(y => y.Last));
    }

    /// <summary>
    /// The table of a source, null where none of its files is imported or the years asked are not covered; false where
    /// files are imported
    /// and have nothing of the flow.
    /// </summary>
    private static bool IsLoaded(
        Imported imported, string source, Flow flow, YearRange? years, out FlowTable? table, out NotImported why)
    {
        (table, why) = (null, NotImported.None);
        if (!imported.Has(source)) return true;
        table = imported.FindSeries(Need(source, flow), out why);
        if (table is null) return false;
        if (years is not null && !table.Usable.Overlaps(years)) table = null;
        return true;
    }

    /// <summary>The exports of a table by party and year, and what they are as reports of partners.</summary>
    private void Add(FlowTable flows, Alliance alliance, Composition composition)
    {
        var years = Enumerable.Range(Years.First, Years.Count)
            .Where(flows.Years.Contains).Select(y => new YearRange(y, y)).ToList();
        var everyone = new PartySelection.Everyone();
        var scope = new ShareScope(alliance, composition, everyone, everyone, FlowFlags.None, []);
        var sums = new ScopeMap(flows, scope).Sum(years, ShareKey.Supplier);
        var byParty = new Dictionary<long, ShareSums>();
        for (var i = 0; i < years.Count; i++)
        {
            foreach (var (supplier, sum) in sums[i]) byParty[Key((short)supplier, years[i].First)] = sum;
        }

        _exports[flows] = byParty;
        _partners[flows] = new PartnerReports(
            flows, Years,
            (supplier, year) => flows.Usable.Contains(year) && (flows != _de || IsSilent(supplier, year)));
    }

    private static YearRange? YearsOf(Dictionary<long, EquipmentAmount> equipment) =>
        equipment.Count == 0
            ? null
            : new YearRange(equipment.Values.Min(k => k.Year), equipment.Values.Max(k => k.Year));

    private static Dictionary<long, EquipmentAmount> EquipmentIn(Imported imported) =>
        imported.Kept("equipment", () => LoadEquipment(imported));

    private static Question Need(string source, Flow flow) => new()
    {
        Kind = QuestionKind.Share,
        Source = source,
        Flow = flow,
    };

    private static Dictionary<long, EquipmentAmount> LoadEquipment(Imported imported)
    {
        if (imported.Snapshot is not { } snapshot) return [];
        var printed = IndicatorLoader.Of(
            snapshot, SourceCatalog.Nato, ["expenditure-usd", "equipment-share", "other-share"]);
        var amounts = EquipmentExpenditure.Of(printed);
        var byParty = new Dictionary<long, EquipmentAmount>();
        foreach (var amount in amounts)
        {
            var party = Imported.Parties.OfPrinted(SourceCatalog.Nato, amount.Party);
            if (party != PartyTable.Unmapped) byParty[Key(party, amount.Year)] = amount;
        }

        return byParty;
    }

    private Dictionary<long, TopRevenue> LoadTop()
    {
        if (_imported.Snapshot is not { } snapshot) return [];
        var revenues = new Dictionary<long, TopRevenue>();
        foreach (var firm in IndicatorLoader.Of(snapshot, SourceCatalog.SipriCompanies, ["arms-revenue"]))
        {
            if (firm.Amount is not { } amount) continue;
            var key = Key(Imported.Parties.OfPrinted(SourceCatalog.SipriCompanies, firm.Party), firm.Year);
            var sum = revenues.GetValueOrDefault(key);
            revenues[key] = new TopRevenue(
                firm.Year, (sum?.Dollars ?? 0) + amount.TenThousandths, (sum?.Companies ?? 0) + 1);
        }

        return revenues;
    }

    private Edition? EditionOf(string source)
    {
        var files = (_imported.Snapshot?.Files ?? []).Where(f => f.Source == source && f.Years is not null);
        if (files.MaxBy(f => f.Edition, StringComparer.Ordinal) is not { } file) return null;
        var known = SourceCatalog.Find(source)!;
        return new Edition(
            source, file.Edition, file.Form, known.Published(file.Edition),
            known.Cite(file.Edition, file.Form, file.Name));
    }
}

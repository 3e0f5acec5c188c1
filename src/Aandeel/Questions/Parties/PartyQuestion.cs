using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>party</c>: one page for any party, as supplier and as recipient, with what each source says of it, what
/// is missing, and why sources that differ can all be true (docs/methods/party.md). It asks the other questions and
/// computes nothing that they compute.
/// </summary>
public sealed class PartyQuestion
{
    private const int Shown = 10;
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly Party _party;
    private readonly PartySelection _self;
    private readonly PartySelection _everyone = new PartySelection.Everyone();
    private readonly IReadOnlyList<Composition> _compositions;
    private readonly Dictionary<string, FlowTable?> _flows = new(StringComparer.Ordinal);
    private readonly List<Edition> _editions = [];

    private PartyQuestion(Question question, Imported imported)
    {
        (_question, _imported) = (question, imported);
        _party = question.Party ?? throw AandeelException.Usage(
            "party needs a party, by code or name: aandeel party NLD. All codes are in docs/methods/parties.md.");
        _self = new PartySelection.Parties([_party]);
        _compositions = question.Composition is { } one ? [one] : [Composition.Present, Composition.AtTheTime];
    }

    /// <summary>
    /// The folder's edition; for a party that it does not have, such as a state that is no more, one that has it.
    /// </summary>
    private string? SipriEdition { get; set; }

    private string? EditionWithParty()
    {
        var own = _imported.EditionOfFrame(_question);
        if (_question.Edition is not null || own is null) return own;
        return _imported.Editions().Where(e => e.IsWhole).OrderByDescending(e => e.Name == own)
            .FirstOrDefault(Has)?.Name ?? own;

        bool Has(EditionHere edition)
        {
            var flows = _imported.Register(edition);
            return flows.Supplier.Contains(_party.Index) || flows.Recipient.Contains(_party.Index);
        }
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures.</summary>
    internal static PartyResult Of(Question question, Imported imported) =>
        new PartyQuestion(question, imported).Build();

    /// <summary>The series in which a party can stand as supplier: those that several report, and its own.</summary>
    internal static IEnumerable<FlowSeries> SeriesOf(Party party) => FlowSeries.All.Where(s =>
        s.Measure != Measure.Count
        && s.Flow is not (Flow.Denial or Flow.Notification)
        && (s.Reporter is null || s.Reporter == party.Code.Value));

    private PartyResult Build()
    {
        using var production = new Beside<ProductionResult?>(Production);
        SipriEdition = EditionWithParty();
        var needed = SeriesOf(_party).SelectMany(s => SeriesChoice.Destinations(s).Select(d => Of(s, d)));
        _imported.Prepare([.. needed, .. ProductionInputs.Needs]);
        var years = YearsOfAll();
        using var made = new Beside<MadeResult?>(() => Made(years));
        var exports = Exports();
        var (finals, byWay) = Final();
        var page = new PartyPage(_party, production.Value)
        {
            Exports = exports,
            Recipients =
            [
                .. Partners(QuestionKind.Suppliers, SourceCatalog.Sipri),
                .. MoneySource(exports) is { } money ? Partners(QuestionKind.Suppliers, money) : [],
            ],
            Products = Products(_self, null),
            Imports = Imports(),
            Suppliers = [
                .. Partners(QuestionKind.Recipients, SourceCatalog.Sipri),
                .. Partners(QuestionKind.Recipients, SourceCatalog.Eu)
            ],
            ImportedProducts = Products(_everyone, _self),
            Europe = new EuropeShares(_question, _party, SipriEdition).Lines(Flows),
            Finals = finals,
            ByWay = byWay,
            Gaps = new PartyGaps(_question, _imported, _party, Flows).All(),
            Made = made.Value,
            Rows = Rows(SourceCatalog.Sipri, years, _self, null),
        };
        var filled = _question with
        {
            Source = Question.AllSources,
            Edition = SipriEdition,
            Compositions = _compositions
        };
        filled = TooSmall.Echo(filled, _question, exports.Exists(e => e.Line.Share?.IsWithheld == true));
        return new PartyResult(filled, _imported, page, [.. _editions.Distinct()]);
    }

    /// <summary>The flows of a series, or null where its files are not imported or hold none.</summary>
    private FlowTable? Flows(FlowSeries series, DestinationChoice? destination = null)
    {
        var key = $"{series.Source} {series.Flow} {series.Unit.Code} {destination}";
        if (!_flows.TryGetValue(key, out var flows)) _flows.Add(key, flows = _imported.Find(Of(series, destination)));
        return flows;
    }

    /// <summary>The question about one series of this party, with nothing left over of the others.</summary>
    private Question Of(FlowSeries series, DestinationChoice? destination = null) => new()
    {
        Kind = QuestionKind.Share,
        Source = series.Source,
        Flow = series.Flow,
        UnitCode = series == FlowSeries.Sipri ? null : series.Unit.Code,
        Destination = destination,
        Edition = series == FlowSeries.Sipri ? SipriEdition : null,
        NamesEdition = _question.NamesEdition,
        Alliance = _question.Alliance,
    };

    private YearRange? Years(FlowTable flows) => PartyYears.Of(_question, flows, _party);

    /// <summary>The years shown, and all of a series of money where no years were asked.</summary>
    private IEnumerable<YearRange> Periods(FlowTable flows)
    {
        if (Years(flows) is not { } years) yield break;
        yield return years;
        if (_question.Years is null && years != flows.Usable && flows.Series.IsMoney) yield return flows.Usable;
    }

    private YearRange YearsOfAll()
    {
        if (_question.Years is { } asked) return asked;
        return Flows(FlowSeries.Sipri) is { } flows ? Years(flows) ?? flows.Usable : new YearRange(2020, 2024);
    }

    /// <summary>A line for each series, composition and period: the last five usable years, and all of them.</summary>
    private List<ExportLine> Exports()
    {
        var lines = new List<ExportLine>();
        foreach (var series in SeriesOf(_party))
        {
            if (Flows(series) is not { } flows) continue;
            if (flows.Grain == FlowGrain.Observations && !flows.Supplier.Contains(_party.Index)) continue;
            foreach (var destination in SeriesChoice.Destinations(series))
            {
                foreach (var years in Periods(flows)) lines.AddRange(Exports(series, destination, flows, years));
            }
        }

        return lines;
    }

    /// <summary>
    /// The lines of one series in some years: each composition, with the last one tied to those before it.
    /// </summary>
    private List<ExportLine> Exports(
        FlowSeries series, DestinationChoice? destination, FlowTable flows, YearRange years)
    {
        var ofAll = new OfSums(this, flows, years);
        var later = new Dictionary<string, ExportLine>(StringComparer.Ordinal);
        var lines = new List<ExportLine>();
        foreach (var composition in _compositions.Reverse())
        {
            var question = Of(series, destination) with { Years = years, Suppliers = _self, Composition = composition };
            var share = ShareOfAllQuestion.Of(question, _imported, series, destination);
            _editions.AddRange(share.Editions);
            var own = share.Lines.Select(l => Export(l, ofAll, later.GetValueOrDefault(l.Key))).ToList();
            if (later.Count == 0) later = own.ToDictionary(l => l.Line.Key, StringComparer.Ordinal);
            lines.InsertRange(0, own);
        }

        return lines;
    }

    /// <summary>The sums give the total of every supplier, where they cannot give its destinations.</summary>
    private static ExportLine Export(SourceLine line, OfSums sums, ExportLine? later)
    {
        if (line.Line is { } share) return new ExportLine(line, share.Sum.Total, "", later);
        return line.Reason == EuropeLine.NotInSums && sums.CanTell
            ? new ExportLine(line, sums.Total, "nothing-delivered", later)
            : new ExportLine(line, null, line.Reason, later);
    }

    /// <summary>The source of money that says most: actual exports before licences.</summary>
    private static string? MoneySource(IEnumerable<ExportLine> exports) => exports
        .Where(e => e.Line.Series.IsMoney && e.Total > 0)
        .OrderBy(e => e.Line.Series.Flow == Flow.Licence)
        .Select(e => e.Line.Series.Source)
        .FirstOrDefault();

    /// <summary>The largest recipients, or suppliers, in a source.</summary>
    private IEnumerable<PartLine> Partners(QuestionKind kind, string source)
    {
        var series = FlowSeries.Of(source)[0];
        if (Flows(series) is not { } flows || Years(flows) is not { } years) return [];
        var isSupplier = kind == QuestionKind.Suppliers;
        var league = LeagueQuestion.Find(
            Of(series) with
            {
                Kind = kind,
                Years = years,
                Suppliers = isSupplier ? _self : null,
                Recipients = isSupplier ? null : _self,
                Partners = Shown,
                Composition = _compositions[0],
            },
            _imported,
            out _);
        return (league?.Lines ?? [])
            .SelectMany(l => l.Partners?.Rows ?? [])
            .Where(p => p.Sum.Now > 0)
            .Select(p =>
            {
                // Not by its word: what is in no table of ours is a partner too, and no word of a question finds it.
                var partner = new PartySelection.Parties([Imported.Parties.All.First(o => o.Code.Value == p.Key)]);
                var rows = isSupplier ? Rows(source, years, _self, partner) : Rows(source, years, partner, _self);
                return new PartLine(flows, years, p.Key, p.Name, p.Sum.Now, p.Sum.PartOf(p.Whole), rows);
            });
    }

    /// <summary>Product classes of what a set delivers, SIPRI's only.</summary>
    private IReadOnlyList<PartLine> Products(PartySelection suppliers, PartySelection? recipients)
    {
        if (Flows(FlowSeries.Sipri) is not { Grain: FlowGrain.Observations } flows || Years(flows) is not { } years)
        {
            return [];
        }

        var share = ShareQuestion.Of(
            Of(FlowSeries.Sipri) with
            {
                Years = years,
                By = ShareKey.Class,
                Suppliers = suppliers,
                Recipients = recipients,
                Composition = _compositions[0],
            },
            _imported);
        var whole = share.Lines.Sum(l => l.Sum.Total);
        return
        [
            .. share.Lines.Where(l => l.Sum.Total > 0).Select(l => new PartLine(
                flows,
                years,
                share.Choice.KeyOf(l.Key),
                share.Choice.NameOf(l.Key),
                l.Sum.Total,
                whole > 0 ? (double)l.Sum.Total / whole : null,
                share.Choice.Behind(l))),
        ];
    }

    /// <summary>What it received, and how much of it from members of the alliance.</summary>
    private List<ImportLine> Imports()
    {
        var lines = new List<ImportLine>();
        foreach (var series in new[] { FlowSeries.Sipri, FlowSeries.Of(SourceCatalog.Eu)[0] })
        {
            if (Flows(series) is not { } flows || Years(flows) is not { } years) continue;
            var rows = Rows(series.Source, years, _everyone, _self);
            if (flows.Grain != FlowGrain.Observations)
            {
                if (SumOf(QuestionKind.Recipients, series, years) is not { } own) continue;
                lines.Add(
                    new ImportLine(flows, years, own, null, EuropeLine.NotInSums, null, EuropeLine.NotInSums, rows));
                continue;
            }

            var all = Total(flows, years, _everyone);
            var members = Total(
                flows, years, new PartySelection.MembersOf(_question.Alliance, _question.Alliance.Written));
            if (all == 0) continue;
            double? outside = series == FlowSeries.Sipri ? (double)(all - members) / all : null;
            lines.Add(new ImportLine(flows, years, all, members, "", outside, "members-report-only", rows));
        }

        return lines;
    }

    /// <summary>What a table of totals has of the party; null where that is nothing.</summary>
    private long? SumOf(QuestionKind kind, FlowSeries series, YearRange years)
    {
        var isSupplier = kind == QuestionKind.Suppliers;
        var question = Of(series) with
        {
            Kind = kind,
            Years = years,
            Suppliers = isSupplier ? _self : null,
            Recipients = isSupplier ? null : _self,
        };
        return LeagueQuestion.Find(question, _imported, out _)?.Lines is [{ Sum.Now: > 0 and var now }] ? now : null;
    }

    private long Total(FlowTable flows, YearRange years, PartySelection suppliers)
    {
        var scope = new ShareScope(_question.Alliance, _compositions[0], suppliers, _self, FlowFlags.None, []);
        var sums = new ScopeMap(flows, scope).Sum([years])[0];
        if (!sums.TryGetValue(0, out var sum)) return 0;
        return sum.Total + (suppliers is PartySelection.Everyone ? sum.UnknownSuppliersByGroup.Sum() : 0);
    }

    /// <summary>
    /// Stated against final destinations, where a source of this party has both: of all licences but extensions, and of
    /// definitive new ones alone.
    /// </summary>
    private (IReadOnlyList<FinalLine> Sides, IReadOnlyList<ByWayLine> ByWay) Final()
    {
        var series = FlowSeries.Of(SourceCatalog.DutchLicences)[0];
        if (series.Reporter != _party.Code.Value) return ([], []);
        if (Flows(series) is not { } stated || Flows(series, DestinationChoice.Final) is not { } final) return ([], []);
        var (sides, byWay) = (new List<FinalLine>(), new List<ByWayLine>());
        Add(FinalLine.AllButExtensions, FlowFlags.None);
        Add(FinalLine.DefinitiveNew, FlowFlags.DefinitiveNewLicence);
        return (sides, byWay);

        void Add(string licences, FlowFlags only)
        {
            IEnumerable<ByWayLine> last = [];
            foreach (var years in Periods(stated))
            {
                var cross = new FinalDestinations(stated, final, _question.Alliance, _compositions[0], years, only);
                if (cross.Total == 0) continue;
                sides.AddRange(cross.Sides.Select(s => new FinalLine(stated, years, licences, s, cross.Total)));
                last = cross.FinalRecipients.Take(Shown)
                    .Select(
                        r => new ByWayLine(
                            stated, years, licences, Imported.Parties[r.Recipient], r.Amount, cross.Total));
            }

            byWay.AddRange(last);
        }
    }

    /// <summary>The share of production; null where no input is imported, or the party is no state.</summary>
    private ProductionResult? Production()
    {
        if (_imported.Snapshot is null || !_party.IsState) return null;
        var question = new Question
        {
            Kind = QuestionKind.Production,
            Alliance = _question.Alliance,
            Composition = _compositions[0],
            Suppliers = _self,
            Years = _question.Years,
        };
        return ProductionQuestion.Find(question, _imported, out _);
    }

    /// <summary>Where what it delivered was made, in the same years as its deliveries.</summary>
    private MadeResult? Made(YearRange years)
    {
        if (MadeRegister.Find(_imported, SipriEdition)?.Flows.Years.Overlaps(years) != true) return null;
        var question = new Question
        {
            Kind = QuestionKind.Made,
            Years = years,
            Suppliers = _self,
            Alliance = _question.Alliance,
            Composition = _compositions[0],
            Edition = SipriEdition,
        };
        return MadeQuestion.Find(question, _imported) is { Lines.Count: > 0 } made ? made : null;
    }

    private Ask Rows(string source, YearRange years, PartySelection suppliers, PartySelection? recipients) => Behind.Row(
        Of(FlowSeries.Of(source)[0]) with { UnitCode = null, Recipients = recipients },
        _compositions[0],
        years,
        suppliers.Text,
        edition: source == SourceCatalog.Sipri ? SipriEdition : null);

    /// <summary>The total of the party in the built-in sums, asked once where it is needed.</summary>
    private sealed class OfSums(PartyQuestion party, FlowTable flows, YearRange years)
    {
        public bool CanTell => flows.Grain != FlowGrain.Observations;

        public long? Total => field ??= party.SumOf(QuestionKind.Suppliers, FlowSeries.Sipri, years);
    }
}

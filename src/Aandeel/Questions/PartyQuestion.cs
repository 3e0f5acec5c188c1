using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>party</c>: one page for any party, as supplier and as recipient, with what each source says of it, what is missing, and why
/// sources that differ can all be true (docs/methods/party.md). It asks the other questions and computes nothing that they compute.
/// </summary>
public sealed class PartyQuestion
{
    private const int Window = 5;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly Party _party;
    private readonly PartySelection _self;
    private readonly IReadOnlyList<Composition> _compositions;
    private readonly List<Edition> _editions = [];

    private PartyQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _party = question.Party ?? throw AandeelException.Usage("party needs a party, by code or name: aandeel party NLD. All codes are in docs/methods/parties.md.");
        _self = new PartySelection.Parties([_party]);
        _compositions = question.Composition is { } one ? [one] : [Composition.AtTheTime, Composition.Present];
    }

    private Language Language => _question.Language;

    /// <summary>SIPRI's flows by a yearly edition where one is here: single deals and their years stand in it as SIPRI has them (decision 0018).</summary>
    private string? SipriEdition => field ??= _holdings.EditionOfDeals(_question, _party);

    public static OldAnswer Answer(Question question, Holdings holdings) => new PartyQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        _holdings.Prepare([.. SeriesOf(_party).SelectMany(s => SeriesChoice.Destinations(s).Select(d => Of(s, d))), .. ProductionInputs.Needs]);
        var exports = Exports();
        var row = new AnswerRow()
            .With("key", _party.Code.Value)
            .With("name", _party.Name(Language))
            .With("kind", Codes.Of(_party.Kind))
            .With("nato", Memberships(Alliance.Nato))
            .With("eu", Memberships(Alliance.Eu))
            .With("exports", exports)
            .With("recipients", [.. Partners(QuestionKind.Suppliers, SourceCatalog.Sipri), .. MoneySource(exports) is { } money ? Partners(QuestionKind.Suppliers, money) : []])
            .With("products", Products(_self, null))
            .With("imports", Imports())
            .With("suppliers", [.. Partners(QuestionKind.Recipients, SourceCatalog.Sipri), .. Partners(QuestionKind.Recipients, SourceCatalog.Eu)])
            .With("imported_products", Products(new PartySelection.Everyone(), _self))
            .With("europe", new EuropeShares(_question, _party, SipriEdition).Rows(Flows))
            .With("final_destinations", Final(out var byWay))
            .With("by_way_of_allies", byWay)
            .With("production", Production())
            .With("statements", StatementWords.About(_party).Select(Statement).ToList())
            .With("missing", new PartyGaps(_question, _holdings, _party).Rows(Flows))
            .With("flows", Command(SourceCatalog.Sipri, null, _self.Text, null));
        var view = new PartyView(_question, _party, row, _compositions);
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.Snapshot?.Id ?? _holdings.Identity,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _editions.Distinct()],
            Rows = [row],
            Notes = view.Notes,
            View = view.Build(),
            Incomplete = [.. row.List("missing").Select(m => m.Text("text"))],
            Explanation = _question.Explain ? view.Explain() : [],
        };
    }

    /// <summary>The series in which a party can stand as supplier: those that several report, and its own.</summary>
    public static IEnumerable<FlowSeries> SeriesOf(Party party) => FlowSeries.All.Where(s => s.Measure != Measure.Count && s.Flow is not (Flow.Denial or Flow.Notification) && (s.Reporter is null || s.Reporter == party.Code.Value));

    /// <summary>The flows of a series, or null where its files are not here or hold none.</summary>
    private FlowTable? Flows(FlowSeries series, DestinationChoice? destination = null)
    {
        if (series != FlowSeries.Sipri && !_holdings.Has(series.Source)) return null;
        try
        {
            return _holdings.Deliveries(Of(series, destination), shortWindows: false);
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            return null;
        }
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
        Alliance = _question.Alliance,
        Language = Language,
    };

    /// <summary>
    /// The years of a series that are shown: those asked, or the last five usable ones, of a state that is no more the last five in which it
    /// delivered or received; null where it has none of them.
    /// </summary>
    public static YearRange? YearsOf(Question question, FlowTable flows, Party? party = null)
    {
        var usable = flows.Usable;
        if (question.Years is { } asked) return asked.Overlaps(usable) ? asked.And(usable) : null;
        return party?.Kind == PartyKind.PastState && LastOf(party, flows) is { } last ? new YearRange(usable.First, last).Ending(Window) : usable.Ending(Window);
    }

    private static int? LastOf(Party party, FlowTable flows)
    {
        if (flows.Grain != FlowGrain.Observations) return null;
        int? last = null;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Supplier[i] == party.Index || flows.Recipient[i] == party.Index) last = Math.Max(last ?? 0, flows.Year[i]);
        }

        return last;
    }

    private YearRange? Years(FlowTable flows) => YearsOf(_question, flows, _party);

    /// <summary>A line for each series, composition and period: the last five usable years, and all of them.</summary>
    private List<AnswerRow> Exports()
    {
        var lines = new List<AnswerRow>();
        foreach (var series in SeriesOf(_party))
        {
            if (Flows(series) is not { } flows || !(flows.Grain != FlowGrain.Observations || flows.Supplier.Contains(_party.Index))) continue;
            foreach (var destination in SeriesChoice.Destinations(series))
            {
                foreach (var years in Periods(flows))
                {
                    foreach (var composition in _compositions)
                    {
                        var share = ShareOfAllQuestion.Of(Of(series, destination) with { Years = years, Suppliers = _self, Composition = composition }, _holdings, series, destination);
                        lines.AddRange(OldBridge.Rows(share.Table.Rows, Language).Select(r => WithTotal(r.Without("ukraine_part", "indo_pacific_part"), flows, years)));
                        _editions.AddRange(share.Editions);
                    }
                }
            }
        }

        return lines;
    }

    /// <summary>The sums give the total of every supplier, where they cannot give its destinations.</summary>
    private AnswerRow WithTotal(AnswerRow row, FlowTable flows, YearRange years)
    {
        if (flows.Grain == FlowGrain.Observations || row.Reason("total") != "not-in-sums") return row;
        var league = OldBridge.Of(LeagueQuestion.Answer(Of(FlowSeries.Sipri) with { Kind = QuestionKind.Suppliers, Years = years, Suppliers = _self }, _holdings), Language);
        var total = league.Rows is [var own] && own.Amount("total") > 0 ? own["total"] : new FieldValue.Missing("nothing-delivered");
        var completed = new AnswerRow();
        foreach (var (name, value) in row.Fields) completed.With(name, name == "total" ? total : value);
        return completed;
    }

    private IEnumerable<YearRange> Periods(FlowTable flows)
    {
        if (Years(flows) is not { } years) yield break;
        yield return years;
        if (_question.Years is null && years != flows.Usable && flows.Series.IsMoney) yield return flows.Usable;
    }

    /// <summary>The source of money that says most: actual exports before licences.</summary>
    private static string? MoneySource(IReadOnlyList<AnswerRow> exports) => exports
        .Where(e => e.Text("unit") is "EUR" or "GBP" or "USD" && e.Amount("total") > 0)
        .OrderBy(e => e.Text("flow") == Codes.Of(Flow.Licence)).Select(e => e.Text("source")).FirstOrDefault();

    /// <summary>The largest recipients, or suppliers, in a source.</summary>
    private List<AnswerRow> Partners(QuestionKind kind, string source)
    {
        var series = FlowSeries.Of(source)[0];
        if (Flows(series) is not { } flows || Years(flows) is not { } years) return [];
        var isSupplier = kind == QuestionKind.Suppliers;
        var league = OldBridge.Of(LeagueQuestion.Answer(Of(series) with { Kind = kind, Years = years, Suppliers = isSupplier ? _self : null, Recipients = isSupplier ? null : _self, Partners = Shown, Composition = _compositions[0] }, _holdings), Language);
        return [.. league.Rows.SelectMany(r => r.List("partners")).Where(p => p.Amount("value") > 0).Select(p => Line(flows, years)
            .Copy(p, "key", "name")
            .With("total", p["value"])
            .Copy(p, "share")
            .With("flows", Command(source, years, isSupplier ? _self.Text : p.Text("key"), isSupplier ? p.Text("key") : _self.Text)))];
    }

    private const int Shown = 10;

    /// <summary>Product classes of what a set delivers, SIPRI's only.</summary>
    private List<AnswerRow> Products(PartySelection suppliers, PartySelection? recipients)
    {
        if (Flows(FlowSeries.Sipri) is not { Grain: FlowGrain.Observations } flows || Years(flows) is not { } years) return [];
        var rows = OldBridge.Of(ShareQuestion.Answer(Of(FlowSeries.Sipri) with { Years = years, By = ShareKey.Class, Suppliers = suppliers, Recipients = recipients, Composition = _compositions[0] }, _holdings), Language.En).Rows;
        var whole = rows.Sum(r => r.Amount("total") ?? 0);
        return [.. rows.Where(r => r.Amount("total") > 0).Select(r => Line(flows, years)
            .Copy(r, "key", "name", "total")
            .With("share", FieldValue.Of(whole > 0 ? (double)r.Amount("total")!.Value / whole : null, "nothing-delivered"))
            .Copy(r, "flows"))];
    }

    /// <summary>What it received, and how much of it from members of the alliance.</summary>
    private List<AnswerRow> Imports()
    {
        var lines = new List<AnswerRow>();
        foreach (var series in new[] { FlowSeries.Sipri, FlowSeries.Of(SourceCatalog.Eu)[0] })
        {
            if (Flows(series) is not { } flows || Years(flows) is not { } years) continue;
            var row = Line(flows, years);
            if (flows.Grain == FlowGrain.Observations)
            {
                var all = Total(flows, years, new PartySelection.Everyone());
                var members = Total(flows, years, new PartySelection.MembersOf(_question.Alliance, _question.Alliance.Written));
                if (all == 0) continue;
                row.With("total", FieldValue.OfAmount(all)).With("from_members", FieldValue.OfAmount(members))
                    .With("share_from_outside", series == FlowSeries.Sipri ? FieldValue.Of((double)(all - members) / all, "nothing-delivered") : new FieldValue.Missing("members-report-only"));
            }
            else
            {
                var league = OldBridge.Of(LeagueQuestion.Answer(Of(series) with { Kind = QuestionKind.Recipients, Years = years, Recipients = _self }, _holdings), Language).Rows;
                if (league is not [var own] || own.Amount("total") is not > 0) continue;
                row.Copy(own, "total").With("from_members", new FieldValue.Missing("not-in-sums")).With("share_from_outside", new FieldValue.Missing("not-in-sums"));
            }

            lines.Add(row.With("flows", Command(series.Source, years, "all", _self.Text)));
        }

        return lines;
    }

    private long Total(FlowTable flows, YearRange years, PartySelection suppliers)
    {
        var sums = new ScopeMap(flows, new ShareScope(_question.Alliance, _compositions[0], suppliers, _self, FlowFlags.None, [])).Sum([years])[0];
        return sums.TryGetValue(0, out var sum) ? sum.Total + (suppliers is PartySelection.Everyone ? sum.UnknownSuppliersByGroup.Sum() : 0) : 0;
    }

    /// <summary>Stated against final destinations, where a source of this party has both: of all licences but extensions, and of definitive new ones alone.</summary>
    private List<AnswerRow> Final(out List<AnswerRow> byWay)
    {
        byWay = [];
        var series = FlowSeries.Of(SourceCatalog.DutchLicences)[0];
        if (series.Reporter != _party.Code.Value || Flows(series) is not { } stated || Flows(series, DestinationChoice.Final) is not { } final) return [];
        var rows = new List<AnswerRow>();
        foreach (var (licences, only) in new[] { (AllButExtensions, FlowFlags.None), (DefinitiveNew, FlowFlags.DefinitiveNewLicence) })
        {
            List<AnswerRow> last = [];
            foreach (var years in Periods(stated))
            {
                var cross = new FinalDestinations(stated, final, _question.Alliance, _compositions[0], years, only);
                if (cross.Total == 0) continue;
                AnswerRow Start() => Line(stated, years).With("licences", licences);
                AnswerRow End(AnswerRow row, long amount) => row
                    .With("total", FieldValue.OfAmount(amount)).With("share", FieldValue.Of((double)amount / cross.Total, "nothing-delivered")).With("flows", new FieldValue.Missing("no-such-choice"));
                rows.AddRange(cross.Sides.Select(s => End(Start().With("stated", Codes.Of(s.Stated)).With("final", Codes.Of(s.Final)), s.Amount)));
                last = [.. cross.FinalRecipients.Take(Shown).Select(r => End(Start().With("key", Holdings.Parties[r.Recipient].Code.Value).With("name", Holdings.Parties[r.Recipient].Name(Language)), r.Amount))];
            }

            byWay.AddRange(last);
        }

        return rows;
    }

    /// <summary>Which Dutch licences a line is of.</summary>
    internal const string AllButExtensions = "all-but-extensions";
    internal const string DefinitiveNew = "definitive-new";

    /// <summary>The share of production in every year that can have one, or the input that is missing in the last.</summary>
    private List<AnswerRow> Production()
    {
        if (_holdings.Snapshot is null || !_party.IsState) return [];
        try
        {
            var rows = ProductionQuestion.Answer(new Question { Kind = QuestionKind.Production, Alliance = _question.Alliance, Composition = _compositions[0], Suppliers = _self, Years = _question.Years, Language = Language }, _holdings).Rows;
            return [.. rows.Where(r => r.Inner("share_of_production").Ratio("lower") is not null).DefaultIfEmpty(rows[^1])];
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            return [];
        }
    }

    private AnswerRow Statement(PublishedStatement statement) => new AnswerRow()
        .With("who", statement.Who(Language))
        .With("published", statement.Published.Length > 0 ? statement.Published : null)
        .With("sentence", statement.Sentence(Language))
        .With("value", statement.Value is { } value ? new FieldValue.Number(value) : new FieldValue.Missing("no-single-figure"))
        .With("unit", statement.Unit.Length > 0 ? statement.Unit : null)
        .With("period", statement.Period.Length > 0 ? statement.Period : null)
        .With("address", statement.Address?.ToString())
        .With("compares_with", statement.Comparison?.Question)
        .With("differs", statement.Differs(Language) is { Length: > 0 } differs ? differs : null);

    private List<AnswerRow> Memberships(Alliance alliance) =>
    [
        .. alliance.Entries.Where(e => e.Party == _party.Index).Select(e => new AnswerRow().With("from", e.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).With("until", e.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
    ];

    internal static AnswerRow Line(FlowTable flows, YearRange years) => new AnswerRow()
        .With("source", flows.Series.Source).With("flow", Codes.Of(flows.Series.Flow)).With("unit", flows.Unit.Code).With("period", years.ToString());

    private string Command(string source, YearRange? years, string suppliers, string? recipient) => FlowsCommandText.For(
        Of(FlowSeries.Of(source)[0]) with { UnitCode = null, Recipients = recipient is null ? null : recipient == _self.Text ? _self : Holdings.Parties.All.FirstOrDefault(p => p.Code.Value == recipient) is { } one ? new PartySelection.Parties([one]) : null },
        _compositions[0], years ?? _question.Years ?? (Flows(FlowSeries.Sipri) is { } flows ? Years(flows) ?? flows.Usable : new YearRange(2020, 2024)), suppliers, null, null, null, source == SourceCatalog.Sipri ? SipriEdition : null);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", Questions.Question.AllSources)
        .With("party", _party.Code.Value)
        .With("edition", SipriEdition)
        .With("years", _question.Years?.ToString())
        .With("composition", string.Join(',', _compositions.Select(c => c.Code)))
        .With("alliance", _question.Alliance.Code)
        .With("lang", Codes.Of(Language));
}

using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>suppliers</c> and <c>recipients</c>: SIPRI's own tables, with ranks, shares of the world, changes and partners.</summary>
public sealed class LeagueQuestion
{
    private const int Window = 5;
    private const int DefaultPartners = 10;
    private const int DefaultLimit = 25;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly FlowTable _flows;
    private readonly Composition _composition;
    private readonly YearRange _period;
    private readonly YearRange _before;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];
    private readonly bool _bySupplier;

    private LeagueQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _bySupplier = question.Kind == QuestionKind.Suppliers;
        _composition = question.Composition ?? Composition.AtTheTime;
        _flows = Holdings.OfCategory(Table(), question);
        if (FromSums) RequireTotals();
        var years = _flows.Usable;
        var asked = question.Years ?? years.Ending(Window);
        _period = Clip(asked, "years");
        _before = question.Compare ?? _period.Before();
        if (question.Compare is { } compare) _before = Clip(compare, "compare");
    }

    private Language Language => _question.Language;

    private bool IsSipri => _flows.Series == FlowSeries.Sipri;

    private bool FromSums => _flows.Grain != FlowGrain.Observations;

    private FlowWords Words => field ??= new FlowWords(_flows, Language);

    private PartySelection? Own => _bySupplier ? _question.Suppliers : _question.Recipients;

    private bool HasPartners => _flows.Grain == FlowGrain.Observations;

    /// <summary>Whether the years before are in the data; if not, nothing is said about change.</summary>
    private bool HasBefore => _flows.Years.Contains(_before.First) && _flows.Years.Contains(_before.Last);

    public static OldAnswer Answer(Question question, Holdings holdings) => new LeagueQuestion(question, holdings).Build();

    private FlowTable Table()
    {
        if (_question.Source != Sources.SourceCatalog.Sipri) return _holdings.Series(_question);
        if (!_holdings.UsesSums) return _holdings.Register(EditionChoice.Of(_question, _question.Years is { Count: < Window } || _question.Compare is { Count: < Window }));
        if (_question.Category is not null) throw AandeelException.NotHere($"The built-in sums hold only whole totals of suppliers and recipients; one category needs the register. {Holdings.GetRegister}");
        return (_holdings.Sums ?? throw AandeelException.NotHere($"There is no data here. {Holdings.GetRegister}")).TotalsTable(bySupplier: _bySupplier);
    }

    private OldAnswer Build()
    {
        var table = new LeagueTable(_flows, _question.Scope(_composition, _question.Suppliers ?? new PartySelection.Everyone()), _bySupplier, _period, _before);
        var world = table.Sum(null, null);
        var rows = _question.Regions ? RegionRows(table, world) : PartyRows(table, world);
        if (!HasBefore) _notes.Add(new OldNote("no-comparison", Language.Say($"The data does not cover {_before}, so no change is given.", $"De gegevens beslaan {_before} niet, dus er is geen verandering gegeven.")));
        if (!IsEqual) _notes.Add(new OldNote("unequal-windows", Language.Say($"{_period} has {_period.Count} years and {_before} has {_before.Count}, so no change is given.", $"{_period} telt {_period.Count} jaren en {_before} telt er {_before.Count}, dus er is geen verandering gegeven.")));
        if (FromSums) _notes.Add(new OldNote("built-in-sums", Language.Say($"Answered from the built-in sums of edition {_flows.Edition.Name}, which hold totals; partners need the register.", $"Beantwoord uit de ingebouwde sommen van editie {_flows.Edition.Name}, met totalen; partners vragen het register.")));
        _notes.AddRange(IsSipri ? OldEditionNotes.For(_flows, _holdings, Language) : OldSeriesNotes.For(_flows, _period, Language));
        if (!IsSipri) _incomplete.AddRange(OldSeriesNotes.Incomplete(_flows, _period));
        _incomplete.AddRange(OldEditionNotes.Unmapped(_flows));
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = _flows.Editions,
            Unit = _flows.Unit,
            More = new AnswerRow()
                .With("period", _period.ToString())
                .With("compared_with", _before.ToString())
                .With("world_total", FieldValue.OfAmount(world.Now))
                .With("world_change", Change(world)),
            Rows = rows,
            Notes = [Unit(), .. _notes],
            View = View(rows, world),
            Incomplete = _incomplete,
        };

        OldNote Unit() => IsSipri
            ? new("tiv", Language.Say(
                "SIPRI's trend-indicator value (TIV) measures the volume of military capability delivered, not money. States are ranked; organisations, armed groups and unknown are not.",
                "SIPRI's trendindicatorwaarde (TIV) meet de hoeveelheid geleverd militair vermogen, geen geld. Staten hebben een rang; organisaties, gewapende groepen en onbekend niet."))
            : new("not-the-world", Language.Say(
                $"Shares are of {Words.Measured} as reported in this source, not of the world's. {Words.NotProduction}",
                $"Aandelen zijn van {Words.Measured} zoals in deze bron opgegeven, niet van de wereld. {Words.NotProduction}"));
    }

    private List<AnswerRow> PartyRows(LeagueTable table, (long Now, long Before) world)
    {
        var parties = _flows.Parties;
        var totals = table.Totals();
        var chosen = Chosen();
        var rank = Ranks(totals.Select(t => t.Now));
        var rankBefore = Ranks(totals.Select(t => t.Before));
        var named = Own is PartySelection.Parties;
        var rows = new List<AnswerRow>();
        var regions = RegionMasks();
        foreach (var index in Enumerable.Range(0, totals.Length).Where(i => chosen[i] && (totals[i].Now > 0 || named)).OrderByDescending(i => totals[i].Now).ThenBy(i => parties.All[i].NameEn, StringComparer.Ordinal))
        {
            var party = parties.All[index];
            var own = new bool[totals.Length];
            own[index] = true;
            rows.Add(Row(party.Code.Value, party.Name(Language), rank.GetValueOrDefault(index), HasBefore ? rankBefore.GetValueOrDefault(index) : null, totals[index], world, own, table, regions, null)
                .With("flows", FlowsCommand(new PartySelection.Parties([party]))));
        }

        return rows;
    }

    private List<AnswerRow> RegionRows(LeagueTable table, (long Now, long Before) world)
    {
        var chosen = Chosen();
        var rows = new List<AnswerRow>();
        var regions = RegionMasks();
        foreach (var (region, mask) in regions)
        {
            bool[] own = [.. mask.Select((m, i) => m && chosen[i])];
            var total = table.Sum(own, null);
            rows.Add(Row(region.Code, region.Name(Language), null, null, total, world, own, table, regions, region.Overlaps)
                .With("flows", region.Code switch
                {
                    "europe" => FieldValue.Of(FlowsCommand(new PartySelection.Europe())),
                    "european-nato" => FieldValue.Of(FlowsCommand(new PartySelection.EuropeanNato())),
                    _ => new FieldValue.Missing("no-such-choice"),
                }));
        }

        return rows;
    }

    private AnswerRow Row(string key, string name, int? rank, int? rankBefore, (long Now, long Before) total, (long Now, long Before) world, bool[] own, LeagueTable table, List<(SipriRegion Region, bool[] Mask)> regions, bool? overlaps)
    {
        var row = new AnswerRow().With("key", key).With("name", name);
        if (overlaps is { } flag) row.With("overlaps", new FieldValue.YesNo(flag));
        row
            .With("rank", Whole(rank, overlaps is null ? "not-a-state" : "not-ranked"))
            .With("rank_before", Whole(rankBefore, !HasBefore ? "no-comparison" : overlaps is not null ? "not-ranked" : "not-a-state-or-nothing-before"))
            .With("total", FieldValue.OfAmount(total.Now))
            .With("total_before", HasBefore ? FieldValue.OfAmount(total.Before) : new FieldValue.Missing("no-comparison"))
            .With("share_of_world", FieldValue.Of(world.Now > 0 ? (double)total.Now / world.Now : null, "nothing-delivered"))
            .With("share_of_world_before", FieldValue.Of(HasBefore && world.Before > 0 ? (double)total.Before / world.Before : null, HasBefore ? "nothing-before" : "no-comparison"))
            .With("change", Change(total));
        if (!HasPartners)
        {
            return row.With("partners", new FieldValue.Missing("not-in-sums")).With("partner_regions", new FieldValue.Missing("not-in-sums")).With("partner_states", new FieldValue.Missing("not-in-sums"));
        }

        var partners = table.Partners(own);
        return row
            .With("partners", partners.Where(p => p.Now > 0 || p.Before > 0).OrderByDescending(p => p.Now).ThenByDescending(p => p.Before).ThenBy(p => p.Party).Take(_question.Partners ?? DefaultPartners)
                .Select(p => Partner(_flows.Parties[p.Party].Code.Value, _flows.Parties[p.Party].Name(Language), p.Now, p.Before, total)).ToList())
            .With("partner_regions", regions.Select(r => (r.Region, Now: partners.Where(p => r.Mask[p.Party]).Sum(p => p.Now), Before: partners.Where(p => r.Mask[p.Party]).Sum(p => p.Before)))
                .Where(r => r.Now > 0 || r.Before > 0)
                .Select(r => r.Region.Overlaps ? Partner(r.Region.Code, r.Region.Name(Language), r.Now, r.Before, total).With("overlaps", new FieldValue.YesNo(true)) : Partner(r.Region.Code, r.Region.Name(Language), r.Now, r.Before, total)).ToList())
            .With("partner_states", partners.Count(p => p.Now > 0 && _flows.Parties[p.Party].IsState));
    }

    private AnswerRow Partner(string key, string name, long now, long before, (long Now, long Before) total) => new AnswerRow()
        .With("key", key)
        .With("name", name)
        .With("value", FieldValue.OfAmount(now))
        .With("share", FieldValue.Of(total.Now > 0 ? (double)now / total.Now : null, "nothing-delivered"))
        .With("value_before", HasBefore ? FieldValue.OfAmount(before) : new FieldValue.Missing("no-comparison"))
        .With("share_before", FieldValue.Of(HasBefore && total.Before > 0 ? (double)before / total.Before : null, HasBefore ? "nothing-before" : "no-comparison"))
        .With("change", Change((now, before)));

    /// <summary>Totals of windows of unequal length are no change.</summary>
    private FieldValue Change((long Now, long Before) sum) =>
        FieldValue.Of(HasBefore && IsEqual && sum.Before > 0 ? ((double)sum.Now / sum.Before) - 1 : null, !HasBefore ? "no-comparison" : IsEqual ? "nothing-before" : "unequal-windows");

    private bool IsEqual => _period.Count == _before.Count;

    /// <summary>Whether the other side is chosen or something is left out, so that the whole is not the world.</summary>
    private bool IsPart => _question.Without.Count > 0 || (_bySupplier ? _question.Recipients : _question.Suppliers) is not (null or PartySelection.Everyone);

    private static FieldValue Whole(int? number, string reason) => number is > 0 ? FieldValue.Of(number.Value) : new FieldValue.Missing(reason);

    /// <summary>The place of every state that has something, the largest first; parties of one amount share the place.</summary>
    private Dictionary<int, int> Ranks(IEnumerable<long> totals)
    {
        var all = totals.ToArray();
        var states = Enumerable.Range(0, all.Length).Where(i => all[i] > 0 && _flows.Parties.All[i].IsState).OrderByDescending(i => all[i]).ToList();
        var ranks = new Dictionary<int, int>();
        for (var i = 0; i < states.Count; i++) ranks[states[i]] = i > 0 && all[states[i]] == all[states[i - 1]] ? ranks[states[i - 1]] : i + 1;
        return ranks;
    }

    private bool[] Chosen()
    {
        var destinations = new Destinations(_flows.Parties, _question.Alliance, _composition, _period);
        var selection = Own ?? new PartySelection.Everyone();
        if (selection is PartySelection.MembersOf && _question.Composition is null) _notes.Add(new OldNote("members-of-last-year", Language.Say($"Members are those of {_period.Last}; all their deliveries of both periods count.", $"Leden zijn die van {_period.Last}; al hun leveringen van beide perioden tellen mee.")));
        return selection.In(_period.Last, _flows.Parties, destinations, _composition);
    }

    private List<(SipriRegion Region, bool[] Mask)> RegionMasks() => [.. SipriRegion.All.Select(r => (r, r.Parties(_flows.Parties)))];

    private void RequireTotals()
    {
        var other = _bySupplier ? _question.Recipients : _question.Suppliers;
        if (other is not (null or PartySelection.Everyone) || _question.Without.Count > 0)
        {
            throw AandeelException.NotHere($"The built-in sums hold only whole totals of suppliers and recipients; this choice needs the register. {Holdings.GetRegister}");
        }

        if (_question.Edition is { } edition && edition != _flows.Edition.Name) throw AandeelException.NotHere($"Edition {edition} is not here; the built-in sums are of edition {_flows.Edition.Name}. {Holdings.GetRegister}");
    }

    private YearRange Clip(YearRange asked, string option) => AskedYears.Within(asked, option, _flows, _holdings, Language, _notes, _incomplete);

    private string FlowsCommand(PartySelection row) => FlowsCommandText.For(
        _bySupplier ? _question : _question with { Recipients = row }, _composition, _period,
        suppliers: (_bySupplier ? row : _question.Suppliers ?? new PartySelection.Everyone()).Text,
        key: null, category: _question.Category, productClass: null, edition: IsSipri ? _flows.Edition.Name : _question.Edition);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind)).With("source", _question.Source).With("flow", Codes.Of(_flows.Series.Flow)).With("unit", _flows.Unit.Code)
        .With("side", _flows.Series.TwoSided ? Codes.Of(_flows.Choice.Side) : null).With("destination", _flows.Choice.Final ? Codes.Of(DestinationChoice.Final) : null)
        .With("include", string.Join(',', _question.Include.Select(i => Codes.Of(i)))).With("category", _question.Category).With("edition", _flows.Edition.Name)
        .With("years", _period.ToString()).With("compare", _before.ToString())
        .With("composition", _composition.Code).With("alliance", _question.Alliance.Code)
        .With("suppliers", (_question.Suppliers ?? new PartySelection.Everyone()).Text).With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w)))).With("regions", _question.Regions ? "sipri" : null)
        .With("partners", FieldValue.Of((long)(_question.Partners ?? DefaultPartners))).With("lang", Codes.Of(Language));

    private TableView View(List<AnswerRow> rows, (long Now, long Before) world)
    {
        var who = _bySupplier ? Language.Say("Suppliers", "Leveranciers") : Language.Say("Recipients", "Ontvangers");
        var columns = new List<ViewColumn>
        {
            new("#", ColumnKind.Figure),
            new(Language.Say("before", "vorige"), ColumnKind.Figure),
            new(_question.Regions ? Language.Say("Region", "Regio") : _bySupplier ? Language.Say("Supplier", "Leverancier") : Language.Say("Recipient", "Ontvanger"), ColumnKind.Words),
            new(Words.Column, ColumnKind.Figure),
            new(!IsSipri ? Language.Say("Share of what is reported", "Aandeel in de opgaven") : IsPart ? Language.Say("Share of these deliveries", "Aandeel in deze leveringen") : Language.Say("Share of world", "Aandeel wereld"), ColumnKind.MainFigure),
            new(Language.Say($"Change since {_before}", $"Verschil met {_before}"), ColumnKind.Figure),
        };
        if (HasPartners)
        {
            columns.Add(new(Language.Say("Largest partners", "Grootste partners"), ColumnKind.Words));
            columns.Add(new(Language.Say("Partner states", "Partnerstaten"), ColumnKind.Figure));
        }

        var limit = _question.Limit ?? DefaultLimit;
        if (rows.Count > limit && _question.Format == Doors.Format.Table) _notes.Add(new OldNote("table-cut", Language.Say($"The table shows the first {limit} of {rows.Count}; --limit N shows more.", $"De tabel toont de eerste {limit} van {rows.Count}; --limit N toont er meer.")));
        var things = char.ToLowerInvariant(Words.Things[0]) + Words.Things[1..];
        var shown = rows.Take(limit).Select(r => (IReadOnlyList<string>)
        [
            Text(r["rank"]), Text(r["rank_before"]), Text(r["name"]) + (r.Fields.Any(f => f.Key == "overlaps" && f.Value is FieldValue.YesNo { Value: true }) ? Language.Say(" (within Europe)", " (binnen Europa)") : ""),
            Words.Amount(Tiv(r["total"])), Language.Percent(Ratio(r["share_of_world"])), Signed(Ratio(r["change"])),
            .. HasPartners ? new[] { TopPartners(r), Text(r["partner_states"]) } : [],
        ]).ToList();
        var filter = _bySupplier ? _question.Recipients : _question.Suppliers;
        var to = filter is null or PartySelection.Everyone ? "" : _bySupplier ? Language.Say(" to ", " aan ") + OldSelectionWords.Recipients(filter, Language) : Language.Say(" from ", " van ") + OldSelectionWords.Suppliers(filter, Language);
        return new TableView(
            IsSipri ? Language.Say($"{who} of major arms{to}, {_period} and {_before}", $"{who} van zware wapens{to}, {_period} en {_before}")
                : Language.Say($"{who}: {things}{to}, {_period} and {_before}", $"{who}: {things}{to}, {_period} en {_before}"),
            $"{Words.Subtitle}{(_question.Category is { } category ? ", " + category : "")}{OldSwitchWords.LeftOut(_question.Without, Language)}; " + Language.Say(
                $"{(!IsSipri ? "all that is reported" : IsPart ? "these deliveries" : "the world")} together {Words.Amount(world.Now)}, change {Signed(Ratio(Change(world)))}",
                $"{(!IsSipri ? "alle opgaven" : IsPart ? "deze leveringen" : "de wereld")} samen {Words.Amount(world.Now)}, verandering {Signed(Ratio(Change(world)))}"),
            [new ViewTable("", columns, shown)],
            [.. _notes.Select(n => n.Text)],
            Words.OwnCalculation,
            []);
    }

    private string TopPartners(AnswerRow row) => row["partners"] is FieldValue.Rows { Items: { } items }
        ? string.Join(", ", items.Take(_question.Partners ?? 3).Where(i => Ratio(i["share"]) > 0).Select(i => $"{Text(i["name"])} {Language.Percent(Ratio(i["share"]))}"))
        : "";

    private string Signed(double? change) => change is { } value ? (Math.Round(value, 3, MidpointRounding.AwayFromZero) >= 0 ? "+" : "−") + Language.Percent(Math.Abs(value)) : "–";

    private static double? Ratio(FieldValue value) => value is FieldValue.Ratio ratio ? ratio.Value : null;

    private static long Tiv(FieldValue value) => value is FieldValue.Number number ? (long)(number.Value * Amount.Scale) : 0;

    private static string Text(FieldValue value) => value switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Whole whole => whole.Value.ToString(),
        _ => "",
    };
}

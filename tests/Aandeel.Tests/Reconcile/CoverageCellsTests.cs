using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>What a reporter's silence in a year means in each source, and what follows of it, on tables made by hand.</summary>
public sealed class CoverageCellsTests
{
    private static readonly FlowSeries EuExports = Series(SourceCatalog.Eu, Flow.ActualExport);
    private static readonly FlowSeries EuLicences = Series(SourceCatalog.Eu, Flow.Licence);
    private static readonly FlowSeries Register = Series(SourceCatalog.Unroca, Flow.Delivery);
    private static readonly FlowSeries Dutch = Series(SourceCatalog.DutchLicences, Flow.Licence);
    private static readonly FlowSeries Customs = Series(SourceCatalog.Customs, Flow.Customs);

    [Theory]
    [InlineData("NLD", 2012, CellState.Amount)]
    [InlineData("DEU", 2012, CellState.Nil)]
    [InlineData("FRA", 2012, CellState.NoReport)]
    [InlineData("FRA", 2013, CellState.NotInThisCopy)]
    [InlineData("FRA", 1998, CellState.NotInThisCopy)]
    [InlineData("FRA", 1997, CellState.NotAReporter)]
    [InlineData("HRV", 2012, CellState.NotAReporter)]
    [InlineData("HRV", 2013, CellState.NotInThisCopy)]
    [InlineData("USA", 2012, CellState.NotAReporter)]
    public void Of_the_EU_who_is_a_member_and_has_no_row_in_a_year_that_is_here_is_silent(
        string reporter, int year, CellState state) =>
        Cell(Of(EuExports, (2012, "NLD", "BRA", 5), (2012, "DEU", "BRA", 0)), reporter, year).State.ShouldBe(state);

    [Theory]
    [InlineData("NLD", 2012, CellState.Amount)]
    [InlineData("DEU", 2012, CellState.BelowHalf)]
    [InlineData("FRA", 2012, CellState.Nil)]
    [InlineData("FRA", 2010, CellState.Nil)]
    [InlineData("FRA", 2024, CellState.Nil)]
    [InlineData("FRA", 2009, CellState.NotInThisCopy)]
    [InlineData("FRA", 2025, CellState.NotInThisCopy)]
    [InlineData("MNE", 2005, CellState.NotAReporter)]
    [InlineData("XNA", 2012, CellState.NotAReporter)]
    public void SIPRI_reports_on_everybody_so_no_row_is_nothing(string reporter, int year, CellState state) =>
        Cell(Of(FlowSeries.Sipri, (2012, "NLD", "BRA", 5), (2012, "DEU", "BRA", 0)), reporter, year).State.ShouldBe(state);

    [Theory]
    [InlineData("FRA", CellState.Nil)]
    [InlineData("BRA", CellState.NotInThisCopy)]
    public void The_sums_know_only_members_apart(string reporter, CellState state) =>
        Cell(new SourceCoverage(
            [Table(FlowSeries.Sipri, (2012, "NLD", "BRA", 5)) with { Grain = FlowGrain.SupplierCells }], Side.Export,
            RowsWithoutAmount.None), reporter, 2012).State.ShouldBe(state);

    [Theory]
    [InlineData("NLD", 2012, CellState.Amount)]
    [InlineData("BRA", 2012, CellState.NoReport)]
    [InlineData("BRA", 2013, CellState.NotInThisCopy)]
    [InlineData("JPN", 2014, CellState.NoReport)]
    [InlineData("FRA", 1992, CellState.NotInThisCopy)]
    [InlineData("FRA", 1991, CellState.NotAReporter)]
    [InlineData("MNE", 2005, CellState.NotAReporter)]
    public void A_report_to_the_Register_that_speaks_of_the_other_side_alone_says_nothing_of_this_one(
        string reporter, int year, CellState state)
    {
        var exports = Table(Register, (2012, "NLD", "BRA", 5)) with
        {
            SetAside = new HashSet<(short, short, short)> { (Party("JPN"), Party("DEU"), 2014) },
        };
        var imports = Table(Register, (2012, "USA", "BRA", 5));

        Cell(new SourceCoverage([exports], Side.Export, RowsWithoutAmount.None, otherSide: imports), reporter, year)
            .State.ShouldBe(state);
    }

    [Fact]
    public void Seen_from_the_recipients_the_same_rows_are_their_reports()
    {
        var imports = Table(Register, (2012, "USA", "BRA", 5)) with
        {
            SetAside = new HashSet<(short, short, short)> { (Party("JPN"), Party("DEU"), 2014) },
        };
        var coverage = new SourceCoverage(
            [imports], Side.Import, RowsWithoutAmount.None, otherSide: Table(Register, (2013, "NLD", "BRA", 5)));

        Cell(coverage, "BRA", 2012).State.ShouldBe(CellState.Amount);
        Cell(coverage, "USA", 2012).State.ShouldBe(CellState.NotInThisCopy);
        Cell(coverage, "NLD", 2013).State.ShouldBe(CellState.NoReport);
        Cell(coverage, "BRA", 2013).State.ShouldBe(CellState.NotInThisCopy);
        Cell(coverage, "DEU", 2014).State.ShouldBe(CellState.NoReport);
        Cell(coverage, "JPN", 2014).State.ShouldBe(CellState.NotInThisCopy);
    }

    [Fact]
    public void A_government_speaks_for_itself_alone_and_customs_are_never_silent()
    {
        var dutch = Of(Dutch, (2012, "NLD", "BRA", 5));
        (Cell(dutch, "NLD", 2012).State, Cell(dutch, "DEU", 2012).State, Cell(dutch, "NLD", 2013).State).ShouldBe(
            (CellState.Amount, CellState.NotAReporter, CellState.NotInThisCopy));
        Cell(Of(Dutch, (2012, "NLD", "BRA", 5), (2013, "DEU", "BRA", 1)), "NLD", 2013).State.ShouldBe(CellState.NoReport);
        Cell(Of(Customs, (2012, "NLD", "BRA", 5)), "DEU", 2012).State.ShouldBe(CellState.NotInThisCopy);
    }

    /// <summary>Exports of less than a thousandth of the licences are silence; of a thousandth they are a report.</summary>
    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Next_to_nothing_beside_licences_is_silence(int exports, bool silent)
    {
        var licences = Of(EuLicences, (2012, "NLD", "BRA", 10_000), (2013, "DEU", "BRA", 10_000));
        var coverage = new SourceCoverage(
            [Table(EuExports, (2012, "NLD", "BRA", exports))], Side.Export, RowsWithoutAmount.None, licences: licences);

        coverage.IsSilent(Party("NLD"), 2012).ShouldBe(silent);
        Cell(coverage, "NLD", 2012).ShouldBe(new CoverageCell(
            silent ? CellState.NoReport : CellState.Amount, 1, 0, 0, exports, Usable: true, Silent: silent));
        coverage.IsSilent(Party("DEU"), 2012).ShouldBeFalse("it licensed nothing that year");
        coverage.IsSilent(Party("DEU"), 2013).ShouldBeTrue("it has no row at all");
        Of(EuExports, (2012, "NLD", "BRA", exports)).IsSilent(Party("NLD"), 2012).ShouldBeFalse("without licences");
    }

    [Fact]
    public void A_later_edition_gives_only_the_years_that_no_earlier_one_covers()
    {
        var first = Table(FlowSeries.Sipri, (2012, "NLD", "BRA", 5), (2012, "NLD", "JPN", 6), (2013, "NLD", "BRA", 7)) with
        {
            Years = new YearRange(2010, 2013),
        };
        var second = Table(FlowSeries.Sipri, (2013, "NLD", "BRA", 100), (2014, "NLD", "BRA", 200)) with
        {
            Years = new YearRange(2011, 2014),
            Allocation = new Dictionary<AllocationWay, long>(),
        };
        var coverage = new SourceCoverage([first, second], Side.Export, RowsWithoutAmount.None);

        Cell(coverage, "NLD", 2012).ShouldBe(new CoverageCell(CellState.Amount, 2, 0, 0, 11, Usable: true));
        Cell(coverage, "NLD", 2013).ShouldBe(new CoverageCell(CellState.Amount, 1, 0, 0, 7, Usable: true));
        Cell(coverage, "NLD", 2014).ShouldBe(new CoverageCell(CellState.Amount, 1, 0, 0, 200, Usable: true, Allocated: true));
        (coverage.Years, coverage.FirstYear, coverage.LastYear).ShouldBe((new YearRange(2010, 2014), 2010, 2014));
        coverage.Flows.ShouldBeSameAs(first);
        coverage.Reporters.ShouldBe([Party("NLD")]);
        coverage.Listed(Party("NLD"), 2012).ShouldBeNull();
    }

    [Fact]
    public void What_left_is_told_apart_from_what_was_permitted_and_items_from_sums()
    {
        Of(EuExports, (2012, "NLD", "BRA", 5)).OfDeliveries.ShouldBeTrue();
        Of(Register, (2012, "NLD", "BRA", 5)).OfDeliveries.ShouldBeTrue();
        Of(EuLicences, (2012, "NLD", "BRA", 5)).OfDeliveries.ShouldBeFalse();
        Of(EuExports, (2012, "NLD", "BRA", 5)).HasSums.ShouldBeTrue();
        Of(Register, (2012, "NLD", "BRA", 5)).HasSums.ShouldBeFalse();
    }

    [Fact]
    public void Sight_is_the_most_that_any_other_source_tells()
    {
        var deliveries = Of(EuExports, (2012, "NLD", "BRA", 5), (2012, "DEU", "BRA", 0), (2013, "HRV", "BRA", 5));
        var licences = Of(EuLicences, (2012, "NLD", "BRA", 5), (2012, "FRA", "BRA", 5), (2013, "FRA", "BRA", 5));
        var ours = Of(FlowSeries.Sipri, (2012, "USA", "BRA", 5), (2012, "FRA", "BRA", 5));
        var customs = Of(Customs, (2012, "USA", "BRA", 5));
        var imports = new SourceCoverage(
            [Table(Register, (2012, "USA", "USA", 5))], Side.Import, RowsWithoutAmount.None);
        Sight See(string party, int year = 2012, params SourceCoverage[] of) =>
            Sights.Of(of.Length > 0 ? of : [ours, customs, imports, licences, deliveries], Party(party), year);

        See("NLD").ShouldBe(Sight.Deliveries);
        See("DEU").ShouldBe(Sight.Deliveries, "a report of nothing is a report");
        See("FRA").ShouldBe(Sight.LicencesOnly);
        See("FRA", 2014).ShouldBe(Sight.NotInThisCopy);
        See("ESP").ShouldBe(Sight.Nobody);
        See("USA").ShouldBe(Sight.NotAsked, "neither SIPRI nor customs nor what it imported tell of its exports");
        See("FRA", 2012, deliveries, licences).ShouldBe(Sight.LicencesOnly);
        See("FRA", 2012, licences, deliveries).ShouldBe(Sight.LicencesOnly);
    }

    [Fact]
    public void A_year_of_which_sums_mislead_is_seen_by_nobody()
    {
        var flows = Table(EuExports, (2012, "NLD", "BRA", 5)) with { Usable = new YearRange(2013, 2020) };
        var coverage = new SourceCoverage([flows], Side.Export, RowsWithoutAmount.None);

        Cell(coverage, "NLD", 2012).Usable.ShouldBeFalse();
        Sights.Of([coverage], Party("NLD"), 2012).ShouldBe(Sight.Nobody);
    }

    /// <summary>SIPRI has 10 of the Netherlands, 20 of Germany, 30 of France and 40 of the United States.</summary>
    [Fact]
    public void The_visible_part_is_the_volume_of_who_reported_over_the_volume_of_all_chosen()
    {
        var sipri = Of(
            FlowSeries.Sipri, (2012, "NLD", "BRA", 10), (2012, "DEU", "BRA", 20), (2012, "FRA", "BRA", 30),
            (2012, "USA", "BRA", 40));
        var eu = Of(EuExports, (2012, "NLD", "BRA", 5), (2012, "DEU", "BRA", 0));
        VisiblePart Of_(params string[] suppliers) =>
            VisiblePart.Of(eu, sipri, [.. suppliers.Select(Party)], 2012);

        var part = Of_("NLD", "DEU", "FRA", "USA");
        (part.Year, part.Reporters, part.Seen, part.NotHere, part.All, part.Silence, part.Part).ShouldBe(
            (2012, 2, 30L, 0L, 100L, null, 0.3));
        (Of_("FRA", "USA").Silence, Of_("FRA", "USA").Part).ShouldBe((CellState.NoReport, 0.0));
        (Of_("USA", "FRA").Silence, Of_("USA", "FRA").All).ShouldBe((CellState.NoReport, 70L));
        (Of_("USA").Silence, Of_("USA").Part).ShouldBe((CellState.NotAReporter, null));
        Of_("ESP", "NLD").Part.ShouldBe(1);
        (Of_("ESP").All, Of_("ESP").Part).ShouldBe((0L, null));
        VisiblePart.BySight([eu], sipri, [.. new[] { "NLD", "DEU", "FRA", "USA" }.Select(Party)], 2012).ShouldBe(
            new Dictionary<Sight, long>
            {
                [Sight.Deliveries] = 30,
                [Sight.LicencesOnly] = 0,
                [Sight.NotInThisCopy] = 0,
                [Sight.Nobody] = 30,
                [Sight.NotAsked] = 40,
            });
    }

    [Fact]
    public void What_is_not_in_this_copy_is_apart_from_what_nobody_said()
    {
        var sipri = Of(FlowSeries.Sipri, (2012, "NLD", "BRA", 10), (2013, "NLD", "BRA", 20), (2013, "FRA", "BRA", 5));
        var eu = new SourceCoverage(
            [Table(EuExports, (2012, "NLD", "BRA", 5)) with { Usable = new YearRange(2013, 2020) }], Side.Export,
            RowsWithoutAmount.None);

        var here = VisiblePart.Of(eu, sipri, [Party("NLD")], 2012);
        var gone = VisiblePart.Of(eu, sipri, [Party("NLD"), Party("FRA")], 2013);

        (here.NotHere, here.Seen, here.Silence, here.Part).ShouldBe((10L, 0L, CellState.NotInThisCopy, null));
        (gone.NotHere, gone.Silence, gone.Part).ShouldBe((25L, CellState.NotInThisCopy, null));
    }

    [Fact]
    public void A_score_counts_the_years_that_speak_and_how_far_the_last_lies_back()
    {
        var coverage = Of(EuExports, (2011, "NLD", "BRA", 5), (2013, "NLD", "BRA", 0), (2014, "FRA", "BRA", 7));

        var score = SeriesScore.Of(coverage, Party("NLD"), Enumerable.Range(2010, 7));

        (score.Years, score.First, score.Last, score.LastListed).ShouldBe((2, 2011, 2013, 2013));
        (score.NotHere, score.NoReport, score.Withheld, score.Behind).ShouldBe((4, 1, 0, 2024 - 2013));
        SeriesScore.Of(coverage, Party("ESP"), [2011]).Behind.ShouldBeNull();
        var whole = ReporterScore.Of(coverage.Flows.Parties.Require("NLD"), [coverage], [2011, 2012, 2013, 2014]);
        (whole.Seen[Sight.Deliveries], whole.Seen[Sight.NotInThisCopy], whole.Seen[Sight.Nobody]).ShouldBe((2, 1, 1));
        whole.Reported.Count().ShouldBe(1);
        ReporterScore.Of(coverage.Flows.Parties.Require("ESP"), [coverage], [2011]).Reported.ShouldBeEmpty();
    }

    [Fact]
    public void Amounts_of_a_pair_are_those_of_its_years_and_no_row_is_no_amount()
    {
        var table = Table(EuExports, (2012, "NLD", "BRA", 5), (2012, "NLD", "BRA", 6), (2011, "NLD", "BRA", 1),
            (2012, "NLD", "JPN", 0));
        var amounts = new PairAmounts(table);
        var (brazil, japan) = ((Party("NLD"), Party("BRA")), (Party("NLD"), Party("JPN")));

        amounts.Of(brazil).ShouldBe([new(2011, 1), new(2012, 11)]);
        amounts.Sum(brazil, new YearRange(2011, 2012)).ShouldBe(12);
        amounts.Sum(brazil, new YearRange(2012, 2013)).ShouldBe(11);
        amounts.Sum(brazil, new YearRange(2013, 2014)).ShouldBeNull();
        amounts.Sum(japan, new YearRange(2012, 2012)).ShouldBe(0);
        amounts.Sum((Party("DEU"), Party("BRA")), new YearRange(2012, 2012)).ShouldBeNull();
        amounts.Of((Party("DEU"), Party("BRA"))).ShouldBeEmpty();
        new PairAmounts(table, i => table.Amount[i] != 6).Of(brazil).ShouldBe([new(2011, 1), new(2012, 5)]);
        amounts.Pairs.ShouldBe([brazil, japan], ignoreOrder: true);
    }

    [Theory]
    [InlineData(CellState.Amount, true)]
    [InlineData(CellState.Nil, true)]
    [InlineData(CellState.Withheld, true)]
    [InlineData(CellState.BelowHalf, true)]
    [InlineData(CellState.NoReport, false)]
    [InlineData(CellState.NotInThisCopy, false)]
    [InlineData(CellState.NotAReporter, false)]
    public void A_report_speaks_where_it_says_something_or_withholds_it(CellState state, bool speaks) =>
        new CoverageCell(state, 0, 0, 0, 0, Usable: true).Speaks.ShouldBe(speaks);

    private static CoverageCell Cell(SourceCoverage coverage, string reporter, int year) => coverage[Party(reporter), year];

    private static SourceCoverage Of(FlowSeries series, params (int, string, string, long)[] rows) =>
        new([Table(series, rows)], Side.Export, RowsWithoutAmount.None);

    private static FlowTable Table(FlowSeries series, params (int Year, string From, string To, long Amount)[] rows) =>
        InventedFlows.Table([.. rows.Select(r => new InventedFlow(r.Year, r.From, r.To, 1, r.Amount))]) with
        {
            Series = series,
            Unit = series.Unit,
        };

    private static FlowSeries Series(string source, Flow flow) => FlowSeries.Of(source).First(s => s.Flow == flow);

    private static short Party(string code) => PartyTable.BuiltIn.Require(code).Index;
}

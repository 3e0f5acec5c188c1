using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Imports;

/// <summary>
/// What there is to answer from: a snapshot, or the built-in sums where the snapshot has no register. Safe to ask from
/// several threads.
/// </summary>
public sealed class Imported : IDisposable
{
    private readonly Once<FlowTable> _loaded = new();
    private readonly Once<RawFlows> _raw = new();
    private readonly Once<object> _kept = new();
    private readonly Lazy<IReadOnlyList<EditionHere>> _editions;
    private readonly Lazy<TableChoice> _choice;

    /// <summary>What a snapshot and the built-in sums hold.</summary>
    /// <param name="chosen">The edition of each source that was chosen to answer in this folder.</param>
    public Imported(Snapshot? snapshot, IReadOnlyDictionary<string, string>? chosen = null)
    {
        Snapshot = snapshot;
        _editions = new Lazy<IReadOnlyList<EditionHere>>(FindEditions);
        Frame = new Frame(_editions, Sums?.Edition.Name, chosen ?? new Dictionary<string, string>());
        _choice = new Lazy<TableChoice>(() => new TableChoice(Snapshot?.Files ?? [], Frame, Sums?.Edition.Name));
    }

    /// <summary>What answers in a folder: its current snapshot, by the editions that were chosen there.</summary>
    /// <param name="tell">Takes a sentence that is no part of an answer.</param>
    public static Imported Open(SnapshotHome home, Action<Problem>? tell = null) =>
        new(Snapshot.OpenCurrent(home, tell), home.ChosenEditions());

    public static PartyTable Parties => PartyTable.BuiltIn;

    public Snapshot? Snapshot { get; }

    /// <summary>The sums that ship with the program, or null in one that was built without them.</summary>
    public BuiltInSums? Sums { get; } = BuiltInSums.TryLoad(PartyTable.BuiltIn);

    /// <summary>The files of SIPRI's register in the snapshot, of all editions and both forms.</summary>
    public IReadOnlyList<FileRecord> Registers =>
        [.. (Snapshot?.Files ?? []).Where(f => f.IsRegister)];

    /// <summary>Which edition of each source answers every question of this folder.</summary>
    public Frame Frame { get; }

    /// <summary>The edition of SIPRI that answers; null where the built-in sums do.</summary>
    public EditionHere? Answering => Frame.Answering;

    /// <summary>Whether SIPRI questions are answered from the built-in sums.</summary>
    public bool UsesSums => Frame.UsesSums;

    /// <summary>Whether a file with flows of a source is here.</summary>
    public bool Has(string source) => (Snapshot?.Files ?? []).Any(f => f.Source == source && f.Years is not null);

    /// <summary>The identity of the data that answers.</summary>
    public string Identity => UsesSums ? "built-in-" + Sums?.Hash : Snapshot!.Id;

    /// <summary>The identity of the data that a table came from.</summary>
    public string IdentityOf(FlowTable flows) =>
        flows.Grain == FlowGrain.Observations ? Snapshot!.Id : "built-in-" + Sums?.Hash;

    /// <summary>
    /// The table that is asked, or null where it is not imported; <paramref name="why"/> says what is missing.
    /// </summary>
    public FlowTable? Find(TableAsked asked, out NotImported why)
    {
        if (asked.Source != SourceCatalog.Sipri) return FindSeries(asked, out why);
        why = NotImported.None;
        var chosen = _choice.Value.Deliveries(asked);
        if (chosen.Edition is { } edition) return Register(edition);
        if (chosen.IsSums) return Of(Sums!, asked);
        why = chosen.Why;
        return null;
    }

    private static FlowTable Of(BuiltInSums sums, TableAsked asked) => asked.ByCategory ? sums.ByCategory : sums.BySupplier;

    /// <summary>The flows of a source other than SIPRI's register, or null where they are not imported.</summary>
    public FlowTable? FindSeries(TableAsked asked, out NotImported why) =>
        FindSeries(asked, withSilence: true, out why);

    /// <summary>The same without what silence could hide, for who asks what was reported and by whom.</summary>
    public FlowTable? FindReported(TableAsked asked, out NotImported why) =>
        FindSeries(asked, withSilence: false, out why);

    private FlowTable? FindSeries(TableAsked asked, bool withSilence, out NotImported why)
    {
        var (series, choice) = (asked.Series, asked.Rows);
        if (_choice.Value.Series(asked, files => Raw(series, files, choice).Flows is not null, out why) is not { } files)
        {
            return null;
        }

        // What is left out of one reporter after a break is often nothing: then both choices are the same rows.
        if (choice.BreakingReporter
            && Raw(series, files, choice with { BreakingReporter = false }).Flows is { Tally.LeftOut.Count: 0 })
        {
            choice = choice with { BreakingReporter = false };
        }

        var raw = Raw(series, files, choice);
        why = raw.Why;
        if (!withSilence) return raw.Flows;
        return raw.Flows is not { } flows ? null : _loaded.Of(
            $"{series.Source} {series.Flow} {series.Unit.Code} {choice} {asked.Edition} "
                + string.Join(',', files.Select(f => f.Id)),
            () => WithSilence(flows, files));
    }

    /// <summary>
    /// The flows of a series without what silence could hide, read once; that there are none is remembered too.
    /// </summary>
    private RawFlows Raw(FlowSeries series, IReadOnlyList<FileRecord> files, SourceChoice choice) => _raw.Of(
        $"{series.Source} {series.Flow} {series.Unit.Code} {choice} {string.Join(',', files.Select(f => f.Id))}",
        () => new RawFlows(SourceFlows.Find(Snapshot!, series, files, choice, Parties, out var why), why));

    /// <summary>
    /// What silence could hide, from the same files: licences tell who is silent on actual exports, partners what they
    /// report.
    /// </summary>
    private FlowTable WithSilence(FlowTable flows, IReadOnlyList<FileRecord> files)
    {
        var (series, choice) = (flows.Series, flows.Choice);
        var licences = series is { Source: SourceCatalog.Eu, Flow: Flow.ActualExport }
            ? FlowSeries.Of(SourceCatalog.Eu).First(s => s is { Flow: Flow.Licence, IsMoney: true })
            : null;
        return Silence.Assume(
            flows,
            licences is null ? null : Raw(licences, files, choice with { ByCategory = false }).Flows,
            series.TwoSided
                ? Raw(
                    series, files, choice with { Side = choice.Side == Side.Export ? Side.Import : Side.Export }).Flows
                : null);
    }

    /// <summary>The flows of a category, by its name or its first letters; all where none is named.</summary>
    public static FlowTable OfCategory(FlowTable flows, string? category)
    {
        if (category is not { } word || flows.Grain != FlowGrain.Observations) return flows;
        return flows.OfCategory(CategoryIndex(flows, word));
    }

    /// <summary>The files that a table was read from.</summary>
    public IReadOnlyList<FileRecord> FilesOf(FlowTable flows) => flows.Series == FlowSeries.Sipri
        ? [.. Registers.Where(f => f.Edition == flows.Edition.Name)]
        : [.. (Snapshot?.Files ?? []).Where(f => flows.Files.Contains(f.Id))];

    /// <summary>
    /// The category of a table that a word names: as printed, or its first letters where they fit one only.
    /// </summary>
    /// <exception cref="AandeelException">There is no such category; the message lists them.</exception>
    public static int CategoryIndex(FlowTable flows, string word)
    {
        var named = Enumerable.Range(0, flows.Categories.Count).Where(i => flows.Categories[i].Length > 0).ToList();
        var exact = named.Where(i => string.Equals(flows.Categories[i], word, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (exact.Count == 0)
        {
            exact = [.. named.Where(i => flows.Categories[i].StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        }

        if (exact.Count == 1) return exact[0];
        if (named.Count == 0)
        {
            throw AandeelException.Usage(
                $"--{"category"} got '{word}'; {flows.Series.Source} has no categories for {Codes.Of(flows.Series.Flow)}.");
        }

        var names = named.Select(i => flows.Categories[i]).Order(StringComparer.Ordinal).ToList();
        Problem whose = flows.Series == FlowSeries.Sipri ? (Problem)"this edition" : $"{flows.Series.Source}";
        throw AandeelException.Usage(
            $"--{"category"} got '{word}'; {whose} has {string.Join(", ", names)}.{Nearest.Hint(word, names)}");
    }

    /// <summary>The register that is asked.</summary>
    /// <exception cref="AandeelException">It is not imported, or is a part that cannot answer.</exception>
    public FlowTable Register(TableAsked asked) => FindRegister(asked, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The register that is asked, or null where none that is imported can answer; <paramref name="why"/> says what is
    /// missing.
    /// </summary>
    public FlowTable? FindRegister(TableAsked asked, out NotImported why) =>
        _choice.Value.Register(asked, out why) is { } edition ? Register(edition) : null;

    /// <summary>
    /// Yearly totals of an edition, from imported files of totals or from the built-in sums; null where none are known.
    /// </summary>
    private KnownTotals? TotalsOf(string edition)
    {
        var files = (Snapshot?.Files ?? []).Where(f => f.Source == SourceCatalog.SipriTotals && f.Edition == edition)
            .ToList();
        if (files.Count > 0 && KnownTotals.Of(edition, IndicatorLoader.Of(Snapshot!, files), Parties) is { } known)
        {
            return known;
        }

        return Sums is { } sums && sums.Edition.Name == edition ? KnownTotals.Of(sums) : null;
    }

    /// <summary>The register of a named edition, whatever it is a part of: for lists of what is imported.</summary>
    public FlowTable Register(string edition) =>
        Editions().FirstOrDefault(e => e.Name == edition) is { } named
            ? Register(named)
            : throw AandeelException.NotHere(Frame.Lacks(edition));

    /// <summary>The register of an edition that is here, in its form.</summary>
    public FlowTable Register(EditionHere edition) => _loaded.Of(
        $"{edition.Name} {edition.Yearly}",
        () => edition.Yearly
            ? FlowLoader.Yearly(Snapshot!, edition.Files, Parties)
            : FlowLoader.Orders(
                Snapshot!, edition.Files, NearestYearly(edition.Name), Parties, $"{edition.Name} {Sums?.Hash}",
                () => TotalsOf(edition.Name)));

    /// <summary>
    /// The editions of the register that are here, the newest first; an edition can be here in both forms.
    /// </summary>
    public IReadOnlyList<EditionHere> Editions() => _editions.Value;

    private List<EditionHere> FindEditions() => Registers.Count == 0 ? [] :
    [
        .. Registers
            .GroupBy(f => (f.Edition, Yearly: f.Form.StartsWith("register-17", StringComparison.Ordinal)))
            .Where(g => g.Any(f => f.Years is not null))
            .Select(g => new EditionHere(g.Key.Edition, g.Key.Yearly, [.. g], ExtentOf([.. g], g.Key.Edition)))
            .OrderByDescending(e => e.Name, StringComparer.Ordinal).ThenByDescending(e => e.Yearly),
    ];

    /// <summary>
    /// What files of one edition can speak of together. Parts that have every supplier, or every recipient, of the
    /// built-in sums of that edition are the whole.
    /// </summary>
    private Extent ExtentOf(List<FileRecord> files, string edition)
    {
        List<Extent> extents = files.ConvertAll(f => ExtentOf(f));
        return extents is [var one]
            ? one
            : Extents.Together(
                extents, CodesOf(edition, bySupplier: true), CodesOf(edition, bySupplier: false));
    }

    private static Extent ExtentOf(FileRecord file) =>
        Extent.FromJson(file.Extent)?.In(
            name => name.Length == 3 && Parties.Find(PartyCode.Parse(name)) is { } coded
                ? coded.Code.Value
                : Parties[Parties.OfPrinted(SourceCatalog.Sipri, name)].Code.Value)
            ?? new Extent { Years = file.Years };

    private List<string>? CodesOf(string edition, bool bySupplier)
    {
        if (Sums is not { } sums || sums.Edition.Name != edition) return null;
        var totals = sums.TotalsTable(bySupplier);
        var side = bySupplier ? totals.Supplier : totals.Recipient;
        return [.. side.Where((_, i) => totals.Amount[i] > 0).Distinct().Select(p => Parties[p].Code.Value)];
    }

    /// <summary>What was worked out once from this snapshot, which never changes.</summary>
    internal T Kept<T>(string key, Func<T> make)
        where T : class => (T)_kept.Of(key, make);

    /// <summary>
    /// Loads several tables side by side, before they are asked one after another. What is not imported is left to the
    /// question that asks for it.
    /// </summary>
    public void Prepare(IEnumerable<TableAsked> tables) => SideBySide(tables, t => Find(t, out _));

    /// <summary>The same of what was reported, without what silence could hide.</summary>
    public void PrepareReported(IEnumerable<TableAsked> tables) =>
        SideBySide(tables, t => t.Source == SourceCatalog.Sipri ? Find(t, out _) : FindReported(t, out _));

    private static void SideBySide(IEnumerable<TableAsked> tables, Func<TableAsked, FlowTable?> find) =>
        Task.WhenAll(tables.Select(t => Task.Run(() => find(t)))).GetAwaiter().GetResult();

    public void Dispose() => Snapshot?.Dispose();

    /// <summary>
    /// The yearly edition nearest to one of orders: its deals tell in which years the orders were delivered.
    /// </summary>
    private IReadOnlyList<FileRecord> NearestYearly(string edition) =>
        Editions()
            .Where(e => e.Yearly)
            .OrderBy(e => Math.Abs(int.Parse(e.Name) - int.Parse(edition)))
            .Select(e => e.Files)
            .FirstOrDefault() ?? [];

    /// <summary>What reading a series gave: its flows, or the sentence that says why there are none.</summary>
    private sealed record RawFlows(FlowTable? Flows, NotImported Why);
}

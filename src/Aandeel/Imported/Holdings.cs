using System.Security.Cryptography;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Imported;

/// <summary>
/// What there is to answer from: a snapshot, or the built-in sums where the snapshot has no register. Safe to ask from
/// several threads.
/// </summary>
public sealed class Holdings : IDisposable
{
    private static readonly Lazy<byte[]> ReferenceHash = new(HashReferences);
    private readonly Once<FlowTable> _loaded = new();
    private readonly Once<RawFlows> _raw = new();
    private readonly Once<object> _kept = new();
    private readonly Lazy<IReadOnlyList<EditionHere>> _editions;
    private readonly Lazy<Dictionary<int, Extent>> _unfit;
    private readonly Lazy<Dictionary<int, ReporterLimits>> _limits;

    private readonly IReadOnlyDictionary<string, string> _chosen;

    /// <summary>What a snapshot and the built-in sums hold.</summary>
    /// <param name="chosen">The edition of each source that was chosen to answer in this folder.</param>
    public Holdings(Snapshot? snapshot, IReadOnlyDictionary<string, string>? chosen = null)
    {
        (Snapshot, _chosen) = (snapshot, chosen ?? new Dictionary<string, string>());
        _editions = new Lazy<IReadOnlyList<EditionHere>>(FindEditions);
        _unfit = new Lazy<Dictionary<int, Extent>>(FindUnfit);
        _limits = new Lazy<Dictionary<int, ReporterLimits>>(FindLimits);
    }

    /// <summary>What answers in a folder: its current snapshot, by the editions that were chosen there.</summary>
    /// <param name="tell">Takes a sentence that is no part of an answer.</param>
    public static Holdings Open(SnapshotHome home, Action<Problem>? tell = null) =>
        new(Snapshot.OpenCurrent(home, tell), home.ChosenEditions());

    public static PartyTable Parties => PartyTable.BuiltIn;

    public Snapshot? Snapshot { get; }

    /// <summary>The sums that ship with the program, or null in one that was built without them.</summary>
    public BuiltInSums? Sums { get; } = BuiltInSums.TryLoad(PartyTable.BuiltIn);

    /// <summary>The files of SIPRI's register in the snapshot, of all editions and both forms.</summary>
    public IReadOnlyList<FileRecord> Registers =>
        [.. (Snapshot?.Files ?? []).Where(
            f => f.Source == SourceCatalog.Sipri && f.Form.StartsWith("register-", StringComparison.Ordinal))];

    /// <summary>
    /// The edition of SIPRI that answers every question of this folder unless another is named (decision 0026): the one
    /// that was chosen; else the newest whole yearly one, and where none is, the newest whole one of orders. Null where
    /// the built-in sums answer, because nothing whole is imported.
    /// </summary>
    public EditionHere? Answering => field ??=
        Editions().FirstOrDefault(e => e.IsWhole && e.Name == ChosenOf(SourceCatalog.Sipri))
            ?? (SumsAreChosen ? null : Editions().FirstOrDefault(e => e.IsWhole && e.Yearly)
                ?? Editions().FirstOrDefault(e => e.IsWhole));

    /// <summary>The edition of a source that was chosen to answer in this folder, or null.</summary>
    public string? ChosenOf(string source) => _chosen.GetValueOrDefault(source);

    /// <summary>Whether SIPRI questions are answered from the built-in sums.</summary>
    public bool UsesSums => Answering is null;

    private bool SumsAreChosen => Sums is { } sums && ChosenOf(SourceCatalog.Sipri) == sums.Edition.Name;

    /// <summary>Whether a file with flows of a source is here.</summary>
    public bool Has(string source) => (Snapshot?.Files ?? []).Any(f => f.Source == source && f.Years is not null);

    /// <summary>The identity of the data that answers.</summary>
    public string Identity => UsesSums ? "built-in-" + Sums?.Hash : Snapshot!.Id;

    /// <summary>The identity of the data that a table came from.</summary>
    public string IdentityOf(FlowTable flows) =>
        flows.Grain == FlowGrain.Observations ? Snapshot!.Id : "built-in-" + Sums?.Hash;

    /// <summary>The hash of the reference tables and of a question's own CSV files.</summary>
    public static string TablesHash(IReadOnlyList<string> ownTables)
    {
        if (ownTables.Count == 0) return Convert.ToHexStringLower(ReferenceHash.Value);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(ReferenceHash.Value);
        foreach (var own in ownTables) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The table that is asked, or null where it is not imported; <paramref name="why"/> says what is missing.
    /// </summary>
    public FlowTable? Find(TableAsked asked, out Problem why)
    {
        if (asked.Source != SourceCatalog.Sipri) return FindSeries(asked, out why);
        if (!UsesSums)
        {
            return FindRegister(asked, out why) ?? (SumsOf(asked) is { } named ? Of(named, asked) : null);
        }

        // A part answers what is within it where the sums cannot.
        if ((asked.NeedsOrders || asked.ByClass || (asked.Edition is { } other && other != Sums?.Edition.Name))
            && FindRegister(asked, out why) is { } part)
        {
            return part;
        }

        why = asked switch
        {
            { NeedsOrders: true } =>
                (Problem)("--without made-in-recipient is derived from the comments of SIPRI's register of orders (16 columns), "
                    + "which is not here."),
            _ when Sums is null => (Problem)"There is no data here: no file was imported and this program has no built-in sums.",
            { Edition: { } edition } when edition != Sums.Edition.Name =>
                $"Edition {edition} is not here; the built-in sums are of edition {Sums.Edition.Name}.",
            { ByClass: true } => "The built-in sums have no product classes; the register has.",
            _ => Problem.None,
        };
        if (why.IsNone) return Of(Sums!, asked);
        var instead = Registers.Count > 0 ? asked.EditionChoice.NothingFits(Editions()) : GetRegister;
        why = $"{why} {instead}";
        return null;
    }

    private static FlowTable Of(BuiltInSums sums, TableAsked asked) => asked.ByCategory ? sums.ByCategory : sums.BySupplier;

    /// <summary>The flows of a source other than SIPRI's register, or null where they are not imported.</summary>
    public FlowTable? FindSeries(TableAsked asked, out Problem why) => FindSeries(asked, withSilence: true, out why);

    /// <summary>The same without what silence could hide, for who asks what was reported and by whom.</summary>
    public FlowTable? FindReported(TableAsked asked, out Problem why) => FindSeries(asked, withSilence: false, out why);

    private FlowTable? FindSeries(TableAsked asked, bool withSilence, out Problem why)
    {
        var (series, choice) = (asked.Series, asked.Rows);
        var files = (Snapshot?.Files ?? []).Where(f => f.Source == asked.Source && f.Years is not null).ToList();
        why = $"No file of source {asked.Source} is here. {GetSource(asked.Source)}";
        if (files.Count == 0) return null;
        if (asked.Edition is { } edition)
        {
            var named = files.FindAll(f => f.Edition == edition);
            var here = string.Join(", ", files.Select(f => f.Edition).Distinct().Order(StringComparer.Ordinal));
            why = $"Edition {edition} of {asked.Source} is not here; here are {here}.";
            if (named.Count == 0) return null;
            files = named;
        }
        else if (ChosenOf(asked.Source) is { } ofFolder && files.FindAll(f => f.Edition == ofFolder) is { Count: > 0 } own)
        {
            files = own;
        }

        if (Answers(files, out why) is not { } able) return null;
        files = able;

        // Complete goes before a part, however new: a part answers where nothing whole has the flow, or what it holds.
        if (files.FindAll(f => !IsLimited(f, asked)) is { Count: > 0 } wide && wide.Count < files.Count
            && Raw(series, wide, choice).Flows is not null)
        {
            files = wide;
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
    /// Whether a file of a report that all members fill is of some of them, and the question is about more. A report
    /// that is had state by state comes in files of one state, so there no file is the whole.
    /// </summary>
    private bool IsLimited(FileRecord file, TableAsked asked) =>
        asked.Source == SourceCatalog.Eu && _limits.Value.TryGetValue(file.Id, out var limits)
            && !(Holds(limits.Reporters, asked.Suppliers()) && Holds(limits.Others, asked.Recipients()));

    /// <summary>The files of the report that all members fill which are of some of them, by id.</summary>
    private Dictionary<int, ReporterLimits> FindLimits()
    {
        var limited = new Dictionary<int, ReporterLimits>();
        foreach (var file in (Snapshot?.Files ?? []).Where(f => f.Source == SourceCatalog.Eu))
        {
            if (ReporterLimits.Of(file.Source, [file], Parties) is { } limits) limited.Add(file.Id, limits);
        }

        return limited;
    }

    private static bool Holds(IReadOnlyList<short>? here, IReadOnlyCollection<string>? asked) =>
        here is null || (asked is not null && asked.All(a => here.Any(h => Parties[h].Code.Value == a)));

    /// <summary>
    /// The files that can answer. Where states report for themselves, a file of some of them is no part: who is silent
    /// stands in the margin. But one that broke off, or holds something twice, answers nothing.
    /// </summary>
    private List<FileRecord>? Answers(List<FileRecord> files, out Problem why)
    {
        why = Problem.None;
        var able = files.FindAll(f => !_unfit.Value.ContainsKey(f.Id));
        if (able.Count > 0) return able;
        why = $"{files[0].Name} {ExtentWords.Of(_unfit.Value[files[0].Id])}";
        return null;
    }

    /// <summary>The files that answer nothing, by id: those that broke off or hold something twice.</summary>
    private Dictionary<int, Extent> FindUnfit() => (Snapshot?.Files ?? [])
        .Select(f => (f.Id, Extent: Extent.FromJson(f.Extent)))
        .Where(f => f.Extent?.State is ExtentState.BrokenOff or ExtentState.Doubled)
        .ToDictionary(f => f.Id, f => f.Extent!);

    /// <summary>
    /// The flows of a series without what silence could hide, read once; that there are none is remembered too.
    /// </summary>
    private RawFlows Raw(FlowSeries series, IReadOnlyList<FileRecord> files, SourceChoice choice) => _raw.Of(
        $"{series.Source} {series.Flow} {series.Unit.Code} {choice} {string.Join(',', files.Select(f => f.Id))}",
        () =>
        {
            try
            {
                return new RawFlows(SourceFlows.Load(Snapshot!, series, files, choice, Parties), Problem.None);
            }
            catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
            {
                return new RawFlows(null, e.Problem);
            }
        });

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

    /// <summary>The built-in sums where their edition is named and not imported; else null.</summary>
    public BuiltInSums? SumsOf(TableAsked asked) =>
        !UsesSums && Sums is { } sums && asked.Edition == sums.Edition.Name && asked is { NeedsOrders: false, ByClass: false }
            && Editions().All(e => e.Name != asked.Edition) ? sums
            : null;

    /// <summary>The register that is asked.</summary>
    /// <exception cref="AandeelException">It is not imported, or is a part that cannot answer.</exception>
    public FlowTable Register(TableAsked asked) => FindRegister(asked, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>
    /// The register that is asked, or null where none that is imported can answer; <paramref name="why"/> says what is
    /// missing.
    /// </summary>
    public FlowTable? FindRegister(TableAsked asked, out Problem why)
    {
        var (here, choice) = (Editions(), asked.EditionChoice);
        why = Problem.None;
        var able = here.Where(e => asked.CannotBeAnswered(e.Extent) is null);
        if (choice.Among(able, Answering?.Name) is { } edition) return Register(edition);
        why = choice.NothingFits(here);
        if (!here.Any(choice.Fits)) why = $"{why} {GetRegister}";
        return null;
    }

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
            : throw AandeelException.NotHere(
                $"{new EditionChoice(edition, NeedsOrders: false, NeedsYearly: false).NothingFits(Editions())} {GetRegister}");

    /// <summary>The register of an edition that is here, in its form.</summary>
    public FlowTable Register(EditionHere edition) => _loaded.Of(
        $"{edition.Name} {edition.Yearly}",
        () => edition.Yearly
            ? FlowLoader.Yearly(Snapshot!, edition.Files, Parties)
            : FlowLoader.Orders(
                Snapshot!, edition.Files, NearestYearly(edition.Name), Parties, TotalsOf(edition.Name)));

    /// <summary>
    /// The edition for questions that put several figures of SIPRI side by side: the one that is named, else the
    /// folder's. Null where the built-in sums answer.
    /// </summary>
    /// <exception cref="AandeelException">The edition that is named is not here.</exception>
    public string? EditionOfFrame(string? asked)
    {
        if (asked is not { } named) return Answering?.Name;
        if (Editions().All(e => e.Name != named) && Sums?.Edition.Name != named)
        {
            throw AandeelException.NotHere(
                $"{new EditionChoice(named, NeedsOrders: false, NeedsYearly: false).NothingFits(Editions())} {GetRegister}");
        }

        return named;
    }

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

    /// <summary>How to get what the sums cannot give.</summary>
    public static Problem GetRegister =>
        "Fetch it with aandeel sources fetch sipri, or download the trade register from "
            + "https://armstransfers.sipri.org (all suppliers, all recipients, CSV) and import it: aandeel sources "
            + "import FILE";

    /// <summary>How to get the files of a source.</summary>
    public static Problem GetSource(string source) => source == SourceCatalog.Sipri
        ? GetRegister
        : (Problem)($"Download its files ({SourceCatalog.Find(source)!.Address}; docs/sources/README.md says which) and import "
            + $"them: aandeel sources import FILE");

    /// <summary>What was worked out once from this snapshot, which never changes.</summary>
    internal T Kept<T>(string key, Func<T> make)
        where T : class => (T)_kept.Of(key, make);

    /// <summary>
    /// Loads several tables side by side, before they are asked one after another. What is not imported is left to the
    /// question that asks for it.
    /// </summary>
    public void Prepare(IEnumerable<TableAsked> tables) =>
        Task.WhenAll(tables.Select(t => Task.Run(() => Find(t, out _)))).GetAwaiter().GetResult();

    /// <summary>The same of what was reported, without what silence could hide.</summary>
    public void PrepareReported(IEnumerable<TableAsked> tables) =>
        Task.WhenAll(tables.Select(t => Task.Run(
            () => t.Source == SourceCatalog.Sipri ? Find(t, out _) : FindReported(t, out _)))).GetAwaiter().GetResult();

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

    /// <summary>
    /// The sum of the SHA-256 of all reference tables, as numbers of 256 bits: the same in whatever order they are
    /// taken. The hashes are taken when the program is built.
    /// </summary>
    private static byte[] HashReferences()
    {
        var sum = new byte[32];
        foreach (var line in Resources.Text("references.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var hash = Convert.FromHexString(
                line.TrimEnd('\r').AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1));
            var carry = 0;
            for (var i = sum.Length - 1; i >= 0; i--)
            {
                carry += sum[i] + hash[i];
                sum[i] = (byte)carry;
                carry >>= 8;
            }
        }

        return sum;
    }

    /// <summary>What reading a series gave: its flows, or the sentence that says why there are none.</summary>
    private sealed record RawFlows(FlowTable? Flows, Problem Why);
}

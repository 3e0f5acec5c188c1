using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Imports;

/// <summary>
/// Which table answers: the edition of the register, the built-in sums, or which files of another source. It chooses
/// and reads no row, so that choosing can be tested apart from reading.
/// </summary>
/// <param name="files">The files that are imported.</param>
/// <param name="frame">The edition of each source that answers in the folder.</param>
/// <param name="sums">The edition of the built-in sums; null where there are none.</param>
public sealed class TableChoice(IReadOnlyList<FileRecord> files, Frame frame, string? sums)
{
    private readonly Lazy<Dictionary<int, Extent>> _unfit = new(() => files
        .Select(f => (f.Id, Extent: Extent.FromJson(f.Extent)))
        .Where(f => f.Extent is { State: ExtentState.BrokenOff or ExtentState.Doubled }
            or { State: ExtentState.Part, Categories: not null })
        .ToDictionary(f => f.Id, f => f.Extent!));

    private readonly Lazy<Dictionary<int, ReporterLimits>> _limits = new(() => files
        .Where(f => f.Source is SourceCatalog.Eu or SourceCatalog.Unroca)
        .Select(f => (f.Id, Limits: ReporterLimits.Of(f.Source, [f], PartyTable.BuiltIn)))
        .Where(f => f.Limits is not null)
        .ToDictionary(f => f.Id, f => f.Limits!));

    private bool HasRegisters => files.Any(f => f.IsRegister);

    /// <summary>What answers a question to SIPRI.</summary>
    public DeliveriesChosen Deliveries(TableAsked asked)
    {
        if (!frame.UsesSums)
        {
            if (Register(asked, out var lacking) is { } edition) return DeliveriesChosen.Of(edition);
            return AreNamed(asked) ? DeliveriesChosen.Sums : DeliveriesChosen.Nothing(lacking);
        }

        // A part answers what is within it where the sums cannot.
        if ((asked.NeedsOrders || asked.ByClass || (asked.Edition is { } other && other != sums))
            && Register(asked, out _) is { } part)
        {
            return DeliveriesChosen.Of(part);
        }

        if (BeyondSums(asked) is not { } why) return DeliveriesChosen.Sums;
        return DeliveriesChosen.Nothing(
            new NotImported(why, HasRegisters ? asked.EditionChoice.NothingFits(frame.Editions) : Remedies.Register));
    }

    /// <summary>
    /// The edition of the register that answers, or null where none that is imported can; <paramref name="why"/> says
    /// what is missing.
    /// </summary>
    public EditionHere? Register(TableAsked asked, out NotImported why)
    {
        var (here, choice) = (frame.Editions, asked.EditionChoice);
        why = NotImported.None;
        var able = here.Where(e => asked.CannotBeAnswered(e.Extent) is null);
        if (choice.Among(able, frame.Answering?.Name) is { } edition) return edition;
        why = new NotImported(
            choice.NothingFits(here), here.Any(choice.Fits) ? Problem.None : Remedies.Register);
        return null;
    }

    /// <summary>
    /// The files of a source other than SIPRI's register that answer, or null where none can; <paramref name="why"/>
    /// says what is missing.
    /// </summary>
    /// <param name="haveRows">Whether files have any row of what is asked.</param>
    public IReadOnlyList<FileRecord>? Series(
        TableAsked asked, Func<IReadOnlyList<FileRecord>, bool> haveRows, out NotImported why)
    {
        why = NotImported.None;
        var own = files.Where(f => f.Source == asked.Source && f.Years is not null).ToList();
        if (own.Count == 0)
        {
            why = new NotImported($"No file of source {asked.Source} is here.", Remedies.FilesOf(asked.Source));
            return null;
        }

        if (asked.Edition is { } edition)
        {
            var named = own.FindAll(f => f.Edition == edition);
            if (named.Count == 0)
            {
                var here = string.Join(", ", own.Select(f => f.Edition).Distinct().Order(StringComparer.Ordinal));
                why = (Problem)$"Edition {edition} of {asked.Source} is not here; here are {here}.";
                return null;
            }

            own = named;
        }
        else if (frame.ChosenOf(asked.Source) is { } ofFolder
            && own.FindAll(f => f.Edition == ofFolder) is { Count: > 0 } chosen)
        {
            own = chosen;
        }

        // Where states report for themselves, a file of some of them is no part: who is silent stands in the margin.
        // But one that broke off, or holds something twice, answers nothing, and one of some categories nothing beyond
        // them.
        var able = own.FindAll(f => !_unfit.Value.TryGetValue(f.Id, out var extent) || HoldsCategory(extent, asked));
        if (own.Find(f => !able.Contains(f)) is { } unfit && (able.Count == 0 || !haveRows(able)))
        {
            why = (Problem)$"{unfit.Name} {ExtentWords.Of(_unfit.Value[unfit.Id])}";
            return null;
        }

        able = able.FindAll(f => !IsCutOutOf(f, able));

        // Complete goes before a part, however new: a part answers where nothing whole has the flow, or what it holds.
        return able.FindAll(f => !IsLimited(f, asked)) is { Count: > 0 } wide && wide.Count < able.Count && haveRows(wide)
            ? wide
            : able;
    }

    /// <summary>Whether the built-in sums are of an edition that is named and not imported.</summary>
    private bool AreNamed(TableAsked asked) =>
        sums is not null && asked.Edition == sums && asked is { NeedsOrders: false, ByClass: false }
            && frame.Editions.All(e => e.Name != asked.Edition);

    /// <summary>What the built-in sums lack of what is asked; null where they have it.</summary>
    private Problem? BeyondSums(TableAsked asked) => asked switch
    {
        { NeedsOrders: true } =>
            (Problem)("--without made-in-recipient is derived from the comments of SIPRI's register of orders (16 columns), "
                + "which is not here."),
        _ when sums is null => (Problem)"There is no data here: no file was imported and this program has no built-in sums.",
        { Edition: { } edition } when edition != sums =>
            $"Edition {edition} is not here; the built-in sums are of edition {sums}.",
        { ByClass: true } => "The built-in sums have no product classes; the register has.",
        _ => null,
    };

    /// <summary>
    /// Whether a file of a report that all members fill is of some of them, and the question is about more. A report
    /// that is had state by state comes in files of one state, so there no file is the whole.
    /// </summary>
    private bool IsLimited(FileRecord file, TableAsked asked) =>
        asked.Source == SourceCatalog.Eu && _limits.Value.TryGetValue(file.Id, out var limits)
            && !(Holds(limits.Reporters, asked.Suppliers()) && Holds(limits.Others, asked.Recipients()));

    /// <summary>
    /// Whether a file was cut out of a list of the UN Register that is here as a whole. Who reports is inferred from the
    /// runs of the whole list, and from a cut-out otherwise, so its rows would count beside those of the list.
    /// </summary>
    private bool IsCutOutOf(FileRecord file, List<FileRecord> among) =>
        file.Form == "unroca-transfers" && _limits.Value.ContainsKey(file.Id) && among.Exists(
            f => f.Form == file.Form && !_limits.Value.ContainsKey(f.Id)
                && f.Years!.Contains(file.Years!.First) && f.Years.Contains(file.Years.Last));

    /// <summary>Whether a file of some categories has the one that is asked.</summary>
    private static bool HoldsCategory(Extent extent, TableAsked asked) =>
        extent.State == ExtentState.Part && asked.Category is { } word
            && extent.Categories!.Any(
                c => string.Equals(SourceCategory.Of(asked.Source, c), word, StringComparison.OrdinalIgnoreCase));

    private static bool Holds(IReadOnlyList<short>? here, IReadOnlyCollection<string>? asked) =>
        here is null
            || (asked is not null && asked.All(a => here.Any(h => PartyTable.BuiltIn[h].Code.Value == a)));
}

using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Imported;

/// <summary>An edition of the register that is here, in one of its two forms.</summary>
/// <param name="Yearly">Whether it gives years itself (17 columns), or orders that we allocate (16 columns).</param>
public sealed record EditionHere(string Name, bool Yearly, IReadOnlyList<FileRecord> Files)
{
    public YearRange Years { get; } = FlowLoader.YearsOf([.. Files.Where(f => f.Years is not null)]);
}

/// <summary>
/// Which edition answers (docs/methods/editions.md): the one that is named; else, for windows of five years or more,
/// the newest; else the newest that gives years itself.
/// </summary>
/// <param name="NeedsOrders">The question needs the comments of the orders.</param>
/// <param name="NeedsYearly">The question needs what only the yearly form has: the mark of the recipient's
/// participation.</param>
public sealed record EditionChoice(
    string? Named, YearRange? Years, bool ShortWindows, bool NeedsOrders, bool NeedsYearly)
{
    /// <summary>The newest edition, for lists and checks.</summary>
    public static EditionChoice Newest { get; } = new(null, null, false, false, false);

    public EditionHere? Among(IReadOnlyList<EditionHere> here)
    {
        var able = here.Where(
            e => (Named is null || e.Name == Named) && !(NeedsOrders && e.Yearly) && !(NeedsYearly && !e.Yearly))
            .ToList();
        if (Named is null && ShortWindows && !NeedsOrders && able.Any(e => e.Yearly)) able.RemoveAll(e => !e.Yearly);
        return able.MaxBy(e => (Covered(e.Years), e.Name, e.Yearly));
    }

    public string NothingFits(IReadOnlyList<EditionHere> here)
    {
        if (here.Count == 0) return "The register is not here, and this question needs it.";
        if (Named is { } named && here.All(e => e.Name != named))
        {
            return $"Edition {named} is not here; here are {string.Join(", ", here.Select(e => e.Name).Distinct())}.";
        }

        return NeedsOrders
            ? "made-in-recipient is derived from the comments of SIPRI's register of orders (16 columns), which is "
                + "not here for this edition."
            : "recipient-participation is marked only in SIPRI's yearly register (17 columns), which is not here for "
                + "this edition.";
    }

    private int Covered(YearRange years) =>
        Years is not { } asked || !asked.Overlaps(years)
            ? Years is null ? 1 : 0
            : Math.Min(asked.Last, years.Last) - Math.Max(asked.First, years.First) + 1;
}

namespace Aandeel.Imports;

/// <summary>
/// What a question asks of an edition of the register: the one that is named, or a form that it cannot do without.
/// </summary>
/// <param name="NeedsOrders">The question needs the comments of the orders.</param>
/// <param name="NeedsYearly">The question needs what only the yearly form has: the mark of the recipient's
/// participation.</param>
public sealed record EditionChoice(string? Named, bool NeedsOrders, bool NeedsYearly)
{
    /// <summary>Whether an edition has the form that is needed, and the name.</summary>
    public bool Fits(EditionHere edition) =>
        (Named is null || edition.Name == Named) && !(NeedsOrders && edition.Yearly) && !(NeedsYearly && !edition.Yearly);

    /// <summary>
    /// The edition that answers among those that can: the answering one of the folder, in its yearly form where it is
    /// here in both; where that lacks what is needed, the nearest one that has it.
    /// </summary>
    public EditionHere? Among(IEnumerable<EditionHere> able, string? answering)
    {
        int Distance(EditionHere edition) =>
            answering is null ? 0 : Math.Abs(Year(edition.Name) - Year(answering));
        return able.Where(Fits)
            .OrderBy(Distance)
            .ThenByDescending(e => e.Name, StringComparer.Ordinal)
            .ThenByDescending(e => e.Yearly)
            .FirstOrDefault();
    }

    /// <summary>Why none of the imported editions answers.</summary>
    public Problem NothingFits(IReadOnlyList<EditionHere> here)
    {
        if (here.Count == 0) return "The register is not here, and this question needs it.";
        if (Named is { } named && here.All(e => e.Name != named))
        {
            return $"Edition {named} is not here; here are {string.Join(", ", here.Select(e => e.Name).Distinct())}.";
        }

        if (here.Where(Fits).FirstOrDefault() is { } part) return ExtentWords.Of(part);
        return NeedsOrders
            ? (Problem)("made-in-recipient is derived from the comments of SIPRI's register of orders (16 columns), which is "
                + "not here for this edition.")
            : "recipient-participation is marked only in SIPRI's yearly register (17 columns), which is not here for "
                + "this edition.";
    }

    private static int Year(string edition) => int.TryParse(edition, out var year) ? year : 0;
}

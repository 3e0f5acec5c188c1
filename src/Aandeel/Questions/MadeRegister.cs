using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The register of orders with what its comments say of where each order was made (docs/methods/made-where.md). The
/// yearly form has no comments, so another edition than the one that answers can be meant: every sentence names it.
/// </summary>
internal sealed record MadeRegister(FlowTable Flows, IReadOnlyDictionary<int, MadeOrder> Orders)
{
    /// <summary>How to get it.</summary>
    public static Problem HowToGet =>
        $"Where deliveries were made is read from the comments of SIPRI's register of orders (16 columns), which is not "
            + $"here. {Remedies.Register}";

    /// <summary>The same, after what a part that is here holds.</summary>
    public static Problem WhyNot(Imported imported) =>
        imported.Editions().FirstOrDefault(e => e is { Yearly: false, IsWhole: false }) is { } part
            ? $"Where deliveries were made is read from the comments of SIPRI's register of orders. {ExtentWords.Of(part)}"
            : HowToGet;

    /// <summary>
    /// The one of the edition that is named, else of the one that answers in the folder, else the newest; null where none
    /// is here. A part answers only what is asked within it, and after those that are whole.
    /// </summary>
    /// <param name="asked">What is asked of it; null for everything.</param>
    public static MadeRegister? Find(Imported imported, string? edition, TableAsked? asked = null)
    {
        var here = imported.Editions()
            .Where(e => !e.Yearly && (e.IsWhole || (asked is not null && asked.CannotBeAnswered(e.Extent) is null)))
            .OrderByDescending(e => e.IsWhole).ToList();
        var wanted = edition ?? imported.Answering?.Name;
        if ((here.Find(e => e.Name == wanted) ?? here.FirstOrDefault()) is not { } chosen) return null;
        var flows = imported.Register(chosen);
        return new MadeRegister(
            flows,
            imported.Kept(
                $"made where {chosen.Name}",
                () => MadeWhereLoader.Of(imported.Snapshot!, chosen.Files, Imported.Parties)));
    }

    /// <summary>What a reader must know of the edition; a yearly one cannot answer instead.</summary>
    public static IEnumerable<Answers.Note> Remarks(FlowTable flows, Imported imported) =>
        EditionNotes.For(flows, imported).Where(n => n.Remedy is null);

    /// <summary>What one party delivered, by where it was made; null where it delivered nothing.</summary>
    public MadeWhereSums? Of(Party supplier, YearRange years)
    {
        var sums = MadeWhereSums.Of(Flows, Orders, years, (party, _) => party == supplier.Index);
        return sums.Total > 0 ? sums : null;
    }

    /// <summary>
    /// What a headline on one party must say in the same sentence: that most of its volume was built elsewhere. Nothing
    /// where it was not, where no comments are here, or where several parties are meant.
    /// </summary>
    public static Text Clause(Imported imported, PartySelection suppliers, YearRange years)
    {
        if (suppliers is not PartySelection.Parties { Chosen: [var party] }) return Text.None;
        if (Find(imported, null) is not { } register || register.Of(party, years) is not { IsMostlyElsewhere: true } sums)
        {
            return Text.None;
        }

        var (part, edition) = (Figure.Share("made_elsewhere", sums.ElsewherePart), Text.Of(register.Flows.Edition.Name));
        var name = SelectionWords.WithArticleOf(party);
        return Text.Of(
            $"; by the comments of the register (edition {edition}) {part:whole} of this volume was built elsewhere than "
                + $"in {name}",
            $"; volgens de opmerkingen in het register (editie {edition}) is {part:whole} van deze hoeveelheid elders "
                + $"gebouwd dan in {name}");
    }
}

using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>Remarks that several options questions make.</summary>
internal static class OptionsNotes
{
    /// <summary>A name: no constant, or the sentence would be words alone.</summary>
    private static readonly string Shells = "155 mm";

    /// <summary>What no options figure holds.</summary>
    public static Note Scope { get; } = new("not-in-it", Text.Of(
        $"Not in it: small arms, most ammunition ({Shells} shells too), parts and services, and what a state buys "
            + $"from its own industry, "
            + $"which does not move this share. It is a share of deliveries to other countries, not of production and "
            + $"not of money.",
        $"Niet meegerekend: kleine wapens, de meeste munitie (waaronder {Shells}-granaten), onderdelen en diensten, en wat "
            + $"een staat bij de eigen "
            + $"industrie koopt; dat verschuift dit aandeel niet. Het is een aandeel van leveringen aan andere "
            + $"landen, niet van de productie "
            + $"en geen geldbedrag."));

    /// <summary>Who takes from outside where the question names them; null where all members do.</summary>
    public static Text? Takers(OptionsBasis basis) =>
        basis.Question.Recipients is null or PartySelection.Everyone or PartySelection.MembersOf
            ? null
            : SelectionWords.Recipients(basis.Question.Recipients);

    /// <summary>The title of what was delivered outside: by allies, or by whom the question names.</summary>
    public static Text Delivered(OptionsBasis basis) => basis.Suppliers is PartySelection.MembersOf
        ? ("Allies delivered outside", "Bondgenoten leverden buiten")
        : ("Delivered outside", "Buiten geleverd");

    /// <summary>The title of what was taken from outside: by allies, or by whom the question names.</summary>
    public static Text Taken(OptionsBasis basis) => Takers(basis) is null
        ? ("Allies took from outside", "Bondgenoten betrokken van buiten")
        : ("Taken from outside", "Van buiten betrokken");

    /// <summary>What is left out of the redirectable deliveries, and what is not because it cannot be told.</summary>
    public static IEnumerable<Note> LeftOut(OptionsBasis basis, Ceiling total) => LeftOut(
        basis,
        basis.Amount("left_out_ukraine", total.Ukraine),
        basis.Amount("left_out_made_in_recipient", total.MadeOutside),
        basis.Amount("supply_part_made_in_recipient", total.SupplyPartMade));

    /// <summary>The same, by figures that stand in a table.</summary>
    public static IEnumerable<Note> LeftOut(OptionsBasis basis, Figure ukraine, Figure made, Figure some)
    {
        var left = new List<Text>();
        if (IsSome(ukraine)) left.Add(Text.Of($"Ukraine ({ukraine:bare} TIV)", $"Oekraïne ({ukraine:bare} TIV)"));
        if (IsSome(made))
        {
            left.Add(Text.Of(
                $"what recipients outside made themselves, by the comments ({made:bare})",
                $"wat ontvangers daarbuiten volgens de opmerkingen zelf maakten ({made:bare})"));
        }

        if (left.Count > 0)
        {
            var all = Text.Join(", ", left);
            yield return new Note(
                "left-out",
                Text.Of(
                    $"Not counted as redirectable, though part of the share: {all}",
                    $"Niet meegeteld als omleidbaar, wel in het aandeel: {all}"),
                new Remedy("put-back"));
        }

        if (IsSome(some))
        {
            yield return new Note("part-made", Text.Of(
                $"Still counted as redirectable are orders of {some:bare} TIV of which recipients outside made some "
                    + $"themselves, without a number in the comments.",
                $"Nog meegeteld als omleidbaar zijn orders van {some:bare} TIV waarvan ontvangers daarbuiten een deel "
                    + $"zelf maakten, zonder aantal in de opmerkingen."));
        }

        if (!basis.Flows.Allocated && !basis.Question.Include.Contains(Included.MadeInRecipient))
        {
            yield return new Note("made-in-recipient-kept", (
                "What recipients outside assembled or produced themselves is still in it: this form of the source has "
                    + "no comments to tell "
                    + "(the register of orders has, docs/methods/products.md).",
                "Wat ontvangers daarbuiten zelf assembleerden of produceerden zit er nog in: deze vorm van de bron "
                    + "heeft daarover geen "
                    + "opmerkingen (het register van orders wel, docs/methods/products.md)."));
        }
    }

    /// <summary>All ceilings together; its key is <see cref="CeilingTable.Total"/>.</summary>
    public static Ceiling Sum(IReadOnlyList<Ceiling> all) => new(
        CeilingTable.Total,
        all.Sum(c => c.Supply),
        all.Sum(c => c.Demand),
        all.Sum(c => c.Redirectable),
        all.Sum(c => c.Lower),
        all.Sum(c => c.Upper),
        CeilingLimit.Nothing,
        all.Sum(c => c.DemandUsed),
        all.Sum(c => c.DemandMadeByAlly),
        all.Sum(c => c.DemandPartMadeByAlly),
        all.Sum(c => c.Ukraine),
        all.Sum(c => c.MadeOutside),
        all.Sum(c => c.SupplyPartMade));

    private static bool IsSome(Figure figure) => figure.Cell is Cell.Amount { TenThousandths: > 0 };
}

using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// Which shares are not given: of orders, whose years we allocated, that of little volume can be off by any amount
/// (docs/methods/allocation.md). Who names the edition gets it.
/// </summary>
internal static class TooSmall
{
    /// <summary>Why a cell is empty.</summary>
    public const string Reason = "too-small-for-orders";

    /// <summary>Whether the share of a period is not given.</summary>
    /// <param name="asked">The question as it was asked.</param>
    /// <param name="total">What was delivered in the period, in 1/10,000 TIV.</param>
    public static bool Is(Question asked, FlowTable flows, PartySelection suppliers, YearRange period, long total) =>
        flows.Allocated && !asked.NamesEdition && AllocationWidth.Of(flows, suppliers, period, total) is null;

    /// <summary>
    /// Why a question that is about the share of one window cannot be answered; null where it can, and where nothing was
    /// delivered, which is its own answer.
    /// </summary>
    public static NotImported? Why(Question asked, FlowTable flows, PartySelection suppliers, YearRange period)
    {
        if (!flows.Allocated || asked.NamesEdition) return null;
        var map = new ScopeMap(flows, asked.Scope(asked.Composition ?? Composition.Default, suppliers));
        var sum = map.Sum([period])[0].GetValueOrDefault(0) ?? new ShareSums();
        if (sum.ShareOutside is null || !Is(asked, flows, suppliers, period, sum.Total)) return null;
        var edition = flows.Edition.Name;
        return new NotImported(
            $"Edition {edition} is at hand as orders, whose years we allocated, and for so little volume in {period} "
            + $"that can be off by any amount, so no share is given.",
            $"Import the yearly register of SIPRI, or take it for what it is: --edition {edition}.");
    }

    /// <summary>
    /// The filled question, so that it gives the same answer when it is asked back: where a share is not given, it does
    /// not name the edition, since who names it gets the share.
    /// </summary>
    public static Question Echo(Question filled, Question asked, bool isWithheld) =>
        isWithheld ? filled with { Edition = asked.Edition } : filled;

    /// <summary>That no share is given, with the volume.</summary>
    /// <param name="who">Whose deliveries.</param>
    /// <param name="total">The volume, quoted.</param>
    public static Text Said(Text who, YearRange period, Figure total, FlowTable flows)
    {
        var edition = Text.Name($"--edition {flows.Edition.Name}", $"--edition {flows.Edition.Name}");
        return Text.Of(
            $"The deliveries of major arms by {who} in {period} come to {total:bare} TIV: too little to give a share of, "
                + $"since the years of orders are allocated by us. {edition} gives it all the same.",
            $"De leveringen van zware wapens door {who} in {period} zijn samen {total:bare} TIV: te weinig om er een "
                + $"aandeel van te geven, omdat de jaren van orders door ons zijn toegedeeld. {edition} geeft het toch.");
    }
}

using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Which years of a series are shown where no years were asked: the last five that can be used.</summary>
internal static class PartyYears
{
    private const int Window = 5;

    /// <summary>
    /// The years asked, or the last five usable ones; of a state that is no more the last five in which it delivered or
    /// received. Null where the series has none of them.
    /// </summary>
    public static YearRange? Of(Question question, FlowTable flows, Party? party = null)
    {
        var usable = flows.Usable;
        if (question.Years is { } asked) return asked.Overlaps(usable) ? asked.And(usable) : null;
        return party?.Kind == PartyKind.PastState && LastOf(party, flows) is { } last
            ? new YearRange(usable.First, last).Ending(Window)
            : flows.LastYears(Window);
    }

    private static int? LastOf(Party party, FlowTable flows)
    {
        if (flows.Grain != FlowGrain.Observations) return null;
        int? last = null;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Supplier[i] == party.Index || flows.Recipient[i] == party.Index)
            {
                last = Math.Max(last ?? 0, flows.Year[i]);
            }
        }

        return last;
    }
}

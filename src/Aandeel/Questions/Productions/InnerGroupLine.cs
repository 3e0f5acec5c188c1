using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Germany's licences of one year to third countries, by its own inner group and by membership.</summary>
internal sealed record InnerGroupLine(int Year, OwnInnerGroup Of)
{
    public YearRange Period { get; } = new(Year, Year);

    /// <summary>The last years of a table of its licences.</summary>
    public static IReadOnlyList<InnerGroupLine> Last(FlowTable licences, int years, Func<short, int, bool> isMember)
    {
        var lines = new List<InnerGroupLine>();
        foreach (var year in Enumerable.Range(0, licences.Usable.Count).Select(i => licences.Usable.First + i).TakeLast(years))
        {
            long total = 0, own = 0, members = 0;
            for (var i = 0; i < licences.Count; i++)
            {
                if (licences.Year[i] != year || !licences.Parties[licences.Recipient[i]].IsState) continue;
                total += licences.Amount[i];
                if (GermanInnerGroup.Has(licences.Parties[licences.Recipient[i]], year)) own += licences.Amount[i];
                if (isMember(licences.Recipient[i], year)) members += licences.Amount[i];
            }

            lines.Add(new InnerGroupLine(year, new OwnInnerGroup(total, own, members)));
        }

        return lines;
    }
}

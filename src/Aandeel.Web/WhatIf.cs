using System.Globalization;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>Which target a page proposes: a multiple of ten below the latest share, some years ahead.</summary>
internal sealed record WhatIf(string Share, string Until)
{
    private const int YearsAhead = 25;

    /// <summary>The years that can be aimed at: from the one after the latest on.</summary>
    public (int First, int Last, int Step) Years { get; private init; } = (2025, 2050, 1);

    /// <summary>The part of the way that is redirected, in per cent.</summary>
    public int Redirect { get; private init; }

    /// <summary>The part that is less outside; what is left is new demand.</summary>
    public int Less { get; private init; }

    /// <summary>The same with what was asked.</summary>
    public WhatIf With(Ask ask)
    {
        var mix = (ask["mix"] ?? "").Split(',').Select(p => p.Split('='))
            .Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        int Of(string part) => decimal.TryParse(
            mix.GetValueOrDefault(part), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (int)number : 0;
        return this with
        {
            Share = ask["share"] ?? Share,
            Until = ask["until"] ?? Until,
            Redirect = Of("redirect"),
            Less = Of("less"),
        };
    }

    public static WhatIf Usual(Desk desk, string? edition)
    {
        var rows = desk.Of(QuestionKind.Share, ("composition", "present"), ("edition", edition)).Rows;
        var (share, period) = (rows.Find("share_outside")!, rows.Find("period")!);
        var last = rows.Count - 1;
        var value = Enumerable.Range(Math.Max(0, last - 1), Math.Min(2, rows.Count))
            .Min(r => RowOrder.Number(rows[r, share]) ?? 1);
        var goal = Math.Max(10, Math.Floor((value * 100 - 0.5m) / 10) * 10);
        var year = ((Cell.Period)rows[last, period]).Value.Last;
        var until = (year + 5 + 4) / 5 * 5;
        return new WhatIf(goal.ToString("0", CultureInfo.InvariantCulture),
            until.ToString(CultureInfo.InvariantCulture))
        {
            Years = (year + 1, year + YearsAhead, 1),
        };
    }
}

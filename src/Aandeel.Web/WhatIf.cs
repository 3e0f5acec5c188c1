using System.Globalization;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>Which target a page proposes: a multiple of ten below the latest share, some years ahead.</summary>
internal sealed record WhatIf(string Share, string Until)
{
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
            until.ToString(CultureInfo.InvariantCulture));
    }
}

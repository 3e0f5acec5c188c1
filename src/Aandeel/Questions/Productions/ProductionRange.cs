using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The share of production of one state in a sentence: the range over its years where one is unlike the others, with
/// why; else the last year, with the others behind it.
/// </summary>
internal static class ProductionRange
{
    /// <summary>The sentence of one state.</summary>
    /// <param name="known">The rows that have a share, by year.</param>
    /// <param name="outliers">Years unlike the others.</param>
    /// <param name="quote">One end of the share of a row.</param>
    public static Text Of(
        IReadOnlyList<ProductionRow> known, IReadOnlyList<OutlierLine> outliers, OutlierTable table,
        Func<ProductionRow, string, Figure> quote, Text name, Text alliance)
    {
        var apart = outliers.Select(o => o.Year.Year).ToHashSet();
        var usual = known.Where(r => !apart.Contains(r.Year)).ToList();
        if (apart.Count == 0 || usual.Count == 0)
        {
            var last = known[^1];
            var (lower, upper) = (quote(last, "lower"), quote(last, "upper"));
            var others = known.Count == 1 ? Text.None : Others(known, quote);
            return Text.Of(
                $"Of what the industry of {name} can have produced, {lower:bare} to {upper} went outside {alliance} in "
                    + $"{last.Period}.{others}",
                $"Van wat de industrie van {name} kan hebben geproduceerd ging {lower:bare} tot {upper} naar landen "
                    + $"buiten {alliance} in {last.Period}.{others}");
        }

        var (least, most) = (quote(usual.MinBy(r => r.Production!.ShareLower)!, "lower"),
            quote(usual.MaxBy(r => r.Production!.ShareUpper)!, "upper"));
        var years = new YearRange(usual[0].Year, usual[^1].Year);
        var unlike = Text.Join(" ", known.Where(r => apart.Contains(r.Year)).Select(r => Unlike(
            r, outliers.First(o => o.Year.Year == r.Year), table, quote)));
        return Text.Of(
            $"Of what the industry of {name} can have produced, {least:bare} to {most} went outside {alliance}: the range "
                + $"over {years}. {unlike}",
            $"Van wat de industrie van {name} kan hebben geproduceerd ging {least:bare} tot {most} naar landen "
                + $"buiten {alliance}: het bereik over {years}. {unlike}");
    }

    private static Text Others(IReadOnlyList<ProductionRow> known, Func<ProductionRow, string, Figure> quote)
    {
        var years = new YearRange(known[0].Year, known[^1].Year);
        var (least, most) = (quote(known.MinBy(r => r.Production!.ShareLower)!, "lower"),
            quote(known.MaxBy(r => r.Production!.ShareUpper)!, "upper"));
        return Text.Of($" Over {years} it was {least:bare} to {most}.", $" Over {years} was dat {least:bare} tot {most}.");
    }

    private static Text Unlike(
        ProductionRow row, OutlierLine outlier, OutlierTable table, Func<ProductionRow, string, Figure> quote)
    {
        var (lower, upper) = (quote(row, "lower"), quote(row, "upper"));
        var why = Text.None;
        if (outlier is { Reason: not null, Destination: { } destination })
        {
            var (amount, part) = (table.Rows.Quote(outlier, table.Amount), table.Rows.Quote(outlier, table.Part));
            var (largest, where) = (table.Rows.Quote(outlier, table.Largest), SelectionWords.WithArticleOf(destination));
            why = Text.Of(
                $": exports to {where} were {amount}, {part:whole} of all, and at most {largest} in the other years",
                $": de uitvoer naar {where} was {amount}, {part:whole} van alles, en in de andere jaren ten hoogste "
                    + $"{largest}");
        }

        return Text.Of(
            $"{row.Period} is unlike the others ({lower:bare} to {upper}){why}.",
            $"{row.Period} lijkt niet op de andere ({lower:bare} tot {upper}){why}.");
    }
}

using Aandeel.Answers;

namespace Aandeel.Web;

/// <summary>Rows in the order of a column: numbers by size, words by letter, and what is missing last.</summary>
internal static class RowOrder
{
    public static IReadOnlyList<int> By(Table table, IReadOnlyList<int> rows, Column column, bool falling,
        Language language)
    {
        var keyed = rows
            .Select(r => (Row: r, Number: Number(table[r, column]), Words: Words(table[r, column], language)))
            .ToList();
        var ordered = falling
            ? keyed.OrderBy(k => k.Number is null && k.Words.Length == 0)
                .ThenByDescending(k => k.Number ?? decimal.MinValue)
                .ThenByDescending(k => k.Words, StringComparer.Ordinal)
            : keyed.OrderBy(k => k.Number is null && k.Words.Length == 0)
                .ThenBy(k => k.Number ?? decimal.MaxValue).ThenBy(k => k.Words, StringComparer.Ordinal);
        return [.. ordered.Select(k => k.Row)];
    }

    public static decimal? Number(Cell cell) => cell switch
    {
        Cell.Amount amount => amount.Value,
        Cell.Whole whole => whole.Value,
        Cell.Exact exact => exact.Value,
        Cell.Ratio { Value: > -7e27 and < 7e27 } ratio => (decimal)ratio.Value,
        Cell.Band band => Number(band.Lower),
        _ => null,
    };

    private static string Words(Cell cell, Language language) => cell switch
    {
        Cell.Named named => named.Value.WordsIn(language),
        Cell.Code code => code.Value,
        Cell.Period period => period.Value.ToString(),
        _ => "",
    };
}

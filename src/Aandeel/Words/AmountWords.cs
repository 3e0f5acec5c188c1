using Aandeel.Harmonise;

namespace Aandeel.Words;

/// <summary>An amount with its unit in words, where amounts of several units stand in one column.</summary>
internal static class AmountWords
{
    private const long Million = 1_000_000L * Amount.Scale;

    public static Text Of(FlowSeries series, long amount) =>
        Of(series, amount, Figure.Amount("amount", amount, series.Unit));

    /// <summary>The same of a figure that is quoted from a table.</summary>
    public static Text Of(FlowSeries series, long amount, Figure figure)
    {
        if (series.Measure == Measure.Tiv) return Text.Of($"{figure:exact} TIV", $"{figure:exact} TIV");
        if (series.Measure != Measure.Value) return Text.Of(figure);
        var (code, dutch) = (series.Unit.Code, MoneyWords.DutchOf(series.Unit));
        if (amount >= Million) return Text.Of($"{code} {figure:tenths} m", $"{figure:tenths} mln {dutch}");
        var whole = figure with { Kind = Kind.Count, Unit = null };
        return Text.Of($"{code} {whole}", $"{whole} {dutch}");
    }
}

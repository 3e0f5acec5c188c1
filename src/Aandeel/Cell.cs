namespace Aandeel;

/// <summary>
/// The value of a cell of an answer. A missing number is a case with its reason, and is never 0. What the value means
/// (share, amount, year) is said by its column, not by the cell.
/// </summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>Nothing is said here, and nothing is missing: a remark that does not apply.</summary>
    public static Cell Blank { get; } = new Empty();

    /// <summary>The row has no such field.</summary>
    public static Cell Absent { get; } = new None();

    /// <summary>The number that it holds, to place and to draw; null where it holds none.</summary>
    public double? Number => this switch
    {
        Ratio ratio => ratio.Value,
        Amount amount => (double)amount.Value,
        Exact exact => (double)exact.Value,
        Whole whole => whole.Value,
        _ => null,
    };

    public static Cell Of(string? code) => code is null ? Blank : new Code(code);

    public static Cell Of(Text? words) => words is null ? Blank : new Named(words);

    public static Cell Of(long? whole) => whole is { } value ? new Whole(value) : Blank;

    public static Cell Of(bool value) => new YesNo(value);

    public static Cell Of(Ask? ask) => ask is null ? Blank : new Asked(ask);

    public static Cell Of(YearRange? period) => period is null ? Blank : new Period(period);

    /// <summary>A ratio, or the reason why there is none.</summary>
    public static Cell Of(double? ratio, string reason) => ratio is { } value ? new Ratio(value) : new Missing(reason);

    /// <summary>An amount in 1/10,000 of its unit.</summary>
    public static Cell OfAmount(long tenThousandths) => new Amount(tenThousandths);

    /// <summary>An amount in 1/10,000 of its unit, or the reason why there is none.</summary>
    public static Cell OfAmount(long? tenThousandths, string reason) =>
        tenThousandths is { } value ? new Amount(value) : new Missing(reason);

    /// <summary>A whole number, or the reason why there is none.</summary>
    public static Cell OfCount(long? count, string reason) =>
        count is { } value ? new Whole(value) : new Missing(reason);

    public static Cell Lacks(string reason) => new Missing(reason);

    /// <summary>A computed ratio, unrounded. Of points it holds points, of shares parts of one.</summary>
    public sealed record Ratio(double Value) : Cell;

    /// <summary>An amount in 1/10,000 of its unit, exact.</summary>
    public sealed record Amount(long TenThousandths) : Cell
    {
        public decimal Value => new Aandeel.Amount(TenThousandths).Value;
    }

    /// <summary>An exact decimal number that is no amount.</summary>
    public sealed record Exact(decimal Value) : Cell;

    public sealed record Whole(long Value) : Cell;

    public sealed record YesNo(bool Value) : Cell;

    /// <summary>A code, or words as printed: the same in every language.</summary>
    public sealed record Code(string Value) : Cell;

    /// <summary>Words in all languages.</summary>
    public sealed record Named(Text Value) : Cell;

    public sealed record Period(YearRange Value) : Cell;

    /// <summary>
    /// Whether the words beside it are a translation: yes for readers of another language than it was published in.
    /// </summary>
    public sealed record Translated(Language From) : Cell;

    /// <summary>A question that can be asked.</summary>
    public sealed record Asked(Ask Value) : Cell;

    /// <summary>A number that cannot be given, with the code of the reason.</summary>
    public sealed record Missing(string Reason) : Cell;

    /// <summary>Two ends of a range; either may be missing.</summary>
    public sealed record Band(Cell Lower, Cell Upper) : Cell;

    /// <summary>Named values together, in their order.</summary>
    public sealed record Map(IReadOnlyList<KeyValuePair<string, Cell>> Items) : Cell;

    private sealed record Empty : Cell;

    private sealed record None : Cell;
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Aandeel;

/// <summary>
/// An amount in 1/10,000 of its unit, so that sums are exact and do not depend on the order of rows.
/// Not to be confused with money: the unit (<see cref="Unit"/>) stands beside it.
/// </summary>
/// <param name="TenThousandths">The whole number of 1/10,000 units; zero is a true amount, not "unknown".</param>
public readonly record struct Amount(long TenThousandths) : IComparable<Amount>
{
    /// <summary>How many parts one unit has.</summary>
    public const int Scale = 10_000;

    /// <summary>The amount in its unit, exact.</summary>
    public decimal Value => TenThousandths / (decimal)Scale;

    public static Amount operator +(Amount a, Amount b) => new(checked(a.TenThousandths + b.TenThousandths));

    public static Amount operator -(Amount a, Amount b) => new(checked(a.TenThousandths - b.TenThousandths));

    public static bool operator <(Amount a, Amount b) => a.TenThousandths < b.TenThousandths;

    public static bool operator >(Amount a, Amount b) => a.TenThousandths > b.TenThousandths;

    public static bool operator <=(Amount a, Amount b) => a.TenThousandths <= b.TenThousandths;

    public static bool operator >=(Amount a, Amount b) => a.TenThousandths >= b.TenThousandths;

    /// <summary>
    /// Reads a plain decimal with a dot ("0.72", "12", "-3.5"); more than four decimals are rounded half away from
    /// zero.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Amount amount)
    {
        amount = default;
        if (utf8.IsEmpty || !Utf8Parser.TryParse(utf8, out decimal value, out var consumed, 'F')
            || consumed != utf8.Length)
        {
            return false;
        }

        return TryFrom(value, out amount);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out Amount)"/>
    public static bool TryParse(string text, out Amount amount) => TryParse(Encoding.UTF8.GetBytes(text), out amount);

    /// <summary>The amount nearest to a decimal number; false when it does not fit.</summary>
    public static bool TryFrom(decimal value, out Amount amount)
    {
        amount = default;
        if (Math.Abs(value) > long.MaxValue / Scale) return false;
        amount = new Amount((long)Math.Round(value * Scale, MidpointRounding.AwayFromZero));
        return true;
    }

    public int CompareTo(Amount other) => TenThousandths.CompareTo(other.TenThousandths);

    public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Diagnostics.CodeAnalysis;

namespace Aandeel;

/// <summary>
/// The code of a party: ISO 3166-1 alpha-3 for states, codes beginning with X for what ISO does not name
/// (past states, organisations, armed groups, unknown). Not a printed name: names are mapped to codes in Harmonise.
/// </summary>
public sealed record PartyCode : ISpanParsable<PartyCode>
{
    private PartyCode(string value) => Value = value;

    /// <summary>Three to ten upper-case letters or digits.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any case; throws <see cref="FormatException"/> when it is none.</summary>
    public static PartyCode Parse(string s) => Parse(s, null);

    public static PartyCode Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    public static PartyCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code)
            ? code
            : throw new FormatException($"'{s}' is not a party code: three to ten letters were expected, such as NLD.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PartyCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out PartyCode result)
    {
        result = null;
        if (s.Length is < 3 or > 10) return false;
        foreach (var c in s)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        result = new PartyCode(s.ToString().ToUpperInvariant());
        return true;
    }

    public override string ToString() => Value;
}

using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// The category of a source as it is asked for: the entry of a control list without its parts, or as printed.
/// </summary>
internal static class SourceCategory
{
    /// <summary>What a reporter states for all categories together.</summary>
    public const string Total = "Total";

    /// <summary>What a total holds beyond the categories that are printed beside it.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>
    /// How the reader of the EU's actual exports calls a row without destination beside the destinations.
    /// </summary>
    private const string Remainder = "remainder";

    public static string Of(string source, string printed) => source switch
    {
        SourceCatalog.Eu or SourceCatalog.DutchLicences or SourceCatalog.BritishLicences => Entry(printed),
        SourceCatalog.GermanReports => "",
        SourceCatalog.SpanishExports => "ML" + printed,
        SourceCatalog.UnitedStates when printed.Length == 0 => "programme not printed",
        _ => printed,
    };

    /// <summary>ML10 of ML10a, ML 10 and ML10a,b; a list of several entries is none of them.</summary>
    private static string Entry(string printed)
    {
        if (printed.Length == 0 || printed == Remainder) return Unassigned;
        var list = List(printed);
        if (list.Length == 0) return printed;
        var rest = printed.AsSpan(list.Length).TrimStart();
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? rest : rest[..digits];
        if (number.IsEmpty) return printed;
        return NamesAnother(rest[number.Length..]) ? "several" : $"{list.ToUpperInvariant()}{number}";
    }

    /// <summary>
    /// The list that an entry is of: the Military List (ML), the British one (PL), or a category of the dual-use list
    /// (5A).
    /// </summary>
    private static string List(string printed)
    {
        if (printed.Length < 3) return "";
        var head = printed[..2];
        var isDualUse = char.IsAsciiDigit(head[0]) && head[1] is >= 'A' and <= 'E';
        return isDualUse || head.Equals("ML", StringComparison.OrdinalIgnoreCase)
            || head.Equals("PL", StringComparison.OrdinalIgnoreCase) ? head : "";
    }

    /// <summary>
    /// Whether a number follows a comma, a stroke or a plus: <c>ML2,6</c> and <c>ML1/ML3</c>, not <c>ML10a,b</c>.
    /// </summary>
    private static bool NamesAnother(ReadOnlySpan<char> behind)
    {
        var at = behind.IndexOfAny(',', '/', '+');
        if (at < 0) return false;
        var next = behind[(at + 1)..].TrimStart();
        return next.Length > 0
            && (char.IsAsciiDigit(next[0]) || next.StartsWith("ML", StringComparison.OrdinalIgnoreCase));
    }
}

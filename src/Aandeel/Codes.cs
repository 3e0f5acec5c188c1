using System.Text;

namespace Aandeel;

/// <summary>The printed code of an enumeration's member: <c>Flow.ActualExport</c> is <c>actual-export</c>, in files, URLs and JSON alike.</summary>
public static class Codes
{
    /// <summary>All codes of a closed set of cases, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Codes;

    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.ByValue[value];

    public static bool TryParse<T>(string code, out T value)
        where T : struct, Enum => Table<T>.ByCode.TryGetValue(code, out value);

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => Kebab(v.ToString()));
        public static readonly Dictionary<string, T> ByCode = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);
        public static readonly IReadOnlyList<string> Codes = [.. Enum.GetValues<T>().Select(v => ByValue[v])];
    }
}

using System.Text;

namespace Aandeel.Reconcile;

/// <summary>
/// The short code of a category of the UN Register, however a form prints it: <c>VII(a)</c> of "VII. (a) Missiles and
/// missile launchers" and of <c>mml</c>.
/// </summary>
public static class UnrocaCategory
{
    private static readonly Dictionary<string, string> OfTheSite = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bt"] = "I",
        ["acv"] = "II",
        ["lcas"] = "III",
        ["ca"] = "IV(a)",
        ["ah"] = "V",
        ["ws"] = "VI",
        ["mml"] = "VII(a)",
        ["mnpd"] = "VII(b)",
    };

    /// <summary>The code, or the text itself where it begins with none.</summary>
    public static string Code(string printed)
    {
        if (OfTheSite.TryGetValue(printed, out var known)) return known;
        var code = new StringBuilder();
        var at = 0;
        while (at < printed.Length && printed[at] is 'I' or 'V') code.Append(printed[at++]);
        if (code.Length == 0 || at >= printed.Length || printed[at] != '.') return printed;
        var rest = printed.AsSpan(at + 1).TrimStart();
        return rest.Length > 2 && rest[0] == '(' && rest[2] == ')' ? $"{code}({rest[1]})" : code.ToString();
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Aandeel.Harmonise;

/// <summary>
/// Whether the comments of SIPRI's register of orders say that the product itself was assembled or produced in the recipient, and how
/// many of those ordered. Derived by us from free text, and not to be confused with "Local production", which also counts components
/// (docs/methods/products.md).
/// </summary>
public static partial class MadeInRecipient
{
    /// <summary>The part of the order, from 0 to 1, that was made in the recipient according to its comment.</summary>
    /// <param name="ordered">How many were ordered, where known.</param>
    public static double Part(string? comment, string recipient, int? ordered)
    {
        if (string.IsNullOrEmpty(comment)) return 0;
        double part = 0;
        foreach (var clause in comment.Split(';'))
        {
            if (!Says(clause, recipient)) continue;
            var counted = Counted().Match(clause);
            if (!counted.Success || ordered is not > 0) return 1;
            var number = counted.Groups["before"].Success ? counted.Groups["before"] : counted.Groups["after"];
            part += Math.Min(1, int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) / (double)ordered.Value);
        }

        return Math.Min(1, part);
    }

    /// <summary>Whether a comment speaks of production, assembly or licence in any form.</summary>
    public static bool Speaks(string comment) =>
        comment.Contains("produc", StringComparison.OrdinalIgnoreCase) || comment.Contains("assembl", StringComparison.OrdinalIgnoreCase) || comment.Contains("licen", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a clause says that the product was made in the recipient: a word of making, then "in" and the recipient. What follows a
    /// "for" is another product ("engine for tanks produced in Israel"); components are not the product.
    /// </summary>
    private static bool Says(string clause, string recipient)
    {
        foreach (Match making in Making().Matches(clause))
        {
            var before = clause.AsSpan(0, making.Index);
            if (before.TrimStart().StartsWith("for ", StringComparison.OrdinalIgnoreCase) || before.Contains(" for ", StringComparison.OrdinalIgnoreCase)) continue;
            var after = clause.AsSpan(making.Index + making.Length);
            if (making.ValueSpan.Equals("production", StringComparison.OrdinalIgnoreCase) && OfOther().IsMatch(after)) continue;

            // "production of components and assembly in X" does not say that the whole was assembled there.
            if (making.ValueSpan.Equals("assembly", StringComparison.OrdinalIgnoreCase) && before.EndsWith("components and ", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var name in Names(recipient))
            {
                if (after.Contains(" in " + name, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static string[] Names(string recipient) => recipient switch
    {
        "United Arab Emirates" => [recipient, "UAE"],
        "UAE" => ["United Arab Emirates", recipient],
        "Turkiye" => [recipient, "Turkey"],
        "Czechia" => [recipient, "Czech Republic"],
        _ => [recipient],
    };

    [GeneratedRegex(@"\b(assembled|p?produced|built|made|assembly|production)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Making();

    [GeneratedRegex(@"^ (of (components|parts)|line)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"\b(incl|including|of which)\s+((possibly|probably|some|at least|last|first)\s+)?(?<before>\d+)\b|\b(licence|production|assembly) of (?<after>\d+)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Aandeel.Harmonise;

/// <summary>What a comment tells of how much of an order was made in the recipient, as parts from 0 to 1.</summary>
/// <param name="Told">The part that was made there.</param>
/// <param name="Open">A further part of which nothing but "some of it" is known: none of it, or all of it, or anything
/// between.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct MadePart(double Told, double Open);

/// <summary>
/// Whether the comments of SIPRI's register of orders say that the product itself was assembled or produced in the
/// recipient, and how many of those ordered. Derived by us from free text, and not to be confused with "Local
/// production", which also counts components (docs/methods/products.md).
/// </summary>
public static partial class MadeInRecipient
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
        | RegexOptions.CultureInvariant;

    /// <summary>
    /// The parts of the order that were made in the recipient according to its comment, told and open.
    /// </summary>
    /// <param name="ordered">How many were ordered, where known.</param>
    public static MadePart Part(string? comment, string recipient, int? ordered)
    {
        if (string.IsNullOrEmpty(comment)) return default;

        // Most comments name no place, and then no clause needs to be read.
        var names = Names(recipient);
        return Array.Exists(names, n => PlaceNames.IndexIn(comment, n) >= 0)
            ? PartIn(comment, names, ordered)
            : default;
    }

    /// <summary>The parts of the order that were made in a place according to its comment, told and open.</summary>
    /// <param name="names">What comments call the place.</param>
    internal static MadePart PartIn(string comment, string[] names, int? ordered)
    {
        double told = 0, open = 0;
        var listsPlatforms = false;
        foreach (var clause in comment.Split(';'))
        {
            // "For 10 frigates from France; 2 destroyers produced in China": the list of what an engine goes into runs
            // on.
            var runsOn = listsPlatforms && PlatformsOnly().IsMatch(clause);
            listsPlatforms = runsOn || ForPlatforms().IsMatch(clause);
            if (runsOn || Making(clause, names) is not { } making) continue;
            var part = Part(clause, clause.AsSpan(0, making), ordered);
            told += part.Told;
            open = Math.Max(open, part.Open);
        }

        told = Math.Min(1, told);
        return new MadePart(told, Math.Min(open, 1 - told));
    }

    /// <summary>Whether a comment speaks of production, assembly or licence in any form.</summary>
    public static bool Speaks(string comment) =>
        comment.Contains("produc", StringComparison.OrdinalIgnoreCase)
            || comment.Contains("assembl", StringComparison.OrdinalIgnoreCase)
            || comment.Contains("licen", StringComparison.OrdinalIgnoreCase);

    /// <summary>How much a clause means that says the product was made there.</summary>
    private static MadePart Part(string clause, ReadOnlySpan<char> before, int? ordered)
    {
        if (Possibly().IsMatch(before)) return new MadePart(0, 1);
        if (Rest().IsMatch(clause)) return new MadePart(1, 0);
        if (Number(clause) is { } made)
        {
            return ordered is > 0 ? new MadePart(Math.Min(1, made / (double)ordered.Value), 0) : new MadePart(0, 1);
        }

        if (Most().IsMatch(clause)) return new MadePart(0.5, 0.5);
        return Some().IsMatch(before) ? new MadePart(0, 1) : new MadePart(1, 0);
    }

    /// <summary>
    /// How many a clause names: all numbers that stand at a word of making ("8 assembled and 42 produced"), else the
    /// one after "incl".
    /// </summary>
    private static int? Number(string clause)
    {
        var direct = Made().Matches(clause);
        if (direct.Count > 0) return direct.Sum(m => Parsed(m.Groups["n"]));
        var counted = Counted().Match(clause);
        return counted.Success ? Parsed(counted.Groups["n"]) : null;

        static int Parsed(Group number) => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Where a clause says that the product was made in the recipient: a word of making, then "in" and the recipient;
    /// null where it does not. What follows a "for" is another product ("engine for tanks produced in Israel");
    /// components are not the product; what was planned or cancelled is none.
    /// </summary>
    private static int? Making(string clause, string[] names)
    {
        foreach (Match making in MakingWord().Matches(clause))
        {
            var before = clause.AsSpan(0, making.Index);
            if (Undone().IsMatch(before) || ComponentsBefore().IsMatch(before)) continue;
            if (IsForAnother(before, making.ValueSpan)) continue;
            var after = clause.AsSpan(making.Index + making.Length);
            if (making.ValueSpan.Equals("production", StringComparison.OrdinalIgnoreCase) && OfOther().IsMatch(after))
            {
                continue;
            }

            // "production of components and assembly in X" does not say that the whole was assembled there.
            if (making.ValueSpan.Equals("assembly", StringComparison.OrdinalIgnoreCase)
                && before.EndsWith("components and ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var name in names)
            {
                var at = PlaceNames.IndexIn(after, name);
                if (at < 0 || More().IsMatch(after[..at]) || NotThis().IsMatch(after[(at + 4 + name.Length)..]))
                {
                    continue;
                }

                return making.Index;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether "for" stands before the word, but not in "developed for production under licence in" and "for all 120
    /// and 72 produced in".
    /// </summary>
    private static bool IsForAnother(ReadOnlySpan<char> before, ReadOnlySpan<char> making)
    {
        var (isFirst, at) = (before.TrimStart().StartsWith("for ", StringComparison.OrdinalIgnoreCase),
            before.IndexOf(" for ", StringComparison.OrdinalIgnoreCase));
        if ((!isFirst && at < 0) || (before.Length > 1 && char.IsAsciiDigit(before[^2]))) return false;
        return isFirst || at + " for ".Length < before.Length
            || !making.Equals("production", StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Names(string recipient) => recipient switch
    {
        "United Arab Emirates" => [recipient, "UAE"],
        "UAE" => ["United Arab Emirates", recipient],
        "United States" => [recipient, "USA"],
        "United Kingdom" => [recipient, "UK"],
        "Turkiye" => [recipient, "Turkey"],
        "Czechia" => [recipient, "Czech Republic"],
        _ => [recipient],
    };

    [GeneratedRegex(@"\b(assembled|p?produced|built|made|assembly|production)\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex MakingWord();

    [GeneratedRegex(@"^ (of (components|parts)|line)", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex OfOther();

    [GeneratedRegex(
        @"\b(components|compoents|compenents|componets|parts|value|content) $",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex ComponentsBefore();

    /// <summary>
    /// What was not done, or not of this order ("option on 70 more", "planned production in India cancelled").
    /// </summary>
    [GeneratedRegex(
        @"\b(planned|option on|not including|problems with|copied and)\b|\bmore $",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Undone();

    [GeneratedRegex(@"\bmore\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex More();

    [GeneratedRegex(@"^ (of (components|parts)|cancelled|abandoned|not used)", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex NotThis();

    [GeneratedRegex(@"\b(possibly|perhaps|may be|partly)\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Possibly();

    [GeneratedRegex(@"\b(rest|remaining) (\w+/)?(assembled|produced|built|made)", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\bmost\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(incl|including|inl|of which|some)\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Some();

    /// <summary>A clause about the ships or vehicles that an engine, gun or radar is for.</summary>
    [GeneratedRegex(@"(^| )for \D{0,20}\d+ ", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex ForPlatforms();

    [GeneratedRegex(
        @"^ ?(and )?(\d|Type-).*\b(frigates?|destroyers?|corvettes?|cruisers?|submarines?|ships?|boats?|vessels?|OPV|AALS"
            + @"|minelayers?|guns|tanks|vehicles|aircraft|helicopters|carriers)\b",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex PlatformsOnly();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d+) ((probably|possibly) )?(assembled|p?produced|built|made)\b",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Made();

    [GeneratedRegex(
        @"\b(incl|inl|including|of which)\s+((possibly|probably|some|at least|last|first)\s+)?(?<n>\d+)( |$|\))"
            + @"|\b(licence|production|assembly) of (?<n>\d+)( |$|\))",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Counted();
}

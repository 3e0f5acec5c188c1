using System.Globalization;
using System.Text.RegularExpressions;

namespace Aandeel.Harmonise;

/// <summary>
/// Reads from a comment of SIPRI's register of orders where the items were made (docs/methods/made-where.md). "Produced
/// in", "assembled in" and the like are read as <see cref="MadeInRecipient"/> reads them; "from Romanian production
/// line" names a place by an adjective.
/// </summary>
public static partial class MadeWhereComments
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const double Whole = 1 + 1e-9;

    /// <summary>Where the items were made, as far as the comment says it.</summary>
    /// <param name="ordered">How many were ordered, where known.</param>
    public static MadeWhere Read(string? comment, PartyCode supplier, PartyCode recipient, int? ordered)
    {
        if (string.IsNullOrEmpty(comment)) return MadeWhere.NothingSaid;
        var told = new SortedDictionary<string, MadeThere>(StringComparer.Ordinal);
        foreach (var (place, names) in PlaceNames.All)
        {
            if (!Array.Exists(names, n => PlaceNames.IndexIn(comment, n) >= 0)) continue;
            if (MadeInRecipient.PartIn(comment, names, ordered) is { } part && part != default) Add(place, part);
        }

        var several = false;
        var (open, openPlaces) = (0.0, new List<PartyCode>());
        foreach (var line in Lines(comment, ordered))
        {
            if (line.Places.Count == 1)
            {
                Add(line.Places[0], line.Part);
                continue;
            }

            // Two places, a line of several states, or one that our table does not name: it is not said which made it.
            several |= line.Places.Count > 1;
            open = Math.Min(1, open + line.Part.Told + line.Part.Open);
            openPlaces.AddRange(line.Places);
        }

        foreach (var (place, part) in told.Values)
        {
            if (part.Open <= 0) continue;
            open = Math.Max(open, part.Open);
            openPlaces.Add(place);
        }

        var sum = told.Values.Sum(t => t.Part.Told);
        if (sum > Whole)
        {
            // Each of two places is said to have made all of it: neither is taken.
            return new MadeWhere(0, 0, new Dictionary<PartyCode, double>(), 1,
                [.. told.Values.Select(t => t.Place).Concat(openPlaces).Distinct()], NamesSeveral: true);
        }

        return new MadeWhere(
            Told(supplier), recipient == supplier ? 0 : Told(recipient),
            told.Values.Where(t => t.Part.Told > 0 && t.Place != supplier && t.Place != recipient)
                .ToDictionary(t => t.Place, t => t.Part.Told),
            Math.Min(open, Math.Max(0, 1 - sum)), [.. openPlaces.Distinct()], several);

        double Told(PartyCode place) => told.TryGetValue(place.Value, out var found) ? found.Part.Told : 0;

        void Add(PartyCode place, MadePart part)
        {
            // The same place said twice ("from USA; produced in USA") is said once.
            var before = told.TryGetValue(place.Value, out var found) ? found.Part : default;
            told[place.Value] = new MadeThere(
                place, new MadePart(Math.Max(before.Told, part.Told), Math.Max(before.Open, part.Open)));
        }
    }

    /// <summary>What was made in one place.</summary>
    private sealed record MadeThere(PartyCode Place, MadePart Part);

    /// <summary>A production line that a comment names.</summary>
    private sealed record NamedLine(IReadOnlyList<PartyCode> Places, MadePart Part);

    /// <summary>Every production line that a comment names, with the places and how much came from it.</summary>
    private static IEnumerable<NamedLine> Lines(string comment, int? ordered)
    {
        foreach (var clause in comment.Split(';'))
        {
            foreach (Match line in Line().Matches(clause))
            {
                var before = clause.AsSpan(0, line.Index);

                // "for production line in Sweden": a part of what is made there. "For Vietnamese production line" at
                // the head is a slip for "from".
                if (line.Groups["word"].ValueSpan is "for") continue;
                if (line.Groups["word"].ValueSpan is "For"
                    && (!before.Trim().IsEmpty || line.Groups["adjectives"].Length == 0))
                {
                    continue;
                }

                if (PartOf().IsMatch(before)) continue;
                yield return new NamedLine(
                    Places(line, clause[(line.Index + line.Length)..]), Part(before, ordered));
            }
        }
    }

    private static IReadOnlyList<PartyCode> Places(Match line, string after)
    {
        var inPlace = InPlace().Match(after);
        var found = new List<PartyCode>();
        if (inPlace.Success)
        {
            foreach (var word in Between().Split(inPlace.Groups["places"].Value))
            {
                if (Longest(word.Trim()) is { } place) found.Add(place);
            }

            if (found.Count > 0) return [.. found.Distinct()];
        }

        foreach (var word in Between().Split(line.Groups["adjectives"].Value))
        {
            if (PlaceNames.OfAdjective(Brand().Replace(word, "").Trim()) is { } place) found.Add(place);
        }

        return [.. found.Distinct()];
    }

    /// <summary>
    /// The place that a text begins with: "Poland or Slovakia" is cut before, "USA from kits" is not.
    /// </summary>
    private static PartyCode? Longest(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = Math.Min(4, words.Length); n > 0; n--)
        {
            if (PlaceNames.OfName(string.Join(' ', words[..n]).TrimEnd(')', ',', '.')) is { } place) return place;
        }

        return null;
    }

    /// <summary>How much came from a line: a number before it, "most", "some" or "incl", else all.</summary>
    private static MadePart Part(ReadOnlySpan<char> before, int? ordered)
    {
        var text = before.ToString();
        if (Possibly().IsMatch(text)) return new MadePart(0, 1);
        var number = Number().Match(text);
        if (number.Success)
        {
            var made = int.Parse(number.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return ordered is > 0 ? new MadePart(Math.Min(1, made / (double)ordered.Value), 0) : new MadePart(0, 1);
        }

        if (Most().IsMatch(text)) return new MadePart(0.5, 0.5);
        return Some().IsMatch(text) ? new MadePart(0, 1) : new MadePart(1, 0);
    }

    /// <summary>
    /// "from (the) Polish production line(s)", "via USA from production line", "From EuroSpike production line".
    /// </summary>
    [GeneratedRegex(
        @"\b(?<word>[Ff]rom|[Ff]or|FROM)\s+(the\s+)?"
        + @"(?<adjectives>([A-Z][\w-]*(\s+|/))?([A-Z][\w-]*\s+)?((and/or|or|and)\s+([A-Z][\w-]*\s+){1,2})?)"
        + @"production\s+lines?\b",
        Plain,
        MatchLimits.MostMilliseconds)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s+(in|from)\s+(?<places>[A-Z][^;(]*)", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"\s+(?:and/or|or|and)\s+", RegexOptions.CultureInvariant, MatchLimits.MostMilliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(EuroSpike|NATO|European)\b", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Brand();

    [GeneratedRegex(@"\bpart of\s*$", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex PartOf();

    [GeneratedRegex(
        @"\b([Pp]ossibly|[Pp]erhaps|may be|[Pp]artly)\s+(incl(uding)?\s+)?$",
        Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Possibly();

    [GeneratedRegex(@"(^|[ (])(?<n>\d+)\s*$", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[Mm]ost\s*$", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b([Ii]ncl|[Ii]ncluding|some|last|first|rest)\s*$", Plain, MatchLimits.MostMilliseconds)]
    private static partial Regex Some();
}

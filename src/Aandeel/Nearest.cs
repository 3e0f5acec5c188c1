namespace Aandeel;

/// <summary>
/// The known words nearest to a mistyped one, by edit distance (Levenshtein 1966) and shared beginnings.
/// </summary>
public static class Nearest
{
    /// <summary>Longer than any word that is known; comparing more letters costs and helps nobody.</summary>
    private const int LongestWord = 100;

    public static IReadOnlyList<string> To(string word, IEnumerable<string> known, int count = 1)
    {
        if (word.Length > LongestWord) return [];
        if (MeantWords.Of(word, known).ToList() is { Count: > 0 } meant) return meant;
        var folded = word.Trim().ToLowerInvariant();
        return [.. known
            .Select(k => (Word: k, Distance: Score(folded, k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Min(Math.Max(2, folded.Length / 2), folded.Length - 1))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).Distinct().Take(count)];
    }

    /// <summary>
    /// The known names nearest to a mistyped one. Stricter than for words of ours: a state that shares letters only is a
    /// wrong answer, so the first letter must agree and at most a third of the letters may differ; or the word is one of the name's.
    /// </summary>
    public static IReadOnlyList<string> Names(string word, IEnumerable<string> known, int count)
    {
        var folded = word.Trim().ToLowerInvariant();
        if (folded.Length is < 3 or > LongestWord) return [];
        return
        [
            .. known.Select(k => (Name: k, Distance: Far(k.ToLowerInvariant()))).Where(k => k.Distance is not null)
                .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).Select(k => k.Name).Distinct()
                .Take(count),
        ];

        int? Far(string name)
        {
            if (name.Length == 0) return null;
            if (folded.Length >= 4 && name.Split(' ', '-').Contains(folded)) return 1;
            if (folded.Length >= 4 && name.StartsWith(folded, StringComparison.Ordinal)) return 1;
            return name[0] == folded[0] && Distance(folded, name) is var far && far <= Math.Max(1, folded.Length / 3)
                ? far
                : null;
        }
    }

    /// <summary>" Did you mean X?" or nothing.</summary>
    public static Problem Hint(string word, IEnumerable<string> known, int count = 1) => Hint(To(word, known, count));

    /// <summary>" Did you mean X or Y?" or nothing.</summary>
    public static Problem Hint(IReadOnlyList<string> near) => Hint([.. near.Select(n => (Problem)$"{n}")]);

    /// <inheritdoc cref="Hint(IReadOnlyList{string})"/>
    public static Problem Hint(IReadOnlyList<Problem> near) =>
        near.Count == 0 ? Problem.None : $" Did you mean {Either(near)}?";

    /// <summary>Several of which one is meant or fits: "X or Y".</summary>
    public static Problem Either(IReadOnlyList<Problem> words) => words.Aggregate((said, word) => $"{said} or {word}");

    /// <summary>Several that are all meant: "X and Y".</summary>
    public static Problem All(IReadOnlyList<string> words) =>
        words.Select(w => (Problem)$"{w}").Aggregate((said, word) => $"{said} and {word}");

    private static int Score(string a, string b)
    {
        if (a.Length >= 3 && b.StartsWith(a, StringComparison.Ordinal)) return 1;
        return Distance(a, b);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

namespace Aandeel;

/// <summary>
/// Looks for a product by what people call it: "F-35" is in "F-35A Lightning-2", "f35" too, and "K-2" is in neither
/// "AK-203" nor "K-200". Letters and digits count, from the beginning of a word; signs between them do not.
/// </summary>
public sealed class ItemSearch
{
    private readonly string _wanted;

    /// <summary>Makes a search.</summary>
    /// <exception cref="ArgumentException">There is no letter or digit in it.</exception>
    public ItemSearch(string wanted)
    {
        _wanted = Folded(wanted, null);
        if (_wanted.Length == 0) throw new ArgumentException("A letter or a digit was expected.", nameof(wanted));
    }

    /// <summary>Whether there is anything to look for.</summary>
    public static bool IsOne(string wanted) => wanted.Any(char.IsLetterOrDigit);

    /// <summary>Whether a printed designation or description has it.</summary>
    public bool IsIn(string? printed)
    {
        if (string.IsNullOrEmpty(printed)) return false;
        var starts = new List<bool>(printed.Length);
        var text = Folded(printed, starts);
        for (var at = text.IndexOf(_wanted, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(_wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + _wanted.Length;
            var cutsNumber = end < text.Length && char.IsDigit(_wanted[^1]) && char.IsDigit(text[end]) && !starts[end];
            if (starts[at] && !cutsNumber) return true;
        }

        return false;
    }

    /// <summary>Letters and digits alone, in small letters; and for each whether a word begins there.</summary>
    private static string Folded(string text, List<bool>? starts)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var isInWord = false;
        foreach (var letter in text)
        {
            var counts = char.IsLetterOrDigit(letter);
            if (counts)
            {
                folded.Append(char.ToLowerInvariant(letter));
                starts?.Add(!isInWord);
            }

            isInWord = counts;
        }

        return folded.ToString();
    }
}

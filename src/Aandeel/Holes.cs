using System.Text;

namespace Aandeel;

/// <summary>Sentences of a table of words with holes: <c>{0}</c> to <c>{9}</c>.</summary>
internal static class Holes
{
    /// <summary>A sentence with its holes filled; a brace inside what fills one is no hole.</summary>
    /// <param name="count">How many there are to fill them with.</param>
    public static string Filled(string sentence, int count, Func<int, string> with)
    {
        if (count == 0) return sentence;
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{' && i + 2 < sentence.Length && sentence[i + 2] == '}'
                && sentence[i + 1] - '0' is var hole && hole >= 0 && hole < count)
            {
                text.Append(with(hole));
                i += 2;
            }
            else
            {
                text.Append(sentence[i]);
            }
        }

        return text.ToString();
    }
}

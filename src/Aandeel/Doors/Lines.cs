using System.Text;

namespace Aandeel.Doors;

/// <summary>Breaks sentences into lines between words, for plain text and help.</summary>
public static class Lines
{
    /// <summary>The most characters of a line, unless a word alone is longer.</summary>
    public const int Width = 100;

    /// <summary>
    /// Writes a text whose first line begins at <paramref name="indent"/>, as all further lines do, and ends the last
    /// line.
    /// </summary>
    /// <param name="width">The most characters of a line, unless a word alone is longer.</param>
    public static void Write(StringBuilder target, string text, int indent, int width = Width)
    {
        var line = indent;
        foreach (var part in text.Replace(" %", "\u00A0%", StringComparison.Ordinal).Split(' '))
        {
            // A number and its sign of per cent are not parted.
            var word = part.Replace('\u00A0', ' ');
            if (line > indent && line + 1 + word.Length > width)
            {
                target.Append('\n').Append(' ', indent);
                line = indent;
            }
            else if (line > indent)
            {
                target.Append(' ');
                line++;
            }

            target.Append(word);
            line += word.Length;
        }

        target.Append('\n');
    }
}

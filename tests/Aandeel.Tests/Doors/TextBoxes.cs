using Aandeel.Doors;

namespace Aandeel.Tests;

/// <summary>Where texts of a picture stand, measured with the fonts that draw them.</summary>
internal static class TextBoxes
{
    /// <summary>No text leaves the picture, and none covers another.</summary>
    public static void ShouldFit(this IEnumerable<Shape.Letters> texts, PictureSheet sheet, string what)
    {
        var boxes = texts.Select(Box.Of).ToList();
        boxes.Where(b => b.Left < 0 || b.Right > sheet.Width || b.Top < 0 || b.Bottom > sheet.Height)
            .ShouldBeEmpty(what);
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                boxes[i].Covers(boxes[j]).ShouldBeFalse($"{what}: '{boxes[i].Text}' and '{boxes[j].Text}'");
            }
        }
    }

    private sealed record Box(string Text, double Left, double Right, double Top, double Bottom)
    {
        public static Box Of(Shape.Letters letters)
        {
            var width = letters.Style.Width(letters.Value);
            var left = letters.X.Pixels - (letters.At switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 });
            return new Box(
                letters.Value, left, left + width, letters.Y - (letters.Style.Size * 0.68),
                letters.Y + (letters.Style.Size * 0.1));
        }

        public bool Covers(Box other) =>
            Left < other.Right - 0.5 && other.Left < Right - 0.5 && Top < other.Bottom && other.Top < Bottom;
    }
}

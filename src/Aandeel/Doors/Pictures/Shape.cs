namespace Aandeel.Doors;

/// <summary>
/// A shape of a picture. A closed set of cases. Its class says what it is; colours, strokes and letters are those of
/// <c>charts.css</c>.
/// </summary>
public abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>The least width of the whole picture at which it is drawn: what does not fit is left to the table.</summary>
    public double From { get; init; }

    /// <summary>The width from which it is no longer drawn: a longer form takes its place.</summary>
    public double Until { get; init; } = double.PositiveInfinity;

    /// <summary>A rectangle; its ends differ in parts or in pixels, never in both.</summary>
    public sealed record Box(Along X, Along End, double Y, double Height, string Class) : Shape
    {
        /// <summary>Whether nothing is known here, which is hatched.</summary>
        public bool IsHatched => Hatched(Class);
    }

    /// <summary>Whether a class is that of what is not known.</summary>
    internal static bool Hatched(string style) => style.StartsWith("unknown", StringComparison.Ordinal);

    /// <summary>A line; its ends differ in parts or in pixels, never in both.</summary>
    public sealed record Line(Along X, double Y, Along End, double EndY, string Class) : Shape;

    public sealed record Dot(Along X, double Y, double Radius, string Class) : Shape;

    /// <summary>A text on its baseline.</summary>
    public sealed record Letters(Along X, double Y, string Value, Lettering Style, Anchor At = Anchor.Start, string Class = "")
        : Shape;

    /// <summary>An outline in pixels, written as SVG writes a path with M, L and Z; only in pictures of one width.</summary>
    public sealed record Outline(string Path, string Class) : Shape
    {
        internal Contours Contours(double scale)
        {
            var contours = new Contours();
            foreach (var piece in Path.Split('M', StringSplitOptions.RemoveEmptyEntries))
            {
                contours.Begin();
                foreach (var point in piece.TrimEnd('Z').Split('L'))
                {
                    var numbers = point.Split(',');
                    contours.To(Number(numbers[0]) * scale, Number(numbers[1]) * scale);
                }
            }

            return contours;
        }

        private static double Number(string text) =>
            double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Where a mark can be opened: the question behind it, and what a reader hears.</summary>
    public sealed record Opens(Along X, Along End, double Y, double Height, Ask Ask, string Label) : Shape;
}

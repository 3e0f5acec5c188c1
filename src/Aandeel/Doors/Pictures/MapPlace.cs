using System.Globalization;
using System.Text;

namespace Aandeel.Doors;

/// <summary>Where a party lies on the map: its centre, how large it is, and its outline where one is drawn.</summary>
/// <param name="Size">The square root of its area, in units of the map.</param>
internal sealed record MapPlace(string Code, int X, int Y, int Size, string Outline)
{
    private static readonly Lazy<IReadOnlyDictionary<string, MapPlace>> Table = new(Read);

    /// <summary>All places by the code of their party (build/world).</summary>
    public static IReadOnlyDictionary<string, MapPlace> All => Table.Value;

    /// <summary>The outline at a scale, moved.</summary>
    public string At(double scale, double right, double down)
    {
        var path = new StringBuilder(Outline.Length);
        foreach (var ring in Outline.Split('Z', StringSplitOptions.RemoveEmptyEntries))
        {
            var letter = 'M';
            foreach (var point in ring[1..].Split('L'))
            {
                var comma = point.IndexOf(',', StringComparison.Ordinal);
                path.Append(letter).Append(Short((Number(point.AsSpan(0, comma)) * scale) + right)).Append(',');
                path.Append(Short((Number(point.AsSpan(comma + 1)) * scale) + down));
                letter = 'L';
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    private static string Short(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, MapPlace> Read()
    {
        var places = new Dictionary<string, MapPlace>(StringComparer.Ordinal);
        foreach (var line in Resources.Text("world.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split(',', 5);
            var place = new MapPlace(
                cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[4].Trim().Trim('"'));
            places.Add(place.Code, place);
        }

        return places;
    }
}

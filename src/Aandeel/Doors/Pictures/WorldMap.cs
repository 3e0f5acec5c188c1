using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// A map of the world whose parties are shaded by their value. Small ones are circles, since area is not weight, and what
/// lies nowhere is said below it.
/// </summary>
internal sealed record WorldMap(
    IReadOnlyList<(MapPlace Place, string Class)> Areas, IReadOnlyList<(MapPlace Place, string Class)> Points,
    IReadOnlyList<KeyEntry> Key, IReadOnlyList<string> Below)
{
    public const int Width = 1900;
    public const int Height = 895;

    /// <summary>Of a circle, in units of the map.</summary>
    public const double Radius = 10;

    /// <summary>Below this size an outline cannot be seen on a wide page.</summary>
    private const int LeastSize = 15;
    private const int MostNamed = 8;
    private static readonly double[] Steps = [0.01, 0.03, 0.1];

    public static WorldMap Of(Chart chart, Language language)
    {
        var cells = new Cells(chart, language);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (nowhere, key) = (new List<string>(), new List<KeyEntry>());
        foreach (var row in chart.Drawn)
        {
            var value = cells.Number(row, chart.Y[0]) ?? 0;
            if (value <= 0) continue;
            var code = chart.Table[row, chart.Places!] is Cell.Code place ? place.Value : "";
            var isUkraine = chart.ToneOf?.Invoke(row) == Tone.Ukraine;
            var said = $"{cells.Words(row, chart.X)} {cells.Words(row, chart.Y[0])}";
            if (!MapPlace.All.ContainsKey(code)) nowhere.Add(said);
            else classes[code] = isUkraine ? "map-ukraine" : $"map-{1 + Steps.Count(s => value >= s)}";
            if (isUkraine) key.Add(new KeyEntry("map-ukraine", said));
        }

        var all = MapPlace.All.Values.Select(p => (Place: p, Class: classes.GetValueOrDefault(p.Code, "land"))).ToList();
        return new WorldMap(
            [.. all.Where(a => a.Place.Outline.Length > 0)],
            [.. all.Where(a => a.Class != "land" && a.Place.Size < LeastSize)],
            [.. Keys(language), .. key],
            [.. Said(nowhere, language)]);
    }

    private static IEnumerable<KeyEntry> Keys(Language language)
    {
        var isDutch = language == Language.Nl;
        yield return new KeyEntry("land", isDutch ? "niets in deze rijen" : "nothing in these rows");
        var names = Steps.Select(s => Numbers.UpTo((decimal)s * 100, 1, language)).ToList();
        yield return new KeyEntry("map-1", isDutch ? $"onder {names[0]} %" : $"under {names[0]} %");
        yield return new KeyEntry("map-2", $"{names[0]}–{names[1]} %");
        yield return new KeyEntry("map-3", $"{names[1]}–{names[2]} %");
        yield return new KeyEntry("map-4", isDutch ? $"{names[2]} % en meer" : $"{names[2]} % and more");
    }

    private static IEnumerable<string> Said(List<string> nowhere, Language language)
    {
        var isDutch = language == Language.Nl;
        yield return isDutch
            ? "Een cirkel is een kleine staat; oppervlak is geen hoeveelheid. De getallen staan in de tabel."
            : "A circle is a small state; area is not volume. The numbers stand in the table.";
        if (nowhere.Count == 0) yield break;
        var named = string.Join("; ", nowhere.Take(MostNamed)) + (nowhere.Count > MostNamed ? "; …" : "");
        yield return isDutch ? $"Niet op de kaart: {named}." : $"Not on the map: {named}.";
    }
}

using System.Globalization;

namespace Aandeel.Sources.Customs;

/// <summary>
/// What is asked of UN Comtrade: reporters and commodities by its own codes, over years, exports or imports.
/// </summary>
/// <param name="Reporters">UN Comtrade's codes, which differ from ISO for some: 842 United States, 251 France, 579
/// Norway, 757 Switzerland, 699 India.</param>
/// <param name="Commodities">Codes of the Harmonized System, such as 93 and 8710.</param>
public sealed record ComtradeQuestion(
    IReadOnlyList<int> Reporters, YearRange Years, IReadOnlyList<string> Commodities, IReadOnlyList<Side> Sides)
{
    /// <summary>Arms and ammunition (HS 93) and armoured vehicles (HS 8710), which are not in 93.</summary>
    public static readonly IReadOnlyList<string> Arms = ["93", "8710"];

    /// <summary>A name for the file of the answer, unlike that of any other question.</summary>
    public string FileName =>
        $"comtrade-{string.Join('+', Reporters)}-{Years}-{string.Join('+', Commodities)}-{Flows("+")}.json";

    public override string ToString() =>
        $"{string.Join(", ", Commodities)} of "
            + $"{(Reporters.Count == 1 ? "reporter " : "reporters ")}{string.Join(", ", Reporters)}, {Years}, flow "
            + $"{Flows(",")}";

    /// <summary>The same question in the smallest pieces: one reporter, year, commodity and flow each.</summary>
    public IEnumerable<ComtradeQuestion> Smallest() =>
        from reporter in Reporters
        from year in Enumerable.Range(Years.First, Years.Last - Years.First + 1)
        from commodity in Commodities
        from side in Sides
        select new ComtradeQuestion([reporter], new YearRange(year, year), [commodity], [side]);

    /// <summary>The same question in two halves, or null when it is as small as can be.</summary>
    public (ComtradeQuestion First, ComtradeQuestion Second)? Halves()
    {
        if (Years.Last > Years.First)
        {
            var middle = Years.First + ((Years.Last - Years.First) / 2);
            return (this with { Years = new YearRange(Years.First, middle) },
                this with { Years = new YearRange(middle + 1, Years.Last) });
        }

        if (Reporters.Count > 1)
        {
            return (this with { Reporters = [.. Reporters.Take(Reporters.Count / 2)] },
                this with { Reporters = [.. Reporters.Skip(Reporters.Count / 2)] });
        }

        if (Commodities.Count > 1)
        {
            return (this with { Commodities = [Commodities[0]] }, this with { Commodities = [.. Commodities.Skip(1)] });
        }

        return Sides.Count > 1 ? (this with { Sides = [Sides[0]] }, this with { Sides = [.. Sides.Skip(1)] }) : null;
    }

    internal Uri Address(Uri at, int most)
    {
        var years = string.Join(
            ',',
            Enumerable.Range(Years.First, Years.Last - Years.First + 1)
                .Select(y => y.ToString(CultureInfo.InvariantCulture)));
        return new Uri(
            $"{at}?reporterCode={string.Join(',', Reporters)}&period={years}&partner2Code=0&customsCode=C00&motCode=0&"
                + $"cmdCode={string.Join(',', Commodities)}&flowCode={Flows(",")}&includeDesc=true&maxRecords={most}");
    }

    private string Flows(string between) => string.Join(between, Sides.Select(s => s == Side.Export ? "X" : "M"));
}

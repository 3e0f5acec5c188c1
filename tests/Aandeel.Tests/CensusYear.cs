using System.Text;
using Aandeel.Sources;
using Aandeel.Sources.Census;

namespace Aandeel.Tests;

/// <summary>A year of the Census Bureau's answers, invented: every month and every end use alike.</summary>
internal static class CensusYear
{
    /// <summary>Shipped in a month, in dollars.</summary>
    public const decimal Shipped = 100_000_000;

    private const int World = 2_000_000;
    private const int Canada = 1_500_000;

    /// <summary>What went to others than members, of all that was shipped.</summary>
    public static double ShareOutside => CensusSite.MilitaryEndUses.Count * (World - Canada) / (double)Shipped;

    public static IEnumerable<SourceFile> Files(int year)
    {
        yield return new SourceFile($"census-m3-def-vs-{year}.json", Encoding.UTF8.GetBytes(Shipments(year)));
        foreach (var use in CensusSite.MilitaryEndUses)
        {
            for (var month = 1; month <= 12; month++)
            {
                var time = $"{year}-{month:00}";
                yield return new SourceFile($"census-enduse-{use}-{time}.json", Encoding.UTF8.GetBytes(Exports(use, time)));
            }
        }
    }

    public static string Shipments(int year)
    {
        var months = Enumerable.Range(1, 12).Select(
            m => $"[\"{Shipped / 1_000_000:0}\",\"VS\",\"no\",\"DEF\",\"{year}-{m:00}\"]");
        return "[[\"cell_value\",\"data_type_code\",\"seasonally_adj\",\"category_code\",\"time\"],\n"
            + string.Join(",\n", months) + "]";
    }

    public static string Exports(string use, string month)
    {
        (string Code, string Name, int Amount)[] rows =
        [
            ("-", "TOTAL FOR ALL COUNTRIES", World), ("0023", "NATO", Canada), ("1220", "CANADA", Canada),
            ("5880", "JAPAN", World - Canada),
        ];
        return "[[\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_MO\",\"E_ENDUSE\",\"time\"],\n" + string.Join(
            ",\n", rows.Select(r => $"[\"{r.Code}\",\"{r.Name}\",\"{r.Amount}\",\"{use}\",\"{month}\"]")) + "]";
    }
}

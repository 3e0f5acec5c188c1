using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aandeel.Questions;
using Xunit.Abstractions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// Printed figures of SIPRI, out of the JSON that users get and on the edition they were printed from. A statement is
/// read as a sentence ("France: share of its exports going to Qatar"), so that figures of another sheet need no new
/// code.
/// </summary>
public sealed partial class PublishedFiguresTests(ITestOutputHelper output)
{
    /// <summary>European NATO differs slightly from print (docs/methods/sipri-rules.md).</summary>
    private const double EuropeanNatoTolerance = 1.5;

    private static readonly Dictionary<string, string> Parties = new(StringComparer.Ordinal)
    {
        ["USA"] = "USA",
        ["United States"] = "USA",
        ["Turkiye"] = "TUR",
        ["Türkiye"] = "TUR",
        ["UK"] = "GBR",
        ["UAE"] = "ARE",
    };

    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["Europe"] = "europe",
        ["European NATO members"] = "european-nato",
        ["Middle East"] = "middle-east",
        ["the Middle East"] = "middle-east",
        ["Africa"] = "africa",
        ["Americas"] = "americas",
        ["the Americas"] = "americas",
        ["Asia and Oceania"] = "asia-and-oceania",
    };

    [SharedDataTheory]
    [InlineData("published-figures-sipri-2025.csv", "2025", 37)]
    public void Printed_figures_come_out(string file, string edition, int all)
    {
        var (right, printedTotals, misses) = (0, 0, new List<string>());
        foreach (var line in Statements(file))
        {
            var (id, statement, printed, period) = (line[0], line[3],
                double.Parse(line[4], CultureInfo.InvariantCulture), line[6]);
            var (computed, ofPrinted) = Compute(statement, period, edition);
            var close = statement.StartsWith("European NATO", StringComparison.Ordinal)
                ? Math.Abs(computed - printed) <= EuropeanNatoTolerance
                : Rounded(computed) == printed;
            if (close) right++;
            else if (ofPrinted is { } other && Rounded(other) == printed) printedTotals++;
            else misses.Add($"{id} {statement} ({period}): printed {printed}, computed {computed:0.####}");
        }

        output.WriteLine(
            $"{right} of {right + printedTotals + misses.Count} printed figures of {file} come out; {printedTotals} "
                + "more when changes are taken of totals rounded to whole millions, as SIPRI prints them");
        misses.ShouldBeEmpty();
        printedTotals.ShouldBeLessThanOrEqualTo(1, "explained in docs/methods/sipri-rules.md");
        (right + printedTotals).ShouldBe(all);
    }

    /// <summary>SIPRI's rounding: one decimal below 10, whole numbers from 10, half away from zero.</summary>
    private static double Rounded(double value) =>
        Math.Abs(value) < 9.95
            ? Math.Round(value, 1, MidpointRounding.AwayFromZero)
            : Math.Round(value, 0, MidpointRounding.AwayFromZero);

    private static List<string[]> Statements(string file) =>
        [.. File.ReadLines(SharedData.PathOf("checks", file)).Skip(1).Where(l => l.Length > 0).Select(NaiveCsv.Split)];

    private static (double Exact, double? OfPrintedTotals) Compute(string statement, string period, string edition)
    {
        var years = Years().Matches(period).Select(m => Full(m.Value)).ToList();
        (string,
            string)[] options = years.Count > 1
                ? [("edition", edition), ("years", years[0]), ("compare", years[1])]
                : [("edition", edition), ("years", years[0])];
        if (World().IsMatch(statement))
        {
            return (100 * Ask(QuestionKind.Suppliers, options).GetProperty("world_change").GetDouble(), null);
        }

        var parts = statement.Split(": ", 2);
        var (who, what) = (parts[0], parts[1]);
        var exports = what.Contains("export", StringComparison.Ordinal)
            || what.Contains("recipient states", StringComparison.Ordinal);
        var row = Row(exports ? QuestionKind.Suppliers : QuestionKind.Recipients, who, options);
        if (what.Contains("share of world", StringComparison.Ordinal))
        {
            return (100 * row.GetProperty("share_of_world").GetDouble(), null);
        }

        if (what.StartsWith("number of", StringComparison.Ordinal))
        {
            return (row.GetProperty("partner_states").GetInt32(), null);
        }

        var partner = Partner().Match(what);
        if (!partner.Success) return (100 * row.GetProperty("change").GetDouble(), Change(row, "total"));
        var place = PartnerOf(row, partner.Groups["who"].Value);
        return what.StartsWith('%')
            ? (100 * place.GetProperty("change").GetDouble(), Change(place, "value"))
            : (100 * place.GetProperty("share").GetDouble(), null);
    }

    /// <summary>The change of totals rounded to whole millions, as SIPRI's tables print them.</summary>
    private static double Change(JsonElement row, string field) =>
        100
            * ((Math.Round(row.GetProperty(field).GetDouble(), MidpointRounding.AwayFromZero)
                / Math.Round(row.GetProperty(field + "_before").GetDouble(), MidpointRounding.AwayFromZero)) - 1);

    private static JsonElement PartnerOf(JsonElement row, string name)
    {
        var (list, key) = Regions.TryGetValue(name, out var region)
            ? ("partner_regions", region)
            : ("partners", CodeOf(name));
        return row.GetProperty(list).EnumerateArray().Single(p => p.GetProperty("key").GetString() == key);
    }

    private static JsonElement Row(QuestionKind kind, string who, (string, string)[] options)
    {
        var (key, more) = Regions.TryGetValue(who, out var region)
            ? (region, ("regions", "sipri"))
            : (CodeOf(who), (kind == QuestionKind.Suppliers ? "suppliers" : "recipients", CodeOf(who)));
        return Ask(kind, [.. options, more, ("partners", "300")])
            .GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("key").GetString() == key);
    }

    private static string CodeOf(string name) =>
        Parties.TryGetValue(name, out var code) ? code : Imported.Parties.Require(name).Code.Value;

    private static JsonElement Ask(QuestionKind kind, (string, string)[] options)
    {
        using var json = JsonDocument.Parse(
            Asking.Write(Asked.New(Asking.Ask(kind, options), Asking.Register), Doors.Format.Json));
        return json.RootElement.Clone();
    }

    /// <summary>"2015-19" in full.</summary>
    private static string Full(string years) => years.Length == 7 ? $"{years[..5]}{years[..2]}{years[5..]}" : years;

    [GeneratedRegex(@"\d{4}-(\d{4}|\d{2})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    [GeneratedRegex("^Global volume", RegexOptions.NonBacktracking)]
    private static partial Regex World();

    [GeneratedRegex(
        "(going to|coming from|from|exports to|imports from) (?<who>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Partner();
}

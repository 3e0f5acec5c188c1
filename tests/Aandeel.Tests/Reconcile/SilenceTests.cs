using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Sources;
using Aandeel.Tests.Questions;

namespace Aandeel.Tests.Reconcile;

/// <summary>
/// Silence is never zero: what no report gives widens the margin, is named, and moves no figure unsaid.
/// </summary>
public sealed class SilenceTests
{
    private static readonly string[] Members = ["DE", "FR", "NL", "IT", "ES"];
    private static readonly string[] Destinations = ["US", "SA", "PL", "UA", "JP", "BR", "NL", "QA", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_report_that_is_taken_away_widens_the_margin_and_is_named_and_the_margin_still_holds_what_it_said(
        int seed)
    {
        var random = new Random(seed);
        var rows = Rows(random);
        var member = Members[random.Next(Members.Length)];

        // The year with the most is the ground for the assumption, so another one is taken away.
        var years = rows.Where(r => r.Member == member)
            .GroupBy(r => r.Year).OrderByDescending(g => g.Sum(r => r.Value)).Select(g => g.Key).ToList();
        var year = years[random.Next(1, years.Count)];
        var before = Share(rows);
        var after = Share([.. rows.Where(r => r.Member != member || r.Year != year)]);

        Lower(after).ShouldBeLessThanOrEqualTo(Lower(before) + 1e-12, "the lower bound with fewer reports");
        Upper(after).ShouldBeGreaterThanOrEqualTo(Upper(before) - 1e-12, "the upper bound with fewer reports");
        Point(before).ShouldBeInRange(Lower(after), Upper(after));
        after.GetProperty("silent")
            .EnumerateArray()
            .ShouldContain(
                s => s.GetProperty("years").GetString()!.Contains(year.ToString(CultureInfo.InvariantCulture)),
                "who is silent is named");
        Row(after)
            .GetProperty("assumed").GetDecimal().ShouldBeGreaterThan(Row(before).GetProperty("assumed").GetDecimal());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_margin_holds_the_share_whatever_the_question(int seed)
    {
        var rows = Rows(new Random(seed));
        foreach (var options in new (string, string)[][] { [], [("by", "year")], [("by", "supplier")],
            [("suppliers", "all")], [("recipients", "europe")], [("without", "ukraine")],
            [("composition", "present")] })
        {
            foreach (var row in Answer(rows, options).GetProperty("rows").EnumerateArray())
            {
                if (row.GetProperty("share_outside").ValueKind == JsonValueKind.Null) continue;
                row.GetProperty("share_outside")
                    .GetDouble()
                    .ShouldBeInRange(
                        row.GetProperty("bounds").GetProperty("lower").GetDouble(),
                        row.GetProperty("bounds").GetProperty("upper").GetDouble());
            }
        }
    }

    [Fact]
    public void A_silent_supplier_has_a_row_without_a_share_and_not_a_zero()
    {
        Reported[] rows = [
            new(2014, "NL", "SA", 50), new(2015, "NL", "US", 100), new(2015, "FR", "SA", 10), new(2014, "FR", "SA", 30)
        ];
        var silent = Answer(
            [.. rows.Where(r => r is not { Member: "FR", Year: 2015 })], ("years", "2015"), ("by", "supplier"))
            .GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("key").GetString() == "FRA");

        silent.GetProperty("share_outside").ValueKind.ShouldBe(JsonValueKind.Null);
        silent.GetProperty("reasons").GetProperty("share_outside").GetString().ShouldBe("no-report");
        silent.GetProperty("assumed").GetDecimal().ShouldBe(30, "its largest known year");
    }

    [Fact]
    public void A_movement_within_the_margins_is_called_not_established_and_a_larger_one_is_not()
    {
        Reported[] rows = [
            new(2014, "NL", "SA", 50), new(2014, "NL", "US", 50), new(2015, "NL", "SA", 60), new(2015, "NL", "US", 40),
            new(2014, "FR", "SA", 90)
        ];
        Notes(rows).ShouldContain("movement-not-established");
        Notes([.. rows, new Reported(2015, "FR", "SA", 90)]).ShouldNotContain("movement-not-established");

        static List<string> Notes(Reported[] rows) =>
            [.. Answer(rows, ("by", "year"), ("suppliers", "NLD,FRA"))
                .GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()!)];
    }

    [SharedDataFact]
    public void Who_is_silent_on_actual_exports_is_whom_the_list_of_silent_reporters_names()
    {
        // One reader of the saved list, one of the answer: the same members and years, where the report form tells
        // licences.
        var listed = File.ReadAllLines(Repository.Fixture("eu-silent.expected.txt"))
            .Where(l => l.Length > 5 && char.IsAsciiDigit(l[0]))
            .SelectMany(
                l => l[6..].Split(' ').Select(c => (Code: c, Year: int.Parse(l[..4], CultureInfo.InvariantCulture))))
                .ToHashSet();
        var silent =
            Asking.Json(
                Asking.Share(SourceShareTests.Sources, ("source", "eu"), ("years", "2004-2013"), ("suppliers", "all")))
                .GetProperty("silent").EnumerateArray()
            .SelectMany(
                s => Expand(s.GetProperty("years").GetString()!).Select(y => (s.GetProperty("key").GetString()!, y)))
                .ToHashSet();

        listed.Except(silent).ShouldBeEmpty("silent by the report form");
    }

    private static IEnumerable<int> Expand(string runs) =>
        runs.Split(", ").SelectMany(r => r.Split('-') is [var first, var last]
        ? Enumerable.Range(
            int.Parse(first, CultureInfo.InvariantCulture),
            int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1)
        : [int.Parse(r, CultureInfo.InvariantCulture)]);

    private static List<Reported> Rows(Random random)
    {
        var rows = new List<Reported>();
        foreach (var member in Members)
        {
            for (var year = 2011; year <= 2015; year++)
            {
                foreach (var destination in Destinations.Where(_ => random.Next(3) > 0))
                {
                    rows.Add(new Reported(year, member, destination, random.Next(1, 1000)));
                }

                rows.Add(new Reported(year, member, "US", random.Next(1, 1000)));
            }
        }

        return rows;
    }

    private static JsonElement Share(IReadOnlyList<Reported> rows) => Answer(rows, ("years", "2011-2015"));

    private static JsonElement Answer(IReadOnlyList<Reported> rows, params (string, string)[] options)
    {
        // A file with a few destinations only would be a part, and speak of those alone: these had nothing.
        var text = new StringBuilder(",Year,Source country,Destination country,Value\n");
        foreach (var destination in Destinations.Where(d => d.Length > 0 && d != rows[0].Member))
        {
            text.Append(
                CultureInfo.InvariantCulture, $"{destination},{rows[0].Year},{rows[0].Member},{destination},0\n");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i},{rows[i].Year},{rows[i].Member},{rows[i].Destination},{rows[i].Value}\n");
        }

        using var imported = Asking.Import(
            "silence", new SourceFile("exports.csv", Encoding.UTF8.GetBytes(text.ToString())));
        return Asking.Json(Asking.Share(imported, [("source", "eu"), .. options]));
    }

    private static JsonElement Row(JsonElement answer) => answer.GetProperty("rows")[0];

    private static double Point(JsonElement answer) => Row(answer).GetProperty("share_outside").GetDouble();

    private static double Lower(JsonElement answer) =>
        Row(answer).GetProperty("bounds").GetProperty("lower").GetDouble();

    private static double Upper(JsonElement answer) =>
        Row(answer).GetProperty("bounds").GetProperty("upper").GetDouble();

    private sealed record Reported(int Year, string Member, string Destination, int Value);
}

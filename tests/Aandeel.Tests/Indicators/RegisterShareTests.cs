using System.Globalization;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The headline figures on the real register, worked out a second time in thirty plain lines that share nothing with
/// the program.
/// </summary>
public sealed class RegisterShareTests
{
    private static readonly Dictionary<string, DateOnly> Entries = new(StringComparer.Ordinal);

    static RegisterShareTests()
    {
        Add(
            "1949-08-24", "Belgium", "Canada", "Denmark", "France", "Iceland", "Italy", "Luxembourg", "Netherlands",
            "Norway", "Portugal", "United Kingdom", "United States", "NATO**");
        Add("1952-02-18", "Greece", "Turkiye");
        Add("1955-05-06", "Germany");
        Add("1982-05-30", "Spain");
        Add("1999-03-12", "Czechia", "Hungary", "Poland");
        Add("2004-03-29", "Bulgaria", "Estonia", "Latvia", "Lithuania", "Romania", "Slovakia", "Slovenia");
        Add("2009-04-01", "Albania", "Croatia");
        Add("2017-06-05", "Montenegro");
        Add("2020-03-27", "North Macedonia");
        Add("2023-04-04", "Finland");
        Add("2024-03-07", "Sweden");

        static void Add(string day, params string[] names)
        {
            foreach (var name in names) Entries.Add(name, DateOnly.Parse(day, CultureInfo.InvariantCulture));
        }
    }

    [SharedDataTheory]
    [InlineData("present", "71.4 58.9 65.2 74.9 81.6 74.3")]
    [InlineData("at-the-time", "74.7 60.8 67.1")]
    public void The_share_outside_in_five_year_windows(string composition, string expected)
    {
        var rows = Asking.Rows(
            Asking.Share(Asking.Register, ("years", "1995-2024"), ("periods", "5"), ("composition", composition)));
        var ours = rows.Select(r => r.GetProperty("share_outside").GetDouble()).ToList();
        var theirs = Enumerable.Range(0, 6)
            .Select(w => Naive(1995 + (5 * w), composition == "present", onlyNew: false).Share).ToList();

        string.Join(
            ' ',
            ours.Take(expected.Split(' ').Length).Select(s => (s * 100).ToString("0.0", CultureInfo.InvariantCulture)))
            .ShouldBe(expected);
        for (var w = 0; w < 6; w++) ours[w].ShouldBe(theirs[w], 1e-12);
    }

    [SharedDataFact]
    public void New_products_only_and_Ukraine_in_the_last_window()
    {
        var last = Asking.Rows(Asking.Share(Asking.Register, ("years", "2020-2024"), ("composition", "present")))[0];
        var ukraine = last.GetProperty("outside_by_group").GetProperty("ukraine").GetDouble()
            / (last.GetProperty("inside").GetDouble() + last.GetProperty("outside").GetDouble());

        last.GetProperty("share_outside_new")
            .GetDouble().ShouldBe(Naive(2020, present: true, onlyNew: true).Share, 1e-12);
        last.GetProperty("share_outside_new").GetDouble().ShouldBe(0.737, 0.0005);
        ukraine.ShouldBe(Naive(2020, present: true, onlyNew: false).Ukraine, 1e-12);
        ukraine.ShouldBe(0.110, 0.0005);
    }

    private static (double Share, double Ukraine) Naive(int first, bool present, bool onlyNew)
    {
        decimal inside = 0, outside = 0, ukraine = 0;
        foreach (var line in File.ReadLines(SharedData.Register).Skip(12))
        {
            var f = NaiveCsv.Split(line);
            var year = int.Parse(f[10], CultureInfo.InvariantCulture);
            if (year < first || year > first + 4 || f[15].Length == 0 || (onlyNew && f[12] != "New")) continue;
            bool Member(string name) =>
                Entries.TryGetValue(name, out var entry) && (present || entry <= new DateOnly(year, 7, 1));
            if (!Member(f[1]) || f[2].StartsWith("unknown", StringComparison.Ordinal)) continue;
            var tiv = decimal.Parse(f[15], CultureInfo.InvariantCulture);
            if (Member(f[2])) inside += tiv;
            else outside += tiv;
            if (f[2] == "Ukraine") ukraine += tiv;
        }

        return ((double)(outside / (inside + outside)), (double)(ukraine / (inside + outside)));
    }
}

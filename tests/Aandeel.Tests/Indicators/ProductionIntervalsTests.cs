using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// Every state and year that an account or a register gives an interval for: before and after, in a table that this
/// test makes.
/// </summary>
public sealed class ProductionIntervalsTests
{
    [SharedDataFact]
    public void Intervals_before_and_after_stand_in_the_page()
    {
        var (then, now) = (Registers(Composition.AtTheTime), Registers(Composition.Present));
        var text = new StringBuilder(
            "| state | year | registers alone | with the printed account | assuming nothing | seen | marks |\n");
        text.Append("|---|---|---|---|---|---|---|\n");
        var keys = IndustryAccounts.All.Where(a => a.GivesSales).Select(a => (a.State, Year: a.FirstYear))
            .Concat(then.Keys.Where(k => k.State != "known")).Distinct()
            .OrderBy(k => k.State, StringComparer.Ordinal).ThenBy(k => k.Year);
        foreach (var key in keys)
        {
            var before = MoneyFiles.Year(key.State, key.Year, Composition.AtTheTime);
            var after = MoneyFiles.Year(key.State, key.Year, Composition.Present);
            var isMarked = before.Hull is null && before.MarkedHull is not null;
            if (before.Sales is null && !then.ContainsKey(key)) continue;
            string[] cells =
            [
                key.State,
                key.Year.ToString(CultureInfo.InvariantCulture),
                Both(then.GetValueOrDefault(key), now.GetValueOrDefault(key)),
                isMarked ? $"({Both(before.MarkedHull, after.MarkedHull)})" : Both(before.Hull, after.Hull),
                Both(before.Bounds, after.Bounds),
                before.Seen is { } seen ? string.Create(CultureInfo.InvariantCulture, $"{100 * seen:0} %") : "",
                Marks(before.Marks, before.CountsGroupsAsInside),
            ];
            text.Append($"| {string.Join(" | ", cells)} |\n");
        }

        text.Append('\n');
        foreach (var ((state, year), range) in then.Where(t => t.Key.State == "known").OrderBy(t => t.Key.Year)) text
            .Append(CultureInfo.InvariantCulture, $"{year}: {Both(range, now[(state, year)])}\n");

        text.ToString().ShouldBeAsSaved("production-intervals.expected.txt");
        File.ReadAllText(Repository.PathOf("docs", "methods", "production-intervals.md"))
            .ShouldContain(text.ToString().Split("\n\n")[0]);
        Both(then[("known", 2016)], now[("known", 2016)]).ShouldBe("10.6-77.4 / 10.5-75.3");
        Both(then[("ESP", 2019)], null).ShouldBe("26.8-44.9");
    }

    [SharedDataFact]
    public void An_independent_program_finds_the_same_intervals_from_the_files_of_every_state_and_year()
    {
        var (code, output) = Validator.Run(
            [
                Repository.PathOf("tests", "production-intervals.py"), SharedData.PathOf("data"),
                .. Enumerable.Range(2014, 7).Select(y => y.ToString(CultureInfo.InvariantCulture)),
            ]);
        code.ShouldBe(0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToList();
        foreach (var composition in new[] { Composition.AtTheTime, Composition.Present })
        {
            var ours = Registers(composition);
            var theirs = lines.Where(l => l[2] == composition.Code).ToDictionary(
                l => (l[0], int.Parse(l[1], CultureInfo.InvariantCulture)), l => (Value(l[3]), Value(l[4])));
            ours.Keys.Order().ShouldBe(theirs.Keys.Order());
            foreach (var (key, (least, most)) in theirs)
            {
                ours[key].Least.ShouldBe(least, 2e-6, $"{key} {composition.Code}");
                ours[key].Most.ShouldBe(most, 2e-6, $"{key} {composition.Code}");
            }
        }

        Said("known 2016 at-the-time").ShouldBe("10.6-77.4 88");
        Said("known 2016 present").ShouldBe("10.5-75.3 88");
        Said("ESP 2019 at-the-time").ShouldBe("26.8-44.9");

        static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        string Said(string start)
        {
            var line = lines.Single(l => string.Join(' ', l.Take(3)) == start);
            return string.Create(CultureInfo.InvariantCulture, $"{100 * Value(line[3]):0.0}-{100 * Value(line[4]):0.0}")
                + string.Concat(line.Skip(5).Select(p => string.Create(CultureInfo.InvariantCulture, $" {100 * Value(p):0}")));
        }
    }

    private static readonly ConcurrentDictionary<Composition, Dictionary<(string State, int Year), ShareRange>> Found = [];

    /// <summary>What the registers alone give: the interval of <c>aandeel production</c>, by state and year.</summary>
    private static Dictionary<(string State, int Year), ShareRange> Registers(Composition composition) =>
        Found.GetOrAdd(composition, New);

    private static Dictionary<(string State, int Year), ShareRange> New(Composition composition)
    {
        var answer = Asked.New(Asking.Ask(QuestionKind.Production, ("years", "2014-2020"),
            ("composition", composition.Code)), Questions.EverySource.Imported);
        var found = new Dictionary<(string, int), ShareRange>();
        foreach (var row in Asking.Rows(answer))
        {
            var share = row.GetProperty("share_of_production");
            if (share.GetProperty("lower").ValueKind != JsonValueKind.Number) continue;
            found[(row.GetProperty("key").GetString()!,
                int.Parse(row.GetProperty("period").GetString()!, CultureInfo.InvariantCulture))] =
                new ShareRange(row.GetProperty("share_lower_with_fleets").GetDouble(),
                    share.GetProperty("upper").GetDouble());
        }

        return found;
    }

    /// <summary>At the time, and for present members where that differs.</summary>
    private static string Both(ShareRange? then, ShareRange? now)
    {
        var (one, other) = (Text(then), Text(now));
        return one == other || other.Length == 0 ? one : $"{(one.Length == 0 ? "no member" : one)} / {other}";
    }

    private static string Text(ShareRange? range) =>
        range is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{100 * range.Least:0.0}-{100 * range.Most:0.0}");

    private static string Marks(AccountMarks marks, bool countsGroups) =>
        string.Join(", ", new (AccountMarks Mark, string Word)[]
    {
        (AccountMarks.Weak, "weak"),
        (AccountMarks.WeakDestinations, "destinations from the press"),
        (AccountMarks.Wide, "wide"),
        (AccountMarks.OtherYear, "destinations of another year"),
        (AccountMarks.PartOfYear, "of a part of the year"),
        (AccountMarks.SeenTooLittle, "under 60 % seen"),
        (AccountMarks.RecordedExceeds, "more recorded than printed"),
        (AccountMarks.Contradicted, "contradicted"),
        (AccountMarks.Unchecked, "read once in the press"),
    }.Where(m => marks.HasFlag(m.Mark)).Select(m => m.Word).Concat(countsGroups ? ["allied groups as inside"] : []));
}

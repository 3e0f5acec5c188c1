using System.Text;
using System.Text.Json;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The answer to <c>trend</c>: its years are those of share, its breaks are marked, its words go no further than its
/// tests.
/// </summary>
public sealed class TrendTests
{
    [SharedDataFact]
    public void Years_and_windows_are_those_of_share()
    {
        var rows = Asking.Rows(Ask(Asking.Register));
        foreach (var composition in new[] { "at-the-time", "present" })
        {
            var own = rows.Where(r => r.GetProperty("composition").GetString() == composition)
                .ToDictionary(r => r.GetProperty("period").GetString()!);
            own.Count.ShouldBe(30 + 26);
            var years = Asking.Rows(Asking.Share(Asking.Register, ("by", "year"), ("composition", composition)));
            var windows = Asking.Rows(
                Asking.Share(Asking.Register, ("years", "1995-2024"), ("periods", "5"), ("composition", composition)));
            foreach (var share in years.Concat(windows))
            {
                foreach (var field in new[] { "share_outside", "bounds", "inside", "outside", "unallocated", "total" })
                {
                    own[share.GetProperty("period").GetString()!]
                        .GetProperty(field).GetRawText().ShouldBe(share.GetProperty(field).GetRawText());
                }
            }
        }
    }

    [SharedDataFact]
    public void The_tests_are_those_of_the_years_in_present_composition()
    {
        var json = Asking.Json(Ask(Asking.Register));
        var values = json.GetProperty("rows")
            .EnumerateArray()
            .Where(
                r => r.GetProperty("composition").GetString() == "present" && r.GetProperty("window").GetInt32() == 1)
            .Select(r => r.GetProperty("share_outside").GetDouble())
            .ToList();
        var trend = json.GetProperty("trends")[0];

        // A second, plain count of pairs and median of slopes.
        var pairs = values.SelectMany(
            (a, i) => values.Skip(i + 1).Select((b, d) => (Rise: Math.Sign(b - a), Slope: (b - a) / (d + 1)))).ToList();
        var slopes = pairs.Select(p => p.Slope).Order().ToList();
        trend.GetProperty("s").GetInt32().ShouldBe(pairs.Sum(p => p.Rise));
        trend.GetProperty("slope").GetDouble().ShouldBe(slopes[slopes.Count / 2], 1e-12);
        trend.GetProperty("composition").GetString().ShouldBe("present");
        (trend.GetProperty("slope").GetDouble() * 100).ShouldBe(0.52, 0.005);
        trend.GetProperty("p").GetDouble().ShouldBe(0.005, 0.0005);
        trend.GetProperty("verdict").GetString().ShouldBe("dependent-years");
    }

    [SharedDataFact]
    public void The_table_of_NATO_is_as_saved()
    {
        var text = Encoding.UTF8.GetString(Asking.Write(Ask(Asking.Register), Doors.Format.Table)).TrimEnd('\n');
        text[..(text.LastIndexOf('\n') + 1)].ShouldBeAsSaved("trend.expected.txt");
    }

    [Fact]
    public void Accessions_are_marked_in_the_first_year_that_counts_and_not_in_fixed_composition()
    {
        var rows = Asking.Rows(Ask(Asking.Sums));
        string Breaks(string period, string composition) =>
            rows.Single(
                r => r.GetProperty("period").GetString() == period
                    && r.GetProperty("composition").GetString() == composition).GetProperty("breaks").GetString()!;

        Breaks("2023", "at-the-time").ShouldBe("entered:FIN");
        Breaks("2024", "at-the-time").ShouldBe("entered:SWE");
        Breaks("2020-2024", "at-the-time").ShouldBe("entered:FIN,entered:SWE");
        Breaks("2019-2023", "at-the-time").ShouldBe("entered:MKD,entered:FIN");
        Breaks("2022", "at-the-time").ShouldBeEmpty();
        rows.Where(r => r.GetProperty("composition").GetString() == "present")
            .ShouldAllBe(r => r.GetProperty("breaks").GetString() == "");
    }

    [Fact]
    public void Exits_and_breaks_of_a_source_are_marked_too()
    {
        var flows = InventedFlows.Table([new(2012, "FRA", "BRA", 1, 100), new(2021, "FRA", "NLD", 1, 100)]);
        var eu = new FlowTable
        {
            Parties = flows.Parties,
            Edition = new Edition("eu", "2021", "yearly", null, Text.Of("invented")),
            Unit = Unit.Euro,
            Series = FlowSeries.Of("eu").First(s => s.Flow == Flow.Licence),
            Years = flows.Years,
            Year = flows.Year,
            Supplier = flows.Supplier,
            Recipient = flows.Recipient,
            Category = flows.Category,
            Categories = flows.Categories,
            Flags = flows.Flags,
            Amount = flows.Amount,
        };

        var series = ShareSeries.Of(
            eu,
            ShareScope.Nato(Composition.AtTheTime) with
            {
                Alliance = Alliance.Eu,
                Suppliers = new PartySelection.Everyone()
            }, new YearRange(2010, 2024), 5);
        series.Source.ShouldBe("eu");
        series.Breaks.Select(b => $"{b.Year} {b.Code}")
            .ShouldBe(["2013 entered:HRV", "2014 source:FRA", "2020 left:GBR"]);
        series.BreaksWithin(new YearRange(2014, 2018)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "en", "no single direction runs through the share outside NATO",
        "From 1995 to 2024 the share outside NATO rose")]
    [InlineData(
        "nl", "is er geen doorlopende stijging of daling van het aandeel buiten de NAVO",
        "Van 1995 tot en met 2024 steeg het aandeel buiten de NAVO")]
    public void A_trend_is_worded_only_where_it_is_carried(string language, string none, string rise)
    {
        Codes.TryParse(language, out Language spoken).ShouldBeTrue();
        Asking.Said(Ask(Asking.Sums, ("suppliers", "FRA")), "trend-all", spoken).ShouldContain(none);
        Asking.Said(Ask(Asking.Sums, ("suppliers", "DEU")), "trend-all", spoken).ShouldStartWith(rise);
        foreach (var options in new[] { ("suppliers", "FRA"), ("suppliers", "NLD"), ("suppliers", "USA"),
            ("composition", "present") })
        {
            var answer = Ask(Asking.Sums, options);
            var json = Asking.Json(answer);
            List<JsonElement> tests =
                [.. json.GetProperty("trends").EnumerateArray(), .. json.GetProperty("starts").EnumerateArray()];
            foreach (var note in answer.Notes.Where(n => n.Code.StartsWith("trend-", StringComparison.Ordinal)))
            {
                var text = Wording.Of(note.Text, spoken);
                text.ShouldStartWith("Over 1995-2024 ");
                bool Carried(string verdict) => tests.Exists(t =>
                    note.Code == "trend-" + t.GetProperty("key").GetString()
                        && t.GetProperty("verdict").GetString() == verdict);
                (text.Contains(" rose", StringComparison.Ordinal) || text.Contains("steeg", StringComparison.Ordinal))
                    .ShouldBe(Carried("rise"), text);
                (text.Contains(" fell", StringComparison.Ordinal) || text.Contains("daalde", StringComparison.Ordinal))
                    .ShouldBe(Carried("fall"), text);
            }
        }
    }

    [Theory]
    [InlineData("suppliers=ISL", "too-few-years")]
    [InlineData("years=2021-2024", "too-few-years")]
    [InlineData("years=2024", "too-few-years")]
    [InlineData("suppliers=ISL;lang=nl;years=2020-2024", "too-few-years")]
    public void Too_few_years_give_no_test_and_no_NaN(string options, string verdict)
    {
        var answer = Ask(Asking.Sums, [.. options.Split(';').Select(o => (o.Split('=')[0], o.Split('=')[1]))]);
        var json = Asking.Json(answer);

        foreach (var trend in json.GetProperty("trends").EnumerateArray())
        {
            trend.GetProperty("verdict").GetString().ShouldBe(verdict);
            trend.GetProperty("slope").ValueKind.ShouldBe(JsonValueKind.Null);
            trend.GetProperty("reasons").GetProperty("p").GetString().ShouldBe("too-few-years");
        }

        Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Table)).ShouldNotContain("NaN");
        Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Csv)).ShouldNotContain("NaN");
    }

    [Fact]
    public void A_window_longer_than_the_years_is_refused_and_too_few_years_for_one_are_said()
    {
        Should.Throw<AandeelException>(() => Ask(Asking.Sums, ("years", "2020-2024"), ("periods", "7"))).Code.ShouldBe(
            ExitCode.WrongUsage);
        Ask(Asking.Sums, ("years", "2022-2024")).Notes.ShouldContain(n => n.Code == "no-window");
    }

    private static Answer Ask(Imported imported, params (string Name, string Value)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Trend, options), imported)!;
}

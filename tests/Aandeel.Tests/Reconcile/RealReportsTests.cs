using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Reconcile;

/// <summary>
/// Gaps and mirrors of the real files: held against saved texts, against other ways of working them out, and against
/// our own pages.
/// </summary>
public sealed class RealReportsTests
{
    [SharedDataFact]
    public void Match_rates_per_reporter_are_as_saved_and_as_a_script_works_them_out()
    {
        var answer = ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "source=unroca;by=reporter;years=2010-2016");
        var rows = Asking.Rows(answer).OrderBy(r => Text(r, "key"), StringComparer.Ordinal).ToList();
        string Line(JsonElement row) =>
            $"{Text(row, "key")} {row.GetProperty("rows")} {row.GetProperty("compared")} {row.GetProperty("matched")} "
                + $"{row.GetProperty("judged")} {row.GetProperty("near")}";
        var ours = rows.Select(Line).Append($"ambiguous {Asking.Json(answer).GetProperty("ambiguous")}");
        var (code, script) = Validator.Run(
            Repository.PathOf("tests", "match-rates.py"),
            SharedData.PathOf("data", "unroca", "transfers-2010-2016.json"),
            Repository.PathOf("src", "Aandeel", "Harmonise", "party-names-unroca.csv"));

        code.ShouldBe(0, script);
        string.Join('\n', ours).ShouldBe(script.TrimEnd('\n'));

        var text =
            new StringBuilder(
                "Match rates of reports to the UN Register, 2010-2016, by reporter: rows of both sides.\n")
            .Append(
                "Compared: the partner's report of the year is here, or the row was matched. Judged: compared, with "
                    + "two numbers or none of the partner.\n")
            .Append(
                "Near: the two numbers differ by less than 20 % of the larger. Reliability per category: items near "
                    + "over items judged.\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Rows whose reporter is ambiguous, in no match: {Asking.Json(answer).GetProperty("ambiguous")}. Set "
                    + $"aside: {Asking.Json(answer).GetProperty("set_aside")}.\n\n")
            .Append("reporter rows compared matched rate judged near rate | reliability by category\n");
        foreach (var row in rows)
        {
            var categories = row.GetProperty("categories")
                .EnumerateArray()
                .Where(c => c.GetProperty("reliability").ValueKind != JsonValueKind.Null)
                .Select(
                    c =>
                        $"{Text(c, "category")} "
                            + $"{c.GetProperty("reliability").GetDouble().ToString("0.00", CultureInfo.InvariantCulture)}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Text(row, "key")} {row.GetProperty("rows")} {row.GetProperty("compared")} "
                    + $"{row.GetProperty("matched")} {Rate(row, "match_rate")} {row.GetProperty("judged")} "
                    + $"{row.GetProperty("near")} {Rate(row, "near_rate")} | {string.Join(", ", categories)}\n");
        }

        text.ToString().ShouldBeAsSaved("unroca-match-rates.expected.txt");
    }

    [SharedDataFact]
    public void Silent_reporters_are_those_that_were_derived_from_the_report_form_alone()
    {
        // The saved text comes from the Total rows of one file; here the form of actual exports answers. Where that
        // prints more, a member is not silent.
        var text =
            Asking.Rows(
                ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "source=eu;flow=actual-export;suppliers=eu"))
            .Where(r => r.GetProperty("silent").GetBoolean())
            .GroupBy(r => Text(r, "period")).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => Text(r, "key")).Order(StringComparer.Ordinal))}");
        File.ReadAllText(Repository.Fixture("eu-silent.expected.txt"))
            .ShouldEndWith("\n\n" + string.Join('\n', text) + "\n");
    }

    [SharedDataFact]
    public void The_part_that_the_UN_Register_sees_is_what_a_naive_count_gives()
    {
        // Another way: printed names, a list of members, and no rules of ours but that of whose report a row is.
        using var transfers = JsonDocument.Parse(
            File.ReadAllText(SharedData.PathOf("data", "unroca", "transfers-2010-2016.json")));
        var names = File.ReadLines(Repository.PathOf("src", "Aandeel", "Harmonise", "party-names-sipri.csv"))
            .Skip(1).Select(NaiveCsv.Split).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var reporters = ReportFiles.All.Series(Asking.Ask(QuestionKind.Flows, ("source", "unroca")));
        foreach (var row in Asking.Rows(ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "by=year;years=2010-2016"))
            .Where(r => Text(r, "key") == "unroca delivery"))
        {
            var year = int.Parse(Text(row, "period"), CultureInfo.InvariantCulture);
            var members = Alliance.Nato.Members(new DateOnly(year, 7, 1))
                .Select(m => Imported.Parties[m].Code.Value).ToHashSet();
            var speaking = Enumerable.Range(0, reporters.Count)
                .Where(i => reporters.Year[i] == year)
                .Select(i => Imported.Parties[reporters.Supplier[i]].Code.Value)
                .ToHashSet();
            decimal all = 0, seen = 0;
            foreach (var fields in NaiveCsv.Register(SharedData.Register)
                .Where(f => f[10] == $"{year}" && members.Contains(names[f[1]])))
            {
                var tiv = decimal.Parse(fields[15], CultureInfo.InvariantCulture);
                all += tiv;
                if (speaking.Contains(names[fields[1]])) seen += tiv;
            }

            row.GetProperty("all_tiv").GetDecimal().ShouldBe(all);
            row.GetProperty("seen_tiv").GetDecimal().ShouldBe(seen);
            row.GetProperty("reporters").GetInt32().ShouldBe(members.Count(speaking.Contains));
        }

        transfers.RootElement.GetArrayLength().ShouldBe(2088);
    }

    [SharedDataFact]
    public void Parts_by_sight_are_the_whole_of_each_year()
    {
        var rows = Asking.Rows(ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "by=year;years=1995-2024"));
        string[] sights = ["deliveries", "licences-only", "not-in-this-copy", "nobody", "not-asked"];
        foreach (var year in rows.GroupBy(r => Text(r, "period")))
        {
            var parts = year.Where(r => sights.Contains(Text(r, "key"))).ToList();
            parts.Count.ShouldBe(sights.Length);
            parts.Sum(p => p.GetProperty("seen_tiv").GetDecimal())
                .ShouldBe(parts[0].GetProperty("all_tiv").GetDecimal());
            parts.Sum(p => p.GetProperty("part").GetDouble()).ShouldBe(1, 1e-9);
            foreach (var part in year.Where(r => r.GetProperty("part").ValueKind == JsonValueKind.Number))
            {
                part.GetProperty("part").GetDouble().ShouldBeInRange(0, 1);
            }
        }
    }

    [SharedDataTheory]
    [InlineData(QuestionKind.Gaps, "years=2012;suppliers=NLD,DEU,FRA,USA", "flows")]
    [InlineData(QuestionKind.Mirror, "suppliers=NLD", "flows")]
    public void The_command_of_a_row_gives_its_rows_and_their_sum(QuestionKind kind, string question, string field)
    {
        var rows = Asking.Rows(ReportFiles.Ask(ReportFiles.All, kind, question))
            .Where(r => r.GetProperty(field).ValueKind == JsonValueKind.String).ToList();
        rows.Count.ShouldBeGreaterThan(10);
        foreach (var row in rows.Where((_, i) => i < 10 || i % 10 == 0))
        {
            var behind = Asking.Json(FlowsQuestion.Answer(Asking.OfCommand(Text(row, field)), ReportFiles.All));
            if (row.GetProperty("amount").ValueKind == JsonValueKind.Number)
            {
                behind.GetProperty("total")
                    .GetDecimal().ShouldBe(row.GetProperty("amount").GetDecimal(), Text(row, field));
            }

            if (kind == QuestionKind.Gaps)
            {
                behind.GetProperty("count")
                    .GetInt32().ShouldBe(row.GetProperty("rows_with_amount").GetInt32(), Text(row, field));
            }
        }
    }

    [SharedDataFact]
    public void Each_side_of_a_transfer_leads_to_its_printed_row()
    {
        var rows = Asking.Rows(
            ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "source=unroca;suppliers=NLD;years=2014-2016"));
        var commands = rows.SelectMany(r => new[] { r.GetProperty("export"), r.GetProperty("import") })
            .Where(s => Text(s, "says") == "amount").ToList();
        commands.Count.ShouldBeGreaterThan(10);
        foreach (var side in commands)
        {
            Asking.Rows(FlowsQuestion.Answer(Asking.OfCommand(Text(side, "flows")), ReportFiles.All))
                .Select(r => r.GetProperty("amount").GetDecimal())
                .ShouldContain(side.GetProperty("items").GetDecimal(), Text(side, "flows"));
        }
    }

    [SharedDataFact]
    public void A_contradiction_names_only_what_both_sources_cover_and_nothing_stands_in_its_window()
    {
        var answer = ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "suppliers=nato");
        var rows = Asking.Rows(answer);
        foreach (var row in rows)
        {
            var silent = row.GetProperty("sides")
                .EnumerateArray()
                .First(
                    s => Text(s, "source") == Text(row, "silent_source")
                        && Text(s, "flow") == Text(row, "silent_flow"));
            Text(silent, "state").ShouldBeOneOf("not-named", "other-categories", "nil");
            var window = YearRange.Parse(Text(row, "window"));
            if (Text(row, "kind") == "licence-without-delivery")
            {
                window.Last.ShouldBe(YearRange.Parse(Text(row, "period")).Last + 4);
            }

            row.GetProperty("sides").EnumerateArray().ShouldContain(s => Text(s, "state") == "amount");
        }

        foreach (var comparison in Asking.Json(answer).GetProperty("comparisons").EnumerateArray())
        {
            var of = rows.Where(
                r => new[] { "kind", "source", "flow", "silent_source", "silent_flow" }.All(
                    f => Text(r, f) == Text(comparison, f))).ToList();
            of.Sum(r => r.GetProperty("amount").GetDecimal())
                .ShouldBe(comparison.GetProperty("contradict_amount").GetDecimal());
            of.Select(r => r.GetProperty("rank").GetInt32()).ShouldBe(Enumerable.Range(1, of.Count));
            of.Select(r => r.GetProperty("amount").GetDecimal())
                .ShouldBe(of.Select(r => r.GetProperty("amount").GetDecimal()).OrderDescending());
        }
    }

    [SharedDataTheory]
    [InlineData(QuestionKind.Gaps, "", "gaps.expected.txt")]
    [InlineData(QuestionKind.Gaps, "source=eu;flow=actual-export;lang=nl", "gaps-eu-nl.expected.txt")]
    [InlineData(QuestionKind.Mirror, "suppliers=nato", "mirror.expected.txt")]
    [InlineData(QuestionKind.Mirror, "source=unroca;lang=nl", "mirror-unroca-nl.expected.txt")]
    public void What_people_see_is_as_saved(QuestionKind kind, string question, string saved) =>
        string.Join(
            '\n',
            Encoding.UTF8.GetString(
                Asking.Write(Asking.Ask(kind, Asking.Options(question)), ReportFiles.All, Doors.Format.Table))
                .Split('\n').Where(l => !l.StartsWith("snapshot ", StringComparison.Ordinal))).ShouldBeAsSaved(saved);

    [SharedDataTheory]
    [InlineData("suppliers=NLD")]
    [InlineData("source=unroca;suppliers=NLD")]
    [InlineData("source=unroca;by=reporter")]
    [InlineData("source=unroca;by=category")]
    public void Mirrors_say_the_same_figures_in_both_languages_and_quote_their_own_cells(string question)
    {
        var answer = ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, question);
        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
        Enumerable.Range(0, answer.Rows.Count).Select(answer.Rows.KeyOf).ShouldBeUnique();
    }

    [SharedDataFact]
    public void The_page_of_methods_has_the_figures_of_the_program()
    {
        var tables = new[] { ("seen-per-year", SeenPerYear()), ("match-rates", MatchRates()), ("compared", Compared()) }
            .Select(t => $"<!-- {t.Item1} -->\n{t.Item2}<!-- end -->\n").ToList();
        string.Concat(tables).ShouldBeAsSaved("coverage-tables.expected.txt");
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "coverage-and-mirror.md"));
        foreach (var table in tables)
        {
            page.Contains(table, StringComparison.Ordinal)
                .ShouldBeTrue($"docs/methods/coverage-and-mirror.md must have this table:\n{table}");
        }
    }

    [SharedDataFact]
    public void The_sentences_of_the_page_have_the_figures_of_the_program()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "coverage-and-mirror.md"));
        var parts = Asking.Rows(ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "by=year;years=1998-2024"))
            .Where(r => r.GetProperty("part").ValueKind == JsonValueKind.Number)
            .ToLookup(
                r => Text(r, "key"),
                r => Math.Round((decimal)r.GetProperty("part").GetDouble() * 100, 1, MidpointRounding.AwayFromZero));
        var mirror = Asking.Json(ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "source=unroca;by=reporter"));
        var argentina = mirror.GetProperty("rows").EnumerateArray().Single(r => Text(r, "key") == "ARG");
        var reports = Asking.Said(
            ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "years=1992-2024"), "register-reports");
        var flat = string.Join(' ', page.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var sentence in new string[]
        {
            $"see {parts["eu actual-export"].Min():0.0} to {parts["eu actual-export"].Max():0.0} % of it",
            $"{parts["unroca delivery"].Min():0.0} to {parts["unroca delivery"].Max():0.0} %. It counts items",
            $"at most {parts["nobody"].Max():0.0} % of the volume",
            $"{mirror.GetProperty("transfers").GetInt32():#,0} transfers: {mirror.GetProperty("matched").GetInt32()} "
                + $"reported by both sides, {mirror.GetProperty("one_sided").GetInt32()} by one although the other "
                + $"reported that year, {mirror.GetProperty("not_comparable").GetInt32():#,0} not comparable; "
                + $"{mirror.GetProperty("ambiguous").GetInt32()} ambiguous rows and "
                + $"{mirror.GetProperty("set_aside").GetInt32()} set aside",
            $"none of its {argentina.GetProperty("compared").GetInt32()} compared rows is matched",
        })
        {
            flat.ShouldContain(sentence);
        }

        argentina.GetProperty("matched").GetInt32().ShouldBe(0);
        reports.ShouldStartWith("Of the 646 reports");
        reports.ShouldContain("107 have rows here");
        flat.ShouldContain(
            "of the 646 reports to the Register that members are listed with for 1992-2022, 107 have rows here");
    }

    private static string SeenPerYear()
    {
        var rows = Asking.Rows(ReportFiles.Ask(ReportFiles.All, QuestionKind.Gaps, "by=year;years=1998-2024"));
        string[] keys = [
            "eu actual-export", "eu licence", "unroca delivery", "us delivery", "us licence", "deliveries",
            "licences-only", "not-in-this-copy", "nobody"
        ];
        var text = new StringBuilder(
            "| year | TIV | EU, actual exports | EU, licences | UN Register | US, deliveries | US, licences | "
                + "deliveries | licences only | not in this copy | nobody "
                + "|\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var year in rows.GroupBy(r => Text(r, "period")))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {year.Key} | {year.First().GetProperty("all_tiv").GetDecimal():#,0} | "
                    + $"{string.Join(" | ", keys.Select(k => Part(year.Single(r => Text(r, "key") == k))))} |\n");
        }

        return text.ToString();

        static string Part(JsonElement row) => row.GetProperty("part") is { ValueKind: JsonValueKind.Number } part
            ? Math.Round((decimal)part.GetDouble() * 100, 1, MidpointRounding.AwayFromZero)
                .ToString("0.0", CultureInfo.InvariantCulture)
            : row.GetProperty("reasons").GetProperty("part").GetString() == "not-in-this-copy" ? "?" : "_";
    }

    private static string MatchRates()
    {
        var text = new StringBuilder(
            "| category | rows | compared | matched | match rate | near, of judged | near, in items "
                + "|\n|---|---|---|---|---|---|---|\n");
        foreach (var row in Asking.Rows(
            ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "source=unroca;by=category")))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Text(row, "category")} | {row.GetProperty("rows")} | {row.GetProperty("compared")} | "
                    + $"{row.GetProperty("matched")} | {Rate(row, "match_rate")} | {Rate(row, "near_rate")} | "
                    + $"{Rate(row, "reliability")} |\n");
        }

        return text.ToString();
    }

    private static string Compared()
    {
        var text = new StringBuilder(
            "| says it | has nothing | agree | contradict | part of the amount that contradicts | not to be compared "
                + "|\n|---|---|---|---|---|---|\n");
        foreach (var row in Asking.Json(ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, "suppliers=nato"))
            .GetProperty("comparisons").EnumerateArray())
        {
            var (agree, contradict) = (row.GetProperty("agree_amount").GetDecimal(),
                row.GetProperty("contradict_amount").GetDecimal());
            var part = agree + contradict > 0
                ? $"{Math.Round(100 * contradict / (agree + contradict), 1).ToString("0.0", CultureInfo.InvariantCulture)} %"
                : "none compared";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Text(row, "source")} {Text(row, "flow")} | {Text(row, "silent_source")} "
                    + $"{Text(row, "silent_flow")} | {row.GetProperty("agree")} | {row.GetProperty("contradict")} | "
                    + $"{part} | {row.GetProperty("not_compared").EnumerateArray().Sum(n => n.GetProperty("pairs").GetInt32())} |\n");
        }

        return text.ToString();
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static string Rate(JsonElement row, string field) =>
        row.GetProperty(field) is { ValueKind: JsonValueKind.Number } rate
            ? rate.GetDouble().ToString("0.000", CultureInfo.InvariantCulture)
            : "-";
}

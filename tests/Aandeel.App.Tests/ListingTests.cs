using System.Text.Json;

namespace Aandeel.App.Tests;

/// <summary>What is here: sources, snapshots, checks, as a table and as JSON.</summary>
public sealed class ListingTests : IDisposable
{
    private readonly Person _person = Person.WithRegister();

    [Fact]
    public void The_lists_of_a_newcomer_are_as_saved()
    {
        using var newcomer = new Person();
        newcomer.Types("sources list").ShouldSucceed().ShouldBeSaved("sources-list.txt");
        newcomer.Says("sources", "terms").ShouldSucceed().ShouldBeSaved("sources-terms.txt");
        newcomer.Types("doctor")
            .ShouldSucceed()
            .Replace(newcomer.Data, "FOLDER", StringComparison.Ordinal)
            .ShouldContain("made at the first import");
        newcomer.Types("snapshot info").ShouldSucceed().ShouldContain("Nothing was imported yet");
        newcomer.Types("sources list --lang nl").ShouldSucceed().ShouldBeSaved("sources-list-nl.txt");
        newcomer.Says("sources", "terms", "--lang", "nl").ShouldSucceed().ShouldBeSaved("sources-terms-nl.txt");
        newcomer.Types("doctor --lang nl")
            .ShouldSucceed()
            .Replace(newcomer.Data, "FOLDER", StringComparison.Ordinal)
            .ShouldContain("er is niets ingelezen");
        newcomer.Types("snapshot info --lang nl").ShouldSucceed().ShouldContain("Er is nog niets ingelezen");
        Directory.Exists(newcomer.Data).ShouldBeFalse("questions leave no trace");
    }

    [Fact]
    public void An_import_says_what_it_found()
    {
        using var newcomer = new Person();
        var path = newcomer.File("small.csv", SyntheticRegister.Csv(40, seed: 20));
        var said = newcomer.Asks("sources", "import", path).ShouldSucceed();
        said.ShouldContain(
            "small.csv: SIPRI trade register with 17 columns, one row per delivery year (CSV), source sipri, edition "
                + "2056.");
        said.ShouldContain("40 rows read, 0 refused, 40 observations, years 2026-2055.");
        newcomer.Asks("sources", "import", path).ShouldSucceed().ShouldContain("Nothing changed");
        newcomer.Asks("sources", "import", path, newcomer.File("copy.csv", File.ReadAllBytes(path)))
            .ShouldSucceed().ShouldContain("Nothing changed");
    }

    [Fact]
    public void Sources_are_listed_removed_and_still_there_in_the_snapshot_before()
    {
        Json("sources list").Select(r => r.GetProperty("file").GetString()).ShouldBe(["small.csv", "(built-in sums)"]);
        Import("second.csv", 2024);
        Json("sources list").Count.ShouldBe(3);
        _person.Types("sources remove small.csv").ShouldSucceed().ShouldContain("Removed small.csv.");
        Json("sources list").Select(r => r.GetProperty("edition").GetString()).ShouldBe(["2024", "2025"]);
        _person.Types("sources remove sipri").ShouldSucceed().ShouldContain("second.csv");
        Json("sources list").Select(r => r.GetProperty("file").GetString()).ShouldBe(["(built-in sums)"]);
        _person.Types("sources list").ShouldSucceed().ShouldContain("(built-in sums)");
        _person.Types("share").ShouldSucceed().ShouldContain("built-in sums");
    }

    [Fact]
    public void Sources_whose_editions_are_no_years_are_listed_and_checked_too()
    {
        var states = _person.File("states.json", """[{"country": "norway"}, {"country": "poland"}]""");
        var sales = _person.File(
            "sales.json",
            """[{"key":"1","year":"2010","country":"Norway","program":"Foreign Military Sales","authorizations":"5","deliveries":"0","notifications":"","footnote":"","footnote2":""}]""");
        _person.Asks("sources", "import", states, sales).ShouldSucceed().ShouldContain("source us, edition 2010");

        Json("sources list")
            .Select(r => r.GetProperty("source").GetString()).ShouldBe(["sipri", "sipri", "unroca", "us"]);
        _person.Types("doctor").ShouldSucceed();
        _person.Types("share").ShouldSucceed();
    }

    [Fact]
    public void Each_source_has_a_line_that_fits_a_narrow_terminal_and_says_what_is_overdue()
    {
        using var newcomer = new Person();
        newcomer.Asks(
            "sources", "import", newcomer.File("register.csv", SyntheticRegister.Csv(40, seed: 20, edition: 2023)),
            newcomer.File(
                "eu.csv",
                ",Year,Source country,Destination country,Value\n0,2007,AT,DZ,7\n1,2007,BE,DZ,7\n2,2007,BE,,7\n"))
                .ShouldSucceed();

        var list = newcomer.Types("sources list").ShouldSucceed().Split('\n');
        var eu = list.First(l => l.StartsWith("eu ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        eu.ShouldBe(["eu", "2007", "2007", "2", "3", "limited", "–"]);
        list.TakeWhile(l => l != "Files").ShouldAllBe(l => l.Length <= 80);
        Json("sources list --lang nl")
            .Select(r => r.GetProperty("source").GetString())
            .ShouldBe(Json("sources list").Select(r => r.GetProperty("source").GetString()));
    }

    [Theory]
    [InlineData(Language.En, "doctor", "State")]
    [InlineData(Language.Nl, "doctor", "Staat")]
    [InlineData(Language.Nl, "sources list", "Bronnen")]
    [InlineData(Language.Nl, "snapshot info", "Waarnemingen")]
    public void The_language_of_the_system_words_the_lists(Language language, string line, string word)
    {
        using var person = new Person { Language = language };
        person.Asks("sources", "import", person.File("register.csv", SyntheticRegister.Csv(40, seed: 20)))
            .ShouldSucceed();
        person.Types(line).ShouldSucceed().ShouldContain(word);
        person.Types(line + " --lang fr").ShouldFail(ExitCode.WrongUsage).ShouldBe(
            language == Language.Nl ? "--lang kreeg 'fr'; toegestaan: en, nl." : "--lang got 'fr'; it knows en, nl.");
    }

    [Fact]
    public void A_correction_that_no_longer_fits_is_said_ends_with_code_3_and_fails_a_check()
    {
        using var newcomer = new Person();
        const string Rows = "year;gesamt;war_weapons;country_e;iso3_code\n2003-01-01;{0};45629000;Italy;ITA\n";
        newcomer.Asks(
            "sources", "import", newcomer.File("good.csv", Rows.Replace("{0}", "0", StringComparison.Ordinal)))
            .ShouldSucceed();
        newcomer.Types("doctor").ShouldSucceed().ShouldContain("1 cell or label is read otherwise than printed");

        var reply = newcomer.Asks(
            "sources", "import", "--replace",
            newcomer.File("bad.csv", Rows.Replace("{0}", "77", StringComparison.Ordinal)));

        reply.Code.ShouldBe((int)ExitCode.Incomplete);
        reply.Text.ShouldContain("answers now", customMessage: "the file is read all the same");
        reply.Error.ShouldContain("bad.csv, line 2, gesamt: found '77', expected 0 in row 2003 Italy");
        var doctor = newcomer.Types("doctor");
        doctor.Code.ShouldBe((int)ExitCode.Failed);
        doctor.Text.ShouldContain("1 no longer fits what is printed");
        newcomer.Types("doctor --findings").Text.ShouldContain("correction-stale");

        newcomer.Asks(
            "sources", "import", "--replace",
            newcomer.File("mended.csv", Rows.Replace("{0}", "", StringComparison.Ordinal))).ShouldSucceed();
        newcomer.Types("doctor").ShouldSucceed().ShouldContain("1 mended by the publisher");
    }

    [Fact]
    public void Another_snapshot_can_be_chosen_and_old_ones_removed()
    {
        var first = Figures();
        var firstId = Current();
        Import("second.csv", 2024);
        Import("third.csv", 2026);
        Figures().ShouldNotBe(first);
        Json("snapshot info").Count.ShouldBe(3);
        _person.Types($"snapshot use {firstId[..8]}")
            .ShouldSucceed().ShouldBe($"Snapshot {firstId[..12]} answers now.\n");
        Figures().ShouldBe(first);
        _person.Types("snapshot info").ShouldSucceed().ShouldContain("yes");
        _person.Types("snapshot prune --keep 1").ShouldSucceed().ShouldStartWith("Removed ");
        _person.Types("snapshot prune --keep 0").ShouldSucceed().ShouldStartWith("Removed ");
        _person.Types("snapshot prune --keep 0").ShouldSucceed().ShouldBe("Nothing to remove.\n");
        Current().ShouldBe(firstId);
        Figures().ShouldBe(first);
    }

    [Fact]
    public void Sums_are_made_from_the_register()
    {
        var folder = Path.Combine(_person.Folder, "sums");
        _person.Asks("snapshot", "export", "--sums", folder).ShouldSucceed().ShouldContain("4 files");
        Directory.GetFiles(folder)
            .Select(Path.GetFileName)
            .ShouldBe(["by-category.csv", "by-supplier.csv", "manifest.json", "totals.csv"], ignoreOrder: true);
    }

    [Fact]
    public void The_doctor_finds_nothing_wrong_or_says_what()
    {
        var checks = Json("doctor")
            .ToDictionary(c => c.GetProperty("check").GetString()!, c => c.GetProperty("state").GetString());
        checks.Values.ShouldAllBe(s => s == "ok");
        var path = _person.File(
            "odd.csv",
            SyntheticRegister.Csv(
                60, seed: 31, edition: 2026,
                row: SyntheticRegister.Row("Atlantis", "2022") + SyntheticRegister.Row("Norway", "soon")));
        _person.Asks("sources", "import", path)
            .ShouldSucceed().ShouldContain("found 'soon', expected a year with four digits; refused");
        var doctor = _person.Types("doctor").ShouldSucceed();
        doctor.ShouldContain("rows refused: 1; findings: 1");
        doctor.ShouldContain("names not in our tables: Atlantis");
        var finding = Json("doctor --findings").ShouldHaveSingleItem();
        finding.GetProperty("code").GetString().ShouldBe("year-unreadable");
        finding.GetProperty("line").GetInt32().ShouldBe(65);
    }

    [Fact]
    public void Every_figure_can_be_followed_to_its_printed_rows()
    {
        using var answer = JsonDocument.Parse(
            _person.Types("share --years 2051-2055 --by supplier --format json").ShouldSucceed());
        foreach (var row in answer.RootElement.GetProperty("rows").EnumerateArray())
        {
            var flows = Json(row.GetProperty("flows").GetString()!["aandeel ".Length..]);
            flows.Sum(f => f.GetProperty("amount").GetDecimal()).ShouldBe(row.GetProperty("total").GetDecimal());
            foreach (var flow in flows)
            {
                flow.GetProperty("printed").GetString()!.ShouldContain(
                    "," + flow.GetProperty("recipient_printed").GetString() + ",");
            }
        }

        _person.Types("flows --years 2051-2055 --suppliers NLD --limit 3").ShouldSucceed().ShouldContain("small.csv:");
        _person.Types("flows --years 2051-2055 --suppliers NLD --limit 6").ShouldSucceed().ShouldBeSaved("flows.txt");
        _person.Types("flows --years 2051-2055 --suppliers NLD --limit 6 --lang nl")
            .ShouldSucceed().ShouldBeSaved("flows-nl.txt");
    }

    public void Dispose() => _person.Dispose();

    private void Import(string name, int edition) =>
        _person.Asks("sources", "import", _person.File(name, SyntheticRegister.Csv(80, seed: edition, edition)))
            .ShouldSucceed();

    private List<JsonElement> Json(string line)
    {
        using var json = JsonDocument.Parse(_person.Types(line + " --format json").ShouldSucceed());
        return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.Clone())];
    }

    private string Figures() => _person.Types("share --format json").ShouldSucceed();

    private string Current() =>
        Json("snapshot info").Single(r => r.GetProperty("current").GetBoolean()).GetProperty("id").GetString()!;
}

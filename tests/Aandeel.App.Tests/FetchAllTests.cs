using Aandeel.App.Cli;
using Aandeel.Sources;

namespace Aandeel.App.Tests;

/// <summary>
/// Fetching every source from sites on this machine, alone and one after the other, and asking only whether there is
/// something newer.
/// </summary>
public sealed class FetchAllTests : IDisposable
{
    private static readonly string[] Fetched =
        ["sipri", "sipri-totals", "eu", "unroca", "nato", "uk", "sipri-milex", "customs"];

    private readonly Person _person = new();
    private readonly EverySite _sites = new();

    public void Dispose() => _person.Dispose();

    [Theory]
    [InlineData("sipri", "source sipri, edition 2025", 16)]
    [InlineData("sipri-totals", "source sipri-totals, edition 2025", 3)]
    [InlineData("eu", "caat-export.csv: EU annual report", 1)]
    [InlineData("uk", "uk-values.csv: ", 1)]
    [InlineData("unroca", "unroca-norway.json: ", 3)]
    [InlineData("nato", "def-exp-2024-en.xlsx: ", 2)]
    [InlineData("sipri-milex", "SIPRI-Milex-data-1949-2022_v1.2.xlsx: ", 2)]
    [InlineData("customs --reporter NLD --from 2022 --to 2022", "source customs, edition 2022", 4)]
    [InlineData("us-census --from 2022 --to 2022 --key K", "source us-census, edition 2022", 97)]
    public async Task Each_source_alone_comes_from_another_address_as_from_its_own(string source, string says, int calls)
    {
        await using var site = LocalSite.Of(_sites.Answer);

        Run(site, $"{source} --accept-terms").ShouldSucceed().ShouldContain(says);

        site.Asked.Count.ShouldBe(calls);
        Run(site, source).ShouldSucceed().ShouldContain("Nothing changed");
    }

    [Fact]
    public async Task All_come_one_after_the_other_and_a_table_says_what_became_of_each()
    {
        await using var site = LocalSite.Of(_sites.Answer);
        _sites.Instead["/poland/"] = new SiteAnswer(500, "busy");
        _sites.Instead[Sources.Nato.NatoSite.Page] = new SiteAnswer(404, "");
        var reply = Run(site, "all --accept-terms");

        reply.Code.ShouldBe((int)ExitCode.Failed, "the first that could not be had was the Register");
        var table = Table(reply.Text);
        table.Keys.ShouldBe(SourceCatalog.All.Select(s => s.Code), ignoreOrder: true);
        table["unroca"].ShouldStartWith("not possible");
        table["nato"].ShouldStartWith("not possible");
        table["nato"].ShouldContain("404");
        table.Where(r => r.Value.StartsWith("fetched", StringComparison.Ordinal)).Select(r => r.Key).ShouldBe(
            Fetched.Except(["unroca", "nato"]));
        table.Where(r => !Fetched.Contains(r.Key)).ShouldAllBe(
            r => r.Value.StartsWith("by hand", StringComparison.Ordinal) && r.Value.Length > 40);

        // Before anything is asked: how many calls each makes, about how long, and the terms.
        reply.Error.ShouldContain("sipri         the register by delivery year");
        reply.Error.ShouldContain(": 16 calls, about 3 min");
        reply.Error.ShouldContain("Together about ");
        foreach (var source in Fetched)
        {
            reply.Error.ShouldContain($"Terms of {SourceCatalog.Find(source)!.Title} (", customMessage: source);
        }

        _sites.Instead.Clear();
        site.Asked.Clear();
        var again = Run(site, "all");
        table = Table(again.ShouldSucceed());
        table["unroca"].ShouldStartWith("fetched");
        table["nato"].ShouldStartWith("fetched");
        Fetched.Except(["unroca", "nato"]).Select(s => table[s]).ShouldAllBe(
            v => v.StartsWith("nothing new", StringComparison.Ordinal));
        site.Asked.ShouldContain("/poland/");
        site.Asked.ShouldNotContain("/norway/", customMessage: "it was kept from before");
        again.Error.ShouldNotContain("Terms of", customMessage: "they are agreed to once");
    }

    [Fact]
    public async Task Orders_are_taken_where_the_backend_gives_no_delivery_years()
    {
        _sites.GivesOrders = true;
        await using var site = LocalSite.Of(_sites.Answer);

        var reply = Run(site, "sipri --accept-terms");

        reply.ShouldSucceed().ShouldContain("source sipri, edition 2025");
        reply.Error.ShouldContain("15 calls, about 1.8 to 8 minutes");
        reply.Error.ShouldContain("gives a row per order only");
        site.Asked.Count.ShouldBe(3, "the last year, one window, and all years at once");
    }

    [Fact]
    public async Task Terms_that_are_not_agreed_to_end_it_before_a_source_is_asked()
    {
        await using var site = LocalSite.Of(_sites.Answer);

        Run(site, "all").Code.ShouldBe((int)ExitCode.WrongUsage);

        site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asking_whether_there_is_something_newer_fetches_nothing_and_changes_no_answer()
    {
        await using var site = LocalSite.Of(_sites.Answer);
        FetchEach(site);
        var before = Folder();
        site.Asked.Clear();
        site.Methods.Clear();

        var table = Table(Run(site, "all --check").ShouldSucceed());

        Fetched.Select(s => table[s]).ShouldAllBe(v => v.StartsWith("nothing newer", StringComparison.Ordinal));
        table["de"].ShouldStartWith("by hand");
        site.Methods.ShouldNotContain("POST");
        site.Methods.Zip(site.Asked).Where(a => a.First == "HEAD").Select(a => a.Second).ShouldBe(
            ["/export.csv", "/def-exp-2024-en.xlsx", "/values.csv",
                "/sites/default/files/SIPRI-Milex-data-1949-2022_v1.2.xlsx"]);
        site.Asked.Count(a => a is "/norway/" or "/poland/").ShouldBe(1, "one state is enough");
        Folder().Except(before).ShouldBe(["checks"], "what the doctor says, and nothing else");
        before.Except(Folder()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_newer_is_named_and_the_doctor_says_it_until_it_is_fetched()
    {
        await using var site = LocalSite.Of(_sites.Answer);
        Doctor().ShouldContain("the sites were not asked");
        FetchEach(site);
        Run(site, "us-census --from 2022 --to 2022 --key K --accept-terms").ShouldSucceed();
        Doctor().ShouldContain("the sites were not asked");
        (_sites.LastYear, _sites.NatoYear, _sites.ReportYear) = (2025, 2026, 2023);
        _sites.More = "2023; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; 8; \n";

        var table = Table(Run(site, "all --check").ShouldSucceed());

        table["sipri"].ShouldBe("newer         the site has 2026: aandeel sources fetch sipri");
        table["sipri-totals"].ShouldStartWith("newer");
        table["eu"].ShouldBe("newer         the site has another file than yours: aandeel sources fetch eu");
        table["unroca"].ShouldBe("newer         the site has 2023: aandeel sources fetch unroca");
        table["nato"].ShouldBe("newer         the site has 2026: aandeel sources fetch nato");
        table["uk"].ShouldBe("nothing newer the site has the file that is here");
        Table(Run(site, "us-census --check --key K").ShouldSucceed())["us-census"].ShouldBe(
            "newer         the site has 2023: aandeel sources fetch us-census");

        site.Asked.Clear();
        var said = Doctor();
        site.Asked.ShouldBeEmpty("the doctor asks no one");
        said.ShouldContain("nato: on ");
        said.ShouldContain("the site had something newer (2026); aandeel sources fetch nato");
        said.ShouldContain("nothing newer on ");
        _person.Types("doctor --lang nl --format csv").ShouldSucceed().ShouldContain("had de site iets nieuwers (2026)");

        // Two checks of one source, or an import, within the second in which it was checked cannot be told apart.
        await Task.Delay(1100);
        Run(site, "eu").ShouldSucceed();
        Doctor().ShouldNotContain("fetch eu", customMessage: "what was newer is here now");
        Table(Run(site, "eu --check").ShouldSucceed())["eu"].ShouldStartWith("nothing newer");
    }

    [Theory]
    [InlineData("length", "nothing newer")]
    [InlineData("tag", "newer")]
    [InlineData("changed", "newer")]
    [InlineData("changed before", "nothing newer")]
    [InlineData("silent", "not said")]
    [InlineData("405", "not said")]
    [InlineData("404", "not possible")]
    public async Task Headers_tell_as_much_as_the_site_says(string what, string word)
    {
        await using var site = LocalSite.Of(_sites.Answer);
        Run(site, "eu --accept-terms").ShouldSucceed();
        (_sites.SaysLength, _sites.Tag) = (what is "length" or "tag", what is "tag" ? "\"one\"" : null);
        Run(site, "eu --check").ShouldSucceed();
        switch (what)
        {
            case "tag": _sites.Tag = "\"two\""; break;
            case "changed": _sites.Changed = DateTimeOffset.UtcNow.AddDays(1); break;
            case "changed before": _sites.Changed = DateTimeOffset.UtcNow.AddDays(-1); break;
            case "405" or "404":
                _sites.Instead["/export.csv"] = new SiteAnswer(what == "405" ? 405 : 404, "");
                break;
        }

        var reply = Run(site, "eu --check");

        Table(reply.Text)["eu"].ShouldStartWith(word);
        reply.Code.ShouldBe(word == "not possible" ? (int)ExitCode.ShapeChanged : 0);
        if (word is "not said" or "not possible")
        {
            Doctor().ShouldContain(word == "not said" ? "the site did not say on" : "could not be asked on");
        }
    }

    [Fact]
    public async Task A_source_of_which_nothing_is_imported_is_not_newer_and_says_so()
    {
        await using var site = LocalSite.Of(_sites.Answer);

        var table = Table(Run(site, "all --check").ShouldSucceed());

        Fetched.Where(s => s != "sipri").ShouldAllBe(s => table[s].StartsWith("not here", StringComparison.Ordinal));
        table["sipri"].ShouldStartWith("nothing newer", customMessage: "the built-in sums are of edition 2025");
        site.Asked.ShouldNotContain(a => a.StartsWith("/public/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_doctor_names_what_customs_print_and_no_table_has()
    {
        const string Answer =
            """{"elapsedTime":"0","count":2,"data":[{"refYear":2022,"reporterCode":528,"reporterDesc":"Netherlands","flowCode":"X","partnerCode":9876,"partnerDesc":"Nowhere","cmdCode":"93","primaryValue":7,"isReported":true},{"refYear":2022,"reporterCode":528,"reporterDesc":"Netherlands","flowCode":"X","partnerCode":842,"partnerDesc":"USA","cmdCode":"93","primaryValue":7,"isReported":true}],"error":""}""";
        _person.Asks("sources", "import", _person.File("comtrade.json", Answer)).ShouldSucceed();

        Doctor().ShouldContain("names not in our tables: Nowhere (customs)");
    }

    /// <summary>Every source, customs of one reporter alone.</summary>
    private void FetchEach(LocalSite site)
    {
        foreach (var source in Fetched)
        {
            Run(site, (source == "customs" ? "customs --reporter NLD" : source) + " --accept-terms").ShouldSucceed();
        }
    }

    private string Doctor() => _person.Types("doctor --lang en --format csv").ShouldSucceed();

    private static Dictionary<string, string> Table(string text) => text.Split('\n')
        .Where(l => l.Length > 14 && SourceCatalog.Find(l[..13].Trim()) is not null)
        .ToDictionary(l => l[..13].Trim(), l => l[14..]);

    /// <summary>All files of the folder of snapshots, with their lengths.</summary>
    private List<string> Folder() =>
    [
        .. Directory.GetFiles(_person.Data, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_person.Data, f)).Order(StringComparer.Ordinal),
    ];

    private Reply Run(LocalSite site, string line)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(
            output, error, IsTerminal: false, HasColour: false, Language.En)
        { Patience = new BackendPatience(TimeSpan.FromSeconds(5), 2, TimeSpan.FromMilliseconds(10)) };
        var code = CommandLine.Run(
            ["sources", "fetch", .. line.Split(' '), "--address", site.Address, "--data", _person.Data], streams);
        return new Reply(code, output.ToArray(), error.ToString());
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

/// <summary>
/// The table of industry accounts, row by row: against itself, and against the list that it was made from.
/// </summary>
public sealed partial class IndustryAccountsTests
{
    /// <summary>
    /// Rows in which two printed numbers contradict each other: what is printed stays, and the page says so.
    /// </summary>
    private static readonly Dictionary<string, string> KnownContradictions = new(StringComparer.Ordinal)
    {
        ["nld-about-2021-trouw"] = "3,500 of 5,000 is 70 %, printed are two thirds",
        ["swe-2022-soff"] = "28,000 of 51,438 is 54.4 %, printed are 55.2 %",
    };

    private static readonly string[] StricterThanNoted = ["fin-2021-pia", "fin-2022-pia", "gbr-2022-ads"];

    private static readonly string[] ReadASecondTime = ["swe-2023-soff", "tur-2023-ssb"];

    private static readonly string[] Added = ["esp-2016-dgam", "esp-2020-tedae", "esp-2021-h1-trade"];

    [Fact]
    public void Every_row_is_of_a_state_we_know_and_names_it_in_its_id()
    {
        IndustryAccounts.All.Count.ShouldBe(135);
        IndustryAccounts.All.Select(a => a.State).Distinct().Count().ShouldBe(25);
        foreach (var account in IndustryAccounts.All)
        {
            account.Id.ShouldStartWith(account.State.ToLowerInvariant() + "-");
            if (account.State is "EU27" or "EUROPE") account.GivesSales.ShouldBeFalse(account.Id);
            else PartyTable.BuiltIn.Find(PartyCode.Parse(account.State)).ShouldNotBeNull(account.Id);
        }
    }

    [Fact]
    public void Printed_numbers_of_a_row_agree_with_each_other_but_for_those_named()
    {
        var wrong = new List<string>();
        foreach (var account in IndustryAccounts.All)
        {
            if (account is { Sales: { } sales, Exports: { } exports, Home: { } home }
                && Math.Abs(sales - exports - home) > 0.6m)
            {
                wrong.Add($"{account.Id}: {sales} is not {exports} + {home}");
            }

            if (account is { Sales: { } all, Exports: { } abroad, ExportsShare: { } share }
                && Math.Abs((100 * abroad / all) - share) > 0.6m)
            {
                wrong.Add(account.Id);
            }

            if (account is { Sales: { } of, Exports: { } part }) part.ShouldBeLessThanOrEqualTo(of, account.Id);
        }

        wrong.ShouldBe(KnownContradictions.Keys, ignoreOrder: true);
    }

    [Fact]
    public void No_series_has_a_year_twice() =>
        IndustryAccounts.All.GroupBy(a => $"{a.State} {a.Year} {a.Series}").Where(g => g.Count() > 1).Select(g => g.Key)
            .ShouldBeEmpty();

    [Fact]
    public void What_a_year_covers_follows_from_how_it_is_printed()
    {
        foreach (var account in IndustryAccounts.All)
        {
            var expected = account.Year.StartsWith("about ", StringComparison.Ordinal) ? AccountPeriod.About
                : OneYear().IsMatch(account.Year) ? AccountPeriod.Year
                : SeveralYears().IsMatch(account.Year) ? AccountPeriod.Range
                : AccountPeriod.Part;
            account.Covers.ShouldBe(expected, account.Id);
            var years = Year().Matches(account.Year).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))
                .ToList();
            (account.FirstYear, account.LastYear).ShouldBe((years[0], years[^1]), account.Id);
            if (account.Covers != AccountPeriod.Year) account.GivesSales.ShouldBeFalse(account.Id);
        }
    }

    [Fact]
    public void What_was_read_once_in_the_press_is_marked_and_a_contradiction_never_gives_sales()
    {
        IndustryAccounts.All.Count(a => a.IsUnchecked).ShouldBeGreaterThan(40);
        IndustryAccounts.All.Where(a => a.Verdict == AccountVerdict.Contradiction)
            .ShouldAllBe(a => a.Contradicts && !a.GivesSales && !a.GivesDestinations);
        IndustryAccounts.All.Where(a => a.Verdict == AccountVerdict.Never).Select(a => a.State).Distinct()
            .ShouldBe(["USA", "PRT"], ignoreOrder: true);
        IndustryAccounts.All.Where(a => a.Scope.Contains("one group", StringComparison.Ordinal))
            .ShouldAllBe(a => !a.GivesSales);
        IndustryAccounts.All.Where(a => a.Definition.Contains("ORDERS", StringComparison.Ordinal)
            || a.Definition.Contains("LICENCES", StringComparison.Ordinal)).ShouldAllBe(a => !a.GivesSales);
    }

    [Fact]
    public void Destinations_are_those_that_their_account_prints()
    {
        IndustryAccounts.Destinations.Count.ShouldBeGreaterThan(40);
        foreach (var group in IndustryAccounts.Destinations.GroupBy(d => d.Account))
        {
            var account = IndustryAccounts.Of(group.Key);
            group.Select(d => d.Printed).ShouldBeUnique(group.Key);
            group.Select(d => d.InPercent).Distinct().Count().ShouldBe(1, group.Key);
            var whole = group.First().InPercent ? 100 : account.Exports ?? (account.Sales - account.Home)!.Value;
            group.Sum(d => d.Least).ShouldBeLessThanOrEqualTo(whole, group.Key);
            foreach (var place in group.Where(d => d.Printed != "all others"))
            {
                var printed = place.Least.ToString("0.#", CultureInfo.InvariantCulture);
                var (plain, billions) = (account.WhereExportsGo.Replace(",", "", StringComparison.Ordinal),
                    (place.Least / 1000).ToString("0.#", CultureInfo.InvariantCulture));
                (plain.Contains(printed, StringComparison.Ordinal)
                    || account.WhereExportsGo.Contains(billions, StringComparison.Ordinal)
                        || account.ToNatoShare == place.Least)
                    .ShouldBeTrue($"{group.Key}: {place.Printed} {printed} is not in '{account.WhereExportsGo}'");
            }
        }
    }

    [SharedDataFact]
    public void Every_row_of_the_list_that_it_was_made_from_is_here_as_it_stands()
    {
        var list = Table(SharedData.PathOf("reference", "industry-accounts.csv"));
        var own = IndustryAccounts.All.ToLookup(a => $"{a.State}|{a.Year}|{a.Series}");
        list.Count.ShouldBe(132);
        foreach (var row in list)
        {
            var account = own[$"{row["state"]}|{row["year"]}|{row["series"]}"].ShouldHaveSingleItem();
            var name = account.Id;
            (account.Publisher, account.Scope, account.Definition)
                .ShouldBe((row["publisher"], row["scope"], row["definition"]), name);
            (account.Sales, account.Exports, account.Home)
                .ShouldBe((Number(row["sales"]), Number(row["exports"]), Number(row["home"])), name);
            (account.ExportsShare, account.ToNatoShare)
                .ShouldBe((Number(row["exports_share"]), Number(row["to_nato_share"])), name);
            (account.Currency, account.WhereExportsGo, account.Quoted)
                .ShouldBe((row["currency"], row["where_exports_go"], row["quoted"]), name);
            string.Join(" ; ", account.Addresses.Select(a => a.OriginalString)).ShouldBe(row["address"], name);
            (Codes.Of(account.Kind), Codes.Of(account.Reading)).ShouldBe((row["kind"], row["read"]), name);
            account.IsCheckedTwice.ShouldBe(row["checked_twice"] == "yes" || ReadASecondTime.Contains(name), name);
            account.Contradicts.ShouldBe(row["note"].Contains("[contradiction]", StringComparison.Ordinal), name);
            if (!StricterThanNoted.Contains(name)) account.Verdict.ShouldBe(Verdict(row["note"]), name);
            else account.Verdict.ShouldBe(AccountVerdict.Beside, name);
            account.Note.ShouldContain(Prefix().Replace(row["note"], "").Replace("[contradiction] ", "",
                StringComparison.Ordinal), customMessage: name);
        }

        IndustryAccounts.All.Select(a => $"{a.State}|{a.Year}|{a.Series}")
            .Except(list.Select(r => $"{r["state"]}|{r["year"]}|{r["series"]}"))
            .SelectMany(k => own[k]).Select(a => a.Id).ShouldBe(Added, ignoreOrder: true);
    }

    [Theory]
    [InlineData("esp-2019", "2019", "6.654,0", "compute", "sales")]
    [InlineData("esp-2019", "2019", "-1", "compute", "sales")]
    [InlineData("esp-2019", "2018", "1", "compute", "first_year")]
    [InlineData("", "2019", "1", "compute", "id")]
    [InlineData("esp-2019", "2019", "1", "maybe", "verdict")]
    [InlineData("esp-2019", "2019", "1", "contradiction", "contradiction")]
    public void A_row_that_is_not_as_it_should_be_is_refused_with_line_and_column(string id, string firstYear,
        string sales, string verdict, string column)
    {
        var header = Encoding.UTF8.GetString(Resources.Bytes("Harmonise/industry-accounts.csv")).Split('\n')[0];
        var row =
            $"{id},ESP,2019,{firstYear},{firstYear},year,series,publisher,official,defence,sales,\"{sales}\",,,,,EUR,"
            + $"million,,https://example.org/a,page,\"words\",primary,no,{verdict},no,";

        var error = Should.Throw<AandeelException>(() => IndustryAccounts.Parse("own.csv",
            Encoding.UTF8.GetBytes($"{header}\n{row}\n")));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain($"own.csv, line 2, {column}:");
    }

    [Fact]
    public void The_same_id_twice_is_refused()
    {
        var lines = Encoding.UTF8.GetString(Resources.Bytes("Harmonise/industry-accounts.csv")).Split('\n');
        Should.Throw<AandeelException>(() => IndustryAccounts.Parse("own.csv",
            Encoding.UTF8.GetBytes($"{lines[0]}\n{lines[1]}\n{lines[1]}\n")))
            .Message.ShouldContain("own.csv, line 3, id:");
    }

    [Theory]
    [InlineData("x,France,,party,1,1,million", "code")]
    [InlineData("x,France,QQQ,party,1,1,million", "code")]
    [InlineData("x,Europe,FRA,open,1,1,million", "code")]
    [InlineData("x,Europe,,open,2,1,million", "most")]
    [InlineData("x,Europe,,open,1,2,euros", "unit")]
    [InlineData("x,Europe,,beside,1,2,million", "side")]
    public void A_destination_that_is_not_as_it_should_be_is_refused(string row, string column) =>
        Should.Throw<AandeelException>(() => IndustryAccounts.ParseDestinations("own.csv",
            Encoding.UTF8.GetBytes($"account,printed,code,side,least,most,unit\n{row}\n")))
            .Message.ShouldContain($"line 2, {column}:");

    private static AccountVerdict Verdict(string note) => Prefix().Match(note).Groups["verdict"].Value switch
    {
        "compute" => AccountVerdict.Compute,
        "compute, weak" => AccountVerdict.ComputeWeak,
        "compute, wide" => AccountVerdict.ComputeWide,
        "compute, destination" => AccountVerdict.ComputeDestination,
        "beside" => AccountVerdict.Beside,
        "beside, never compute" => AccountVerdict.Never,
        "contradiction" => AccountVerdict.Contradiction,
        var other => throw new InvalidOperationException(other),
    };

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Table(string path)
    {
        var table = CsvTable.Parse(path, File.ReadAllBytes(path));
        return [.. table.Rows.Select(r => table.Header.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => r[p.i],
            StringComparer.Ordinal))];
    }

    [GeneratedRegex(@"^\d{4}$", RegexOptions.None, 1000)]
    private static partial Regex OneYear();

    [GeneratedRegex(@"^\d{4}-\d{4}$", RegexOptions.None, 1000)]
    private static partial Regex SeveralYears();

    [GeneratedRegex(@"\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\[(?<verdict>[^\]]*)\] ?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}

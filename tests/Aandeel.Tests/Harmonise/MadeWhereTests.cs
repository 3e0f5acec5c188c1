using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Tests.Harmonise;

/// <summary>Where the comments of the register of orders say that something was made.</summary>
public sealed class MadeWhereTests
{
    [Theory]
    [InlineData("From Romanian production line; Pakistani designation Yarmook", "NLD", "PAK", 2, "ROU 1")]
    [InlineData("From production line in Viet Nam", "NLD", "NGA", 2, "VNM 1")]
    [InlineData("Kada; from UAE production line", "NLD", "NGA", 1, "ARE 1")]
    [InlineData("From South African production line", "NLD", "DJI", 2, "ZAF 1")]
    [InlineData("For Vietnamese production line; Djiboutian designation Ali", "NLD", "DJI", 1, "VNM 1")]
    [InlineData("(Avon-300) version; for production line in Sweden", "GBR", "DNK", 50, "")]
    [InlineData("For 10 howitzers from USA; from US production line", "GBR", "IND", 10, "USA 1")]
    [InlineData("from German EuroSpike production line; Spike-MR version", "ISR", "SVN", 10, "DEU 1")]
    [InlineData(
        "Incl 29 from production line in Italy; incl production of components in Norway", "USA", "NLD", 52,
        "ITA 0.5577")]
    [InlineData("48 from Dutch production line", "USA", "NOR", 72, "NLD 0.6667")]
    [InlineData("Incl from Polish production line", "SUN", "IND", 100, "open POL 1")]
    [InlineData("possibly from Pakistani production line", "ITA", "BGD", 16, "open PAK 1")]
    [InlineData("Probably from Vietnamese production line", "NLD", "TZA", 4, "VNM 1")]
    [InlineData("From Czechoslovakian and/or Polish production line", "SUN", "IRQ", 50, "open CSK+POL 1 several")]
    [InlineData("possibly from production line in Poland or Slovakia", "CZE", "UKR", 5, "open POL+SVK 1 several")]
    [InlineData("part of European production line for AGM-12B missiles", "USA", "GBR", 10, "")]
    [InlineData("From European production line", "USA", "NLD", 10, "open  1")]
    [InlineData("ordered via USA from production line in USA", "DEU", "THA", 6, "USA 1")]
    [InlineData("Produced under licence in Italy; incl for use on carriers", "USA", "ITA", 40, "recipient 1")]
    [InlineData("designed in Israel but produced in USA for Israel", "USA", "ISR", 531, "supplier 1")]
    [InlineData(
        "Incl 300 assembled/produced under licence in United Arab Emirates", "TUR", "ARE", 400, "recipient 0.75")]
    [InlineData("assembled in Poland; produced in Spain", "FRA", "CHL", 10, "open ESP+POL 1 several")]
    [InlineData("produced in Nigeria", "ITA", "NER", 10, "NGA 1")]
    [InlineData("For 4 Gowind frigates from France", "NLD", "EGY", 4, "")]
    [InlineData("incl components made in South Africa as offsets", "ITA", "SWE", 20, "")]
    [InlineData("Second-hand; aid", "NLD", "UKR", 20, "")]
    [InlineData(null, "NLD", "UKR", 20, "")]
    public void A_comment_says_where_something_was_made_or_stays_silent(string? comment, string supplier,
        string recipient, int ordered, string expected) =>
        Text(MadeWhereComments.Read(comment, PartyCode.Parse(supplier), PartyCode.Parse(recipient), ordered))
            .ShouldBe(expected);

    [Fact]
    public void The_parts_of_an_order_are_never_more_than_the_order()
    {
        var random = new Random(31);
        string[] clauses = ["incl 60 produced under licence in India", "from Polish production line",
            "most assembled in Egypt", "incl production under licence in Poland", "70 from Dutch production line",
                "possibly from Chinese production line", "assembled in Spain"];
        for (var i = 0; i < 500; i++)
        {
            var comment = string.Join("; ", clauses.OrderBy(_ => random.Next()).Take(random.Next(1, 5)));
            var made = MadeWhereComments.Read(comment, PartyCode.Parse("USA"), PartyCode.Parse("IND"), 100);
            (made.AtSupplier + made.AtRecipient + made.InThird.Values.Sum() + made.Open + made.NotSaid)
                .ShouldBe(1, 1e-9, comment);
            made.Open.ShouldBeInRange(0, 1, comment);
        }
    }

    [SharedDataFact]
    public void Read_by_hand_a_sample_of_orders_says_the_same_but_for_those_counted()
    {
        var labels = CsvTable.Parse("made-where-sample.csv",
            File.ReadAllBytes(Repository.Fixture("made-where-sample.csv"))).Rows.ToDictionary(r =>
                r[0], r => r[1], StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, order) in Sample())
        {
            if (labels.ContainsKey(key)) found[key] = order;
        }

        found.Count.ShouldBe(labels.Count, "every order of the sample is in the register");
        labels.Count.ShouldBe(MadeWhereSample.Orders);
        var wrong = labels.Where(l => Label(l.Value) != found[l.Key])
            .Select(l => $"{l.Key}: read '{l.Value}', found '{found[l.Key]}'").ToList();
        var invented = labels.Count(l => l.Value == "not-said" && found[l.Key].Length > 0);

        invented.ShouldBe(MadeWhereSample.Invented, string.Join("\n", wrong));
        wrong.Count.ShouldBe(MadeWhereSample.Differ, string.Join("\n", wrong));
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "made-where.md"));
        page.ShouldContain($"**{MadeWhereSample.Differ} of {labels.Count}**");
        page.ShouldContain($"{MadeWhereSample.Invented} of them name a place that is not said");
    }

    [SharedDataFact]
    public void Of_what_the_Netherlands_delivered_in_2020_2024_two_thirds_were_not_built_at_home()
    {
        var (flows, orders) = Imported.Value;
        var netherlands = PartyTable.BuiltIn.Require("NLD").Index;
        var sums = MadeWhereSums.Of(flows, orders, new YearRange(2020, 2024), (supplier, _) => supplier == netherlands);

        Tiv(sums.Total).ShouldBe(1_785, 1);
        Tiv(sums.AtRecipient[PartyCode.Parse("USA")]).ShouldBe(335, 1);
        Tiv(sums.AtRecipient[PartyCode.Parse("MEX")]).ShouldBe(245.5, 0.1);
        Tiv(sums.InThird[PartyCode.Parse("ROU")]).ShouldBe(293.4, 0.5);
        Tiv(new[] { "VNM", "ZAF", "ARE" }.Sum(c => sums.InThird.GetValueOrDefault(PartyCode.Parse(c))))
            .ShouldBe(124, 1);
        Tiv(sums.Elsewhere).ShouldBe(1_211, 10);
        sums.IsMostlyElsewhere.ShouldBeTrue();
        (sums.AtSupplier + sums.Elsewhere + sums.Open + sums.NotSaid + sums.FromStock).ShouldBe(sums.Total, 1);
    }

    [SharedDataFact]
    public void What_was_made_inside_the_alliance_stands_beside_what_its_members_delivered()
    {
        var (flows, orders) = Imported.Value;
        var years = new YearRange(2020, 2024);
        var made = MadeInsideShare.Of(flows, orders, years, Alliance.Nato, Composition.Present);
        var delivered = new ScopeMap(flows, ShareScope.Nato(Composition.Present)).Sum([years])[0][0];

        // Every delivery of a member to a known destination is made inside, made in the member that took it, made
        // outside, or open.
        var members = made.Outside + made.Inside - made.ByOthers + made.MadeAtMember + made.MadeOutside + made.Open;
        members.ShouldBeLessThanOrEqualTo(delivered.Inside + delivered.Outside + 1);
        members.ShouldBeGreaterThan(0.98 * (delivered.Inside + delivered.Outside));
        made.Range!.Least.ShouldBeLessThanOrEqualTo(made.Share!.Value);
        made.Range.Most.ShouldBeGreaterThanOrEqualTo(made.Share.Value);
        SavedFigures(made, delivered).ShouldBeAsSaved("made-inside-real.expected.txt");
    }


    private static readonly Lazy<(FlowTable Flows, IReadOnlyDictionary<int, MadeOrder> Orders)> Imported = new(() =>
    {
        var snapshot = OrderFiles.Imported.Snapshot!;
        var orders = snapshot.Files.Where(f => f.Form == "register-16").ToList();
        var flows = FlowLoader.Orders(snapshot, orders, [.. snapshot.Files.Where(f => f.Form == "register-17")],
            PartyTable.BuiltIn);
        return (flows, MadeWhereLoader.Of(snapshot, orders, PartyTable.BuiltIn));
    });

    private static string SavedFigures(MadeInsideShare made, ShareSums delivered)
    {
        var text = new StringBuilder("NATO, present members, 2020-2024, edition 2026 of the orders, TIV millions\n");
        Line("delivered by members, outside", Tiv(delivered.Outside));
        Line("delivered by members, inside", Tiv(delivered.Inside));
        Line("delivered by members, outside, %", 100 * delivered.ShareOutside!.Value);
        Line("made inside, delivered outside", Tiv(made.Outside));
        Line("made inside, delivered inside", Tiv(made.Inside));
        Line("made inside, delivered outside, %", 100 * made.Share!.Value);
        Line("the same at least, %", 100 * made.Range!.Least);
        Line("the same at most, %", 100 * made.Range.Most);
        Line("delivered by members and made in the member that took it", Tiv(made.MadeAtMember));
        Line("delivered by members outside and made outside", Tiv(made.MadeOutside));
        Line("made inside and delivered by others", Tiv(made.ByOthers));
        Line("open", Tiv(made.Open));
        return text.ToString();

        void Line(string what, double amount) => text.Append(CultureInfo.InvariantCulture, $"{what}: {amount:0.0}\n");
    }

    private static double Tiv(double amount) => amount / Amount.Scale;

    /// <summary>
    /// Every order of the register with its key and what the rule says; nothing of the register is in the repository.
    /// </summary>
    private static IEnumerable<(string Key, string Found)> Sample()
    {
        foreach (var row in File.ReadLines(SharedData.PathOf("data", "sipri", OrderFiles.Orders),
            Encoding.Latin1).Select(l =>
                NaiveCsv.Split(l.TrimEnd('\r', ';'))).SkipWhile(r =>
                    r[0] != "Recipient").Skip(1).Where(r => r.Length >= 16))
        {
            var named = string.Join('|', row[0], row[1], row[2], row[6], row[4], row[12]);
            var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..16];
            var (supplier, recipient) = (Party(row[1]), Party(row[0]));
            var ordered = int.TryParse(row[4], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            var made = row[11] == "Second hand"
                ? MadeWhere.NothingSaid
                : MadeWhereComments.Read(row[12], supplier, recipient, ordered > 0 ? ordered : null);
            yield return (key, Text(made, ordered));
        }

        static PartyCode Party(string name) =>
            PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted(SourceCatalog.Sipri, name)].Code;
    }

    /// <summary>A label of the sample in the words of <see cref="Text(MadeWhere, int)"/>.</summary>
    private static string Label(string label)
    {
        var words = label.Split(' ');
        return words[0] switch
        {
            "not-said" => "",
            "recipient" => words.Length > 1 ? $"recipient {words[1]} items" : "recipient 1",
            "recipient-open" => "open",
            "recipient-most" => "recipient most",
            "third" => $"{words[1]} 1",
            "third-open" => "open",
            _ => throw new InvalidOperationException(label),
        };
    }

    private static string Text(MadeWhere made, int ordered)
    {
        if (made is { Open: > 0, AtRecipient: 0.5 }) return "recipient most";
        if (made.Open > 0) return "open";
        if (made.AtRecipient is > 0 and < 1) return $"recipient {Math.Round(made.AtRecipient * ordered)} items";
        return Text(made);
    }

    private static string Text(MadeWhere made)
    {
        var parts = new List<string>();
        if (made.AtSupplier > 0) parts.Add($"supplier {Number(made.AtSupplier)}");
        if (made.AtRecipient > 0) parts.Add($"recipient {Number(made.AtRecipient)}");
        parts.AddRange(made.InThird.OrderBy(t => t.Key.Value,
            StringComparer.Ordinal).Select(t => $"{t.Key} {Number(t.Value)}"));
        if (made.Open > 0)
        {
            parts.Add(
                $"open {string.Join('+', made.OpenPlaces.Select(p => p.Value).Order(StringComparer.Ordinal))} "
                    + $"{Number(made.Open)}");
        }

        if (made.NamesSeveral) parts.Add("several");
        return string.Join(' ', parts);

        static string Number(double part) => part.ToString("0.####", CultureInfo.InvariantCulture);
    }
}

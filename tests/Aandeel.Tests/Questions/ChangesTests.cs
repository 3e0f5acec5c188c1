using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>What a newer edition changed, by cause: the steps add up, and the deals behind them are all there.</summary>
public sealed class ChangesTests
{
    private static readonly Lazy<Imported> Invented = new(() => Asking.Import(
        "changes-by-cause",
        Synthetic.File("old.csv", Synthetic.Rows(21, 400, 2010, 2024)),
        Synthetic.File("new.csv", Synthetic.Rows(22, 420, 2010, 2025), "10 Apr 2026 8:00:00 AM")));

    [Theory]
    [InlineData(null)]
    [InlineData("NLD")]
    [InlineData("USA")]
    public void The_steps_of_a_share_add_up_to_its_difference(string? party)
    {
        var rows = Rows(Of(party));
        var whole = rows.Single(r => r.What == "share-of-windows");
        var steps = rows.Where(r => r.What == "cause").ToList();

        steps[0].Older.ShouldBe(whole.Older);
        steps[^1].Newer.ShouldBe(whole.Newer);
        for (var i = 1; i < steps.Count; i++) steps[i].Older.ShouldBe(steps[i - 1].Newer);
        Math.Abs((steps.Sum(s => s.Difference) - whole.Difference)!.Value).ShouldBeLessThan(1e-12m);
        var same = rows.Single(r => r.What == "share-outside" && r.Key == "present");
        whole.Older.ShouldBe(same.Older);
        steps.Last(s => s.Key != "new-years").Newer.ShouldBe(same.Newer);
    }

    [Fact]
    public void The_deals_behind_a_difference_sum_to_it()
    {
        var answer = Of("NLD");
        var deals = Rows(answer).Where(r => r.What == "deal").ToList();
        var supplier = Rows(answer).Single(r => r.What == "supplier" && r.Key == "NLD");

        deals.Count.ShouldBeGreaterThan(5);
        deals.Sum(d => d.Difference).ShouldBe(supplier.Difference);
        deals.Select(d => d.Cause).Distinct().ShouldBe(["revision"]);
    }

    [Fact]
    public void Of_one_party_there_are_only_rows_of_that_party()
    {
        foreach (var row in Rows(Of("NLD")).Where(r => r.What is "pair" or "deal"))
        {
            row.Key.Split(' ')[0].Split('-').ShouldContain("NLD", row.Key);
        }
    }

    [Fact]
    public void It_is_said_in_words_with_Ukraine_apart_and_never_as_a_development()
    {
        var notes = Of(null).Notes.Select(n => Wording.Of(n.Text, Language.En)).ToList();

        notes[0].ShouldContain("Leaving Ukraine out");
        notes[0].ShouldContain("by revision of the same years");
        notes[1].ShouldContain("deals");
        notes.ShouldContain(n => n.Contains("not a development", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("supplier")]
    [InlineData("recipient")]
    [InlineData("half a row")]
    [InlineData("twice")]
    public void What_a_part_lacks_is_never_told_as_a_change(string how)
    {
        var older = Synthetic.File("old.csv", Synthetic.Rows(21, 400, 2010, 2024));
        var rows = Synthetic.Rows(22, 420, 2010, 2025);
        var newer = Synthetic.File(
            "part.csv", rows.Where(r => how != "supplier" || r.Split(',')[1] == "Netherlands"),
            "10 Apr 2026 8:00:00 AM", how == "supplier" ? "Netherlands" : "All countries");
        var text = System.Text.Encoding.UTF8.GetString(newer.Bytes.Span);
        text = how switch
        {
            "recipient" => text.Replace("to All countries.", "to Ukraine.", StringComparison.Ordinal),
            "half a row" => text[..^60],
            "twice" => text + text,
            _ => text,
        };
        var holdings = Asking.Import(
            "changes-of-a-part-" + how, older, new SourceFile("part.csv", System.Text.Encoding.UTF8.GetBytes(text)));

        foreach (var party in new[] { null, "NLD" })
        {
            (string, string)[] named = [("older", "2025"), ("newer", "2026")];
            var refused = Should.Throw<AandeelException>(
                () => Asking.Of(
                    holdings, QuestionKind.Changes, party is null ? named : [.. named, ("party", party)]), how);
            refused.Code.ShouldBe(ExitCode.Incomplete, how);
            refused.Message.ShouldStartWith("What a part lacks is no change, so two whole editions are compared. Edition 2026");
            refused.Message.ShouldContain("part.csv");
        }

        // Where none is named, the whole ones are compared, and here there is one.
        Should.Throw<AandeelException>(() => Asking.Of(holdings, QuestionKind.Changes)).Message.ShouldContain(
            "imported is 2025");
    }

    [Fact]
    public void A_part_of_one_form_does_not_stand_for_an_edition_that_is_whole_in_the_other()
    {
        var holdings = Asking.Import(
            "changes-whole-orders",
            Synthetic.File("old.csv", Synthetic.Rows(21, 400, 2010, 2024)),
            Synthetic.File(
                "part.csv", Synthetic.Rows(22, 420, 2010, 2025).Where(r => r.Split(',')[1] == "Netherlands"),
                "10 Apr 2026 8:00:00 AM", "Netherlands"),
            Orders("orders.csv"));

        Asking.Of(holdings, QuestionKind.Changes, ("older", "2025"), ("newer", "2026")).Editions.Select(e => e.Form)
            .ShouldBe(["yearly", "orders"]);
    }

    /// <summary>A whole register of orders of edition 2026, one order for every year.</summary>
    private static SourceFile Orders(string name)
    {
        const string Header =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,"
                + "Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of "
                + "delivered weapons";
        string[] suppliers = ["Germany", "France", "Italy", "United States", "Russia", "China"];
        string[] recipients = ["Ukraine", "Poland", "Greece", "Japan", "Brazil", "India", "Egypt"];
        var rows = Enumerable.Range(2010, 16).SelectMany(year => suppliers.Select((s, i) =>
            $"{recipients[(year + i) % recipients.Length]},{s},{year},,1,,Type {i},tank,1,,{year},New,,7,7,7"));
        return new SourceFile(
            name,
            System.Text.Encoding.UTF8.GetBytes(
                "Transfers of major conventional arms from All countries to All countries. Deals with deliveries made for "
                    + "year range '' to ''.\nData generated: 10 Apr 2026 8:00:00 AM\n" + Header + "\n"
                    + string.Join('\n', rows) + "\n"));
    }

    private static Answer Of(string? party) => party is null
        ? Asking.Of(Invented.Value, QuestionKind.Changes)
        : Asking.Of(Invented.Value, QuestionKind.Changes, ("party", party));

    private static List<Change> Rows(Answer answer) =>
    [
        .. Asking.Rows(answer).Select(r => new Change(
            r.GetProperty("what").GetString()!, r.GetProperty("key").GetString()!, Number(r, "older"), Number(r, "newer"),
            Number(r, "difference"), r.GetProperty("cause").GetString())),
    ];

    private static decimal? Number(System.Text.Json.JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetDecimal() : null;

    private sealed record Change(string What, string Key, decimal? Older, decimal? Newer, decimal? Difference, string? Cause);
}

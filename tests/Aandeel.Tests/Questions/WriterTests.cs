using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

public sealed class WriterTests
{
    private static readonly Lazy<Imported> Fixture = new(
        () => Asking.Import("fixture", Aandeel.Sources.SourceFile.Open(Repository.Fixture("sipri-register-17.csv"))));

    private static Imported Small => Fixture.Value;

    [Theory]
    [InlineData("")]
    [InlineData("years=2024;suppliers=NLD")]
    [InlineData("by=year")]
    [InlineData("by=supplier;years=2019-2024")]
    [InlineData("by=category;years=2019-2024;compare=2019")]
    public void A_missing_number_is_null_with_a_reason_and_never_NaN(string question)
    {
        var text = Encoding.UTF8.GetString(
            Asking.Write(Asking.Share(Small, Asking.Options(question)), Doors.Format.Json));
        text.ShouldNotContain("NaN");
        text.ShouldNotContain("Infinity");
        using var document = JsonDocument.Parse(text);
        foreach (var row in document.RootElement.GetProperty("rows").EnumerateArray())
        {
            var reasons = row.TryGetProperty("reasons", out var given)
                ? given.EnumerateObject().Select(r => r.Name).ToHashSet()
                : [];
            Nulls(row, "").Where(n => n is not "side").ShouldBe(reasons, ignoreOrder: true);
        }
    }

    [Fact]
    public void Where_nothing_was_delivered_there_is_no_share_and_it_is_not_zero()
    {
        var row = Asking.Rows(Asking.Share(
            Small, ("years", "2024"), ("suppliers", "NLD"), ("composition", "present"))).ShouldHaveSingleItem();

        row.GetProperty("share_outside").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("reasons").GetProperty("share_outside").GetString().ShouldBe("nothing-delivered");
        row.GetProperty("total").GetDecimal().ShouldBe(0);
    }

    [SharedDataFact]
    public void A_recipient_that_entered_within_the_period_has_no_one_side()
    {
        var poland = Asking.Rows(Asking.Share(
                Asking.Register, ("by", "recipient"), ("years", "1995-2004"), ("composition", "at-the-time")))
            .Single(r => r.GetProperty("key").GetString() == "POL");
        var sides = Asking.Rows(
            FlowsQuestion.Answer(Asking.OfCommand(poland.GetProperty("flows").GetString()!), Asking.Register))
            .Select(r => r.GetProperty("side").GetString()).Distinct();

        sides.ShouldBe(["outside", "inside"], ignoreOrder: true);
        poland.GetProperty("side").ValueKind.ShouldBe(JsonValueKind.Null);
        poland.GetProperty("reasons").GetProperty("side").GetString().ShouldBe("changed-side");
    }

    [Fact]
    public void Lines_of_JSON_are_the_rows_of_the_answer()
    {
        var answer = Asking.Share(Small, ("by", "supplier"), ("years", "2019-2024"));
        var lines = Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Ndjson)).TrimEnd('\n').Split('\n');

        lines.Select(l => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(l)))
            .ShouldBe(Asking.Rows(answer).Select(r => JsonSerializer.Serialize(r)));
    }

    [Fact]
    public void The_columns_of_CSV_are_as_saved()
    {
        var text = new StringBuilder();
        foreach (var question in new[] { "", "by=year", "by=supplier;years=2019-2024", "by=recipient;years=2019-2024",
            "by=group;years=2019-2024", "by=category;years=2019-2024", "years=2023;compare=2021" })
        {
            text.Append("share ")
                .Append(question)
                .Append('\n')
                .Append(Lines(Asking.Share(Small, Asking.Options(question)), Doors.Format.Csv)[0])
                .Append("\n\n");
        }

        text.Append("flows\n").Append(Lines(Asking.Flows(Small), Doors.Format.Csv)[0]).Append('\n');
        text.ToString().ShouldBeAsSaved("csv-headers.expected.txt");
    }

    [Fact]
    public void CSV_holds_what_JSON_holds_unrounded_and_with_a_decimal_dot()
    {
        var answer = Asking.Share(Small, ("years", "2019-2024"));
        var (header, row) = (NaiveCsv.Split(Lines(answer, Doors.Format.Csv)[0]),
            NaiveCsv.Split(Lines(answer, Doors.Format.Csv)[1]));
        var json = Asking.Rows(answer)[0];

        double.Parse(row[Array.IndexOf(header, "share_outside")], CultureInfo.InvariantCulture)
            .ShouldBe(json.GetProperty("share_outside").GetDouble());
        double.Parse(row[Array.IndexOf(header, "bounds_upper")], CultureInfo.InvariantCulture)
            .ShouldBe(json.GetProperty("bounds").GetProperty("upper").GetDouble());
        decimal.Parse(row[Array.IndexOf(header, "outside_ukraine")], CultureInfo.InvariantCulture)
            .ShouldBe(json.GetProperty("outside_by_group").GetProperty("ukraine").GetDecimal());
    }

    [Theory]
    [InlineData("markdown", "en", "markdown-en.expected.txt")]
    [InlineData("markdown", "nl", "markdown-nl.expected.txt")]
    [InlineData("table", "en", "table-en.expected.txt")]
    [InlineData("table", "nl", "table-nl.expected.txt")]
    public void What_a_person_reads_is_as_saved(string format, string language, string saved)
    {
        Codes.TryParse(format, out Doors.Format chosen).ShouldBeTrue();
        Codes.TryParse(language, out Language spoken).ShouldBeTrue();
        var showing = new Doors.Showing(spoken, Explain: true);
        var text = Encoding.UTF8.GetString(Asking.Write(Asking.Share(Small, ("years", "2019-2024")), chosen, showing));

        WithoutIdentities(text).ShouldBeAsSaved(saved);
    }

    [Fact]
    public void An_answer_without_rows_is_a_file_with_a_header()
    {
        var nothing = Asking.Flows(Small, ("suppliers", "ISL"), ("recipients", "NLD"));

        nothing.Rows.Count.ShouldBe(0);
        Encoding.UTF8.GetString(Asking.Write(nothing, Doors.Format.Csv))
            .ShouldBe(Lines(Asking.Flows(Small), Doors.Format.Csv)[0] + "\n");
        Asking.Write(nothing, Doors.Format.Xlsx).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_printed_line_stands_in_flows_to_the_letter()
    {
        var lines = File.ReadAllText(Repository.Fixture("sipri-register-17.csv")).Split("\r\n");

        foreach (var row in Asking.Rows(Asking.Flows(Small)))
        {
            row.GetProperty("printed").GetString().ShouldBe(lines[row.GetProperty("line").GetInt32() - 1]);
        }
    }

    [Fact]
    public void What_makes_an_answer_incomplete_is_named()
    {
        var incomplete = string.Join(
            "; ", Asking.Share(Small).Incomplete.Select(i => Doors.Wording.Of(i, Language.En)));

        incomplete.ShouldContain("Atlantis");
        incomplete.ShouldContain("could not be read: 11");
        incomplete.ShouldContain("rows without an amount: 1");
        Asking.Share(Asking.Sums).Incomplete.ShouldBeEmpty();
    }

    private static string[] Lines(Answers.Answer answer, Doors.Format format) =>
        Encoding.UTF8.GetString(Asking.Write(answer, format)).Split('\n');

    /// <summary>The hashes change with every table of parties; what a person reads does not.</summary>
    private static string WithoutIdentities(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(l => l.TrimStart('`').StartsWith("snapshot ", StringComparison.Ordinal) ? "(identities)" : l));

    private static IEnumerable<string> Nulls(JsonElement row, string prefix)
    {
        foreach (var field in row.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Null) yield return prefix + field.Name;
            if (field.Value.ValueKind != JsonValueKind.Object || field.Name == "reasons") continue;
            foreach (var inner in Nulls(
                field.Value, field.Name == "outside_by_group" ? "outside_" : prefix + field.Name + "_"))
            {
                yield return inner;
            }
        }
    }
}

using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class ComtradeReaderTests
{
    private static readonly string Answer = File.ReadAllText(Repository.Fixture("comtrade.json"));

    [Fact]
    public void Every_oddity_of_an_answer_is_read_or_refused_with_its_line()
    {
        var reading = Read(Answer);

        var lines = reading.Kept().Observations.Select(
            o =>
                $"{o.Line}.{o.Part} {o.Reporter} says {Codes.Of(o.Side!.Value)} "
                    + $"{o.Category}{(o.Item is null ? "" : $" ({o.Item})")}: {o.Supplier} > {o.Recipient} | "
                    + $"{o.YearFrom} | {o.Amount?.ToString() ?? "-"} {o.Unit.Code} {Codes.Of(o.State)} | estimate "
                    + $"{Codes.Of(o.NumberFlag)}");
        (string.Join('\n', lines.Concat(reading.Kept().Findings.Select(f => ReadingText.Of(f)))) + "\n").ShouldBeAsSaved(
            "comtrade.expected.txt");
        (reading.Rows, reading.Read, reading.Refused, reading.Edition).ShouldBe((14, 5, 9, "2022"));
    }

    [Fact]
    public void The_world_is_a_total_and_marked_so_that_nobody_adds_it() =>
        Read(Answer).Kept().Observations.Where(o => o.Item == "total").Select(o => o.Recipient).ShouldBe(["World"]);

    [Fact]
    public void An_answer_on_one_line_gives_the_same_rows_told_apart_by_part()
    {
        var reading = Read(Answer.ReplaceLineEndings(""));

        reading.Kept().Observations.Select(o => (o.Line, o.Part)).ShouldBeUnique();
        reading.Kept().Observations.Select(o => o.Amount)
            .ShouldBe(Read(Answer).Kept().Observations.Select(o => o.Amount));
        Read("\uFEFF" + Answer).Read.ShouldBe(5);
    }

    [Fact]
    public void A_missing_field_is_a_changed_shape_and_is_named()
    {
        var error = Should.Throw<AandeelException>(
            () => Read(Answer.Replace("primaryValue", "value", StringComparison.Ordinal)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain("answer.json, line 5");
        error.Message.ShouldContain("'primaryValue'");
    }

    [Fact]
    public void An_error_in_place_of_data_is_a_refusal() =>
        Should.Throw<AandeelException>(
            () => Read("{\"elapsedTime\":\"0\",\"count\":0,\"data\":[],\"error\":\"too many "
                + "requests\"}")).Code.ShouldBe(
                ExitCode.Refused);

    [Fact]
    public void A_count_that_is_not_the_number_of_rows_and_an_answer_at_the_limit_are_findings()
    {
        Read(Answer.Replace("\"count\": 14", "\"count\": 15", StringComparison.Ordinal))
            .Kept().Findings.ShouldContain(f => f.Code == "count-differs");
        var row =
            "{\"period\":\"2022\",\"reporterCode\":842,\"flowCode\":\"X\",\"partnerCode\":251,\"cmdCode\":\"93\","
                + "\"primaryValue\":1}";
        Read(
            $"{{\"elapsedTime\":\"0\",\"count\":500,\"data\":[{string.Join(',', Enumerable.Repeat(row, 500))}],\"error\":\"\"}}").Kept().Findings.ShouldContain(f => f.Code == "answer-at-limit");
    }

    [Fact]
    public void An_answer_cut_off_anywhere_says_so()
    {
        for (var length = Answer.IndexOf("\"data\"", StringComparison.Ordinal) + 6; length
            < Answer.TrimEnd().Length; length += 37)
        {
            Should.Throw<AandeelException>(() => Read(Answer[..length])).Code.ShouldBe(ExitCode.ShapeChanged);
        }
    }

    [Fact]
    public void A_list_of_reporters_is_a_reference_list_and_gives_no_figures()
    {
        var reading = Read(
            "{\n\"results\": "
                + "[\n{\"id\":842,\"reporterCode\":842,\"reporterDesc\":\"USA\"},\n{\"id\":842,\"reporterCode\":842,"
                + "\"reporterDesc\":\"USA\"},\n{\"reporterCode\":1}\n]}");

        (reading.Read, reading.Refused, reading.Kept().Observations.Count).ShouldBe((2, 1, 0));
        reading.Kept().Findings.Select(f => (f.Line, f.Code)).ShouldBe([(4, "code-twice"), (5, "row-unreadable")]);
    }

    private static FileReading Read(string text) =>
        ReadingText.Read(new SourceFile("answer.json", Encoding.UTF8.GetBytes(text)));
}

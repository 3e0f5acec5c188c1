using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class RegisterReaderTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Repository.Fixture("sipri-register-17.csv"));
    private static readonly string Text = Encoding.UTF8.GetString(Bytes);

    [Fact]
    public void Every_oddity_of_the_form_with_17_columns_is_read_or_refused_with_its_line() =>
        ReadingText.Of(Read(Bytes)).ShouldBeAsSaved("sipri-register-17.expected.txt");

    [Fact]
    public void A_byte_order_mark_and_no_preamble_change_only_the_line_numbers()
    {
        var (with, without) = (Read(Bytes),
            Read(
                [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(
                    Text[Text.IndexOf("SIPRI AT", StringComparison.Ordinal)..])]));

        without.Kept().Observations.Select(o => ReadingText.Of(o, shift: 11))
            .ShouldBe(with.Kept().Observations.Select(o => ReadingText.Of(o)));
        without.Kept().Findings.Where(f => f.Code != "record-broken")
            .Select(f => ReadingText.Of(f, shift: 11))
            .ShouldBe(with.Kept().Findings.Where(f => f.Code != "record-broken").Select(f => ReadingText.Of(f)));
        without.Edition.ShouldBeNull("the date stands in the preamble");
    }

    [Fact]
    public void Latin_1_line_feeds_and_no_break_at_the_end_change_nothing()
    {
        // Without its last record, which is short: with no break behind it that would be a file that was cut off.
        var whole = Text[..(Text.TrimEnd().LastIndexOf("\r\n", StringComparison.Ordinal) + 2)];
        var other = Read(Encoding.Latin1.GetBytes(whole.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n')));

        ReadingText.Of(other).ShouldBe(ReadingText.Of(Read(whole)));
        other.Kept().Observations.ShouldContain(o => o.Item == "Cétacé");
    }

    [Fact]
    public void Columns_in_another_order_give_the_same_observations()
    {
        var lines = Text.Split("\r\n")
            .Where(l => l.Split(',').Length == 17 && !l.Contains('"', StringComparison.Ordinal))
            .Select(l => l.TrimEnd(';'))
            .ToList();
        var turned = lines.Select(
            l => string.Join(',', l.Split(',').Reverse().Skip(16).Concat(l.Split(',').Skip(1).Reverse())));

        Read(string.Join('\n', turned))
            .Kept().Observations.Select(o => ReadingText.Of(o))
            .ShouldBe(Read(string.Join('\n', lines)).Kept().Observations.Select(o => ReadingText.Of(o)));
    }

    [Theory]
    [InlineData("Recipient")]
    [InlineData("TIV delivery values")]
    [InlineData("Local production")]
    public void A_missing_column_is_a_changed_shape_and_is_named(string column)
    {
        var error = Should.Throw<AandeelException>(
            () => Read(Text.Replace(column, "Something else", StringComparison.Ordinal)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain($"'{column}'");
        error.Message.ShouldContain("line 12");
    }

    [Theory]
    [InlineData("9 Mar 2026 8:00:00 AM", "2026")]
    [InlineData("8 Mar 2026 8:00:00 AM", "2025")]
    [InlineData("31 Dec 2025 11:59:59 PM", "2025")]
    [InlineData("12 Feb 2026 12:26:12 PM", "2025")]
    public void An_edition_begins_on_the_second_Monday_of_March(string generated, string edition) =>
        Read(Text.Replace("12 Feb 2026 12:26:12 PM", generated, StringComparison.Ordinal)).Edition.ShouldBe(edition);

    [Fact]
    public void A_date_that_cannot_be_read_is_a_finding_and_not_a_guess()
    {
        var reading = Read(Text.Replace("12 Feb 2026 12:26:12 PM", "sometime in 2026", StringComparison.Ordinal));

        reading.Edition.ShouldBeNull();
        reading.Kept().Findings.ShouldContain(f => f.Code == "date-unreadable" && f.Found == "sometime in 2026");
    }

    [Fact]
    public void A_number_larger_than_any_delivery_can_be_is_refused_instead_of_overflowing_a_sum()
    {
        var reading = Read(Text.Replace(",2,2,24,Yes;", ",2,2,922337203685477,Yes;", StringComparison.Ordinal));

        reading.Kept().Findings.ShouldContain(
            f => f.Line == 13 && f.Code == "number-unreadable" && f.Outcome == Outcome.Refused);
    }

    [SharedDataFact]
    public void The_real_register_is_read_whole()
    {
        var reading = Read(File.ReadAllBytes(SharedData.Register));

        reading.Read.ShouldBe(25_024);
        reading.Refused.ShouldBe(0);
        reading.Kept().Observations.Count.ShouldBe(25_024);
        reading.Edition.ShouldBe("2025");
        reading.Years().ShouldBe(new YearRange(1995, 2024));
        reading.Kept().Observations.Count(o => o.Status == ItemStatus.New).ShouldBe(20_969);
        reading.Kept().Observations.Count(o => o.Status == ItemStatus.SecondHand).ShouldBe(3_572);
        reading.Kept().Observations.Count(o => o.Status == ItemStatus.Modernised).ShouldBe(483);
    }

    private static FileReading Read(byte[] bytes) => ReadingText.Read(new SourceFile("register.csv", bytes));

    private static FileReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));
}

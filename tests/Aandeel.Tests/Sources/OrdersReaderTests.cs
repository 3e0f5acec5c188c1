using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class OrdersReaderTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Repository.Fixture("sipri-register-16.csv"));
    private static readonly string Text = Encoding.Latin1.GetString(Bytes);

    [Fact]
    public void Every_oddity_of_the_form_with_16_columns_is_read_or_refused_with_its_line() =>
        ReadingText.Of(Read(Bytes)).ShouldBeAsSaved("sipri-register-16.expected.txt");

    [Fact]
    public void The_encoding_changes_nothing() =>
        ReadingText.Of(Read(Encoding.UTF8.GetBytes(Text))).ShouldBe(ReadingText.Of(Read(Bytes)));

    [Fact]
    public void Windows_line_breaks_and_a_stray_mark_change_nothing()
    {
        // A half of a broken record keeps its own end, so the two are left out here.
        var whole = string.Join('\n', Text.Split('\n').Where(l => l.Split(',').Length >= 16));

        ReadingText.Of(Read(Encoding.UTF8.GetBytes(whole.Replace("\n", ";\r\n", StringComparison.Ordinal))))
            .ShouldBe(ReadingText.Of(Read(Encoding.UTF8.GetBytes(whole))));
    }

    [Fact]
    public void A_missing_column_of_marks_is_a_changed_shape_and_not_a_misread_number()
    {
        var error = Should.Throw<AandeelException>(
            () => Read(
                Encoding.Latin1.GetBytes(
                    Text.Replace("Year of order, ,Number", "Year of order,Number", StringComparison.Ordinal))));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain("Year of order");
    }

    [Fact]
    public void A_column_of_marks_that_should_come_after_the_last_column_is_a_changed_shape()
    {
        var header =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Year(s) of "
                + "delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered "
                + "weapons,Number delivered\n";

        Should.Throw<AandeelException>(
            () => Read(Encoding.UTF8.GetBytes(header + "a,b,2000,,1,,x,y,2001,New,,1,1,1,1\n"))).Code.ShouldBe(
                ExitCode.ShapeChanged);
    }

    [SharedDataFact]
    public void The_real_register_of_orders_is_read_whole()
    {
        var reading = Read(
            File.ReadAllBytes(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

        reading.Rows.ShouldBe(29_916);
        reading.Refused.ShouldBe(0);
        reading.Kept().Observations.Count(o => o is { Flow: Flow.Order, Measure: Measure.Tiv }).ShouldBe(29_916);
        reading.Kept().Observations.Count(o => o.Measure == Measure.Units).ShouldBe(29_916 - 318);
        reading.Kept().Observations.Count(o => o.Flow == Flow.Delivery).ShouldBe(29_916 - 1_220);
        reading.Edition.ShouldBe("2026");
    }

    [SharedDataFact]
    public void A_real_damaged_download_gives_every_readable_row()
    {
        var reading = Read(File.ReadAllBytes(SharedData.PathOf("data", "sipri", "trade-register-orders-damaged.csv")));

        reading.Kept().Findings.Where(f => f.Outcome == Outcome.Joined).Select(f => f.Line).ShouldBe([7372, 16653]);
        reading.Refused.ShouldBe(0);
        reading.Read.ShouldBe(27_949 + 2);
    }

    private static FileReading Read(byte[] bytes) => ReadingText.Read(new SourceFile("orders.csv", bytes));
}

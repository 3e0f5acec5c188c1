using System.Globalization;
using System.Text;
using Aandeel.Doors;
using Aandeel.Questions;
using FsCheck.Fluent;
using Check = FsCheck.Check;

namespace Aandeel.Tests;

/// <summary>
/// A name that commands a terminal, or that a spreadsheet would run, is shown by every door and obeyed by none.
/// </summary>
public sealed class HostileTextTests
{
    private const string Clipboard = "\u001b]52;c;cm0gLXJm\u0007";
    private static readonly Lazy<Imported> Hostile = new(() => Asking.Import("hostile", Synthetic.File("hostile.csv", [
        $"1,Netherlands,Ukraine,Gun{Clipboard},\u001b[2Jthing\u202e,Aircraft,2018,No,1,No,2020,No,New,1,1,1,No",
        "2,Netherlands,Ukraine,=HYPERLINK(\"http://127.0.0.1\"),@SUM(A1),Aircraft,2018,No,1,No,2020,No,New,1,1,1,No",
        "3,Netherlands,Ukraine,-2+3,+7,Aircraft,2018,No,1,No,2020,No,New,1,1,1,No",
        "4,Netherlands,Ukraine,\"two\nlines\",thing,Aircraft,2018,No,1,No,2020,No,New,1,1,1,No",
    ])));

    [Theory]
    [InlineData(Format.Table)]
    [InlineData(Format.Markdown)]
    [InlineData(Format.Csv)]
    [InlineData(Format.SdmxCsv)]
    [InlineData(Format.Json)]
    public void No_door_lets_a_control_character_through(Format format)
    {
        foreach (var question in new[] { Asking.Ask(QuestionKind.Flows),
            Asking.Ask(QuestionKind.Flows, ("rows", "true")) })
        {
            var text = Encoding.UTF8.GetString(Asking.Write(question, Hostile.Value, format));
            (format == Format.Json
                ? text.Any(c => char.IsControl(c) && c != '\n')
                : SafeText.HasControl(text)).ShouldBeFalse();
            text.ShouldContain(
                format == Format.Json ? "]52;c;cm0gLXJm" : "Gun\\x1b]52;c;cm0gLXJm\\x07", Case.Sensitive);
        }
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_has_an_apostrophe_and_a_number_has_none()
    {
        var answer = Asking.Flows(Hostile.Value);
        foreach (var format in new[] { Format.Csv, Format.SdmxCsv })
        {
            var text = Encoding.UTF8.GetString(Asking.Write(answer, format));
            text.ShouldContain("\"'=HYPERLINK(\"\"http://127.0.0.1\"\")\"");
            text.ShouldContain(",'@SUM(A1),");
            text.ShouldContain(",'-2+3,");
            text.ShouldContain(",+7,");
        }
    }

    [Theory]
    [InlineData(Format.Table)]
    [InlineData(Format.Markdown)]
    public void A_line_break_within_a_cell_makes_no_row(Format format) =>
        Encoding.UTF8.GetString(Asking.Write(Asking.Flows(Hostile.Value), format)).ShouldContain("two lines");

    [Fact]
    public void Whatever_the_text_of_a_cell_no_spreadsheet_runs_it_and_no_terminal_obeys_it() => Check.QuickThrowOnFailure(Prop(text =>
    {
        var cell = FlatCells.ForCsv(Cell.Of(text), Language.En);
        var shown = Wording.Of(Cell.Of(text), Kind.Code, null, Form.Usual, Language.En);
        return !SafeText.HasControl(shown) && !SafeText.HasControl(cell)
            && (cell.Length == 0 || !"=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal)
                || decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }));

    private static FsCheck.Property Prop(Func<string, bool> law) => FsCheck.Fluent.Prop.ForAll(
        Gen.Elements("=", "+", "-", "@", "\t", "\n", "\r", "\u001b", "\u009b", "\u202e", "1", ".5", "e9", "x", " ", "é")
            .ListOf()
            .Select(parts => string.Concat(parts)).ToArbitrary(),
        law);
}

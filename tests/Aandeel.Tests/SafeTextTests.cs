using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Netherlands", "Netherlands")]
    [InlineData("Cétacé €", "Cétacé €")]
    [InlineData("a\u001b[2Jb", "a\\x1b[2Jb")]
    [InlineData("a\u001b]52;c;cm0=\u0007", "a\\x1b]52;c;cm0=\\x07")]
    [InlineData("\0", "\\x00")]
    [InlineData("\u009b31m", "\\x9b31m")]
    [InlineData("evil\u202ecsv", "evil\\u202ecsv")]
    [InlineData("a\r\nb\tc", "a\r\nb\tc")]
    [InlineData("over\rwrite", "over\\x0dwrite")]
    public void Control_characters_are_shown_and_never_sent(string text, string shown) =>
        SafeText.ForTerminal(text).ShouldBe(shown);

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+7", "+7")]
    [InlineData("", "")]
    [InlineData("F-16C", "F-16C")]
    public void A_cell_is_no_formula_and_a_number_stays_one(string text, string cell) =>
        SafeText.ForCsv(text).ShouldBe(cell);

    [Fact]
    public void Whatever_the_text_nothing_unsafe_is_left_and_safe_text_is_as_it_was() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
    {
        var safe = SafeText.ForTerminal(text ?? "");
        return !SafeText.HasControl(safe) && SafeText.ForTerminal(safe) == safe
            && (SafeText.HasControl(text ?? "") || safe == (text ?? ""));
    }));
}

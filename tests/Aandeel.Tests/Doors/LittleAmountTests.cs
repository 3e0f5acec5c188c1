using System.Globalization;
using Aandeel.Doors;

namespace Aandeel.Tests;

/// <summary>An amount that is there is never shown as nothing.</summary>
public sealed class LittleAmountTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.5", "1")]
    [InlineData("0.49", "0.5")]
    [InlineData("0.3", "0.3")]
    [InlineData("-0.3", "-0.3")]
    [InlineData("0.04", "0.04")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("1234.4", "1,234")]
    public void A_volume_that_would_round_to_nothing_keeps_its_decimals(string volume, string shown) =>
        Shown(volume, Unit.TivMillion).ShouldBe(shown);

    [Theory]
    [InlineData("0", "0.0")]
    [InlineData("50000", "0.1")]
    [InlineData("49000", "0.05")]
    [InlineData("1200", "0.0012")]
    [InlineData("30", "0.00003")]
    [InlineData("12400000", "12")]
    public void Money_in_millions_does_so_too(string amount, string shown) =>
        Shown(amount, Unit.Euro).ShouldBe(shown);

    private static string Shown(string amount, Unit unit) => Wording.Of(
        new Cell.Amount((long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * Amount.Scale)), Kind.Amount, unit, Form.Usual,
        Language.En);
}

using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests;

public sealed class AmountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.72", 7_200)]
    [InlineData("12", 120_000)]
    [InlineData("-3.5", -35_000)]
    [InlineData("0.00004", 0)]
    [InlineData("0.00005", 1)]
    [InlineData("-0.00005", -1)]
    [InlineData("3.00014999", 30_001)]
    public void A_plain_decimal_is_read_and_rounded_half_away_from_zero(string text, long tenThousandths)
    {
        Amount.TryParse(text, out var amount).ShouldBeTrue();
        amount.TenThousandths.ShouldBe(tenThousandths);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("12,5")]
    [InlineData("1 000")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("n/a")]
    [InlineData("12.5.1")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("922337203685478")]
    public void Anything_else_is_no_amount(string text) => Amount.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_amount_prints_as_it_is_read() => Prop.ForAll<long>(n =>
    {
        var amount = new Amount(n % 1_000_000_000_000_000);
        return Amount.TryParse(amount.ToString(), out var read) && read == amount;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_are_ordered_as_their_values_and_sums_do_not_depend_on_order() =>
        Prop.ForAll<int, int, int>((a, b, c) =>
        (new Amount(a) < new Amount(b)) == (new Amount(a).Value < new Amount(b).Value)
        && (new Amount(a) >= new Amount(b)) == (new Amount(a).CompareTo(new Amount(b)) >= 0)
        && new Amount(a) + new Amount(b) + new Amount(c) == new Amount(c) + (new Amount(b) + new Amount(a))
        && new Amount(a) + new Amount(b) - new Amount(b) == new Amount(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_that_does_not_fit_is_an_error_and_not_another_number() =>
        Should.Throw<OverflowException>(() => new Amount(long.MaxValue) + new Amount(1));
}

public sealed class PartyCodeTests
{
    [Theory]
    [InlineData("nld", "NLD")]
    [InlineData("XNATO", "XNATO")]
    [InlineData("Usa", "USA")]
    public void A_code_is_read_in_any_case(string text, string code) => PartyCode.Parse(text).Value.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("NL")]
    [InlineData("N-D")]
    [InlineData("NLD,DEU")]
    [InlineData("ABCDEFGHIJK")]
    [InlineData("ÉTÉ")]
    public void Anything_else_is_no_code(string text)
    {
        PartyCode.TryParse(text, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => PartyCode.Parse(text)).Message.ShouldContain("NLD");
    }

    [Fact]
    public void Codes_with_the_same_letters_are_the_same() => PartyCode.Parse("nld").ShouldBe(PartyCode.Parse("NLD"));
}

public sealed class YearRangeTests
{
    [Fact]
    public void Years_never_run_backwards() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new YearRange(2024, 2020)).Message.ShouldContain("backwards");

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2020-2024", "2020-2024")]
    [InlineData("2020–2024", "2020-2024")]
    [InlineData(" 2020 - 2024 ", "2020-2024")]
    public void A_year_or_two_with_a_dash_are_read(string text, string years) =>
        YearRange.Parse(text).ToString().ShouldBe(years);

    [Theory]
    [InlineData("2024-2020")]
    [InlineData("24")]
    [InlineData("2020-")]
    [InlineData("2020-21")]
    [InlineData("-2020")]
    [InlineData("2020-2022-2024")]
    [InlineData("last year")]
    [InlineData("")]
    public void Anything_else_is_no_range(string text) => YearRange.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void Windows_are_anchored_at_the_end_and_a_remainder_at_the_start_is_dropped() =>
        new YearRange(1995, 2024)
            .Windows(7).Select(w => w.ToString()).ShouldBe(["1997-2003", "2004-2010", "2011-2017", "2018-2024"]);

    [Fact]
    public void Windows_have_one_length_touch_and_end_with_the_last_year() => Prop.ForAll(
        (from first in Gen.Choose(
            1900,
            2000)
         from count in Gen.Choose(1, 60)
         from length in Gen.Choose(
                1, 70)
         select (Years: new YearRange(first, first + count - 1), Length: length)).ToArbitrary(),
        c =>
        {
            var windows = c.Years.Windows(c.Length);
            return windows.Count == c.Years.Count / c.Length
                && windows.All(w => w.Count == c.Length && w.First >= c.Years.First)
                && (windows.Count == 0 || windows[^1].Last == c.Years.Last)
                && windows.Skip(1).Zip(windows).All(p => p.First.Before() == p.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Before_is_the_run_of_equal_length_that_ends_just_before() =>
        new YearRange(2020, 2024).Before().ShouldBe(new YearRange(2015, 2019));

    [Fact]
    public void Ranges_overlap_when_they_share_a_year()
    {
        new YearRange(2020, 2024).Overlaps(new YearRange(2024, 2030)).ShouldBeTrue();
        new YearRange(2020, 2024).Overlaps(new YearRange(2025, 2030)).ShouldBeFalse();
    }
}

public sealed class CodesTests
{
    [Fact]
    public void Every_case_has_a_code_of_its_own_that_reads_back()
    {
        Check<Flow>();
        Check<Measure>();
        Check<Reported>();
        Check<ItemStatus>();
        Check<Outcome>();
        Check<EstimateFlag>();
        Codes.Of(Flow.ActualExport).ShouldBe("actual-export");
        Codes.TryParse("no-such-code", out Flow _).ShouldBeFalse();
    }

    private static void Check<T>()
        where T : struct, Enum
    {
        Codes.All<T>().ShouldBeUnique();
        foreach (var value in Enum.GetValues<T>())
        {
            Codes.TryParse(Codes.Of(value), out T read).ShouldBeTrue();
            read.ShouldBe(value);
        }
    }
}

public sealed class NearestTests
{
    [Theory]
    [InlineData("recipent", "recipient")]
    [InlineData("UKRAINE ", "ukraine")]
    [InlineData("second", "second-hand")]
    [InlineData("suplier", "supplier")]
    public void The_nearest_word_is_found(string word, string nearest) =>
        Nearest.To(word, ["supplier", "recipient", "second-hand", "ukraine", "year"]).ShouldBe([nearest]);

    [Fact]
    public void Nothing_is_suggested_for_a_word_that_is_near_to_none() =>
        Nearest.Hint("xylophone", ["year", "group"]).In(Language.En).ShouldBe("");

    [Fact]
    public void A_hint_is_a_sentence() =>
        Nearest.Hint("gruop", ["year", "group"]).In(Language.En).ShouldBe(" Did you mean group?");
}

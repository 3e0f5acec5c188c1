using System.Globalization;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Tests.Sources;

namespace Aandeel.Tests.Harmonise;

public sealed class EquipmentExpenditureTests
{
    [SharedDataFact]
    public void Equipment_of_2023_in_dollars_is_that_of_the_methods()
    {
        var amounts = EquipmentExpenditure.Of(
            RealWorkbookTests.Read("nato/def-exp-2024-tables.xlsx").Kept().Indicators);
        decimal Millions(string party) =>
            Math.Round(
                amounts.Single(a => a.Party == party && a.Year == 2023).Dollars!.Value.Value / 1_000_000,
                MidpointRounding.AwayFromZero);

        Millions("Netherlands").ShouldBe(4_007);
        Millions("Germany").ShouldBe(13_194);
        Millions("France").ShouldBe(17_305);
        Millions("Italy").ShouldBe(7_440);
        Millions("United Kingdom").ShouldBe(25_236);
        Millions("United States").ShouldBe(251_724);
        amounts.Count(a => a.Year == 2023).ShouldBe(31);
        Math.Round(EquipmentExpenditure.Sum(amounts, 2023).Sum!.Value.Value / 1_000_000_000, 1).ShouldBe(365.7m);
        amounts.ShouldAllBe(a => a.Estimated == (a.Year >= 2023));
        amounts.ShouldAllBe(
            a => a.Dollars != null && a.National != null && a.Reason == null && a.NationalReason == null);
        var own = amounts.Single(a => a.Party == "Netherlands" && a.Year == 2023);
        own.NationalUnit.ShouldBe("EUR");
        own.National!.Value.Value.ShouldBe(15_500_000_000m * 0.239m);
    }

    [Fact]
    public void A_missing_input_is_null_with_its_name_and_never_zero()
    {
        var amounts = EquipmentExpenditure.Of(
        [
            Figure("expenditure-usd", "A*", 100, EstimateFlag.No), Figure("equipment-share", "A", 20, EstimateFlag.Yes),
            Figure("expenditure-usd", "B", 100, EstimateFlag.No),
            Figure("equipment-share", "B", null, EstimateFlag.NotCoded),
            Figure("equipment-share", "C", 20, EstimateFlag.No),
            Figure("expenditure-national-currency", "C", 50, EstimateFlag.No),
            Figure("expenditure-usd", "NATO Total", 900, EstimateFlag.No) with { Item = "total" },
        ]);

        amounts.Select(a => a.Party).ShouldBe(["A", "B", "C"]);
        amounts[0].ShouldBe(
            new EquipmentAmount(
                "A", 2020, new Amount(20 * Amount.Scale), null, null, true, null,
                EquipmentExpenditure.ExpenditureNationalMissing));
        amounts[1].ShouldBe(
            new EquipmentAmount(
                "B", 2020, null, null, null, false, EquipmentExpenditure.ShareMissing,
                EquipmentExpenditure.ShareMissing));
        amounts[2].Dollars.ShouldBeNull();
        amounts[2].Reason.ShouldBe(EquipmentExpenditure.ExpenditureMissing);
        amounts[2].National.ShouldBe(new Amount(10 * Amount.Scale));
        EquipmentExpenditure.Sum(amounts, 2020).ShouldBe((null, "equipment-share-missing: B"));
    }

    [SharedDataFact]
    public void Rates_of_SIPRI_and_of_NATO_agree_within_one_per_cent_but_for_those_listed()
    {
        var parties = PartyTable.BuiltIn;
        var sipri = ExchangeRates.OfSipri(
            RealWorkbookTests.Read("sipri/military-expenditure-1949-2024.xlsx").Kept().Indicators, parties);
        var nato = ExchangeRates.OfNato(
            RealWorkbookTests.Read("nato/def-exp-2024-tables.xlsx").Kept().Indicators, parties);
        var compared = sipri.Compare(nato);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{sipri.All.Count} rates of SIPRI, {nato.All.Count} of NATO, {compared.Count} compared, "
                + $"{compared.Count(d => Math.Abs(d.Difference) <= 0.01m)} within 1 %\n\nparty | year | SIPRI | NATO "
                + $"| difference\n");
        foreach (var d in compared.Where(d => Math.Abs(d.Difference) > 0.01m))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{d.Party} | {d.Year} | {d.Own.PerDollar:0.0000} {d.Own.Currency} | {d.Other.PerDollar:0.0000} "
                    + $"{d.Other.Currency}{(d.Other.Estimated ? " (estimate)" : "")} | {d.Difference * 100:0.0} %\n");
        }

        text.ToString().ShouldBeAsSaved("exchange-rates-real.expected.txt");
        sipri.Find(PartyCode.Parse("USA"), 2023)!.PerDollar.ShouldBe(1);
        sipri.Find(PartyCode.Parse("ISL"), 2023).ShouldBeNull("Iceland spends nothing, so no rate follows");
    }

    [Fact]
    public void A_rate_needs_both_figures_and_neither_may_be_zero()
    {
        Indicator Local(string party, decimal? value) =>
            Figure("expenditure-local", party, value, EstimateFlag.Yes) with { Unit = Unit.Euro };
        var rates = ExchangeRates.OfSipri(
        [
            Local("Netherlands", 50), Figure("expenditure-usd", "Netherlands", 40, EstimateFlag.No),
            Local("Germany", 50), Figure("expenditure-usd", "Germany", 0, EstimateFlag.No),
            Local("France", null), Figure("expenditure-usd", "France", 40, EstimateFlag.No),
            Local("Italy", 50), Local("Atlantis", 50), Figure("expenditure-usd", "Atlantis", 40, EstimateFlag.No),
        ],
        PartyTable.BuiltIn);

        rates.All.Keys.ShouldBe([new PartyYear(PartyCode.Parse("NLD"), 2020)]);
        rates.Find(PartyCode.Parse("NLD"), 2020).ShouldBe(new Rate("EUR", 1.25m, true));
    }

    private static Indicator Figure(string measure, string party, decimal? value, EstimateFlag flag) => new()
    {
        Line = 1,
        Party = party,
        Year = 2020,
        Measure = measure,
        Unit = Unit.UsDollar,
        Amount = value is { } amount ? new Amount((long)(amount * Amount.Scale)) : null,
        State = value is null ? Reported.NoReport : Reported.Amount,
        Flag = flag,
    };
}

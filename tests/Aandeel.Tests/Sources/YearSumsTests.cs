using Aandeel.Harmonise;
using Aandeel.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Sources;

/// <summary>Sums by year are those of a plain table, in whatever order amounts come.</summary>
public sealed class YearSumsTests
{
    [Fact]
    public void Sums_are_those_of_a_table_whatever_the_order() => Check.QuickThrowOnFailure(
        Prop.ForAll(
            Gen.Choose(1990, 2030).Zip(Gen.Choose(-1000, 1000)).Select(p => (Year: p.Item1, Amount: (decimal)p.Item2 / 8))
                .ListOf().ToArbitrary(),
            amounts =>
            {
                var sums = new YearSums();
                foreach (var (year, amount) in amounts) sums.Add(year, amount);
                var table = amounts.GroupBy(a => a.Year).OrderBy(g => g.Key)
                    .ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
                var twice = new YearSums();
                twice.Add(sums);
                twice.Add(sums);

                sums.Years.ToArray().ShouldBe(table.Keys);
                Enumerable.Range(0, sums.Count).Select(sums.At).ShouldBe(table.Values);
                sums.All.ShouldBe(table.Values.Sum());
                sums.Of(new YearRange(2000, 2010)).ShouldBe(table.Where(t => t.Key is >= 2000 and <= 2010).Sum(t => t.Value));
                for (var year = 1989; year <= 2031; year++)
                {
                    sums[year].ShouldBe(table.GetValueOrDefault(year));
                    sums.Has(year).ShouldBe(table.ContainsKey(year));
                    twice[year].ShouldBe(2 * sums[year]);
                }
            }));

    [Fact]
    public void Sums_of_parties_know_their_years_and_who_has_none()
    {
        var sums = new PartySums();
        sums.Years().ShouldBeNull();
        sums[3].ShouldBeNull();

        sums.Of(3).Add(2021, 5);
        sums.Of(3).Add(2019, 1);
        sums.Of(1).Add(2024, 2);

        sums.Years().ShouldBe(new YearRange(2019, 2024));
        (sums.Count, sums.End).ShouldBe((3, 4));
        sums[2].ShouldBeNull();
        sums[3]![2021].ShouldBe(5);
        sums[9].ShouldBeNull();
    }
}

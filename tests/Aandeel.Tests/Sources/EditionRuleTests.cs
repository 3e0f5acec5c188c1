using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class EditionRuleTests
{
    [Theory]
    [InlineData("2024", 2023, true)]
    [InlineData("2025", 2023, true)]
    [InlineData("2023", 2023, false)]
    [InlineData("1999", 2023, false)]
    public void An_edition_is_above_the_last_year_of_its_file(string edition, int last, bool allowed)
    {
        var objection = EditionRule.Objection("register.csv", edition, Until(last));

        if (allowed) objection.ShouldBeNull();
        else objection.ShouldNotBeNull().ToString().ShouldContain($"Add --edition {last + 1}");
    }

    [Fact]
    public void The_last_year_and_one_is_proposed()
    {
        EditionRule.Propose(Until(2023)).ShouldBe("2024");
        EditionRule.OfLastYear(2025).ShouldBe("2026");
        EditionRule.Propose(new FileReading()).ShouldBeNull();
        EditionRule.Holds(SourceCatalog.Nato).ShouldBeFalse();
    }

    private static FileReading Until(int last)
    {
        var reading = new FileReading();
        reading.Observations.Add(
            new Observation
            {
                Line = 1,
                Flow = Flow.Delivery,
                Measure = Measure.Tiv,
                Unit = Unit.TivMillion,
                Supplier = "Eastmark",
                Recipient = "Northland",
                YearFrom = last,
                YearTo = last
            });
        return reading;
    }
}

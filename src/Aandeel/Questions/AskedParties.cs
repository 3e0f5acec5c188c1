using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Which suppliers, recipients and years a question about reports means, by party and year.</summary>
internal sealed class AskedParties
{
    private readonly YearRange _years;
    private readonly bool[][] _suppliers;
    private readonly bool[][] _recipients;

    public AskedParties(Question question, YearRange years)
    {
        _years = years;
        Suppliers = question.Suppliers ?? new PartySelection.Everyone();
        Recipients = question.Recipients ?? new PartySelection.Everyone();
        Composition = question.Composition ?? Composition.Default;
        var destinations = new Destinations(Imported.Parties, question.Alliance, Composition, years);
        _suppliers = [
            .. Enumerable.Range(years.First, years.Count)
                .Select(y => Suppliers.In(y, Imported.Parties, destinations, Composition))
        ];
        _recipients = [
            .. Enumerable.Range(years.First, years.Count)
                .Select(y => Recipients.In(y, Imported.Parties, destinations, Composition))
        ];
    }

    public PartySelection Suppliers { get; }

    public PartySelection Recipients { get; }

    public Composition Composition { get; }

    public bool Has(short supplier, short recipient, int year) =>
        _years.Contains(year) && _suppliers[year - _years.First][supplier]
            && _recipients[year - _years.First][recipient];

    /// <summary>The question that lists the rows of a pair in a series.</summary>
    public static Ask Behind(
        Question series, short supplier, short recipient, YearRange years, string? category = null,
        string? productClass = null)
    {
        var question = series with { Recipients = new PartySelection.Parties([Imported.Parties[recipient]]) };
        var from = Imported.Parties[supplier].Code.Value;
        return Questions.Behind.Row(
            question, Composition.AtTheTime, years, from, category: category, productClass: productClass,
            edition: series.Edition);
    }
}

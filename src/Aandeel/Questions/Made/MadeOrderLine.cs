using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>One order of which the comment says that it was made elsewhere, whole or in part, or in one of several places.</summary>
/// <param name="Flows">Its deliveries within the years, one a year.</param>
internal sealed record MadeOrderLine(MadeWhere Made, IReadOnlyList<FlowLine> Flows)
{
    private FlowLine First => Flows[0];

    public string Key => First.Stands;

    public Party Supplier => First.Supplier;

    public Party Recipient => First.Recipient;

    public YearRange Period => new(Flows.Min(f => f.Year), Flows.Max(f => f.Year));

    public PrintedFlow Printed => First.Printed;

    public Store.FileRecord File => First.File;

    public int Line => First.Line;

    public long Amount => Flows.Sum(f => f.Amount);

    /// <summary>Of the amount, what is said to be made elsewhere.</summary>
    public double Elsewhere => Made.Elsewhere * Amount;

    /// <summary>The places that are named: the recipient, third parties, or those of which one is meant.</summary>
    public IReadOnlyList<PartyCode> Places =>
    [
        .. (Made.AtRecipient > 0 ? new[] { Recipient.Code } : []).Concat(Made.InThird.Keys).Concat(Made.OpenPlaces)
            .Distinct().OrderBy(c => c.Value, StringComparer.Ordinal),
    ];

    public Text PlacesInWords =>
        Text.Join(", ", Places.Select(c => Imported.Parties.Find(c) is { } party ? Names.Of(party) : Text.Of(c.Value)));

    /// <summary>How it was made: in the recipient, in a third party, or open.</summary>
    public string How => (Made.AtRecipient > 0, Made.InThird.Count > 0) switch
    {
        (true, true) => "recipient,third",
        (true, _) => "recipient",
        (_, true) => "third",
        _ => "open",
    };
}

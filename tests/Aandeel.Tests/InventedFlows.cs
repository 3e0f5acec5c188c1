using Aandeel.Harmonise;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests;

/// <summary>An invented delivery.</summary>
public sealed record InventedFlow(int Year, string Supplier, string Recipient, int Category, long Amount);

/// <summary>Tables of invented deliveries, for laws that hold whatever was delivered.</summary>
internal static class InventedFlows
{
    public static readonly YearRange Years = new(2010, 2024);
    private static readonly string[] Parties = [
        "NLD", "USA", "DEU", "SWE", "FIN", "TUR", "RUS", "UKR", "JPN", "BRA", "IRL", "MNE", "XNA", "XXR", "XXS"
    ];

    public static readonly Arbitrary<InventedFlow[]> Any = (
        from year in Gen.Choose(Years.First, Years.Last)
        from supplier in Gen.Elements(Parties)
        from recipient in Gen.Elements(Parties)
        from category in Gen.Choose(0, 3)
        from amount in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, 50_000_000)))
        select new InventedFlow(year, supplier, recipient, category, amount)).ArrayOf().ToArbitrary();

    public static FlowTable Table(IReadOnlyList<InventedFlow> flows, string edition = "2025") => new()
    {
        Parties = PartyTable.BuiltIn,
        Edition = new Edition("sipri", edition, "yearly", null, Text.Of("invented")),
        Unit = Unit.TivMillion,
        Years = Years,
        Year = [.. flows.Select(f => (short)f.Year)],
        Supplier = [.. flows.Select(f => Index(f.Supplier))],
        Recipient = [.. flows.Select(f => Index(f.Recipient))],
        Category = [.. flows.Select(f => (byte)f.Category)],
        Categories = ["", "Aircraft", "Ships", "Missiles"],
        Class = [.. flows.Select(f => (byte)(f.Category * 2))],
        Flags = [.. flows.Select(f => f.Category == 0 ? FlowFlags.SecondHand : FlowFlags.New)],
        Amount = [.. flows.Select(f => f.Amount)],
        Observation = [.. Enumerable.Range(1, flows.Count)],
    };

    private static short Index(string code) => PartyTable.BuiltIn.Find(PartyCode.Parse(code))!.Index;
}

using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>
/// Invented flows among a few parties, so that every rule of the options is met; the same seed gives the same flows.
/// </summary>
internal static class Invented
{
    private static readonly string[] Codes = [
        "NLD", "DEU", "USA", "POL", "SWE", "UKR", "KOR", "BRA", "XXS", "XXR", "XNA"
    ];
    private static readonly string[] Classes = [
        "unknown", "tank", "infantry-fighting-vehicle", "frigate-destroyer", "anti-tank-missile"
    ];

    public static FlowTable Flows(int seed, int count = 120)
    {
        var random = new Random(seed);
        var parties = PartyTable.BuiltIn;
        var classes = Classes.Select(c => (byte)ProductClasses.BuiltIn.All.Select(p => p.Code).ToList().IndexOf(c))
            .ToArray();
        string[] categories = ["", "Armoured vehicles", "Ships", "Missiles"];
        var (year, supplier, recipient) = (new short[count], new short[count], new short[count]);
        var (category, productClass, flags, amount) = (new byte[count], new byte[count], new FlowFlags[count],
            new long[count]);
        for (var i = 0; i < count; i++)
        {
            year[i] = (short)random.Next(2018, 2025);
            supplier[i] = Party();
            do recipient[i] = Party(); while (recipient[i] == supplier[i]);
            productClass[i] = classes[random.Next(20) == 0 ? 0 : random.Next(1, classes.Length)];
            category[i] = (byte)Math.Max(
                0, Array.IndexOf(categories, ProductClasses.BuiltIn.All[productClass[i]].Category));
            flags[i] = random.Next(5) switch
            {
                0 => FlowFlags.SecondHand,
                1 => FlowFlags.New | FlowFlags.Participation,
                2 => FlowFlags.New | FlowFlags.MadeInRecipient,
                3 => FlowFlags.New | FlowFlags.PartMadeInRecipient,
                _ => FlowFlags.New
            };
            amount[i] = random.Next(10) == 0 ? 0 : random.NextInt64(1, 2_000_000);
        }

        return new FlowTable
        {
            Parties = parties,
            Edition = new Edition("sipri", "2025", "yearly", null, Text.Of("invented")),
            Unit = Unit.TivMillion,
            Years = new YearRange(2018, 2024),
            Year = year,
            Supplier = supplier,
            Recipient = recipient,
            Category = category,
            Categories = categories,
            Class = productClass,
            Flags = flags,
            Amount = amount,
            Observation = [.. Enumerable.Range(0, count)],
        };

        short Party() => parties.Find(PartyCode.Parse(Codes[random.Next(Codes.Length)], null))!.Index;
    }

    /// <summary>The same flows with every unknown supplier and recipient made into some party.</summary>
    public static FlowTable WithoutUnknown(FlowTable flows, int seed)
    {
        var random = new Random(seed);
        var known = Codes.Where(c => !c.StartsWith("XX", StringComparison.Ordinal)).ToArray();
        var (supplier, recipient) = ((short[])flows.Supplier.Clone(), (short[])flows.Recipient.Clone());
        for (var i = 0; i < flows.Count; i++)
        {
            while (flows.Parties[supplier[i]].Kind == PartyKind.Unknown || supplier[i] == recipient[i])
            {
                supplier[i] = Party();
            }

            while (flows.Parties[recipient[i]].Kind == PartyKind.Unknown || supplier[i] == recipient[i])
            {
                recipient[i] = Party();
            }
        }

        return new FlowTable
        {
            Parties = flows.Parties,
            Edition = flows.Edition,
            Unit = flows.Unit,
            Years = flows.Years,
            Year = flows.Year,
            Supplier = supplier,
            Recipient = recipient,
            Category = flows.Category,
            Categories = flows.Categories,
            Class = flows.Class,
            Flags = flows.Flags,
            Amount = flows.Amount,
            Observation = flows.Observation,
        };

        short Party() => flows.Parties.Find(PartyCode.Parse(known[random.Next(known.Length)], null))!.Index;
    }

    /// <summary>The same flows with all that was made in the recipient in part made there as a whole.</summary>
    private static FlowTable AllMade(FlowTable flows) =>
        flows with
        {
            Flags = [
            .. flows.Flags.Select(
                f => f == (FlowFlags.New | FlowFlags.PartMadeInRecipient)
                    ? FlowFlags.New | FlowFlags.MadeInRecipient
                    : f)
        ]
        };

    public static TradeSides Sides(
        int seed, string years = "2018-2024", bool ukraine = false, bool made = false, Composition? composition = null,
        bool allMade = false) =>
        new(
            allMade ? AllMade(Flows(seed)) : Flows(seed),
            new OptionScope(
                ShareScope.Nato(composition ?? Composition.AtTheTime), YearRange.Parse(years), ukraine, made));
}

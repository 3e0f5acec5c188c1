using Aandeel.Harmonise;
using Aandeel.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Indicators;

/// <summary>What holds for every share, whatever was delivered.</summary>
public sealed class ShareLawsTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;
    private static readonly YearRange Years = new(1996, 2025);
    private static readonly string[] Names = [
        "NLD", "USA", "DEU", "POL", "SWE", "TUR", "RUS", "UKR", "JPN", "BRA", "IRL", "ALB", "XNATO", "XEU"
    ];
    private static readonly short[] Indexes = [
        PartyTable.Unmapped, .. Names.Select(n => Parties.Find(PartyCode.Parse(n))?.Index).OfType<short>(),
        .. Parties.All.Where(p => p.Kind is PartyKind.Unknown or PartyKind.ArmedGroup or PartyKind.PastState)
            .Select(p => p.Index).Take(9)
    ];
    private static readonly short Member = Parties.Find(PartyCode.Parse("NLD"))!.Index;
    private static readonly short Outsider = Parties.Find(PartyCode.Parse("BRA"))!.Index;

    private static readonly Arbitrary<Delivery[]> Deliveries = (
        from year in Gen.Choose(Years.First, Years.Last)
        from supplier in Gen.Elements(Indexes)
        from recipient in Gen.Elements(Indexes)
        from category in Gen.Choose(0, 3)
        from status in Gen.Elements(
            FlowFlags.None, FlowFlags.New, FlowFlags.New | FlowFlags.Participation, FlowFlags.SecondHand,
            FlowFlags.Modernised)
        from number in Gen.Elements(FlowFlags.None, FlowFlags.NumberEstimated, FlowFlags.NumberNotCoded)
        from amount in Gen.Choose(0, 50_000_000)
        select new Delivery(year, supplier, recipient, category, status | number, amount)).ArrayOf().ToArbitrary();

    private static readonly ShareScope[] Scopes =
    [
        ShareScope.Nato(Composition.AtTheTime),
        ShareScope.Nato(Composition.Present),
        ShareScope.Nato(Composition.On(new DateOnly(2004, 1, 1))) with { Suppliers = new PartySelection.Everyone() },
        ShareScope.Nato(Composition.AtTheTime) with { Alliance = Alliance.Eu,
            Suppliers = new PartySelection.EuropeanNato() },
        ShareScope.Nato(Composition.Present) with { Without = FlowFlags.SecondHand,
            WithoutGroups = [DestinationGroup.Ukraine] },
        ShareScope.Nato(Composition.Present) with { Recipients = new PartySelection.Europe() },
    ];

    [Fact]
    public void Inside_outside_unallocated_and_unmapped_are_the_total() =>
        Always((sum, _, _) => sum.Inside + sum.Outside + sum.Unallocated + sum.Unmapped == sum.Total);

    [Fact]
    public void The_groups_outside_add_up_to_outside() =>
        Always((sum, _, _) => DestinationGroups.Outside.Sum(g => sum.ByGroup[(int)g]) == sum.Outside);

    [Fact]
    public void The_bounds_hold_the_share() => Always((sum, _, _) =>
        sum.ShareOutside is not { } share
            || (sum.Bounds is { } b && b.Lower <= share && share <= b.Upper && b.Lower >= 0 && b.Upper <= 1));

    [Fact]
    public void Without_anything_unknown_the_bounds_are_the_share() => Always((sum, _, _) =>
        sum.Unallocated + sum.Unmapped + sum.UnknownSuppliersByGroup.Sum() > 0 || sum.ShareOutside is null
            || (sum.Bounds!.Value.Lower == sum.ShareOutside && sum.Bounds.Value.Upper == sum.ShareOutside));

    [Fact]
    public void New_products_are_part_of_all() =>
        Always(
            (sum, _, _) => sum.NewByGroup.Zip(sum.ByGroup).All(p => p.First <= p.Second)
                && sum.Estimated + sum.Uncoded <= sum.Total);

    [Fact]
    public void The_bounds_never_widen_when_an_unknown_becomes_known() => Always((sum, scope, deliveries) =>
    {
        for (var i = 0; i < deliveries.Length; i++)
        {
            foreach (var known in new[] { Member, Outsider })
            {
                var d = deliveries[i];
                if (Parties[d.Recipient].Kind == PartyKind.Unknown && !Narrower(d with { Recipient = known }))
                {
                    return false;
                }

                if (Parties[d.Supplier].Kind == PartyKind.Unknown && !Narrower(d with { Supplier = known }))
                {
                    return false;
                }
            }

            bool Narrower(Delivery known)
            {
                if (scope.Recipients is not PartySelection.Everyone || scope.WithoutGroups.Count > 0) return true;
                if (Whole(scope, [.. deliveries[..i], known, .. deliveries[(i + 1)..]]).Bounds is not { } after
                    || sum.Bounds is not { } before)
                {
                    return true;
                }

                return after.Lower >= before.Lower - 1e-12 && after.Upper <= before.Upper + 1e-12;
            }
        }

        return true;
    });

    [Fact]
    public void The_order_of_rows_changes_nothing() =>
        Always(
            (sum, scope, deliveries) => Same(sum, Whole(scope, [.. deliveries.Reverse()]))
                && Same(sum, Whole(scope, [.. deliveries.OrderBy(d => d.Amount % 7).ThenBy(d => d.Supplier)])));

    [Theory]
    [InlineData(ShareKey.Supplier)]
    [InlineData(ShareKey.Recipient)]
    [InlineData(ShareKey.Group)]
    [InlineData(ShareKey.Category)]
    public void The_parts_of_a_division_add_up_to_the_whole(ShareKey by) => Always((sum, scope, deliveries) =>
    {
        var parts = Map(scope, deliveries).Sum([Years], by)[0].Values.ToList();
        return parts.Sum(p => p.Total) == sum.Total && parts.Sum(p => p.Outside) == sum.Outside
            && parts.Sum(p => p.Inside) == sum.Inside
            && parts.Sum(p => p.Observations) == sum.Observations && parts.Sum(p => p.Estimated) == sum.Estimated;
    });

    [Fact]
    public void Shares_by_supplier_weighed_by_what_went_to_known_destinations_give_the_whole() => Always((sum, scope, deliveries) =>
    {
        var parts = Map(scope, deliveries).Sum([Years], ShareKey.Supplier)[0].Values.Where(
            p => p.ShareOutside is not null).ToList();
        var weighed = parts.Sum(p => p.ShareOutside!.Value * (p.Inside + p.Outside))
            / Math.Max(1, parts.Sum(p => p.Inside + p.Outside));
        return sum.ShareOutside is null ? parts.Count == 0 : Math.Abs(weighed - sum.ShareOutside.Value) < 1e-9;
    });

    [Fact]
    public void The_years_of_a_period_add_up_to_it() => Always((sum, scope, deliveries) =>
        Map(scope, deliveries).Sum(Years.Windows(1)).SelectMany(y => y.Values).Sum(y => y.Outside) == sum.Outside);

    [Theory]
    [InlineData(FlowFlags.SecondHand)]
    [InlineData(FlowFlags.Modernised)]
    [InlineData(FlowFlags.Participation)]
    public void What_is_switched_off_leaves_numerator_and_denominator_alike(FlowFlags without) =>
        Always((_, scope, deliveries) =>
        Same(
            Whole(scope with { Without = without | scope.Without }, deliveries),
            Whole(scope, [.. deliveries.Where(d => !d.Flags.HasFlag(without))])));

    [Fact]
    public void A_group_that_is_switched_off_leaves_numerator_and_denominator_alike() => Always((_, scope, deliveries) =>
    {
        var off = Whole(
            scope with { WithoutGroups = [DestinationGroup.Ukraine, DestinationGroup.NatoOrg] }, deliveries);
        var on = Whole(scope with { WithoutGroups = [] }, deliveries);
        return off.Outside == on.Outside - on.ByGroup[(int)DestinationGroup.Ukraine]
            && off.Inside == on.Inside - on.ByGroup[(int)DestinationGroup.NatoOrg] && off.Unallocated == on.Unallocated;
    });

    /// <summary>A table that is asked often is laid out by supplier and year, and then read otherwise than at first.</summary>
    [Fact]
    public void A_table_that_is_asked_often_gives_the_same_as_at_first() => Always((sum, scope, deliveries) =>
    {
        var table = Table(deliveries);
        var map = new ScopeMap(table, scope);
        var asked = Enumerable.Range(0, 30)
            .Select(_ => map.Sum([Years])[0].GetValueOrDefault(0) ?? new ShareSums()).ToList();
        return FlowsBySupplier.Find(table) is not null && asked.TrueForAll(a => Same(a, sum));
    });

    private static void Always(Func<ShareSums, ShareScope, Delivery[], bool> law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(Deliveries, d => Scopes.All(s => law(Whole(s, d), s, d))));

    private static ScopeMap Map(ShareScope scope, Delivery[] deliveries) => new(Table(deliveries), scope);

    private static ShareSums Whole(ShareScope scope, Delivery[] deliveries) =>
        Map(scope, deliveries).Sum([Years])[0].GetValueOrDefault(0) ?? new ShareSums();

    private static bool Same(ShareSums a, ShareSums b) =>
        a.ByGroup.SequenceEqual(b.ByGroup) && a.NewByGroup.SequenceEqual(b.NewByGroup)
            && a.UnknownSuppliersByGroup.SequenceEqual(b.UnknownSuppliersByGroup)
        && (a.Estimated, a.Uncoded, a.Observations) == (b.Estimated, b.Uncoded, b.Observations);

    private static FlowTable Table(Delivery[] deliveries) => new()
    {
        Parties = Parties,
        Edition = new Edition("sipri", "2025", "yearly", null, Text.Of("invented")),
        Unit = Unit.TivMillion,
        Years = Years,
        Year = [.. deliveries.Select(d => (short)d.Year)],
        Supplier = [.. deliveries.Select(d => d.Supplier)],
        Recipient = [.. deliveries.Select(d => d.Recipient)],
        Category = [.. deliveries.Select(d => (byte)d.Category)],
        Categories = ["", "Aircraft", "Ships", "Missiles"],
        Flags = [.. deliveries.Select(d => d.Flags)],
        Amount = [.. deliveries.Select(d => d.Amount)],
        Observation = [.. Enumerable.Range(1, deliveries.Length)],
    };

    /// <summary>An invented delivery.</summary>
    public sealed record Delivery(
        int Year, short Supplier, short Recipient, int Category, FlowFlags Flags, long Amount);
}

using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>The sums of a share and its bounds, group by group, worked out by hand.</summary>
public sealed class ShareSumsTests
{
    /// <summary>Every group has its own power of two, so that each sum says which groups are in it.</summary>
    [Fact]
    public void Every_group_is_on_its_side()
    {
        var sums = new ShareSums();
        for (var g = 0; g < DestinationGroups.Count; g++)
        {
            sums.ByGroup[g] = 1L << g;
            sums.UnknownSuppliersByGroup[g] = 1L << (g + 16);
            sums.AssumedByGroup[g] = 1L << (g + 32);
        }

        (sums.Inside, sums.Outside, sums.Unallocated, sums.Unmapped, sums.Total).ShouldBe((3, 0x3ffc, 0x4000, 0x8000, 0xffff));
        (sums.UnknownSuppliersOutside, sums.UnknownSuppliersInside, sums.Assumed).ShouldBe(
            (0x3ffc_0000, 0xc003_0000, 0xffff_0000_0000));
        sums.Sides.ShouldBe([DestinationSide.Inside, DestinationSide.Outside, DestinationSide.Unallocated, DestinationSide.Unmapped]);
    }

    [Fact]
    public void The_sides_are_those_that_something_went_to() =>
        Sums((DestinationGroup.NatoOrg, 1), (DestinationGroup.Ukraine, 2), (DestinationGroup.Americas, 3)).Sides
            .ShouldBe([DestinationSide.Inside, DestinationSide.Outside]);

    [Fact]
    public void The_share_is_of_what_went_to_known_destinations()
    {
        var sums = Sums(
            (DestinationGroup.Members, 40), (DestinationGroup.Ukraine, 30), (DestinationGroup.Americas, 30), (DestinationGroup.Unknown, 6));
        Fill(sums.NewByGroup, (DestinationGroup.Members, 5), (DestinationGroup.NatoOrg, 1), (DestinationGroup.Ukraine, 10),
            (DestinationGroup.Americas, 4), (DestinationGroup.Unknown, 100), (DestinationGroup.Unmapped, 100));

        (sums.ShareOutside, sums.ShareOutsideNew).ShouldBe((0.6, 0.7));
        (sums.Part(DestinationGroup.Ukraine), sums.Part(DestinationGroup.Members)).ShouldBe((0.3, 0.4));
        sums.ShareWithout(DestinationGroup.Ukraine).ShouldBe(30 / 70.0);
        var nothing = new ShareSums();
        (nothing.ShareOutside, nothing.ShareOutsideNew).ShouldBe((null, null));
        (nothing.Part(DestinationGroup.Ukraine), nothing.ShareWithout(DestinationGroup.Ukraine)).ShouldBe((null, null));
    }

    /// <summary>
    /// Of 100 known 60 went outside, and of 10 nobody knows. Unknown suppliers sent 7 inside, 11 outside and 30 nobody knows
    /// where; silence can hide 19 inside, 23 outside and 29 elsewhere.
    /// </summary>
    [Fact]
    public void The_bounds_put_all_that_is_unknown_on_one_side()
    {
        var sums = Sums(
            (DestinationGroup.Members, 40), (DestinationGroup.Ukraine, 30), (DestinationGroup.Americas, 30), (DestinationGroup.Unknown, 6),
            (DestinationGroup.Unmapped, 4));
        Fill(sums.UnknownSuppliersByGroup, (DestinationGroup.Members, 7), (DestinationGroup.Ukraine, 11), (DestinationGroup.Unknown, 13),
            (DestinationGroup.Unmapped, 17));
        Fill(sums.AssumedByGroup, (DestinationGroup.NatoOrg, 19), (DestinationGroup.Americas, 23), (DestinationGroup.Unknown, 29));

        sums.Bounds.ShouldBe((60 / (100.0 + 10 + 26 + 59), (60 + 10 + 34 + 59) / (100.0 + 10 + 34 + 59)));
    }

    [Fact]
    public void Where_only_one_bound_is_known_the_other_is_as_wide_as_can_be()
    {
        var (hidden, sent, open) = (new ShareSums(), new ShareSums(), new ShareSums());
        Fill(hidden.AssumedByGroup, (DestinationGroup.Members, 5));
        Fill(sent.UnknownSuppliersByGroup, (DestinationGroup.Ukraine, 5));
        Fill(open.ByGroup, (DestinationGroup.Unknown, 5));

        (hidden.ShareOutside, hidden.Bounds).ShouldBe((null, (0, 1)), "all of it can have gone inside");
        (sent.ShareOutside, sent.Bounds).ShouldBe((null, (0, 1)), "it need not be of these suppliers");
        (open.ShareOutside, open.Bounds).ShouldBe((null, (0, 1)));
        new ShareSums().Bounds.ShouldBeNull("nothing is known at all");
        Sums((DestinationGroup.Members, 5)).Bounds.ShouldBe((0, 0));
        Sums((DestinationGroup.Americas, 5)).Bounds.ShouldBe((1, 1));
    }

    [Fact]
    public void Sums_are_added_group_by_group_with_their_counts()
    {
        var (one, other) = (new ShareSums { Estimated = 1, Uncoded = 20, Observations = 300 },
            new ShareSums { Estimated = 4, Uncoded = 50, Observations = 600 });
        foreach (var (sums, first) in new[] { (one, 1L), (other, 1000L) })
        {
            for (var g = 0; g < DestinationGroups.Count; g++)
            {
                (sums.ByGroup[g], sums.NewByGroup[g]) = (first + g, first + (2 * g));
                (sums.UnknownSuppliersByGroup[g], sums.AssumedByGroup[g]) = (first + (3 * g), first + (4 * g));
            }
        }

        one.Add(other);

        (one.Estimated, one.Uncoded, one.Observations).ShouldBe((5, 70, 900));
        one.ByGroup.ShouldBe(Enumerable.Range(0, 16).Select(g => 1001L + (2 * g)));
        one.NewByGroup.ShouldBe(Enumerable.Range(0, 16).Select(g => 1001L + (4 * g)));
        one.UnknownSuppliersByGroup.ShouldBe(Enumerable.Range(0, 16).Select(g => 1001L + (6 * g)));
        one.AssumedByGroup.ShouldBe(Enumerable.Range(0, 16).Select(g => 1001L + (8 * g)));
    }

    [Fact]
    public void A_total_that_does_not_fit_is_refused_and_never_wrong() =>
        Should.Throw<OverflowException>(() => Sums((DestinationGroup.Members, long.MaxValue), (DestinationGroup.Ukraine, 1)).Total);

    private static ShareSums Sums(params (DestinationGroup Group, long Amount)[] amounts)
    {
        var sums = new ShareSums();
        Fill(sums.ByGroup, amounts);
        return sums;
    }

    private static void Fill(long[] groups, params (DestinationGroup Group, long Amount)[] amounts)
    {
        foreach (var (group, amount) in amounts) groups[(int)group] = amount;
    }
}

namespace Aandeel.Indicators;

/// <summary>Where a share of money comes from, from what is measured to what is printed.</summary>
public enum MoneySource
{
    /// <summary>Actual exports in a register.</summary>
    ActualExports,

    /// <summary>Destinations that an industry account names.</summary>
    IndustryAccount,

    /// <summary>Licences: permissions, no deliveries.</summary>
    Licences,
}

/// <summary>How volume and money of one state compare. A closed set of cases.</summary>
public enum VolumeMoneyRelation
{
    /// <summary>One of the two is missing.</summary>
    NotBoth,

    /// <summary>The volume lies within the range of money, give or take <see cref="VolumeAndMoney.Alike"/>.</summary>
    Alike,

    /// <summary>
    /// More of the volume than of the money went outside: whole weapons outside, parts and components inside.
    /// </summary>
    VolumeAbove,

    /// <summary>
    /// More of the money than of the volume went outside: small arms, ammunition, parts and services outside, which
    /// volume does not see.
    /// </summary>
    MoneyAbove,
}

/// <summary>
/// The share of one state's exports that went outside, by volume of major arms and by money, side by side. Two true
/// answers to two questions, in units that never mix: they are not averaged, and neither corrects the other.
/// </summary>
/// <param name="Volume">outside / (inside + outside) of SIPRI's volume, from 0 to 1; null where nothing was
/// delivered.</param>
/// <param name="Money">The same of money: one number twice where all destinations are known; null where no source has
/// it.</param>
/// <param name="Source">Where the money comes from; null without money.</param>
/// <param name="VolumeYears">The years of the volume, which can be longer than those of money.</param>
public sealed record VolumeAndMoney(PartyCode Party, YearRange VolumeYears, double? Volume, YearRange? MoneyYears,
    ShareRange? Money, MoneySource? Source)
{
    /// <summary>Ten points: closer than single orders move a share from year to year.</summary>
    public const double Alike = 0.1;

    /// <summary>
    /// By how much volume lies above (or, negative, below) the nearest end of money; zero within it; null where one is
    /// missing.
    /// </summary>
    public double? Distance => Volume is { } volume && Money is { } money
        ? volume > money.Most ? volume - money.Most : volume < money.Least ? volume - money.Least : 0
        : null;

    public VolumeMoneyRelation Relation => Distance switch
    {
        null => VolumeMoneyRelation.NotBoth,
        > Alike => VolumeMoneyRelation.VolumeAbove,
        < -Alike => VolumeMoneyRelation.MoneyAbove,
        _ => VolumeMoneyRelation.Alike,
    };

    /// <summary>Whether the two are of other years, which must be said beside them.</summary>
    public bool IsOfOtherYears => MoneyYears is { } years && years != VolumeYears;
}

/// <summary>
/// A state's exports to "third countries" by its own inner group, and by membership of the alliance: the same figures,
/// another line. Amounts in 1/10,000 of the unit.
/// </summary>
/// <param name="Total">All that was licensed or exported.</param>
/// <param name="OwnGroup">To the state's own inner group (for Germany: EU, NATO, states treated like NATO, and since
/// 2023 more).</param>
/// <param name="Members">To members of the alliance.</param>
public sealed record OwnInnerGroup(long Total, long OwnGroup, long Members)
{
    /// <summary>What the state calls third countries, from 0 to 1; null without a total.</summary>
    public double? ThirdByOwnGroup => Total > 0 ? (double)(Total - OwnGroup) / Total : null;

    /// <summary>What lies outside the alliance, from 0 to 1; null without a total.</summary>
    public double? OutsideMembers => Total > 0 ? (double)(Total - Members) / Total : null;

    /// <summary>The states of the inner group that are no members, as a part of all.</summary>
    public double? InnerButOutside => Total > 0 ? (double)(OwnGroup - Members) / Total : null;
}

namespace Aandeel.Bulk.Tests;

/// <summary>The questions that two other engines answer: every option that changes which flows count.</summary>
internal static class EngineQuestions
{
    /// <summary>Asked of SIPRI's register.</summary>
    public static IReadOnlyList<string> OfRegister { get; } =
    [
        "share --composition present", "share --composition at-the-time,present",
        "share --years 2020-2024 --composition 2022-02-24",
        "share --years 2020-2024 --compare 2015-2019 --composition at-the-time", "share --by year --composition present",
        "share --periods 5 --composition at-the-time",
        "share --by supplier --years 2020-2024 --compare 2015-2019 --composition present",
        "share --by supplier --suppliers europe --years 2015-2024 --composition at-the-time",
        "share --by recipient --years 2020-2024 --compare 2015-2019 --composition at-the-time",
        "share --by group --years 2005-2024 --composition at-the-time",
        "share --by group --alliance eu --years 2020-2024 --composition present",
        "share --by category --years 2020-2024 --composition present",
        "share --by class --years 2020-2024 --compare 2015-2019 --composition at-the-time",
        "share --alliance eu --years 2000-2024 --periods 5 --composition at-the-time",
        "share --suppliers NLD,DEU --years 2020-2024 --composition present",
        "share --suppliers european-nato --years 2010-2024 --by year --composition present",
        "share --suppliers all --recipients middle-east-north-africa --years 2020-2024 --by supplier "
            + "--composition present",
        "share --suppliers eu-outside-nato --years 1996-2024 --by year --composition at-the-time",
        "share --without second-hand,ukraine --years 2020-2024 --composition present",
        "share --without modernised,recipient-participation,organisations --years 2015-2024 --composition present",
        "share --category Aircraft --years 2020-2024 --by supplier --composition present",
        "share --lang nl --by class --years 2022-2024 --composition present",
        "suppliers --composition present", "suppliers --years 2015-2019 --compare 2010-2014 --composition present",
        "suppliers --suppliers nato --years 2020-2024 --composition at-the-time",
        "suppliers --recipients ukraine --composition present", "suppliers --regions sipri --composition present",
        "suppliers --years 1995-1999 --composition present", "suppliers --years 2020-2024 --compare 2018-2019",
        "suppliers --without second-hand --category Ships --composition present",
        "recipients --composition present", "recipients --recipients UKR,NLD --composition present",
        "recipients --suppliers european-nato --composition present",
        "recipients --regions sipri --suppliers nato --composition at-the-time", "recipients --lang nl",
        "decompose --composition present", "decompose --composition at-the-time",
        "decompose --by supplier --composition present", "decompose --by class --composition at-the-time",
        "decompose --by category --composition present", "decompose --by group --composition at-the-time",
        "decompose --years 2010-2019 --compare 2000-2009 --by supplier --composition at-the-time",
        "decompose --suppliers NLD --composition present", "decompose --suppliers DEU --by class --composition present",
        "decompose --without ukraine --by supplier --composition present",
        "decompose --alliance eu --by supplier --composition at-the-time",
        "decompose --without second-hand --by class --composition 2022-02-24",
    ];

    /// <summary>Asked where orders are imported too: allocated years, marks of the comments, another edition.</summary>
    public static IReadOnlyList<string> OfOrders { get; } =
    [
        "share --edition 2026 --years 2021-2025 --composition present",
        "share --edition 2026 --by supplier --years 2021-2025 --composition at-the-time",
        "share --without made-in-recipient --edition 2026 --years 2016-2025 --composition present",
        "share --without made-in-recipient,second-hand --edition 2026 --by group --years 2016-2025 "
            + "--composition present",
        "recipients --edition 2026 --years 2021-2025 --composition present",
        "decompose --edition 2026 --years 2021-2025 --compare 2016-2020 --compare-edition 2025 "
            + "--composition present",
        "decompose --edition 2026 --years 2016-2020 --compare 2016-2020 --compare-edition 2025 --by supplier "
            + "--composition present",
    ];

    /// <summary>Asked of sources in money and in items.</summary>
    public static IReadOnlyList<string> OfOthers { get; } =
    [
        "share --source eu --composition present", "share --source eu --by year --composition at-the-time",
        "share --source eu --by supplier --composition present",
        "share --source eu --by category --composition present", "share --source eu --flow licence --composition present",
        "share --source eu --flow licence --unit documents --by group --composition present",
        "share --source eu --category ML10 --by supplier --years 2009-2013 --composition present",
        "share --source unroca --composition present", "share --source unroca --side import --composition present",
        "share --source nl --composition present", "share --source de --by recipient --composition present",
        "share --source uk --composition present", "share --source us --by year --composition present",
        "share --source customs --suppliers all --composition present",
        "share --source customs --suppliers all --side import --by supplier --composition present",
        "recipients --source us --composition present",
        "recipients --source nl --composition present",
    ];
}

using System.Globalization;
using Aandeel.Doors;

namespace Aandeel.Tests;

/// <summary>The colours of pictures and pages: seen by everyone, in light and dark.</summary>
public sealed class PaletteTests
{
    private const double LeastOfLetters = 4.5;
    private const double LeastOfShapes = 3;
    private const double LeastDifference = 20;

    /// <summary>Sight without one of the three cones, in linear light (Machado, Oliveira and Fernandes 2009).</summary>
    private static readonly (string Name, double[] Matrix)[] Sights =
    [
        ("usual", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("protan", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deutan", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritan", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    public static TheoryData<bool> Modes => [false, true];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Letters_stand_out(bool isDark)
    {
        var tokens = Styles(isDark).Tokens;
        (string Letters, string Ground)[] pairs =
        [
            ("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("other", "paper"), ("ink", "wash"), ("soft", "wash"),
            ("on-dark", "other"), ("on-light", "indo"), ("on-light", "ukr"), ("ink", "inside"), ("warn", "warn-wash"),
            ("ink", "warn-wash"),
        ];
        foreach (var (letters, ground) in pairs)
        {
            Contrast(tokens[letters], tokens[ground]).ShouldBeGreaterThanOrEqualTo(LeastOfLetters, $"{letters} on {ground}");
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Shapes_stand_out_from_the_paper(bool isDark)
    {
        var tokens = Styles(isDark).Tokens;
        foreach (var shape in new[] { "other", "indo", "ukr", "inside-edge", "focus" })
        {
            Contrast(tokens[shape], tokens["paper"]).ShouldBeGreaterThanOrEqualTo(LeastOfShapes, shape);
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_four_colours_differ_to_every_kind_of_sight(bool isDark)
    {
        var tokens = Styles(isDark).Tokens;
        string[] four = ["other", "indo", "ukr", "inside"];
        foreach (var (sight, matrix) in Sights)
        {
            foreach (var (i, one) in four.Index())
            {
                foreach (var other in four.Skip(i + 1))
                {
                    Difference(tokens[one], tokens[other], matrix)
                        .ShouldBeGreaterThanOrEqualTo(LeastDifference, $"{one} and {other}, {sight}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_steps_of_the_map_go_one_way(bool isDark)
    {
        var tokens = Styles(isDark).Tokens;
        var contrasts = Enumerable.Range(1, 4).Select(i => Contrast(tokens[$"map-{i}"], tokens["paper"])).ToList();
        contrasts.ShouldBe(contrasts.Order());
        for (var i = 1; i < 4; i++) (contrasts[i] / contrasts[i - 1]).ShouldBeGreaterThan(1.3);
    }

    [Fact]
    public void What_is_missing_is_hatched_and_never_coloured()
    {
        foreach (var styles in new[] { ChartStyles.Light, ChartStyles.InDark })
        {
            styles.Of("unknown").Keys.ShouldNotContain("fill");
            styles.Of("unknown")["stroke"].ShouldBe(styles.Tokens["inside-edge"]);
            styles.Of("hatch")["stroke"].ShouldBe(styles.Tokens["inside-edge"]);
        }
    }

    [Fact]
    public void Every_colour_is_a_token_and_every_token_has_a_dark_form()
    {
        var light = ChartStyles.Light.Tokens;
        foreach (var (name, value) in light)
        {
            value.ShouldMatch("^#[0-9a-f]{6}$", name);
            ChartStyles.InDark.Tokens[name].ShouldMatch("^#[0-9a-f]{6}$", name);
        }

        ChartStyles.InDark.Tokens["paper"].ShouldNotBe(light["paper"]);
        var rules = Svg.Styles[Svg.Styles.IndexOf("/* letters */", StringComparison.Ordinal)..];
        rules.ShouldNotContain("#");
    }

    private static ChartStyles Styles(bool isDark) => isDark ? ChartStyles.InDark : ChartStyles.Light;

    /// <summary>As the Web Content Accessibility Guidelines compute it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var light = Linear(colour);
        return (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);
    }

    private static double[] Linear(string colour) => [
        .. Enumerable.Range(0, 3).Select(i =>
        {
            var part = byte.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }),
    ];

    /// <summary>The distance in CIELAB (1976).</summary>
    private static double Difference(string one, string other, double[] sight)
    {
        var (a, b) = (Lab(Seen(one, sight)), Lab(Seen(other, sight)));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Seen(string colour, double[] matrix)
    {
        var light = Linear(colour);
        return [
            .. Enumerable.Range(0, 3).Select(r => Math.Clamp(
                (matrix[r * 3] * light[0]) + (matrix[(r * 3) + 1] * light[1]) + (matrix[(r * 3) + 2] * light[2]), 0, 1)),
        ];
    }

    private static double[] Lab(double[] light)
    {
        static double Root(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16 / 116.0);
        var x = Root(((0.4124 * light[0]) + (0.3576 * light[1]) + (0.1805 * light[2])) / 0.95047);
        var y = Root((0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]));
        var z = Root(((0.0193 * light[0]) + (0.1192 * light[1]) + (0.9505 * light[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Tests.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>Images: their form, what stands in them, and that no letter is lost.</summary>
public sealed class PngTests
{
    /// <summary>One question for each way of drawing.</summary>
    private static readonly string[] EachKind =
    [
        "share", "share --by group --years 2020-2024", "share --by recipient --years 2020-2024", "share --source all",
        "decompose", "production --years 2012", "scenario --set growth=0.1", "gaps", "options-ceiling",
    ];

    public static TheoryData<string> Kinds => [.. EachKind];

    public static TheoryData<string> Asked => [.. EveryQuestion.All];

    [Fact]
    public void Every_way_of_drawing_is_tried() =>
        EachKind.SelectMany(EveryQuestion.Answers).SelectMany(a => a.Charts).Select(c => c.As).Append(Draw.Interval)
            .Distinct()
            .ShouldBe(Enum.GetValues<Draw>(), ignoreOrder: true);

    [Theory]
    [InlineData(Draw.Bars)]
    [InlineData(Draw.Dots)]
    [InlineData(Draw.Interval)]
    [InlineData(Draw.Line)]
    [InlineData(Draw.Path)]
    [InlineData(Draw.Stacked)]
    [InlineData(Draw.Waterfall)]
    public void Values_that_are_missing_equal_or_below_zero_are_drawn_too(Draw way)
    {
        var none = Cell.Lacks("nothing-delivered");
        Cell[][] tables = [[none, none], [Ratio(0)], [Ratio(0.5), none, Ratio(0.5)], [Ratio(-0.2), Ratio(1.3)], []];
        foreach (var values in tables)
        {
            var answer = InventedChart.Of(way, values);
            var chart = answer.Charts[0];
            Svg.Fluid(answer, chart, Language.Nl).ShouldNotContain("NaN");
            var sheet = PictureSheet.Of(answer, chart, Language.Nl);
            sheet.Shapes.OfType<Shape.Letters>().ShouldFit(sheet, $"{way} {values.Length}");
            Pixels.Read(Image(answer, chart, isDark: false)).Width.ShouldBe(1760);
            if (values.Contains(none) && way is Draw.Stacked or Draw.Line or Draw.Path)
            {
                sheet.Shapes.OfType<Shape.Box>().ShouldContain(b => b.Class == "unknown", "what is missing is hatched");
            }
        }

        static Cell Ratio(double value) => new Cell.Ratio(value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_image_is_whole_and_the_same_twice(string command)
    {
        foreach (var (answer, chart) in Charts(command))
        {
            var (light, dark) = (Image(answer, chart, isDark: false), Image(answer, chart, isDark: true));
            Image(answer, chart, isDark: false).ShouldBe(light);
            var sheet = PictureSheet.Of(answer, chart, Language.Nl);
            foreach (var (bytes, styles) in new[] { (light, ChartStyles.Light), (dark, ChartStyles.InDark) })
            {
                var pixels = Pixels.Read(bytes);
                (pixels.Width, pixels.Height).ShouldBe(((int)sheet.Width * 2, (int)sheet.Height * 2));
                pixels.At(1, 1).ShouldBe(styles.Tokens["paper"]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_is_lost(string command)
    {
        foreach (var (answer, chart) in Charts(command))
        {
            var sheet = PictureSheet.Of(answer, chart, Language.Nl);
            var pixels = Pixels.Read(Image(answer, chart, isDark: false));
            foreach (var letters in sheet.Shapes.OfType<Shape.Letters>().Where(l => l.Value.Any(char.IsLetterOrDigit)))
            {
                var width = letters.Style.Width(letters.Value);
                var left = letters.X.Pixels
                    - (letters.At switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 });
                pixels.Colours(left, letters.Y - (letters.Style.Size * 0.7), left + width, letters.Y)
                    .ShouldBeGreaterThan(4, $"{command}: '{letters.Value}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_card_holds_finding_caveat_and_source_and_nothing_overlaps(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            foreach (var chart in answer.Charts)
            {
                foreach (var language in new[] { Language.En, Language.Nl })
                {
                    var card = ShareCard.Of(answer, chart, language, ("Between A and B", "Tussen A en B"));
                    (card.Width, card.Height).ShouldBe((1200, 630));
                    card.Shapes.OfType<Shape.Letters>().ShouldFit(card, $"{command} {chart.Name} {language}");
                    if (chart.As != Draw.Stacked) continue;
                    var colours = card.Shapes.OfType<Shape.Box>().Select(b => b.Class).ToList();
                    colours.ShouldContain("caveat-wash");
                }
            }
        }
    }

    [Fact]
    public void A_sign_that_the_fonts_lack_is_an_error()
    {
        var error = Should.Throw<AandeelException>(() => Lettering.Axis.Width("中"));
        error.Message.ShouldContain("U+4E2D");
        error.Code.ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public void Every_sign_of_names_and_of_ours_is_in_every_font()
    {
        var names = Directory.GetFiles(Repository.PathOf("src", "Aandeel", "Harmonise"), "*.csv").Select(File.ReadAllText);
        var signs = string.Concat((string.Concat(names) + "●○–·−×≠≤≥…“”‘’€£İğşŁřŠΑΩαω").Where(c => c >= ' ').Distinct());
        foreach (var face in new[] { Lettering.Axis, Lettering.Strong })
        {
            face.Face.Missing(signs).ShouldBeEmpty();
        }

        foreach (var face in new[] { Lettering.Finding, Lettering.CardStrong })
        {
            face.Face.Missing(signs.Replace("●", "").Replace("○", "")).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_shape_covers_as_much_as_it_is_large()
    {
        Covered(new Contours().Box(3.25, 4.5, 20.75, 9.125)).ShouldBe(17.5 * 4.625, 0.1);
        Covered(new Contours().Circle(30, 30, 17.3)).ShouldBe(Math.PI * 17.3 * 17.3, 1.5);
        Covered(new Contours().Circle(30, 30, 17).Circle(30, 30, 15, isHole: true)).ShouldBe(Math.PI * 64, 1.5);
        Covered(new Contours().Line(5, 5, 45, 35, 3)).ShouldBe(150, 0.5);
    }

    /// <summary>The sum of what a black shape takes from white paper, in pixels.</summary>
    private static double Covered(Contours contours)
    {
        var raster = new Raster(60, 60);
        raster.Fill(new Contours().Box(0, 0, 60, 60), "#ffffff");
        raster.Fill(contours, "#000000");
        double sum = 0;
        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 60; x++) sum += (255 - raster.Row(y)[x * 3]) / 255.0;
        }

        return sum;
    }

    /// <summary>The charts of one of the answers: images cost most of all that is drawn.</summary>
    private static IEnumerable<(Answer Answer, Chart Chart)> Charts(string command) =>
        EveryQuestion.Answers(command).OrderByDescending(a => a.Charts.Count).Take(1)
            .SelectMany(a => a.Charts.Take(3).Select(c => (a, c)));

    private static byte[] Image(Answer answer, Chart chart, bool isDark)
    {
        using var stream = new MemoryStream();
        Png.Write(answer, chart, Language.Nl, stream, isDark);
        return stream.ToArray();
    }

    /// <summary>An image as another program reads it.</summary>
    private sealed class Pixels(int width, int height, byte[] rows)
    {
        public int Width => width;

        public int Height => height;

        public static Pixels Read(byte[] png)
        {
            png[..8].ShouldBe(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
            var (at, width, height) = (8, 0, 0);
            using var packed = new MemoryStream();
            while (at < png.Length)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
                var name = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
                if (name == "IHDR")
                {
                    width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8));
                    height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12));
                }

                if (name == "IDAT") packed.Write(png, at + 8, length);
                at += length + 12;
            }

            at.ShouldBe(png.Length);
            packed.Position = 0;
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            var rows = new byte[width * height * 3];
            var line = new byte[(width * 3) + 1];
            for (var y = 0; y < height; y++)
            {
                zlib.ReadExactly(line);
                for (var i = 0; i < width * 3; i++)
                {
                    var above = line[0] == 2 ? rows[((y - 1) * width * 3) + i] : 0;
                    rows[(y * width * 3) + i] = (byte)(line[i + 1] + above);
                }
            }

            zlib.ReadByte().ShouldBe(-1);
            return new Pixels(width, height, rows);
        }

        public string At(int x, int y)
        {
            var at = ((y * width) + x) * 3;
            return $"#{rows[at]:x2}{rows[at + 1]:x2}{rows[at + 2]:x2}";
        }

        /// <summary>How many colours stand in a stretch, given in the measure of the picture.</summary>
        public int Colours(double left, double top, double right, double bottom)
        {
            var met = new HashSet<string>(StringComparer.Ordinal);
            for (var y = (int)(top * 2); y < (int)(bottom * 2); y++)
            {
                for (var x = Math.Max(0, (int)(left * 2)); x < Math.Min(width, (int)(right * 2)); x++) met.Add(At(x, y));
            }

            return met.Count;
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Tests.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>What holds of every picture of every answer, in both languages.</summary>
public sealed partial class PictureTests
{
    private static readonly Language[] Languages = [Language.En, Language.Nl];

    public static TheoryData<string> Commands => [.. EveryQuestion.All];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_page_fragment_is_well_formed_and_has_nothing_inline(string command)
    {
        foreach (var (answer, chart, language) in Charts(command))
        {
            foreach (var text in new[]
            {
                Svg.Fluid(answer, chart, language), Svg.Fluid(answer, chart, language, a => a.Query, most: 5),
            })
            {
                var page = XElement.Parse($"<div>{text}</div>");
                text.ShouldNotContain("style=");
                if (chart.As != Draw.Map) text.ShouldNotContain("viewBox");
                text.ShouldNotContain("<style");
                text.ShouldNotContain("NaN");
                foreach (var svg in page.Descendants("svg"))
                {
                    var isSpoken = svg.Attribute("role") is not null && svg.Attribute("aria-label")?.Value.Length > 0;
                    (isSpoken || svg.Attribute("aria-hidden")?.Value == "true").ShouldBeTrue(command);
                    if (svg.Descendants("a").Any()) svg.Attribute("role")!.Value.ShouldBe("group");
                }

                page.Descendants("a").Select(a => (a.Attribute("aria-label")?.Value ?? a.Value).Length)
                    .ShouldAllBe(l => l > 0);
                page.Descendants().Attributes("id").Select(a => a.Value).ShouldBeUnique();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_is_well_formed_and_says_finding_caveat_and_source(string command)
    {
        foreach (var (answer, chart, language) in Charts(command))
        {
            var text = Svg.File(answer, chart, language);
            var root = XElement.Parse(text);
            root.Elements().First().Value.ShouldBe(Wording.Of(chart.Finding.Capital(), language));
            text.ShouldNotContain("style=");
            text.ShouldNotContain("var(");
            text.ShouldNotContain("NaN");
            Svg.File(answer, chart, language).ShouldBe(text);
            var words = string.Join(' ', root.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
            Plain(words).ShouldContain(Plain(Wording.Of(answer.Source, language)));
            Plain(words).ShouldContain(Plain(answer.Filled.Command));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_text_leaves_the_picture_or_covers_another(string command)
    {
        foreach (var (answer, chart, language) in Charts(command))
        {
            var sheet = PictureSheet.Of(answer, chart, language);
            sheet.Shapes.OfType<Shape.Letters>().ShouldFit(sheet, $"{command} {chart.Name} {language}");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_number_on_a_mark_is_a_number_of_the_table(string command)
    {
        foreach (var (answer, chart, language) in Charts(command))
        {
            var known = Known(chart, language);
            var page = XElement.Parse($"<div>{Svg.Fluid(answer, chart, language, most: 1000)}</div>");
            var written = page.Descendants("text").Where(e => !HasClass(e, "scale")).Select(e => e.Value)
                .Concat(page.Descendants("td").Select(e => e.Value))
                .SelectMany(t => Number().Matches(t).Select(m => m.Value));
            written.Where(n => !known.Contains(n)).ShouldBeEmpty($"{command} {chart.Name} {language}");
        }
    }

    [Fact]
    public void Every_class_that_is_drawn_has_its_rule()
    {
        var drawn = EveryQuestion.All.SelectMany(Charts)
            .SelectMany(c => PictureSheet.Of(c.Answer, c.Chart, c.Language).Shapes)
            .Select(ClassOf).Where(c => c.Length > 0).Distinct().ToList();
        drawn.Count.ShouldBeGreaterThan(20);
        drawn.Where(c => ChartStyles.Light.Of(c).Count == 0).ShouldBeEmpty();
    }

    [Fact]
    public void The_style_sheet_sets_letters_as_they_are_measured()
    {
        foreach (var lettering in Lettering.All.Where(l => l.Class.Length > 0))
        {
            var said = ChartStyles.Light.Of(lettering.Class);
            if (said.TryGetValue("font-size", out var size)) size.ShouldBe($"{lettering.Size}px");
            else lettering.Size.ShouldBe(13);
            said.ContainsKey("font-weight").ShouldBe(lettering.IsBold, lettering.Class);
            (said.GetValueOrDefault("font-family")?.Contains("Serif", StringComparison.Ordinal) ?? false)
                .ShouldBe(lettering.IsSerif, lettering.Class);
        }
    }

    [Theory]
    [InlineData("share --composition present", "destinations", "nl")]
    [InlineData("share --composition at-the-time", "years", "en")]
    [InlineData("decompose --composition present", "levels", "nl")]
    [InlineData("share --by group --years 2020-2024 --composition present", "parts", "en")]
    public void A_fragment_is_as_saved(string command, string name, string language)
    {
        // Of the built-in sums, whose figures stand still.
        var answer = Asked.New(Asking.OfCommand("aandeel " + command + " --edition 2025"), Asking.Sums);
        Codes.TryParse(language, out Language spoken).ShouldBeTrue();
        var chart = ChartChoice.Of(answer, name);
        var text = Svg.Fluid(answer, chart, spoken, a => a.Query).Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
        text.ShouldBeAsSaved($"picture-{answer.Filled.Question}-{name}-{language}.expected.txt");
    }

    [Fact]
    public void The_sheet_of_a_file_is_as_saved()
    {
        var answer = Asked.New(Asking.OfCommand("aandeel share --composition present --edition 2025"), Asking.Sums);
        var text = Svg.File(answer, answer.Charts[0], Language.En).Replace("><", ">\n<", StringComparison.Ordinal);
        string.Join('\n', text.Split('\n').Where(l => !l.Contains("snapshot", StringComparison.Ordinal)
            && !l.Contains("tables ", StringComparison.Ordinal)))
            .ShouldBeAsSaved("picture-file.expected.txt");
    }

    private static IEnumerable<(Answer Answer, Chart Chart, Language Language)> Charts(string command) =>
        from answer in EveryQuestion.Answers(command)
        from chart in answer.Charts
        from language in Languages
        select (answer, chart, language);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static bool HasClass(XElement element, string name) =>
        element.Attribute("class")?.Value.Split(' ').Contains(name) == true;

    private static string ClassOf(Shape shape) => shape switch
    {
        Shape.Box b => b.Class,
        Shape.Line l => l.Class,
        Shape.Dot d => d.Class,
        Shape.Letters l => $"{l.Style.Class} {l.Class}".Trim(),
        _ => "",
    };

    /// <summary>The numbers of the rows as people read them, years and marks included.</summary>
    private static HashSet<string> Known(Chart chart, Language language)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var columns = chart.Y.Append(chart.X).Concat(
            new[] { chart.Band, chart.Series, chart.Told, chart.Apart }.OfType<Column>());
        foreach (var row in chart.Drawn)
        {
            foreach (var column in columns)
            {
                var of = chart.Table.Row(row);
                foreach (var form in new[] { column.FormAt(of), Form.Bare, Form.Usual })
                {
                    var words = Wording.Of(column.At(of), column.KindAt(of), column.UnitAt(of), form, language);
                    foreach (Match number in Number().Matches(words)) known.Add(number.Value);
                }

                if (column.At(of) is not Cell.Period { Value: var years }) continue;
                for (var year = years.First; year <= years.Last; year++)
                {
                    known.Add(year.ToString(CultureInfo.InvariantCulture));
                    known.Add($"{year % 100:00}");
                }
            }
        }

        foreach (var marks in chart.Marks.GroupBy(m => m.Year))
        {
            known.Add(marks.Count().ToString(CultureInfo.InvariantCulture));
        }

        foreach (var sign in chart.Signs) known.Add(sign.Mark);
        return known;
    }

    [GeneratedRegex(@"\d+([.,]\d+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}

using System.Xml.Linq;
using Aandeel.Doors;
using static Aandeel.App.Letters.Word.Names;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// A chart as Word draws it itself, with the workbook of its figures inside, so that it can be edited. Stacked columns
/// whose figures stand in them.
/// </summary>
internal static class Chart
{
    private const int EmuPerPoint = 12700;
    private const int WidthPoints = 480;
    private const int HeightPoints = 165;

    /// <summary>A part below it, in per cent, has no room for its label.</summary>
    private const double LeastLabelled = 2;
    private const string FirstAxis = "111";
    private const string SecondAxis = "112";

    /// <summary>Dark to light, told apart without colour too, with labels that can be read on each.</summary>
    private static readonly (string Fill, string Label)[] Colours =
    [
        ("1F3A5F", "FFFFFF"), ("7FA3C7", "000000"), ("E8B23A", "000000"),
    ];

    /// <summary>The figures of a chart with the form in which they are labelled.</summary>
    public static IEnumerable<(Figure Figure, Form Form)> Figures(LetterChart chart) =>
        chart.Series.SelectMany(s => s.Values).Select(v => (v, Form.Bare))
            .Concat(chart.Periods.Concat(chart.Totals).Select(p => (p, Form.Usual)));

    /// <summary>The place of a chart in a paragraph.</summary>
    public static XElement Inline(string relation, int number, string title, string described) => new(
        Wp + "inline",
        new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
        new XElement(
            Wp + "extent", new XAttribute("cx", WidthPoints * EmuPerPoint),
            new XAttribute("cy", HeightPoints * EmuPerPoint)),
        new XElement(
            Wp + "docPr", new XAttribute("id", number), new XAttribute("name", "Chart " + number),
            new XAttribute("descr", described), new XAttribute("title", title)),
        new XElement(Wp + "cNvGraphicFramePr"),
        new XElement(
            A + "graphic",
            new XElement(
                A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart", new XAttribute(R + "id", relation)))));

    /// <summary>The part of a chart, which refers to its workbook as <c>workbook</c>.</summary>
    public static XDocument Part(LetterChart chart, Language language)
    {
        var number = language == Language.Nl ? "[$-413]0.0" : "0.0";
        return new XDocument(new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "r", R),
            new XElement(C + "date1904", new XAttribute("val", 0)),
            new XElement(C + "lang", new XAttribute("val", language == Language.Nl ? "nl-NL" : "en-GB")),
            new XElement(C + "roundedCorners", new XAttribute("val", 0)),
            new XElement(
                C + "chart",
                new XElement(C + "autoTitleDeleted", new XAttribute("val", 1)),
                new XElement(
                    C + "plotArea",
                    new XElement(C + "layout"),
                    new XElement(
                        C + "barChart",
                        new XElement(C + "barDir", new XAttribute("val", "col")),
                        new XElement(C + "grouping", new XAttribute("val", "stacked")),
                        new XElement(C + "varyColors", new XAttribute("val", 0)),
                        chart.Series.Select((s, i) => Series(chart, s, i, language, number)),
                        new XElement(C + "gapWidth", new XAttribute("val", 45)),
                        new XElement(C + "overlap", new XAttribute("val", 100)),
                        new XElement(C + "axId", new XAttribute("val", FirstAxis)),
                        new XElement(C + "axId", new XAttribute("val", SecondAxis))),
                    Across(),
                    Up()),
                new XElement(
                    C + "legend",
                    new XElement(C + "legendPos", new XAttribute("val", "r")),
                    new XElement(C + "overlay", new XAttribute("val", 0)), Lettering(7.5, "000000")),
                new XElement(C + "plotVisOnly", new XAttribute("val", 1)),
                new XElement(C + "dispBlanksAs", new XAttribute("val", "gap"))),
            new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
            new XElement(C + "externalData", new XAttribute(R + "id", "workbook"),
                new XElement(C + "autoUpdate", new XAttribute("val", 0)))));
    }

    /// <summary>The workbook inside: a row for each column, in per cent.</summary>
    public static byte[] Workbook(LetterChart chart, Language language)
    {
        var columns = chart.Series.Select(s => new XlsxColumn(LetterNumbers.Of(s.Name, language)))
            .Prepend(new XlsxColumn(language == Language.Nl ? "jaren" : "years")).ToList();
        var rows = chart.Periods.Select((_, row) => (IReadOnlyList<XlsxCell>)
            [
                XlsxCell.Of(Below(chart, row, language)),
                .. chart.Series.Select(s => XlsxCell.Of(PerCent(s.Values[row]))),
            ]).ToList();
        using var stream = new MemoryStream();
        XlsxFile.Write(
            stream, LetterNumbers.Of(chart.Finding, language), language == Language.Nl ? "nl" : "en",
            [new XlsxSheet(Sheet, columns, rows)]);
        return stream.ToArray();
    }

    private const string Sheet = "data";

    /// <summary>What stands below a column: its years, and the share that it adds up to.</summary>
    private static string Below(LetterChart chart, int row, Language language) =>
        LetterNumbers.Of(chart.Periods[row], Form.Usual, language) + "\n"
            + LetterNumbers.Of(chart.Totals[row], Form.Usual, language, inTable: true);

    /// <summary>In per cent, with the decimals that matter.</summary>
    private static double PerCent(Figure figure) => Math.Round(100 * (Letters.Figures.Value(figure) ?? 0), 4);

    private static XElement Series(
        LetterChart chart, LetterSeries series, int index, Language language, string number)
    {
        var (fill, label) = Colours[index % Colours.Length];
        var column = (char)('B' + index);
        var last = chart.Periods.Count + 1;
        return new XElement(
            C + "ser",
            new XElement(C + "idx", new XAttribute("val", index)),
            new XElement(C + "order", new XAttribute("val", index)),
            new XElement(
                C + "tx",
                Strings($"{Sheet}!${column}$1", [LetterNumbers.Of(series.Name, language)])),
            new XElement(
                C + "spPr",
                new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", fill)))),
            new XElement(C + "invertIfNegative", new XAttribute("val", 0)),
            new XElement(
                C + "dLbls",
                series.Values.Select((v, i) => (Value: PerCent(v), Index: i)).Where(v => v.Value < LeastLabelled)
                    .Select(v => new XElement(
                        C + "dLbl", new XElement(C + "idx", new XAttribute("val", v.Index)),
                        new XElement(C + "delete", new XAttribute("val", 1)))),
                new XElement(
                    C + "numFmt", new XAttribute("formatCode", number), new XAttribute("sourceLinked", 0)),
                new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Lettering(7, label),
                new XElement(C + "dLblPos", new XAttribute("val", "ctr")),
                new XElement(C + "showLegendKey", new XAttribute("val", 0)),
                new XElement(C + "showVal", new XAttribute("val", 1)),
                new XElement(C + "showCatName", new XAttribute("val", 0)),
                new XElement(C + "showSerName", new XAttribute("val", 0)),
                new XElement(C + "showPercent", new XAttribute("val", 0)),
                new XElement(C + "showBubbleSize", new XAttribute("val", 0))),
            new XElement(
                C + "cat",
                Strings(
                    $"{Sheet}!$A$2:$A${last}",
                    [.. chart.Periods.Select((_, row) => Below(chart, row, language))])),
            new XElement(
                C + "val",
                new XElement(
                    C + "numRef",
                    new XElement(C + "f", $"{Sheet}!${column}$2:${column}${last}"),
                    new XElement(
                        C + "numCache",
                        new XElement(C + "formatCode", "0.0"),
                        new XElement(C + "ptCount", new XAttribute("val", series.Values.Count)),
                        series.Values.Select((v, i) => new XElement(
                            C + "pt", new XAttribute("idx", i), new XElement(C + "v", PerCent(v))))))));
    }

    private static XElement Strings(string reference, IReadOnlyList<string> words) => new(
        C + "strRef",
        new XElement(C + "f", reference),
        new XElement(
            C + "strCache",
            new XElement(C + "ptCount", new XAttribute("val", words.Count)),
            words.Select((w, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", w)))));

    private static XElement Across() => new(
        C + "catAx",
        new XElement(C + "axId", new XAttribute("val", FirstAxis)),
        new XElement(C + "scaling", new XElement(C + "orientation", new XAttribute("val", "minMax"))),
        new XElement(C + "delete", new XAttribute("val", 0)),
        new XElement(C + "axPos", new XAttribute("val", "b")),
        new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
        new XElement(C + "majorTickMark", new XAttribute("val", "none")),
        new XElement(C + "minorTickMark", new XAttribute("val", "none")),
        new XElement(C + "tickLblPos", new XAttribute("val", "nextTo")),
        Line("808080"),
        Lettering(7.5, "000000"),
        new XElement(C + "crossAx", new XAttribute("val", SecondAxis)),
        new XElement(C + "crosses", new XAttribute("val", "autoZero")));

    private static XElement Up() => new(
        C + "valAx",
        new XElement(C + "axId", new XAttribute("val", SecondAxis)),
        new XElement(
            C + "scaling", new XElement(C + "orientation", new XAttribute("val", "minMax")),
            new XElement(C + "max", new XAttribute("val", 100)), new XElement(C + "min", new XAttribute("val", 0))),
        new XElement(C + "delete", new XAttribute("val", 0)),
        new XElement(C + "axPos", new XAttribute("val", "l")),
        new XElement(C + "majorGridlines", Line("D9D9D9")),
        new XElement(C + "numFmt", new XAttribute("formatCode", "0\"%\""), new XAttribute("sourceLinked", 0)),
        new XElement(C + "majorTickMark", new XAttribute("val", "none")),
        new XElement(C + "minorTickMark", new XAttribute("val", "none")),
        new XElement(C + "tickLblPos", new XAttribute("val", "nextTo")),
        Line("FFFFFF"),
        Lettering(7.5, "000000"),
        new XElement(C + "crossAx", new XAttribute("val", FirstAxis)),
        new XElement(C + "crosses", new XAttribute("val", "autoZero")),
        new XElement(C + "crossBetween", new XAttribute("val", "between")),
        new XElement(C + "majorUnit", new XAttribute("val", 25)));

    private static XElement Line(string colour) => new(
        C + "spPr",
        new XElement(
            A + "ln", new XAttribute("w", 6350),
            new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)))));

    private static XElement Lettering(double points, string colour) => new(
        C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(
            A + "p",
            new XElement(
                A + "pPr",
                new XElement(
                    A + "defRPr", new XAttribute("sz", (int)(points * 100)),
                    new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour))),
                    new XElement(A + "latin", new XAttribute("typeface", "Arial")))),
            new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB"))));
}

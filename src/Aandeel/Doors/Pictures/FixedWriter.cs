namespace Aandeel.Doors;

/// <summary>Writes a sheet as an SVG file that stands alone: one width, its own styles, no script.</summary>
internal static class FixedWriter
{
    private const string Hatch = "hatch";

    public static string Write(PictureSheet sheet, bool isDark)
    {
        var styles = isDark ? ChartStyles.InDark : ChartStyles.Light;
        var text = new SvgText();
        text.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\"").Attribute("width", sheet.Width);
        text.Attribute("height", sheet.Height);
        text.Raw($" viewBox=\"0 0 {SvgText.Short(sheet.Width)} {SvgText.Short(sheet.Height)}\" role=\"img\"");
        text.Attribute("lang", Codes.Of(sheet.Language)).Attribute("class", "chart").Raw("><title>");
        text.Escaped(sheet.Label).Raw("</title><style>").Raw(Styles(sheet, styles)).Raw("</style>");
        if (sheet.Shapes.Any(s => s is Shape.Box { IsHatched: true }))
        {
            text.Raw("<defs>").Raw(FluidWriter.Hatch(Hatch)).Raw("</defs>");
        }

        foreach (var shape in sheet.Shapes) Write(text, shape);
        return text.Raw("</svg>\n").ToString();
    }

    private static string Styles(PictureSheet sheet, ChartStyles styles)
    {
        var classes = sheet.Shapes.Select(s => s switch
        {
            Shape.Box b => b.Class,
            Shape.Line l => l.Class,
            Shape.Dot d => d.Class,
            Shape.Letters w => FluidWriter.Of(w),
            Shape.Outline o => o.Class,
            _ => "",
        }).Append(Hatch);
        return $".chart{{font-family:\"Source Sans 3\",\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;font-size:13px}}"
            + $"text{{fill:{styles.Tokens["ink"]}}}" + styles.Needed(classes);
    }

    private static void Write(SvgText text, Shape shape)
    {
        switch (shape)
        {
            case Shape.Box box:
                text.Raw("<rect").Attribute("class", box.Class).Attribute("x", box.X.Pixels).Attribute("y", box.Y);
                text.Attribute("width", box.End.Pixels - box.X.Pixels).Attribute("height", box.Height);
                if (box.IsHatched) text.Attribute("fill", $"url(#{Hatch})");
                text.Raw("/>");
                break;
            case Shape.Line line:
                text.Raw("<line").Attribute("class", line.Class).Attribute("x1", line.X.Pixels).Attribute("y1", line.Y);
                text.Attribute("x2", line.End.Pixels).Attribute("y2", line.EndY).Raw("/>");
                break;
            case Shape.Dot dot:
                text.Raw("<circle").Attribute("class", dot.Class).Attribute("cx", dot.X.Pixels).Attribute("cy", dot.Y);
                text.Attribute("r", dot.Radius).Raw("/>");
                break;
            case Shape.Letters words:
                text.Raw("<text");
                if (FluidWriter.Of(words) is { Length: > 0 } style) text.Attribute("class", style);
                text.Attribute("x", words.X.Pixels).Attribute("y", words.Y).Raw(">").Escaped(words.Value).Raw("</text>");
                break;
            case Shape.Outline outline:
                text.Raw("<path").Attribute("class", outline.Class).Attribute("d", outline.Path).Raw("/>");
                break;
            default: break;
        }
    }
}

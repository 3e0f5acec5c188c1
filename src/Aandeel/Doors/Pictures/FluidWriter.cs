namespace Aandeel.Doors;

/// <summary>Writes drawings for pages: x in per cent, y in pixels, colours by class.</summary>
internal sealed class FluidWriter(string hatch, Func<Ask, string>? address)
{
    private static readonly double[] Widths = [340, 400, 480, 560, 640, 760, 900, 1100];

    private readonly SvgText _text = new();
    private bool _isHatched;

    public string Plot(Drawing drawing, string label)
    {
        _text.Raw("<div class=\"plot\">");
        Key(drawing.Key);
        Open(drawing, "chart", label);
        Shapes(drawing.Shapes);
        _text.Raw("</svg></div>");
        foreach (var line in drawing.Below) _text.Raw("<p class=\"note quiet\">").Escaped(line).Raw("</p>");
        return _text.ToString();
    }

    public string Rows(PictureRows rows, string label, Language language)
    {
        _text.Raw("<div class=\"plot\">");
        Key(rows.Key);
        _text.Raw("<table class=\"bars drawn\"><caption class=\"vh\">").Escaped(label).Raw("</caption><thead");
        if (rows.Scale is null && rows.Heads.Count == 1) _text.Raw(" class=\"vh\"");
        _text.Raw("><tr><th scope=\"col\">").Escaped(rows.Name).Raw("</th><th scope=\"col\" class=\"bar\"><span class=\"vh\">");
        _text.Raw(language == Language.Nl ? "Getekend" : "Drawn").Raw("</span>");
        if (rows.Scale is { } scale) Cell(scale);
        _text.Raw("</th>");
        foreach (var (i, head) in rows.Heads.Index()) Value("th scope=\"col\"", "th", head, i, rows.Heads.Count);
        _text.Raw("</tr></thead><tbody>");
        foreach (var row in rows.Rows)
        {
            _text.Raw(row.IsLevel ? "<tr class=\"level\"><th scope=\"row\">" : "<tr><th scope=\"row\">");
            if (row.Behind is { } behind && address is not null)
            {
                _text.Raw("<a").Attribute("href", address(behind)).Raw(">").Escaped(row.Name).Raw("</a>");
            }
            else
            {
                _text.Escaped(row.Name);
            }

            _text.Raw("</th><td class=\"bar\">");
            Cell(row.Cell);
            _text.Raw("</td>");
            foreach (var (i, value) in row.Values.Index()) Value("td", "td", value, i, rows.Heads.Count);
            _text.Raw("</tr>");
        }

        _text.Raw("</tbody></table></div>");
        foreach (var line in rows.Below.Concat(Left(rows.Left, language)))
        {
            _text.Raw("<p class=\"note quiet\">").Escaped(line).Raw("</p>");
        }

        return _text.ToString();
    }

    /// <summary>A map keeps its form, so it alone has a view box; its letters stand in the key beside it.</summary>
    public string World(WorldMap map, string label)
    {
        _text.Raw("<div class=\"plot\">");
        Key(map.Key);
        _text.Raw($"<svg class=\"chart map\" viewBox=\"0 0 {WorldMap.Width} {WorldMap.Height}\" role=\"img\"");
        _text.Attribute("focusable", "false").Attribute("aria-label", label).Raw(">");
        foreach (var (place, style) in map.Areas)
        {
            _text.Raw("<path").Attribute("class", style).Attribute("d", place.Outline).Raw("/>");
        }

        foreach (var (place, style) in map.Points)
        {
            _text.Raw("<circle").Attribute("class", style + " place").Attribute("cx", place.X).Attribute("cy", place.Y);
            _text.Attribute("r", WorldMap.Radius).Raw("/>");
        }

        _text.Raw("</svg></div>");
        foreach (var line in map.Below) _text.Raw("<p class=\"note quiet\">").Escaped(line).Raw("</p>");
        return _text.ToString();
    }

    public string Shaded(ShadedTable table, string label, Language language)
    {
        _text.Raw("<ul class=\"key signs\">");
        foreach (var sign in table.Signs)
        {
            _text.Raw("<li><span class=\"sign shade-").Raw(SvgText.Short(sign.Shade)).Raw("\">").Escaped(sign.Mark);
            _text.Raw("</span>").Escaped(Wording.Of(sign.Words, language)).Raw("</li>");
        }

        _text.Raw("</ul><div class=\"scroll\" tabindex=\"0\" role=\"region\"").Attribute("aria-label", label);
        _text.Raw("><table class=\"shaded\"><thead><tr><th scope=\"col\">").Escaped(table.Name).Raw("</th>");
        foreach (var column in table.Columns) _text.Raw("<th scope=\"col\">").Escaped(column).Raw("</th>");
        _text.Raw("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            _text.Raw("<tr><th scope=\"row\">").Escaped(row.Name).Raw("</th>");
            foreach (var sign in row.Signs)
            {
                _text.Raw("<td class=\"shade-").Raw(SvgText.Short(sign.Shade)).Raw("\">").Escaped(sign.Mark).Raw("</td>");
            }

            _text.Raw("</tr>");
        }

        _text.Raw("</tbody></table></div>");
        return _text.ToString();
    }

    /// <summary>A value in its column; of many columns, narrow pages show the first two.</summary>
    private void Value(string open, string close, string value, int index, int count)
    {
        var style = count > 3 && index > 1 ? "n from-640" : "n";
        _text.Raw($"<{open} class=\"{style}\">").Escaped(value).Raw($"</{close}>");
    }

    /// <summary>How many rows stand in the table and not in the picture.</summary>
    internal static IEnumerable<string> Left(int left, Language language)
    {
        if (left == 0) yield break;
        var more = Figure.Count("more", left);
        yield return Wording.Of(
            Text.Of($"{more} more rows stand in the table.", $"Nog {more} rijen staan in de tabel."), language);
    }

    private void Cell(Drawing drawing)
    {
        Open(drawing, "chart cell", null);
        Shapes(drawing.Shapes);
        _text.Raw("</svg>");
    }

    /// <summary>Marks that are links make it a group; without a label it is not spoken, since a table says the same.</summary>
    private void Open(Drawing drawing, string style, string? label)
    {
        var isGroup = address is not null && drawing.Shapes.Any(s => s is Shape.Opens);
        _text.Raw("<svg").Attribute("class", style + Margin("l", drawing.Before) + Margin("r", drawing.After));
        _text.Attribute("height", drawing.Height).Attribute("focusable", "false");
        if (label is null) _text.Attribute("aria-hidden", "true");
        else _text.Attribute("role", isGroup ? "group" : "img").Attribute("aria-label", label);
        _text.Raw(">");
        if (_isHatched || !drawing.Shapes.Any(s => s is Shape.Box { IsHatched: true })) return;
        _isHatched = true;
        _text.Raw("<defs>").Raw(Hatch(hatch)).Raw("</defs>");
    }

    internal static string Hatch(string id) =>
        $"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern>";

    private static string Margin(string side, double pixels) => pixels == 0 ? "" : $" {side}{SvgText.Short(pixels)}";

    private void Shapes(IReadOnlyList<Shape> shapes)
    {
        foreach (var shape in shapes) Write(shape);
    }

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case Shape.Box box: Box("rect", box.X, box.End, box.Y, box.Height, Classes(box.Class, shape)); break;
            case Shape.Line line: Line(line); break;
            case Shape.Dot dot:
                _text.Raw("<circle").Attribute("class", Classes(dot.Class, shape)).Part("cx", dot.X.Part);
                _text.Attribute("cy", dot.Y).Attribute("r", dot.Radius);
                Shift(dot.X.Pixels).Raw("/>");
                break;
            case Shape.Letters words:
                _text.Raw("<text").Attribute("class", Classes(Of(words), shape)).Part("x", words.X.Part);
                _text.Attribute("y", words.Y);
                Shift(words.X.Pixels);
                if (!double.IsPositiveInfinity(words.Until)) _text.Raw(" aria-hidden=\"true\"");
                _text.Raw(">").Escaped(words.Value).Raw("</text>");
                break;
            case Shape.Opens opens when address is not null:
                _text.Raw("<a").Attribute("href", address(opens.Ask)).Attribute("aria-label", opens.Label).Raw(">");
                Box("rect", opens.X, opens.End, opens.Y, opens.Height, "hit");
                _text.Raw("</a>");
                break;
            default: break;
        }
    }

    private void Box(string element, Along x, Along end, double y, double height, string style)
    {
        _text.Raw("<").Raw(element).Attribute("class", style).Part("x", x.Part);
        if (x.Part == end.Part) _text.Attribute("width", end.Pixels - x.Pixels);
        else if (x.Pixels == end.Pixels) _text.Part("width", end.Part - x.Part);
        else throw new InvalidOperationException($"A box from {x} to {end} has no width in one unit.");
        _text.Attribute("y", y).Attribute("height", height);
        if (Shape.Hatched(style)) _text.Attribute("fill", $"url(#{hatch})");
        Shift(x.Pixels).Raw("/>");
    }

    private void Line(Shape.Line line)
    {
        if (line.X.Pixels != line.End.Pixels && line.X.Part != line.End.Part)
        {
            throw new InvalidOperationException($"A line from {line.X} to {line.End} has no length in one unit.");
        }

        _text.Raw("<line").Attribute("class", Classes(line.Class, line)).Part("x1", line.X.Part);
        _text.Attribute("y1", line.Y).Part("x2", line.End.Part).Attribute("y2", line.EndY);
        Shift(line.X.Pixels).Raw("/>");
    }

    private SvgText Shift(double pixels) =>
        pixels == 0 ? _text : _text.Attribute("transform", $"translate({SvgText.Short(pixels)})");

    internal static string Of(Shape.Letters words) =>
        string.Join(' ', new[] { words.Style.Class, words.Class, words.At switch
        {
            Anchor.Middle => "m",
            Anchor.End => "e",
            _ => "",
        } }.Where(c => c.Length > 0));

    private static string Classes(string style, Shape shape)
    {
        if (shape.From > 0) style += shape.From > Widths[^1] ? " never" : $" from-{Wide(shape.From)}";
        if (!double.IsPositiveInfinity(shape.Until) && shape.Until <= Widths[^1]) style += $" until-{Wide(shape.Until)}";
        return style.Trim();
    }

    /// <summary>The next width that the style sheet knows.</summary>
    private static double Wide(double width) => Widths.First(w => w >= width);

    private void Swatch(string style)
    {
        _text.Raw($"<rect class=\"{style}\" x=\"0.5\" y=\"0.5\" width=\"11\" height=\"11\"");
        if (Shape.Hatched(style)) _text.Attribute("fill", $"url(#{hatch})");
        _text.Raw("/>");
    }

    private void Key(IReadOnlyList<KeyEntry> entries)
    {
        if (entries.Count < 2) return;
        _text.Raw("<ul class=\"key\">");
        foreach (var entry in entries)
        {
            _text.Raw("<li><svg class=\"chart swatch\" width=\"").Raw(entry.IsLine ? "24" : "12");
            _text.Raw("\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">");
            if (entry.IsLine) _text.Raw($"<line class=\"{entry.Class}\" x1=\"0\" y1=\"6\" x2=\"24\" y2=\"6\"/>");
            else Swatch(entry.Class);
            _text.Raw("</svg>").Escaped(entry.Words).Raw("</li>");
        }

        _text.Raw("</ul>");
    }
}

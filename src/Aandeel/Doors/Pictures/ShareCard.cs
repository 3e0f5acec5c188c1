using Aandeel.Answers;
using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>
/// A figure as an image of 1200 by 630 that travels alone: the finding, Ukraine apart, the range and what it is not stand
/// inside the picture, so that cutting one away is seen.
/// </summary>
public static partial class ShareCard
{
    public const double Width = 1200;
    public const double Height = 630;
    private const double Margin = 64;
    private const double Inner = Width - (2 * Margin);
    private const double BarHeight = 54;
    private const int MostRows = 4;

    /// <summary>Writes the card as an image.</summary>
    /// <param name="beside">What else stands beside the figure, such as the range over all definitions.</param>
    public static void Write(
        Answer answer, Chart chart, Language language, Stream target, Text? beside = null, bool isDark = false) =>
        Png.Write(Of(answer, chart, language, beside), target, scale: 1, isDark);

    /// <summary>The same as an SVG file.</summary>
    public static string Svg(Answer answer, Chart chart, Language language, Text? beside = null) =>
        FixedWriter.Write(Of(answer, chart, language, beside), isDark: false);

    /// <summary>The card as shapes.</summary>
    public static PictureSheet Of(Answer answer, Chart chart, Language language, Text? beside = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(chart);
        var card = new Making(answer, chart, language);
        card.Head();
        card.Finding();
        card.Picture();
        card.Feet(beside);
        return new PictureSheet(Width, Height, card.Shapes, Wording.Of(chart.Finding, language), language);
    }

    /// <summary>An address within a sentence: on a card it cannot be followed.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(
        @",? https?://[^\s;]+",
        System.Text.RegularExpressions.RegexOptions.None, MatchLimits.MostMilliseconds)]
    private static partial System.Text.RegularExpressions.Regex Address();

    /// <summary>A card that is being laid out: the head and the finding from above, caveat and source from below.</summary>
    private sealed class Making(Answer answer, Chart chart, Language language)
    {
        private readonly Cells _cells = new(chart, language);
        private readonly double[] _taken = [0, 0];
        private double _y = 122;

        public List<Shape> Shapes { get; } =
        [
            new Box(Along.Left, new Along(0, Width), 0, Height, "paper"),
            new Box(Along.Left, new Along(0, Width), 0, 10, "brand"),
        ];

        public void Head()
        {
            Shapes.Add(new Dot(new Along(0, 78), 64, 13.5, "inside"));
            Shapes.Add(new Outline(Pie(78, 64, 13.5), "brand"));
            const string Name = "Aandeel";
            Shapes.Add(new Letters(new Along(0, 104), 73, Name, Lettering.CardBrand));
            var from = 104 + Lettering.CardBrand.Width(Name) + 16;
            var lines = new[] { answer.Subtitle, chart.Subtitle }.Where(t => !t.IsEmpty).Distinct()
                .SelectMany(t => Lettering.CardSmall.Lines(Wording.Of(t, language), Width - Margin - from))
                .Take(2)
                .ToList();
            foreach (var (i, line) in lines.Index())
            {
                var y = (lines.Count > 1 ? 59 : 72) + (i * 25);
                Shapes.Add(new Letters(new Along(0, from), y, line, Lettering.CardSmall, Anchor.Start, "dim"));
            }
        }

        /// <summary>The sentence, its figures set strongly; smaller where it is long.</summary>
        public void Finding()
        {
            var words = Words().ToList();
            (Lettering Plain, Lettering Strong, double Pitch, int Most)[] sizes =
            [
                (Lettering.Card, Lettering.CardStrong, 57, 3), (Lettering.CardLess, Lettering.CardLessStrong, 43, 4),
            ];
            foreach (var (plain, strong, pitch, most) in sizes)
            {
                var lines = Broken(words, plain, strong);
                if (lines.Count > most && plain != Lettering.CardLess) continue;
                foreach (var line in lines)
                {
                    _y += pitch;
                    var x = Margin;
                    foreach (var (word, isStrong) in line)
                    {
                        var style = isStrong ? strong : plain;
                        Shapes.Add(
                            new Letters(new Along(0, x), _y - 14, word, style, Anchor.Start, isStrong ? "num" : ""));
                        x += style.Width(word) + plain.Width(" ");
                    }
                }

                return;
            }
        }

        public void Picture()
        {
            _y += 20;
            if (chart.As == Draw.Stacked) Stack();
            else if (Doors.Picture.Of(chart, language, MostRows) is Picture.Rows rows) Rows(rows.Table);
        }

        public void Feet(Text? beside)
        {
            var y = Height - 28d;
            var source = Address().Replace(Wording.Of(answer.Source, language), "");
            source = $"{source} · {Said.Snapshot(answer.Identity)}".Replace(". ·", " ·", StringComparison.Ordinal);
            foreach (var line in Lettering.CardSmall.Lines(source, Inner).Reverse())
            {
                Shapes.Add(new Letters(new Along(0, Margin), y, line, Lettering.CardSmall, Anchor.Start, "dim"));
                y -= 25;
            }

            y -= 10;
            var caveat = FirstSentence(Caveats.Of(answer, language));
            var range = Range(beside);
            if (caveat.Length + range.Length == 0) return;
            var strong = caveat.Length == 0 ? [] : Lettering.CardMarkStrong.Lines(caveat, Inner - 52);
            var plain = range.Length == 0 ? [] : Lettering.CardMark.Lines(range, Inner - 52);
            var height = ((strong.Count + plain.Count) * 32) + 26;
            var top = y - height;
            Shapes.Add(new Box(new Along(0, Margin), new Along(0, Width - Margin), top, height, "caveat-wash"));
            Shapes.Add(new Box(new Along(0, Margin), new Along(0, Margin + 6), top, height, "caveat-edge"));
            top += 39;
            foreach (var (i, line) in strong.Concat(plain).Index())
            {
                var (style, name) = i < strong.Count ? (Lettering.CardMarkStrong, "caveat") : (Lettering.CardMark, "");
                Shapes.Add(new Letters(new Along(0, Margin + 28), top, line, style, Anchor.Start, name));
                top += 32;
            }
        }

        private static string Pie(double x, double y, double radius)
        {
            var path = new System.Text.StringBuilder($"M{SvgText.Short(x)},{SvgText.Short(y)}");
            for (var i = 0; i <= 27; i++)
            {
                var angle = Math.PI * ((i / 18.0) - 0.5);
                path.Append(
                    $"L{SvgText.Short(x + (radius * Math.Cos(angle)))},{SvgText.Short(y + (radius * Math.Sin(angle)))}");
            }

            return path.Append('Z').ToString();
        }

        /// <summary>The words of the finding, and which are figures.</summary>
        private IEnumerable<(string Word, bool IsStrong)> Words()
        {
            var joined = new List<(string Word, bool IsStrong)>();
            var glue = false;
            foreach (var run in chart.Finding.In(language))
            {
                var isNumber = run is Run.Number;
                var text = run is Run.Number number
                    ? Wording.Of(number.Figure, number.Form, language).Replace(' ', '\u00A0')
                    : ((Run.Words)run).Value;
                foreach (var (i, word) in text.Split(' ').Index())
                {
                    // A sign that follows a figure without a space stays with it.
                    if (i == 0 && glue && word.Length > 0 && joined.Count > 0)
                    {
                        joined[^1] = (joined[^1].Word + word, joined[^1].IsStrong || isNumber);
                    }
                    else if (word.Length > 0)
                    {
                        joined.Add((word, isNumber));
                    }
                }

                glue = text.Length > 0 && text[^1] != ' ';
            }

            return joined.Select((w, i) => i == 0 ? (char.ToUpperInvariant(w.Word[0]) + w.Word[1..], w.IsStrong) : w);
        }

        private static List<List<(string Word, bool IsStrong)>> Broken(
            List<(string Word, bool IsStrong)> words, Lettering plain, Lettering strong)
        {
            var lines = new List<List<(string, bool)>> { new() };
            double x = 0;
            foreach (var word in words)
            {
                var width = (word.IsStrong ? strong : plain).Width(word.Word);
                if (x > 0 && x + width > Inner)
                {
                    lines.Add([]);
                    x = 0;
                }

                lines[^1].Add(word);
                x += width + plain.Width(" ");
            }

            return lines;
        }

        /// <summary>The parts of the figure in one bar; what does not fit into its part stands under it.</summary>
        private void Stack()
        {
            var row = HeadlineRow();
            if (chart.Y.Any(c => _cells.Number(row, c) is null)) return;
            var x = Margin;
            var whole = chart.Y.Sum(c => _cells.Number(row, c)!.Value);
            if (whole <= 0 || chart.Y.Count == 1) return;
            for (var part = chart.Y.Count - 1; part >= 0; part--)
            {
                var (column, style) = (chart.Y[part], PartStyle.Of(chart, part));
                var width = _cells.Number(row, column)!.Value / whole * Inner;
                var end = part == 0 ? Width - Margin : x + width;
                if (end - x > 0.5)
                {
                    Shapes.Add(
                        new Box(
                            new Along(0, x), new Along(0, Math.Max(x + 0.5, end - (part == 0 ? 0 : 2))), _y, BarHeight,
                            style.Class));
                    Label(column, style, row, x, end);
                }

                x = end;
            }

            _y += BarHeight + 34;
        }

        /// <summary>Writes the number and name of a part into it, or its name below where there is no room.</summary>

        private void Label(Column column, PartStyle part, int row, double x, double end)
        {
            var (number, name) = (_cells.Bare(row, column), _cells.Title(column));
            var style = Lettering.CardMarkStrong;
            var both = $"{number} {name}";
            if (style.Width(both) + 26 <= end - x)
            {
                Shapes.Add(new Letters(new Along(0, x + 13), _y + 35, both, style, Anchor.Start, part.On));
                return;
            }

            var isInside = style.Width(number) + 16 <= end - x;
            if (isInside) Shapes.Add(new Letters(new Along(0, x + 10), _y + 35, number, style, Anchor.Start, part.On));
            var below = isInside ? name : both;
            var isUkraine = column.Tone == Tone.Ukraine;
            var small = isUkraine ? Lettering.CardSmallStrong : Lettering.CardSmall;
            var at = Math.Min(x, Width - Margin - small.Width(below));
            var line = Array.FindIndex(_taken, t => t <= at);
            if (line < 0) (line, at) = (1, _taken[1]);
            if (at + small.Width(below) > Width - Margin) return;
            _taken[line] = at + small.Width(below) + 14;
            var y = _y + BarHeight + 24 + (line * 23);
            Shapes.Add(new Letters(new Along(0, at), y, below, small, Anchor.Start, isUkraine ? "" : "dim"));
        }

        private void Rows(PictureRows rows)
        {
            const double Name = 400, Value = 190, Pitch = 34;
            foreach (var row in rows.Rows.Take(MostRows))
            {
                Shapes.Add(
                    new Letters(
                        new Along(0, Margin), _y + 22, Lettering.CardSmall.Cut(row.Name, Name - 16), Lettering.CardSmall));
                foreach (var shape in row.Cell.Shapes)
                {
                    Along At(Along at) => new(0, Margin + Name + at.In(Inner - Name - Value));
                    Shape? put = shape switch
                    {
                        Box b => new Box(At(b.X), At(b.End), b.Y + _y + 8, b.Height, b.Class),
                        Line l => new Line(At(l.X), l.Y + _y + 8, At(l.End), l.EndY + _y + 8, l.Class),
                        Dot d => new Dot(At(d.X), d.Y + _y + 8, d.Radius, d.Class),
                        _ => null,
                    };
                    if (put is not null) Shapes.Add(put);
                }

                Shapes.Add(
                    new Letters(
                        new Along(0, Width - Margin), _y + 22, row.Values[0], Lettering.CardSmallStrong, Anchor.End));
                _y += Pitch;
            }
        }

        /// <summary>The row whose figure the finding quotes.</summary>
        private int HeadlineRow()
        {
            var place = chart.Finding.Figures(language).Select(f => f.Place).FirstOrDefault(p => p is not null);
            var row = chart.Drawn.Where(r => chart.Table.KeyOf(r) == place?.Row).ToList();
            return row.Count > 0 ? row[^1] : chart.Drawn[^1];
        }

        private string Range(Text? beside)
        {
            var said = new List<string>();
            if (chart.As == Draw.Stacked)
            {
                var row = HeadlineRow();
                if (chart.Band is { } band) said.Add($"{_cells.Title(band)}: {_cells.Words(row, band)} %");
                if (chart.Apart is { } apart) said.Add($"{_cells.Title(apart)}: {_cells.Words(row, apart)}");
            }

            if (beside is { IsEmpty: false }) said.Add(Wording.Of(beside, language));
            return string.Join("; ", said) + (said.Count > 0 && beside is null ? "." : "");
        }

        private static string FirstSentence(string text)
        {
            var end = text.IndexOf(". ", StringComparison.Ordinal);
            var first = end < 0 ? text : text[..(end + 1)];
            if (Lettering.CardMarkStrong.Lines(first, Inner - 52).Count <= 2) return first;
            var clause = first.LastIndexOf(": ", StringComparison.Ordinal);
            return clause > 0 ? first[..clause] + "." : first;
        }
    }
}

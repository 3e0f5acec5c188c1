using Aandeel.Answers;
using static Aandeel.Doors.Shape;

namespace Aandeel.Doors;

/// <summary>
/// A picture that stands alone, of one width: its finding, what is measured, the drawing, what it is not, and whose
/// calculation it is. Files and images are drawn from it.
/// </summary>
/// <param name="Label">What a reader hears instead of it.</param>
public sealed record PictureSheet(double Width, double Height, IReadOnlyList<Shape> Shapes, string Label, Language Language)
{
    public const double FixedWidth = 880;
    private const double Margin = 32;
    private const double Inner = FixedWidth - (2 * Margin);
    private const double MostName = 0.34 * Inner;
    private const double RowPitch = 22;
    private const double LinePitch = 15;
    private const double BetweenColumns = 16;

    public static PictureSheet Of(Answer answer, Chart chart, Language language, int most = Svg.MostRows)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(chart);
        var sheet = new Making(language);
        var finding = Wording.Of(chart.Finding.Capital(), language);
        sheet.Text(finding, Lettering.Finding, 27, "");
        sheet.Gap(2);
        foreach (var line in new[] { answer.Title, answer.Subtitle, chart.Subtitle }.Where(t => !t.IsEmpty).Distinct())
        {
            sheet.Text(Wording.Of(line.Capital(), language), Lettering.Under, 19, "dim");
        }

        sheet.Gap(12);
        switch (Picture.Of(chart, language, most))
        {
            case Picture.Plot plot: sheet.Plot(plot.Drawing); break;
            case Picture.Rows rows: sheet.Rows(rows.Table); break;
            case Picture.World world: sheet.World(world.Map); break;
            case Picture.Shaded shaded: sheet.Shaded(shaded.Table); break;
            default: throw new InvalidOperationException("A picture that no file draws.");
        }

        sheet.Gap(10);
        sheet.Caveat(Caveats.Of(answer, language));
        sheet.Text(Wording.Of(answer.Source, language), Lettering.Mark, 16, "dim");
        sheet.Text(
            $"{answer.Filled.Command} · {Said.Identity(answer.Identity, " · ")}", Lettering.Mark, 16, "dim");
        return sheet.Done(finding);
    }

    /// <summary>A sheet that is being laid out, from top to bottom.</summary>
    private sealed class Making(Language language)
    {
        private readonly List<Shape> _shapes = [];
        private double _y = Margin - 6;

        public PictureSheet Done(string label)
        {
            var height = Math.Ceiling(_y + Margin - 8);
            var paper = new Box(Along.Left, new Along(0, FixedWidth), 0, height, "paper");
            return new PictureSheet(FixedWidth, height, [paper, .. _shapes], label, language);
        }

        public void Gap(double height) => _y += height;

        public void Text(string text, Lettering style, double pitch, string name, double left = Margin)
        {
            foreach (var line in style.Lines(text, FixedWidth - Margin - left))
            {
                _y += pitch;
                _shapes.Add(new Letters(new Along(0, left), _y - (pitch * 0.26), line, style, Anchor.Start, name));
            }
        }

        public void Caveat(string text)
        {
            if (text.Length == 0) return;
            var from = _y;
            var at = _shapes.Count;
            Gap(6);
            Text(text, Lettering.Axis, 18, "", Margin + 16);
            Gap(6);
            _shapes.Insert(at, new Box(new Along(0, Margin), new Along(0, FixedWidth - Margin), from, _y - from, "caveat-wash"));
            _shapes.Insert(at + 1, new Box(new Along(0, Margin), new Along(0, Margin + 4), from, _y - from, "caveat-edge"));
            Gap(8);
        }

        public void Plot(Drawing drawing)
        {
            Key(drawing.Key);
            Put(drawing, Margin + drawing.Before, Inner - drawing.Before - drawing.After);
            _y += drawing.Height;
            foreach (var line in drawing.Below) Text(line, Lettering.Mark, 17, "dim");
        }

        public void Rows(PictureRows rows)
        {
            Key(rows.Key);
            var heads = rows.Heads;
            var widths = heads.Select((h, i) => Math.Max(
                Math.Min(Lettering.StrongMark.Width(h), 150),
                rows.Rows.Select(r => Lettering.Axis.Width(i < r.Values.Count ? r.Values[i] : "")).DefaultIfEmpty(0).Max()))
                .ToList();
            var values = widths.Sum(w => w + BetweenColumns);
            var name = Math.Min(
                MostName, rows.Rows.Select(r => Lettering.Strong.Width(r.Name)).DefaultIfEmpty(0).Max() + BetweenColumns);
            var (left, width) = (Margin + name, Inner - name - values);
            Heads(heads, widths);
            if (rows.Scale is { } scale) Put(scale with { Height = 14 }, left, width, -16);
            _shapes.Add(new Line(new Along(0, Margin), _y, new Along(0, FixedWidth - Margin), _y, "axis"));
            Gap(4);
            foreach (var row in rows.Rows)
            {
                var lettering = row.IsLevel ? Lettering.Strong : Lettering.Axis;
                var lines = lettering.Lines(row.Name, name - BetweenColumns);
                var more = (lines.Count - 1) * LinePitch;
                var baseline = _y + 15 + (more / 2);
                foreach (var (n, line) in lines.Index())
                {
                    _shapes.Add(new Letters(new Along(0, Margin), _y + 15 + (n * LinePitch), line, lettering));
                }

                Put(row.Cell, left, width, ((RowPitch - PictureRows.RowHeight) / 2) + (more / 2));
                var right = FixedWidth - Margin;
                for (var i = row.Values.Count - 1; i >= 0; i--)
                {
                    _shapes.Add(new Letters(new Along(0, right), baseline, row.Values[i], lettering, Anchor.End));
                    right -= widths[i] + BetweenColumns;
                }

                _y += RowPitch + more;
            }

            Gap(6);
            foreach (var line in rows.Below.Concat(FluidWriter.Left(rows.Left, language)))
            {
                Text(line, Lettering.Mark, 17, "dim");
            }
        }

        public void World(WorldMap map)
        {
            Key(map.Key);
            const double Scale = Inner / WorldMap.Width;
            foreach (var (place, style) in map.Areas)
            {
                _shapes.Add(new Outline(place.At(Scale, Margin, _y), style));
            }

            foreach (var (place, style) in map.Points)
            {
                var at = new Along(0, Margin + (place.X * Scale));
                _shapes.Add(new Dot(at, _y + (place.Y * Scale), WorldMap.Radius * Scale, $"{style} place"));
            }

            _y += WorldMap.Height * Scale;
            foreach (var line in map.Below) Text(line, Lettering.Mark, 17, "dim");
        }

        public void Shaded(ShadedTable table)
        {
            SignKey(table);
            var name = table.Rows.Select(r => Lettering.Mark.Width(r.Name)).DefaultIfEmpty(0).Max() + 10;
            name = Math.Min(name, MostName);
            var cell = Math.Clamp((Inner - name) / Math.Max(1, table.Columns.Count), 6, 26);
            var every = Math.Max(1, (int)Math.Ceiling(34 / cell));
            _y += 14;
            foreach (var (i, column) in table.Columns.Index())
            {
                if ((table.Columns.Count - 1 - i) % every != 0) continue;
                var at = new Along(0, Margin + name + ((i + 0.5) * cell));
                _shapes.Add(new Letters(at, _y, column, Lettering.Mark, Anchor.Middle, "dim"));
            }

            Gap(6);
            foreach (var row in table.Rows)
            {
                _shapes.Add(
                    new Letters(
                        new Along(0, Margin), _y + 13, Lettering.Mark.Cut(row.Name, name - 10), Lettering.Mark));
                foreach (var (i, sign) in row.Signs.Index()) Sign(sign, Margin + name + (i * cell), cell);
                _y += 18;
            }

            Gap(4);
        }

        private void Sign(Sign sign, double x, double width)
        {
            if (sign.Shade > 0)
            {
                _shapes.Add(
                    new Box(new Along(0, x + 0.5), new Along(0, x + width - 0.5), _y + 0.5, 17, $"shade-{sign.Shade}"));
            }

            if (sign.Mark.Length == 0) return;
            _shapes.Add(
                new Letters(
                    new Along(0, x + (width / 2)), _y + 13, sign.Mark, Lettering.Mark, Anchor.Middle, OnShade(sign)));
        }

        private static string OnShade(Sign sign) => sign.Shade switch { 3 => "on", 2 => "onl", _ => "" };

        private void SignKey(ShadedTable table)
        {
            var x = Margin;
            foreach (var sign in table.Signs)
            {
                var words = Wording.Of(sign.Words, language);
                var width = 22 + Lettering.Mark.Width(words) + 16;
                if (x + width > FixedWidth - Margin + 16 && x > Margin) (x, _y) = (Margin, _y + 20);
                Sign(sign, x, 17);
                _shapes.Add(new Letters(new Along(0, x + 22), _y + 13, words, Lettering.Mark, Anchor.Start, "dim"));
                x += width;
            }

            Gap(26);
        }

        private void Heads(IReadOnlyList<string> heads, List<double> widths)
        {
            var lines = heads.Select((h, i) => Lettering.StrongMark.Lines(h, widths[i] + 1)).ToList();
            var most = Math.Max(1, lines.Max(l => l.Count));
            var right = FixedWidth - Margin;
            for (var i = heads.Count - 1; i >= 0; i--)
            {
                foreach (var (n, line) in lines[i].Index())
                {
                    var y = _y + ((most - lines[i].Count + n + 1) * 15) - 4;
                    _shapes.Add(new Letters(new Along(0, right), y, line, Lettering.StrongMark, Anchor.End, "dim"));
                }

                right -= widths[i] + BetweenColumns;
            }

            _y += (most * 15) + 4;
        }

        private void Key(IReadOnlyList<KeyEntry> entries)
        {
            if (entries.Count < 2) return;
            var x = Margin;
            foreach (var entry in entries)
            {
                var swatch = entry.IsLine ? 24 : 12;
                var width = swatch + 6 + Lettering.Axis.Width(entry.Words) + 18;
                if (x + width > FixedWidth - Margin + 18 && x > Margin) (x, _y) = (Margin, _y + 19);
                _shapes.Add(
                    entry.IsLine
                        ? new Line(new Along(0, x), _y + 6, new Along(0, x + swatch), _y + 6, entry.Class)
                        : new Box(new Along(0, x), new Along(0, x + swatch), _y, 12, entry.Class));
                _shapes.Add(
                    new Letters(new Along(0, x + swatch + 6), _y + 10.5, entry.Words, Lettering.Axis, Anchor.Start, "dim"));
                x += width;
            }

            Gap(24);
        }

        /// <summary>A drawing at its place: parts of its width become pixels, and what needs more room is left out.</summary>
        private void Put(Drawing drawing, double left, double width, double down = 0)
        {
            var whole = width + drawing.Before + drawing.After;
            Along At(Along at) => new(0, left + at.In(width));
            foreach (var shape in drawing.Shapes)
            {
                if (shape.From > whole || shape.Until <= whole) continue;
                var y = _y + down;
                Shape? put = shape switch
                {
                    Box b => new Box(At(b.X), At(b.End), b.Y + y, b.Height, b.Class),
                    Line l => new Line(At(l.X), l.Y + y, At(l.End), l.EndY + y, l.Class),
                    Dot d => new Dot(At(d.X), d.Y + y, d.Radius, d.Class),
                    Letters w => w with { X = At(w.X), Y = w.Y + y, From = 0, Until = double.PositiveInfinity },
                    _ => null,
                };
                if (put is not null) _shapes.Add(put);
            }
        }
    }
}

using System.Globalization;
using System.Text;

namespace Aandeel.Doors;

/// <summary>Writes elements of SVG and HTML: names of ours, and values that are escaped.</summary>
internal sealed class SvgText
{
    private const double MostShort = 1e9;
    private const int LargestKept = 1 << 16;
    private readonly StringBuilder _text = Taken();

    /// <summary>The memory of a thread's last drawing, for its next.</summary>
    [ThreadStatic]
    private static StringBuilder? _kept;

    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public SvgText Escaped(string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                default: _text.Append(c); break;
            }
        }

        return this;
    }

    public SvgText Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        return Escaped(value).Raw("\"");
    }

    public SvgText Attribute(string name, double pixels)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(Short(pixels)).Append('"');
        return this;
    }

    public SvgText Part(string name, double part)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(part == 0 ? "0" : Short(part * 100) + "%").Append('"');
        return this;
    }

    /// <summary>A number as short as it can be at a hundredth.</summary>
    public static string Short(double value)
    {
        if (!(Math.Abs(value) < MostShort)) return Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        var hundredths = (long)Math.Round(Math.Abs(value) * 100);
        var (whole, rest) = Math.DivRem(hundredths, 100);
        var text = whole.ToString(CultureInfo.InvariantCulture);
        if (rest != 0) text = rest % 10 == 0 ? $"{text}.{rest / 10}" : rest < 10 ? $"{text}.0{rest}" : $"{text}.{rest}";
        return value < 0 && hundredths != 0 ? "-" + text : text;
    }

    /// <summary>What was written; nothing is written behind it.</summary>
    public override string ToString()
    {
        var text = _text.ToString();
        if (_text.Capacity <= LargestKept) _kept = _text;
        return text;
    }

    private static StringBuilder Taken()
    {
        var kept = _kept ?? new StringBuilder(4_096);
        _kept = null;
        return kept.Clear();
    }
}

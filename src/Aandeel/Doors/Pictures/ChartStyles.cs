using System.Text.RegularExpressions;

namespace Aandeel.Doors;

/// <summary>
/// What <c>charts.css</c> says of a class: the one source of colours for pages, files and images.
/// </summary>
public sealed partial class ChartStyles
{
    private static readonly Lazy<ChartStyles> OfLight = new(() => new ChartStyles(isDark: false));
    private static readonly Lazy<ChartStyles> OfDark = new(() => new ChartStyles(isDark: true));

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly List<(string[] Classes, string Body, Dictionary<string, string> Values)> _rules = [];

    private ChartStyles(bool isDark)
    {
        var text = Comment().Replace(Source, "");
        var dark = Dark().Match(text);
        foreach (Match token in Token().Matches(Root().Match(text).Value)) Set(token);
        if (isDark) foreach (Match token in Token().Matches(dark.Value)) Set(token);
        foreach (Match rule in Rule().Matches(text))
        {
            var classes = rule.Groups["classes"].Value.Split('.', StringSplitOptions.RemoveEmptyEntries);
            _rules.Add((classes, rule.Groups["body"].Value.Trim(), Values(rule.Groups["body"].Value)));
        }

        void Set(Match token) => _tokens[token.Groups["name"].Value] = token.Groups["value"].Value.Trim();
    }

    /// <summary>The style sheet as it is served.</summary>
    public static string Source { get; } = Resources.Text("charts.css");

    public static ChartStyles Light => OfLight.Value;

    public static ChartStyles InDark => OfDark.Value;

    /// <summary>The colours by name, such as <c>paper</c> and <c>ukr</c>.</summary>
    public IReadOnlyDictionary<string, string> Tokens => _tokens;

    /// <summary>
    /// What the rules say of a shape with these classes, colours filled in; a later rule wins, and one of two classes
    /// over one of one.
    /// </summary>
    public IReadOnlyDictionary<string, string> Of(string classes)
    {
        var own = classes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, _, values) in _rules
            .Where(r => r.Classes.Length > 0 && r.Classes.All(own.Contains))
            .OrderBy(r => r.Classes.Length))
        {
            foreach (var (name, value) in values) said[name] = Filled(value);
        }

        return said;
    }

    /// <summary>The rules that shapes of these classes need, with colours filled in, for a file that stands alone.</summary>
    public string Needed(IEnumerable<string> classes)
    {
        var used = classes.SelectMany(c => c.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return string.Concat(
            _rules.Where(r => r.Classes.All(used.Contains))
                .Select(r => $".{string.Join('.', r.Classes)}{{{Squeezed(Filled(r.Body))}}}"));
    }

    private static Dictionary<string, string> Values(string body) =>
        body.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(v => v.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(v => v.Length == 2)
            .ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);

    private static string Squeezed(string body) =>
        body.TrimEnd(';').Replace(": ", ":", StringComparison.Ordinal).Replace("; ", ";", StringComparison.Ordinal);

    private string Filled(string value) => Variable().Replace(value, m => _tokens[m.Groups["name"].Value]);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, MatchLimits.MostMilliseconds)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{.*?\}\s*\}",
        RegexOptions.Singleline, MatchLimits.MostMilliseconds)]
    private static partial Regex Dark();

    [GeneratedRegex(@"^:root \{.*?\}", RegexOptions.Singleline | RegexOptions.Multiline, MatchLimits.MostMilliseconds)]
    private static partial Regex Root();

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+):(?<value>[^;]+);",
        RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"^\.chart (?<classes>(\.[a-z0-9-]+)+) \{(?<body>[^}]*)\}",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, MatchLimits.MostMilliseconds)]
    private static partial Regex Rule();

    [GeneratedRegex(@"var\(--(?<name>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Variable();
}

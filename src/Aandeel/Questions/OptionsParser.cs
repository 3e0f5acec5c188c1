using System.Globalization;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Reads the values that only options and scenarios have.</summary>
internal static class OptionsParser
{
    private static readonly string[] CostNames = ["year", "status", "class"];
    private static readonly string[] Levers = ["redirect", "demand", "less"];

    /// <summary>"year=1,status=2,class=10"; what is not named keeps its default.</summary>
    public static MatchCosts Costs(string value)
    {
        var given = Pairs("costs", value, CostNames);
        int Cost(string name, int otherwise)
        {
            if (!given.TryGetValue(name, out var text)) return otherwise;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cost) && cost <= 1000
                ? cost
                : throw AandeelException.Usage($"--costs {name}={text}: a whole number from 0 to 1000 was expected.");
        }

        var standard = MatchCosts.Default;
        return new MatchCosts(
            Cost("year", standard.Year), Cost("status", standard.Status), Cost("class", standard.Class));
    }

    /// <summary>A share in per cent, as a part of one.</summary>
    /// <remarks>
    /// A number below one without a sign is taken for a part of one by whoever has read our files, and would be a target
    /// that nobody means.
    /// </remarks>
    public static decimal Share(string value)
    {
        if (Percent(value) is not ({ } share and > 0 and < 100))
        {
            throw AandeelException.Usage(
                $"--share got '{value}'; it knows a percentage of more than 0 and less than 100, such as 60 or 62.5.");
        }

        if (share >= 1 || value.Contains('%', StringComparison.Ordinal)) return share / 100;
        var meant = (share * 100).ToString("0.####", CultureInfo.InvariantCulture);
        throw AandeelException.Usage(
            $"--share got '{value}'; it knows a percentage of more than 0 and less than 100. Did you mean {meant}? "
                + $"Less than one per cent is written with its sign: {value}%.");
    }

    /// <summary>A yearly growth in per cent, as a part of one.</summary>
    public static decimal Growth(string value) =>
        Percent(value) is { } growth and >= 0 and <= 1000
            ? growth / 100
            : throw AandeelException.Usage(
                $"--growth got '{value}'; it knows a percentage from 0 to 1000, such as 10.");

    /// <summary>"redirect=20,demand=80": parts of the way, together 100.</summary>
    public static TargetMix Mix(string value)
    {
        var given = Pairs("mix", value, Levers);
        decimal Part(string name)
        {
            if (!given.TryGetValue(name, out var text)) return 0;
            return Percent(text) is { } part and >= 0 and <= 100
                ? part / 100
                : throw AandeelException.Usage($"--mix {name}={text}: a percentage from 0 to 100 was expected.");
        }

        var mix = new TargetMix(Part("redirect"), Part("demand"), Part("less"));
        return mix.Redirect + mix.Demand + mix.Less == 1
            ? mix
            : throw AandeelException.Usage(
                $"--mix {value} adds up to "
                    + $"{((mix.Redirect + mix.Demand + mix.Less) * 100).ToString("0.##", CultureInfo.InvariantCulture)} "
                    + $"per cent of the way; make it 100, such as redirect=20,demand=80.");
    }

    /// <summary>
    /// "ukraine.0.level=0.5,years=2025-2034": parted by commas that stand in no bracket or quotation.
    /// </summary>
    public static IReadOnlyList<string> Settings(string value)
    {
        var settings = new List<string>();
        var (depth, quoted, marked, begin) = (0, false, false, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ',';
            if (c == '"' && !marked) quoted = !quoted;
            else if (c == '\'' && !quoted && !marked && i > 0 && value[i - 1] == '=') marked = true;
            else if (c == '\'' && marked && (i + 1 >= value.Length || value[i + 1] == ',')) marked = false;
            else if (!quoted && !marked && c is '[' or '{') depth++;
            else if (!quoted && !marked && c is ']' or '}') depth--;
            if (c != ',' || (i < value.Length && (quoted || marked || depth > 0))) continue;
            var setting = value[begin..i].Trim();
            begin = i + 1;
            if (setting.IndexOf('=', StringComparison.Ordinal) < 1)
            {
                throw AandeelException.Usage(
                    $"--set got '{setting}'; it knows PATH=VALUE, such as ukraine.0.level=0.5.");
            }

            settings.Add(setting);
        }

        return settings;
    }

    private static decimal? Percent(string text) =>
        decimal.TryParse(
            text.Replace("%", "", StringComparison.Ordinal).Trim(),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    private static Dictionary<string, string> Pairs(string option, string value, string[] known)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? word : word[..at].Trim();
            if (!known.Contains(name) || at < 0)
            {
                throw AandeelException.Usage(
                    $"--{option} got '{word}'; it knows "
                        + $"{string.Join(", ", known.Select(k => k + "=N"))}.{Nearest.Hint(name, known)}");
            }

            if (!pairs.TryAdd(name, word[(at + 1)..].Trim()))
            {
                throw AandeelException.Usage($"--{option} names {name} twice; name it once.");
            }
        }

        return pairs.Count > 0
            ? pairs
            : throw AandeelException.Usage(
                $"--{option} got nothing; it knows {string.Join(", ", known.Select(k => k + "=N"))}.");
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Aandeel.Harmonise;

namespace Aandeel.Options;

/// <summary>
/// Reads a scenario from JSON (docs/schema/scenario.json), with changes on top. Every mistake is named with its place
/// and what would do.
/// </summary>
public sealed class ScenarioReader
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false
    };
    private readonly PartyTable _parties;

    private ScenarioReader(PartyTable parties) => _parties = parties;

    /// <summary>The JSON after changes; an empty object where there was no file.</summary>
    /// <param name="settings"><c>path=value</c>: names and places in lists parted by dots; a list grows by its next
    /// place.</param>
    /// <exception cref="AandeelException">It is no JSON object, or a path leads nowhere.</exception>
    public static JsonObject Changed(string? json, IReadOnlyList<string> settings)
    {
        if (json is not null && string.IsNullOrWhiteSpace(json))
        {
            throw AandeelException.Usage(
                "The scenario is empty; it is one JSON object, { ... } (docs/schema/scenario.json).");
        }

        JsonObject root;
        try
        {
            root = json is null
                ? []
                : JsonNode.Parse(json, null, Lenient) as JsonObject
                    ?? throw AandeelException.Usage(
                        "A scenario is one JSON object, { ... } (docs/schema/scenario.json); the file holds something "
                            + "else.");
        }
        catch (JsonException e)
        {
            throw AandeelException.Usage(
                $"The scenario is not JSON: line {e.LineNumber + 1}, place {e.BytePositionInLine + 1}: "
                    + $"{e.Message.Split(". Path")[0].Split(" LineNumber")[0].TrimEnd('.')}. See "
                    + $"docs/schema/scenario.json.");
        }

        foreach (var setting in settings) Set(root, setting);
        return root;
    }

    /// <summary>
    /// The changes that make a JSON object out of nothing: what <see cref="Changed"/> reads, so that a scenario that came
    /// from a file can be asked back without it.
    /// </summary>
    public static IReadOnlyList<string> Settings(JsonObject root)
    {
        var settings = new List<string>();
        foreach (var (name, value) in root.Where(f => f.Key != "$schema")) Add(name, value);
        return settings;

        void Add(string path, JsonNode? node)
        {
            if (node is JsonObject { Count: > 0 } fields)
            {
                foreach (var (name, value) in fields) Add($"{path}.{name}", value);
            }
            else if (node is JsonArray { Count: > 0 } list)
            {
                for (var i = 0; i < list.Count; i++) Add($"{path}.{i}", list[i]);
            }
            else settings.Add($"{path}={Printed(node)}");
        }
    }

    /// <summary>
    /// A value as <see cref="Set"/> reads it: a text that holds a comma, a quotation mark, or what would be read as
    /// something else, stands between single ones.
    /// </summary>
    private static string Printed(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue(out string? text)) return node?.ToJsonString() ?? "null";
        return text.Length > 0 && text == text.Trim() && text.IndexOfAny([',', '"', '\'', '[', ']', '{', '}']) < 0 && Plain(text) is null
            ? text
            : $"'{Quoting.Encode(text)}'";
    }

    private static readonly JavaScriptEncoder Quoting = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>A value that is JSON; null where it is a text without marks.</summary>
    private static JsonNode? Plain(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, Lenient) ?? JsonValue.Create("null");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The scenario that a JSON object says.</summary>
    /// <exception cref="AandeelException">A field is not known, a value cannot be, or two contradict each
    /// other.</exception>
    public static Scenario Read(JsonObject root, PartyTable parties) => new ScenarioReader(parties).Whole(root);

    private static void Set(JsonObject root, string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        var (path, text) = (setting[..at].Trim().Split('.'), setting[(at + 1)..].Trim());
        var value = text is ['\'', .. var marked, '\''] && Plain($"\"{marked}\"") is { } quoted
            ? quoted
            : text == "null" ? null : Plain(text) ?? JsonValue.Create(text);

        JsonNode node = root;
        for (var i = 0; i < path.Length; i++)
        {
            var last = i == path.Length - 1;
            JsonNode Next() =>
                i + 1 < path.Length && int.TryParse(path[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    ? new JsonArray()
                    : new JsonObject();
            if (node is JsonObject fields)
            {
                if (last) fields[path[i]] = value;
                else node = fields[path[i]] ?? (fields[path[i]] = Next());
            }
            else if (node is JsonArray list
                && int.TryParse(path[i], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place <= list.Count)
            {
                if (place == list.Count) list.Add(last ? value : Next());
                else if (last) list[place] = value;
                node = last ? node : list[place]!;
            }
            else
            {
                Problem why = node is JsonArray few
                    ? (Problem)$"the list has {few.Count} place(s), so the next is {few.Count}"
                    : "that is a value and has no parts";
                throw AandeelException.Usage(
                    $"--set {setting}: {string.Join('.', path[..(i + 1)])} leads nowhere; {why}.");
            }
        }
    }

    private Scenario Whole(JsonObject root)
    {
        Known(
            root, "", "$schema", "name", "name_nl", "text", "years", "base", "growth", "demand", "joint_orders",
            "capacity", "outside", "ukraine");
        var years = Years(root, "", "years");
        var scenario = new Scenario(
            Text(root, "", "name") ?? "", Text(root, "", "name_nl"), Text(root, "", "text") ?? "", years,
            Years(root, "", "base"), Number(root, "", "growth", 0, 10),
            List(root, "demand", Demand), List(root, "joint_orders", Joint), List(root, "capacity", Capacity),
            List(root, "outside", Outside), List(root, "ukraine", Ukraine));
        Twice(scenario.Ukraine, u => u.From, u => u.Place, "the same year");
        Twice(
            scenario.Outside,
            o => (o.Class, o.From, string.Join(',', o.Suppliers.Select(p => p.Code)),
                string.Join(',', o.Recipients.Select(p => p.Code))), o => o.Place,
                "the same contracts from the same year");
        foreach (var (place, of) in scenario.Demand.Select(d => (d.Place, d.Years))
            .Concat(scenario.JointOrders.Select(j => (j.Place, j.Years))))
        {
            if (years is not null && !years.Overlaps(of))
            {
                throw AandeelException.Usage(
                    $"{place}.years {of} lies outside the years of the scenario, {years}. Change one of them.");
            }
        }

        return scenario;
    }

    private ScenarioDemand Demand(JsonObject o, string place)
    {
        Known(o, place, "class", "years", "per_year", "relative", "buyers", "suppliers", "text");
        var (perYear, relative) = (Tiv(o, place, "per_year"), Number(o, place, "relative", 0, 100));
        if (perYear is not null && relative is not null)
        {
            throw AandeelException.Usage(
                $"{place} has both per_year and relative, which contradict each other; give one of them.");
        }

        if (perYear is null && relative is null)
        {
            throw AandeelException.Usage(
                $"{place} needs per_year (TIV in millions) or relative (0.2 is 20 per cent more of what allies take "
                    + $"from each other).");
        }

        var productClass = Class(o, place, needed: false);
        if (perYear is not null && productClass is null)
        {
            throw AandeelException.Usage(
                $"{place} has per_year and no class; name the class, or use relative for all classes.");
        }

        var (buyers, suppliers) = (Parties(o, place, "buyers"), Parties(o, place, "suppliers"));
        AtHome(place, buyers, suppliers);
        return new ScenarioDemand(
            place, productClass, Years(o, place, "years") ?? throw Missing(place, "years", "2027-2031"), perYear,
            relative, buyers, suppliers);
    }

    private JointOrder Joint(JsonObject o, string place)
    {
        Known(o, place, "class", "buyers", "volume", "years", "suppliers", "text");
        var (buyers, suppliers) = (Parties(o, place, "buyers"), Parties(o, place, "suppliers"));
        if (buyers.Count < 2)
        {
            throw AandeelException.Usage($"{place}.buyers names {buyers.Count}; a joint order has two or more.");
        }

        AtHome(place, buyers, suppliers);
        return new JointOrder(
            place, Class(o, place, needed: true)!.Value, buyers,
            Tiv(o, place, "volume") ?? throw Missing(place, "volume", "400 (TIV in millions, of all years together)"),
            Years(o, place, "years") ?? throw Missing(place, "years", "2027-2031"), suppliers);
    }

    private ScenarioCapacity Capacity(JsonObject o, string place)
    {
        Known(o, place, "supplier", "class", "from", "per_year", "ramp_years", "text");
        var supplier = Text(o, place, "supplier") ?? throw Missing(place, "supplier", "DEU");
        return new ScenarioCapacity(
            place, Party(supplier, place + ".supplier"), Class(o, place, needed: true)!.Value,
            Year(o, place, "from") ?? throw Missing(place, "from", "2027"),
            Tiv(o, place, "per_year") ?? throw Missing(place, "per_year", "100 (TIV in millions)"),
            (int)(Whole(o, place, "ramp_years", 1, 50) ?? 1));
    }

    private ScenarioOutside Outside(JsonObject o, string place)
    {
        Known(o, place, "class", "suppliers", "recipients", "from", "keep", "text");
        var recipients = Parties(o, place, "recipients");
        if (recipients.Any(r => r.Place == DestinationGroup.Ukraine))
        {
            throw AandeelException.Usage(
                $"{place}.recipients names Ukraine, which has a field of its own: \"ukraine\": [{{ \"from\": 2027, \"level\": 0.5 }}].");
        }

        return new ScenarioOutside(
            place, Class(o, place, needed: false), Parties(o, place, "suppliers"), recipients,
            Year(o, place, "from") ?? throw Missing(place, "from", "2027"),
            Number(o, place, "keep", 0, 1) ?? throw Missing(place, "keep", "0 (ended) to 1 (kept)"));
    }

    private static ScenarioUkraine Ukraine(JsonObject o, string place)
    {
        Known(o, place, "from", "level", "text");
        return new ScenarioUkraine(
            place, Year(o, place, "from") ?? throw Missing(place, "from", "2026"),
            Number(o, place, "level", 0, 10) ?? throw Missing(place, "level", "0.5 (half of the base)"));
    }

    private static void AtHome(string place, IReadOnlyList<Party> buyers, IReadOnlyList<Party> suppliers)
    {
        if (suppliers.Count == 1 && buyers.Count > 0 && buyers.All(b => b == suppliers[0]))
        {
            throw AandeelException.Usage(
                $"{place}: {buyers[0].NameEn} would buy from its own industry, which does not move the share of "
                    + $"deliveries to others. Name another supplier or buyer.");
        }
    }

    private static IReadOnlyList<T> List<T>(JsonObject root, string name, Func<JsonObject, string, T> read)
    {
        if (root[name] is not { } node) return [];
        if (node is not JsonArray list) throw Wrong(name, node, "a list, [ { ... } ]");
        return [
            .. list.Select(
                (item,
                    i) => read(
                        item as JsonObject ?? throw Wrong($"{name}[{i}]", item, "an object, { ... }"), $"{name}[{i}]"))
        ];
    }

    private static void Known(JsonObject o, string place, params string[] fields)
    {
        foreach (var (name, _) in o)
        {
            if (!fields.Contains(name))
            {
                Problem whole = place.Length == 0 ? (Problem)"it" : $"{place}";
                throw AandeelException.Usage(
                    $"{At(place, name)} is no field of a scenario; {whole} knows "
                        + $"{string.Join(", ", fields.Where(f => f != "$schema"))}.{Nearest.Hint(name, fields)}");
            }
        }
    }

    private static void Twice<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key, Func<T, string> place, Problem what)
    {
        if (items.GroupBy(key).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw AandeelException.Usage(
                $"{Nearest.All([.. same.Select(place)])} say different things of {what}; keep one of them.");
        }
    }

    private static string? Text(JsonObject o, string place, string name) =>
        o[name] is not { } node
            ? null
            : node is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : throw Wrong(At(place, name), node, "a text");

    private static YearRange? Years(JsonObject o, string place, string name)
    {
        if (o[name] is not { } node) return null;
        var text = node.GetValueKind() is JsonValueKind.Number or JsonValueKind.String ? node.ToString() : "";
        if (!YearRange.TryParseEnds(text, out var first, out var last))
        {
            throw Wrong(At(place, name), node, "years, such as \"2027-2031\"");
        }

        if (first > last)
        {
            throw AandeelException.Usage($"{At(place, name)} {text} runs backwards; did you mean {last}-{first}?");
        }

        return last - first < 100
            ? new YearRange(first, last)
            : throw Wrong(At(place, name), node, "at most a hundred years");
    }

    private static int? Year(JsonObject o, string place, string name)
    {
        if (o[name] is not { } node) return null;
        return int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 2200 ? year : throw Wrong(At(place, name), node, "a year, such as 2027");
    }

    private static decimal? Number(JsonObject o, string place, string name, decimal least, decimal most)
    {
        if (o[name] is not { } node) return null;
        if (!decimal.TryParse(
            node.GetValueKind() is JsonValueKind.Number or JsonValueKind.String ? node.ToString() : "",
            NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            throw Wrong(At(place, name), node, "a number");
        }

        return value >= least && value <= most
            ? value
            : throw Wrong(
                At(place, name), node, $"a number from {least} to {most}");
    }

    private static decimal? Whole(JsonObject o, string place, string name, decimal least, decimal most) =>
        Number(o, place, name, least, most) is { } value
            ? value == decimal.Truncate(value)
                ? value
                : throw Wrong(At(place, name), o[name], "a whole number of years")
            : null;

    private static long? Tiv(JsonObject o, string place, string name) =>
        Number(o, place, name, 0, 1_000_000) is { } value && Amount.TryFrom(value, out var amount)
            ? amount.TenThousandths
            : null;

    private static byte? Class(JsonObject o, string place, bool needed)
    {
        if (Text(o, place, "class") is not { } word)
        {
            return needed ? throw Missing(place, "class", "tank (docs/methods/classes.md)") : null;
        }

        try
        {
            return ProductClasses.BuiltIn.Require(word);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"{place}.class: {e.Problem}");
        }
    }

    private IReadOnlyList<Party> Parties(JsonObject o, string place, string name)
    {
        if (o[name] is not { } node) return [];
        var words = node is JsonArray list
            ? list.Select(w => w?.ToString() ?? "").ToList()
            : node.ToString()
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        return [.. words.Select(w => Party(w, At(place, name))).Distinct()];
    }

    private Party Party(string word, string place)
    {
        try
        {
            return _parties.Require(word);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"{place}: {e.Problem}");
        }
    }

    private static string At(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static AandeelException Missing(string place, string name, Problem example) =>
        AandeelException.Usage($"{place} needs {name}, such as {example}.");

    private static AandeelException Wrong(string place, JsonNode? node, Problem expected) =>
        AandeelException.Usage($"{place} got {node?.ToJsonString() ?? "null"}; it knows {expected}.");
}

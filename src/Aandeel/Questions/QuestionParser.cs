using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Makes a question from names and values: the only parser, whichever door they came through.</summary>
public static class QuestionParser
{
    /// <summary>Reads the options of a question, each at most once.</summary>
    /// <param name="readFile">Gives the text of an own CSV; null where files may not be named (the web).</param>
    /// <exception cref="AandeelException">An option or value is not known; the message names it, what it knows and the nearest.</exception>
    public static Question Parse(QuestionKind kind, IEnumerable<KeyValuePair<string, string>> options, Func<string, string>? readFile = null)
    {
        var known = OptionCatalog.For(kind);
        var question = new Question { Kind = kind, Source = kind is QuestionKind.Gaps or QuestionKind.Mirror ? Question.AllSources : Sources.SourceCatalog.Sipri };
        var own = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        var context = new Context(PartyTable.BuiltIn, path =>
        {
            var text = readFile!(path);
            own.Add(text);
            return text;
        }, readFile is not null);
        foreach (var (name, value) in options)
        {
            var option = known.FirstOrDefault(o => o.Name == name) ?? throw Unknown(kind, name, known);
            if (!given.Add(name)) throw AandeelException.Usage($"--{name} was given twice; give it once.");
            question = Apply(question, option, value.Trim(), context);
        }

        if (question.Periods is { } length && question.Years is { } years && length > years.Count)
        {
            throw AandeelException.Usage($"--periods {length} asks for windows of {length} years, and --years {years} has {years.Count}. Give a smaller number or more years.");
        }

        if (question is { ByYear: true, Periods: not null }) throw AandeelException.Usage("--by year gives a row per year, --periods a row per window; choose one of them.");
        if (kind is QuestionKind.Gaps or QuestionKind.Mirror) ReportTables.Check(question);
        else SeriesChoice.Check(question);
        return question with { OwnTables = own };
    }

    private static Question Apply(Question question, QuestionOption option, string value, Context context) => option.Name switch
    {
        "years" => question with { Years = Years(option, value) },
        "periods" => question with { Periods = Whole(option, value, 1, 100) },
        "compare" => question with { Compare = Years(option, value) },
        "by" => By(question, option, value),
        "composition" => question with { Composition = Composition.TryParse(value, out var composition) ? composition : throw Wrong(option, value, "at-the-time, present or a date such as 2022-02-24") },
        "alliance" => question with { Alliance = AllianceOf(option, value, context) },
        "suppliers" => question with { Suppliers = Selection(option, value, context) },
        "recipients" => question with { Recipients = Selection(option, value, context) },
        "without" => question with { Without = List<Switch>(option, value) },
        "regions" => value == "sipri" ? question with { Regions = true } : throw Wrong(option, value),
        "partners" => question with { Partners = Whole(option, value, 0, 1000) },
        "draws" => question with { Draws = Whole(option, value, 1, 1_000_000) },
        "seed" => question with { Seed = Whole(option, value, 0, int.MaxValue - 1) },
        "source" => option.Values.Contains(value) ? question with { Source = value } : throw Wrong(option, value),
        "flow" => question with { Flow = option.Values.Contains(value) ? Code<Flow>(option, value) : throw Wrong(option, value) },
        "unit" => question with { UnitCode = option.Values.FirstOrDefault(u => string.Equals(u, value, StringComparison.OrdinalIgnoreCase)) ?? throw Wrong(option, value) },
        "side" => question with { Side = Code<Side>(option, value) },
        "destination" => question with { Destination = Code<DestinationChoice>(option, value) },
        "edition" => question with { Edition = Whole(option, value, 1990, 2100).ToString(CultureInfo.InvariantCulture) },
        "compare-edition" => question with { CompareEdition = Whole(option, value, 1990, 2100).ToString(CultureInfo.InvariantCulture) },
        "category" => question with { Category = value },
        "class" => question with { Class = ProductClasses.BuiltIn.All[ProductClasses.BuiltIn.Require(value)].Code },
        "key" => question with { Key = Key(option, value, context) },
        "rows" => question with { Rows = YesNo(option, value) },
        "include" => question with { Include = [.. Words(option, value).Select(w => Code<Included>(option, w))] },
        "across" => value == "category" ? question with { AcrossClasses = true } : throw Wrong(option, value),
        "apart" => question with { Apart = Whole(option, value, 0, 100) },
        "costs" => question with { Costs = OptionsParser.Costs(value) },
        "share" => question with { Target = OptionsParser.Share(value) },
        "until" => question with { Until = Whole(option, value, 1900, 2200) },
        "growth" => question with { Growth = OptionsParser.Growth(value) },
        "mix" => question with { Mix = OptionsParser.Mix(value) },
        "file" => question with { Scenario = context.FilesAllowed ? context.Read(value) : throw Wrong(option, value, "a file, on the command line only") },
        "set" => question with { Settings = OptionsParser.Settings(value) },
        "limit" => question with { Limit = Whole(option, value, 1, int.MaxValue) },
        "who" => question with { Who = value.Length > 0 ? value : throw Wrong(option, value, "a word of the name of who published, such as SIPRI") },
        "about" => question with { About = Party(option, value, context) },
        "format" => question with { Format = Code<Doors.Format>(option, value) },
        "lang" => question with { Language = Code<Language>(option, value) },
        "explain" => question with { Explain = YesNo(option, value) },
        "strict" => question with { Strict = YesNo(option, value) },
        "party" => question with { Party = context.Parties.Require(value) },
        "rd" => question with { Parameters = question.Parameters with { Research = Percents(option, value) } },
        "other" => question with { Parameters = question.Parameters with { OtherIndustry = Percents(option, value) } },
        _ => question,
    };

    private static Question By(Question question, QuestionOption option, string value) => value switch
    {
        "year" => question with { ByYear = true },
        "reporter" when option.Values.Contains(value) => question with { ByReporter = true },
        _ => question with { By = option.Values.Contains(value) ? Code<ShareKey>(option, value) : throw Wrong(option, value) },
    };

    private static RowKey Key(QuestionOption option, string value, Context context)
    {
        const string Expected = "supplier:CODE, recipient:CODE or group:WORD, such as supplier:NLD or group:ukraine";
        var at = value.IndexOf(':', StringComparison.Ordinal);
        var (by, key) = at < 0 ? (value, "") : (value[..at].Trim(), value[(at + 1)..].Trim());
        switch (by)
        {
            case "group": return new RowKey(ShareKey.Group, Codes.TryParse(key, out DestinationGroup group) ? Codes.Of(group) : throw Wrong(option, value, "group: with one of " + string.Join(", ", Codes.All<DestinationGroup>())));
            case "supplier" or "recipient" when key.Length > 0:
                try
                {
                    var unmapped = context.Parties[PartyTable.Unmapped].Code.Value;
                    return new RowKey(Codes.TryParse(by, out ShareKey side) ? side : default, string.Equals(key, unmapped, StringComparison.OrdinalIgnoreCase) ? unmapped : context.Parties.Require(key).Code.Value);
                }
                catch (AandeelException e)
                {
                    throw AandeelException.Usage($"--{option.Name} {value}: {e.Message}");
                }

            default: throw AandeelException.Usage($"--{option.Name} got '{value}'; it knows {Expected}.{Nearest.Hint(by, ["supplier", "recipient", "group"])}");
        }
    }

    private static YearRange Years(QuestionOption option, string value)
    {
        if (!YearRange.TryParseEnds(value, out var first, out var last)) throw Wrong(option, value, "a year (2024) or years (2020-2024)");
        if (first > last) throw AandeelException.Usage($"--{option.Name} {value} runs backwards: {first} comes after {last}. Did you mean {last}-{first}?");
        return new YearRange(first, last);
    }

    private static int Whole(QuestionOption option, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(option, value, most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}");

    private static PercentRange Percents(QuestionOption option, string value) =>
        PercentRange.TryParse(value, out var range) ? range : throw Wrong(option, value, "a part in per cent (10) or a range (0-25), from 0 to 100");

    private static bool YesNo(QuestionOption option, string value) => value switch
    {
        "" or "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => throw Wrong(option, value, "nothing, true or false"),
    };

    private static T Code<T>(QuestionOption option, string value)
        where T : struct, Enum => Codes.TryParse(value, out T code) ? code : throw Wrong(option, value);

    private static IReadOnlyList<T> List<T>(QuestionOption option, string value)
        where T : struct, Enum => [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => Code<T>(option, v)).Distinct()];

    /// <summary>The words of a list, each one that the option knows.</summary>
    private static IEnumerable<string> Words(QuestionOption option, string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(w => option.Values.Contains(w) ? w : throw Wrong(option, w));

    private static Alliance AllianceOf(QuestionOption option, string value, Context context) => value.ToLowerInvariant() switch
    {
        Alliance.NatoCode => Alliance.Nato,
        Alliance.EuCode => Alliance.Eu,
        _ when IsFile(value) => context.Own(option, value) with { Written = value },
        _ => throw Wrong(option, value, "nato, eu, or a CSV file with the columns party,from,until"),
    };

    private static PartySelection Selection(QuestionOption option, string value, Context context)
    {
        switch (value.ToLowerInvariant())
        {
            case "all": return new PartySelection.Everyone();
            case Alliance.NatoCode: return new PartySelection.MembersOf(Alliance.Nato, Alliance.NatoCode);
            case Alliance.EuCode: return new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode);
            case "european-nato": return new PartySelection.EuropeanNato();
            case "europe": return new PartySelection.Europe();
        }

        if (OptionCatalog.Groups.Contains(value) && Codes.TryParse(value, out DestinationGroup group)) return new PartySelection.OfGroup(group);
        if (IsFile(value)) return new PartySelection.MembersOf(context.Own(option, value), value);
        var words = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) throw Wrong(option, value, "parties such as NLD,DEU, or one of " + string.Join(", ", option.Values));
        var near = words.Length == 1 ? Nearest.To(words[0], option.Values) : [];
        try
        {
            return new PartySelection.Parties([.. words.Select(context.Parties.Require).DistinctBy(p => p.Index)]);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"--{option.Name} {value}: {e.Message}{(near.Count > 0 ? $" Or the group {near[0]}?" : "")}");
        }
    }

    private static string Party(QuestionOption option, string value, Context context)
    {
        try
        {
            return context.Parties.Require(value).Code.Value;
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"--{option.Name} {value}: {e.Message}");
        }
    }

    private static bool IsFile(string value) => value.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static AandeelException Wrong(QuestionOption option, string value, string? expected = null) => AandeelException.Usage(
        $"--{option.Name} got '{value}'; it knows {expected ?? string.Join(", ", option.Values)}.{Nearest.Hint(value, option.Values)}");

    private static AandeelException Unknown(QuestionKind kind, string name, IReadOnlyList<QuestionOption> known) => AandeelException.Usage(
        $"'{Codes.Of(kind)}' has no option --{name}; it knows {string.Join(", ", known.Select(o => "--" + o.Name))}.{Nearest.Hint(name, known.Select(o => o.Name))}");

    private sealed record Context(PartyTable Parties, Func<string, string> Read, bool FilesAllowed)
    {
        public Alliance Own(QuestionOption option, string path)
        {
            if (!FilesAllowed) throw AandeelException.Usage($"--{option.Name} {path}: files can be named on the command line only; here, list the codes, such as NLD,DEU.");
            return Alliance.Parse(Path.GetFileName(path), Read(path), Parties);
        }
    }
}

using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// A value as it was given for an argument, and how it is read: each reading either fits or says what was expected.
/// </summary>
/// <param name="Files">Gives the text of a file that a value names; null where files may not be named (the
/// web).</param>
public sealed record Given(Argument Argument, string Value, Func<string, string>? Files)
{
    private const int FirstEdition = 1990;
    private const int LastEdition = 2100;
    private const int FirstYear = 1900;
    private const string Last = "last";

    private static PartyTable Parties => PartyTable.BuiltIn;

    /// <summary>The value, which is one of the words that the argument knows.</summary>
    public string Word() =>
        Argument.Words.FirstOrDefault(w => string.Equals(w, Value, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong();

    public T Code<T>()
        where T : struct, Enum => Codes.TryParse(Value, out T code) ? code : throw Wrong();

    /// <summary>Several words, each once.</summary>
    public IReadOnlyList<T> List<T>()
        where T : struct, Enum => [.. Items().Select(v => (this with { Value = v }).Listed<T>()).Distinct()];

    public YearRange Years()
    {
        if (!YearRange.TryParseEnds(Value, out var first, out var last))
        {
            throw AandeelException.Unknown(Argument.Name, Value, "a year (2024) or years (2020-2024)", YearsMeant());
        }

        if (first > last)
        {
            throw AandeelException.Usage(
                $"--{Argument.Name} {Value} runs backwards: {first} comes after {last}. Did you mean {last}-{first}?");
        }

        return new YearRange(first, last);
    }

    /// <summary>Years in another writing than ours: 2020,2024, 20-24, last five.</summary>
    private Problem YearsMeant()
    {
        List<int> numbers = [];
        foreach (var piece in Value.Split([',', ' ', '.', '/', '-', '–', ':', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
        }

        if (Value.Contains("last", StringComparison.OrdinalIgnoreCase) || Value.Contains("laatste", StringComparison.OrdinalIgnoreCase))
        {
            return $" The last years are meant where --{Argument.Name} is left out.";
        }

        if (numbers is [>= FirstYear and <= LastEdition] && Value.Length > 4)
        {
            return $" Write both ends, such as {numbers[0]}-{numbers[0] + 4}.";
        }

        if (numbers is not [var first, var last]) return Problem.None;
        (first, last) = (Century(first), Century(last));
        return first <= last && first >= FirstYear && last <= LastEdition ? $" Did you mean {first}-{last}?" : Problem.None;

        static int Century(int year) => year < 100 ? year + 2000 : year;
    }

    public int Whole(int least, int most) =>
        int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most
            ? number
            : throw Wrong(
                most == int.MaxValue ? (Problem)$"a whole number from {least}" : $"a whole number from {least} to {most}");

    /// <summary>A number of years, and whether the last year follows on its own: <c>5,last</c>.</summary>
    public (int Length, bool LastYearToo) Windows()
    {
        var words = Items();
        if (words.Length is 0 or > 2
            || (words.Length == 2 && !string.Equals(words[1], Last, StringComparison.OrdinalIgnoreCase))
            || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length is < 1 or > 100)
        {
            throw Wrong("a whole number from 1 to 100 (5), or with the last year behind it (5,last)");
        }

        return (length, words.Length == 2);
    }

    /// <summary>The year that names an edition.</summary>
    public string Edition() =>
        int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstEdition and <= LastEdition
            ? year.ToString(CultureInfo.InvariantCulture)
            : throw Wrong($"the year of an edition from {FirstEdition} to {LastEdition}, such as 2025");

    /// <summary>A percentage with the decimals that were written, which say how exact it is meant.</summary>
    public decimal PercentAsWritten() => decimal.TryParse(
        Value.TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
        out var percent) && percent <= 100
            ? percent
            : throw Wrong("a percentage from 0 to 100, such as 77 or 74.3");

    public PercentRange Percents() => PercentRange.TryParse(Value, out var range)
        ? range
        : throw Wrong("a part in per cent (10) or a range (0-25), from 0 to 100");

    public bool YesNo() => Value switch
    {
        "" or "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => throw Wrong("nothing, true or false"),
    };

    /// <summary>One composition or several, each once.</summary>
    public IReadOnlyList<Composition> Compositions()
    {
        const string Expected = "at-the-time, present or a date such as 2022-02-24";
        var list = Items()
            .Select(
                v => Composition.TryParse(v.ToLowerInvariant(), out var composition)
                    ? composition
                    : throw (this with { Value = v }).Wrong(Expected))
            .Distinct()
            .ToList();
        return list.Count > 0 ? list : throw Wrong(Expected);
    }

    public Alliance Alliance() => Value.ToLowerInvariant() switch
    {
        Harmonise.Alliance.NatoCode => Harmonise.Alliance.Nato,
        Harmonise.Alliance.EuCode => Harmonise.Alliance.Eu,
        _ when IsFile => Own() with { Written = Value },
        _ => throw Wrong("nato, eu, or a CSV file with the columns party,from,until"),
    };

    public Party Party()
    {
        try
        {
            return Parties.Require(Value);
        }
        catch (AandeelException e)
        {
            throw AandeelException.Usage($"--{Argument.Name} {Value}: {e.Problem}");
        }
    }

    public PartySelection Selection()
    {
        switch (Value.ToLowerInvariant())
        {
            case "all": return new PartySelection.Everyone();
            case Harmonise.Alliance.NatoCode:
                return new PartySelection.MembersOf(
                Harmonise.Alliance.Nato, Harmonise.Alliance.NatoCode);
            case Harmonise.Alliance.EuCode:
                return new PartySelection.MembersOf(
                Harmonise.Alliance.Eu, Harmonise.Alliance.EuCode);
            case "european-nato": return new PartySelection.EuropeanNato();
            case "europe": return new PartySelection.Europe();
        }

        if (Arguments.Groups.Contains(Value) && Codes.TryParse(Value, out DestinationGroup group))
        {
            return new PartySelection.OfGroup(group);
        }

        if (IsFile) return new PartySelection.MembersOf(Own(), Value);
        var words = Items();
        if (words.Length == 0) throw Wrong($"parties such as NLD,DEU, or one of {string.Join(", ", Argument.Words)}");
        try
        {
            return new PartySelection.Parties([.. words.Select(Parties.Require).DistinctBy(p => p.Index)]);
        }
        catch (AandeelException e)
        {
            var near = words.Length == 1 ? Nearest.To(words[0], Argument.Words) : [];
            throw AandeelException.Usage(
                $"--{Argument.Name} {Value}: {e.Problem}{OrGroup(near)}");
        }
    }

    private static Problem OrGroup(IReadOnlyList<string> near) =>
        near.Count == 0 ? Problem.None : $" Or the group {near[0]}?";

    /// <summary>One row of a divided share, one side of it, or both: <c>supplier:NLD,side:outside</c>.</summary>
    public RowKey Key()
    {
        var key = new RowKey(ShareKey.None, "");
        foreach (var item in Items())
        {
            var at = item.IndexOf(':', StringComparison.Ordinal);
            var (by, word) = at < 0 ? (item, "") : (item[..at].Trim(), item[(at + 1)..].Trim());
            if (by == "side" && key.Side is null)
            {
                key = key with
                {
                    Side = Codes.TryParse(word, out DestinationSide side)
                        ? side
                        : throw Wrong($"side: with one of {string.Join(", ", Codes.All<DestinationSide>())}"),
                };
            }
            else if (key.By == ShareKey.None) key = RowOf(by, word) with { Side = key.Side };
            else throw WrongKey(by);
        }

        return key is { By: ShareKey.None, Side: null } ? throw WrongKey(Value) : key;
    }

    private RowKey RowOf(string by, string key)
    {
        if (by == "group")
        {
            return Codes.TryParse(key, out DestinationGroup group)
                ? new RowKey(ShareKey.Group, Codes.Of(group))
                : throw Wrong($"group: with one of {string.Join(", ", Codes.All<DestinationGroup>())}");
        }

        if (by is "supplier" or "recipient" && key.Length > 0 && Codes.TryParse(by, out ShareKey side))
        {
            var unmapped = Parties[PartyTable.Unmapped].Code.Value;
            var code = string.Equals(key, unmapped, StringComparison.OrdinalIgnoreCase)
                ? unmapped
                : (this with { Value = key }).Party().Code.Value;
            return new RowKey(side, code);
        }

        throw WrongKey(by);
    }

    private AandeelException WrongKey(string by)
    {
        return AandeelException.Unknown(
            Argument.Name,
            Value,
            "supplier:CODE, recipient:CODE, group:WORD or side:WORD, such as supplier:NLD, group:ukraine or side:outside",
            Nearest.Hint(by, ["supplier", "recipient", "group", "side"]));
    }

    /// <summary>The text of the file that the value names.</summary>
    public string FileText()
    {
        if (Files is null)
        {
            throw AandeelException.Usage(
                $"--{Argument.Name} {Value}: files can be named on the command line only; here, list the codes, such "
                    + $"as NLD,DEU.");
        }

        return Files(Value);
    }

    /// <summary>The value is not what the argument knows.</summary>
    public AandeelException Wrong(Problem? expected = null) => AandeelException.Unknown(
        Argument.Name, Value, expected ?? $"{string.Join(", ", Argument.Words)}", Nearest.Hint(Value, Argument.Words));

    private bool IsFile => Value.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private T Listed<T>()
        where T : struct, Enum => Argument.Words.Contains(Value.ToLowerInvariant()) ? Code<T>() : throw Wrong();

    private string[] Items() =>
        Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Alliance Own() => Harmonise.Alliance.Parse(Path.GetFileName(Value), FileText(), Parties);
}

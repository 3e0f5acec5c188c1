using System.Globalization;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>
/// Reads a question from an address: the same names and the same parser as the command line, without files, and within
/// limits.
/// </summary>
internal static class AskReader
{
    private const int LongestValue = 500;
    private const int MostArguments = 40;
    private const int MostRows = 1_000_000;

    /// <summary>What an address may say beside the question.</summary>
    private static readonly string[] OfDoor =
        [DoorArgument.Limit.Name, DoorArgument.Format.Name, DoorArgument.Lang.Name, DoorArgument.Explain.Name,
            DoorArgument.Chart.Name, DoorArgument.Columns.Name, DoorArgument.Bom.Name, Offset, Sort];

    public const string Offset = "offset";
    public const string Sort = "sort";

    /// <summary>Reads what is asked; what is said twice counts as wrong, and what is empty as not said.</summary>
    /// <param name="given">Names and values as they came.</param>
    /// <param name="usual">What the page says where the address does not.</param>
    public static Asking Read(
        QuestionKind kind, IEnumerable<KeyValuePair<string, string>> given,
        IReadOnlyList<KeyValuePair<string, string>>? usual = null)
    {
        var list = given.Where(g => g.Value.Length > 0).ToList();
        if (list.Count > MostArguments) throw AandeelException.Usage("That are too many arguments for one question.");
        foreach (var (name, value) in list)
        {
            if (value.Length > LongestValue || name.Length > 100)
            {
                throw AandeelException.Usage(
                    $"--{Short(name)} got '{Short(value)}'; it knows values of at most {LongestValue} characters.");
            }
        }

        var asked = list.Where(g => !OfDoor.Contains(g.Key)).ToList();
        var known = ArgumentsOf.Question(kind);
        var added = (usual ?? []).Where(
            u => known.Any(a => a.Name == u.Key) && asked.TrueForAll(g => g.Key != u.Key));
        var question = FromElsewhere.Parse(kind, [.. asked, .. added]);

        string? Of(string name) => Said(list, name);

        return new Asking(question)
        {
            Limit = Whole(DoorArgument.Limit.Name, 1),
            Offset = Whole(Offset, 0) ?? 0,
            Sort = Of(Sort),
            Format = Of(DoorArgument.Format.Name),
            Language = Of(DoorArgument.Lang.Name) switch
            {
                null => null,
                "nl" => Language.Nl,
                "en" => Language.En,
                var other =>
                    throw AandeelException.Unknown("lang", other, ["en", "nl"]),
            },
            Explain = Of(DoorArgument.Explain.Name) is not (null or "false"),
            Chart = Of(DoorArgument.Chart.Name),
            Bom = Of(DoorArgument.Bom.Name) is not (null or "false"),
            Columns = (Of(DoorArgument.Columns.Name) ?? "").Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Said = [.. asked],
        };

        int? Whole(string name, int least)
        {
            if (Of(name) is not { } text) return null;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= MostRows
                ? number
                : throw AandeelException.Unknown(name, text, $"a whole number from {least} to {MostRows}");
        }
    }

    /// <summary>The first value of a name; what is empty counts as not said.</summary>
    public static string? Said(IReadOnlyList<KeyValuePair<string, string>> given, string name)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Key == name && given[i].Value.Length > 0) return given[i].Value;
        }

        return null;
    }

    /// <summary>Reads a printed question again.</summary>
    public static Question Parse(Ask ask)
    {
        if (!Codes.TryParse(ask.Question, out QuestionKind kind))
        {
            throw new ArgumentException($"{ask.Question} is no question of an address.", nameof(ask));
        }

        return QuestionParser.Parse(
            kind,
            ask.Given.Where(g => !string.IsNullOrEmpty(g.Value) && !g.IsImplied)
                .Select(g => new KeyValuePair<string, string>(g.Name, g.Value!)));
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

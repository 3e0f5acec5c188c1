using System.Globalization;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Prints a question: the other half of <see cref="QuestionParser"/>, by the same names.</summary>
internal static class Printed
{
    private static readonly string[] OfDoors = ["format", "out", "lang", "explain", "strict", "data", "limit"];

    /// <summary>The question with every argument that its kind takes; what was not said and has no default is there without a value.</summary>
    public static Ask Of(Question question) => new(
        Codes.Of(question.Kind),
        [.. OptionCatalog.For(question.Kind).Select(o => o.Name).Distinct().Where(n => Array.IndexOf(OfDoors, n) < 0).Select(n => Value(n, question))]);

    private static AskValue Value(string name, Question q) => name switch
    {
        "years" => new(name, q.Years?.ToString()),
        "periods" => new(name, q.Periods?.ToString(CultureInfo.InvariantCulture)),
        "compare" => new(name, q.Compare?.ToString()),
        "by" => new(name, q.ByYear ? "year" : q.ByReporter ? "reporter" : q.By == Indicators.ShareKey.None ? null : Codes.Of(q.By)),
        "composition" => new(name, q.Compositions.Count == 0 ? null : string.Join(',', q.Compositions.Select(c => c.Code))),
        "alliance" => new(name, q.Alliance.Written),
        "suppliers" => new(name, q.Suppliers?.Text),
        "recipients" => new(name, (q.Recipients ?? new PartySelection.Everyone()).Text),
        "without" => new(name, string.Join(',', q.Without.Select(w => Codes.Of(w)))),
        "regions" => new(name, q.Regions ? "sipri" : null),
        "partners" => Number(name, q.Partners),
        "draws" => Number(name, q.Draws),
        "seed" => Number(name, q.Seed),
        "source" => new(name, q.Source) { IsImplied = IsOfAllAlways(q) },
        "flow" => new(name, q.Flow is { } flow ? Codes.Of(flow) : null),
        "unit" => new(name, q.UnitCode),
        "side" => new(name, q.Side is { } side ? Codes.Of(side) : null),
        "destination" => new(name, q.Destination is { } destination ? Codes.Of(destination) : null),
        "edition" => new(name, q.Edition),
        "compare-edition" => new(name, q.CompareEdition),
        "category" => new(name, q.Category),
        "class" => new(name, q.Class),
        "key" => new(name, q.Key?.ToString()),
        "rows" => new(name, q.Rows ? AskValue.Flag : null),
        "include" => new(name, string.Join(',', q.Include.Select(i => Codes.Of(i)))),
        "across" => new(name, q.AcrossClasses ? "category" : null),
        "apart" => Number(name, q.Apart),
        "costs" => new(name, q.Costs?.ToString()),
        "share" => q.Target is { } target ? new(name, target * 100) : new(name, null),
        "until" => Number(name, q.Until),
        "growth" => q.Growth is { } growth ? new(name, growth * 100) : new(name, null),
        "mix" => new(name, q.Mix?.ToString()),
        "set" => new(name, q.Settings.Count == 0 ? null : string.Join(',', q.Settings)),
        "file" => new("scenario", q.Scenario),
        "who" => new(name, q.Who),
        "about" => new(name, q.About),
        "party" => new(name, q.Party?.Code.Value),
        "rd" => new(name, q.Parameters.Research.ToString()),
        "other" => new(name, q.Parameters.OtherIndustry.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "An argument without a printer."),
    };

    /// <summary>Whether a question is of all sources whatever is asked, so that it takes no such argument.</summary>
    private static bool IsOfAllAlways(Question q) =>
        q.Source == Question.AllSources && q.Kind is not (QuestionKind.Share or QuestionKind.Gaps or QuestionKind.Mirror);

    private static AskValue Number(string name, int? number) => number is { } value ? new(name, (long)value) : new(name, null);
}

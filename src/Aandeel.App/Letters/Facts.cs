using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Letters;

/// <summary>
/// Asks what a letter needs, each question once and all in one frame, and keeps which figure came from where. What is
/// not imported is null: the letter then says less, and never another thing.
/// </summary>
/// <param name="answers">The answers, which several letters can share.</param>
internal sealed class Facts(LetterFrame frame, AnswersOnce answers)
{
    private readonly Dictionary<string, Told?> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public LetterFrame Frame { get; } = frame;

    /// <summary>What was and is worked out.</summary>
    public AnswersOnce Answers => answers;

    public Imported Imported { get; } = answers.Imported;

    /// <summary>All figures quoted so far, by their name.</summary>
    public IReadOnlyDictionary<string, Entry> Entries => _entries;

    /// <summary>
    /// A question about SIPRI's deliveries in the frame: its edition and the members of today, unless said otherwise.
    /// </summary>
    public Told? Sipri(QuestionKind kind, params (string Name, string Value)[] given)
    {
        var asked = InFrame(kind, given);
        var told = Ask(kind, asked);
        if (told is null) return null;
        foreach (var name in new[] { "edition", "composition" })
        {
            // A part in another frame would stand beside figures that it cannot be compared with.
            if (asked.TryGetValue(name, out var meant) && told.Answer.Filled[name] is { } got && got != meant)
            {
                throw new InvalidOperationException(
                    $"{told.Answer.Filled.Command} answered with {name} {got}; the letter asked {meant}.");
            }
        }

        return told;
    }

    /// <summary>Works out a question in the frame that will be asked, beside what is asked now.</summary>
    public void Begin(QuestionKind kind, params (string Name, string Value)[] given) =>
        answers.Begin(QuestionParser.Parse(kind, InFrame(kind, given)));

    /// <summary>The same of <see cref="Other"/>.</summary>
    public void BeginOther(QuestionKind kind, params (string Name, string Value)[] given) =>
        answers.Begin(QuestionParser.Parse(kind, Plain(given)));

    /// <summary>A question about another source, or of several.</summary>
    public Told? Other(QuestionKind kind, params (string Name, string Value)[] given) =>
        Ask(kind, Plain(given));

    /// <summary>A figure that follows from others; null where it cannot be given.</summary>
    public Figure? Derive(string id, Text label, Operation operation, params Figure?[] from)
    {
        if (Array.Exists(from, f => f is null)) return null;
        var derivation = new Derivation(operation, [.. from.Select(f => f!)]);
        return derivation.Value() is not { } value
            ? null
            : Keep(new Entry(
                id, new Figure(Cell.Of(value, ""), derivation.Kind, null, id), label, [], null, derivation, null));
    }

    /// <summary>Years of the frame, which are figures too: a new edition moves them.</summary>
    public Figure Years(string id, YearRange years) => Keep(new Entry(
        id, Figure.Period(id, years), Text.Of("years", "jaren"), [], null, null, null));

    /// <summary>A number that the frame, or a goal that is set, fixes.</summary>
    public Figure Fixed(string id, Figure figure) =>
        Keep(new Entry(id, figure with { Name = id }, Text.Of(id), [], null, null, null));

    /// <summary>A number of a table of ours.</summary>
    public Figure OfTable(string id, Figure figure, Text label, string table) =>
        Keep(new Entry(id, figure with { Name = id }, label, [], null, null, table));

    internal Figure Keep(Entry entry)
    {
        if (!_entries.TryAdd(entry.Id, entry) && _entries[entry.Id].Figure.Cell != entry.Figure.Cell)
        {
            throw new InvalidOperationException($"Two figures are called {entry.Id}.");
        }

        return entry.Figure;
    }

    private Told? Ask(QuestionKind kind, Dictionary<string, string> given)
    {
        var question = QuestionParser.Parse(kind, given);
        var key = Questions.Printed.Of(question).Command;
        if (_told.TryGetValue(key, out var known)) return known;
        return _told[key] = answers.Of(question) is { } answer ? new Told(answer, Short(kind, given), this) : null;
    }

    private Dictionary<string, string> InFrame(QuestionKind kind, (string Name, string Value)[] given)
    {
        var knows = ArgumentsOf.Question(kind).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var asked = Plain(given);
        if (knows.Contains("edition") && Frame.IsNamed) asked.TryAdd("edition", Frame.Edition);
        if (knows.Contains("composition")) asked.TryAdd("composition", LetterFrame.Composition);
        return asked;
    }

    private static Dictionary<string, string> Plain((string Name, string Value)[] given) =>
        given.ToDictionary(g => g.Name, g => g.Value, StringComparer.Ordinal);

    /// <summary>The question as it was asked; all members of NATO are whose deliveries are asked where nothing is said.</summary>
    private static Ask Short(QuestionKind kind, Dictionary<string, string> given) => new(
        Codes.Of(kind),
        [
            .. ArgumentsOf.Question(kind).Select(a => a.Name)
                .Where(n => given.ContainsKey(n) && !(n == "suppliers" && given[n] == Harmonise.Alliance.NatoCode))
                .Select(n => new AskValue(n, given[n]) { IsByPlace = n == "party" }),
        ]);

    /// <summary>Whether a source is imported; SIPRI's register itself, not its sums.</summary>
    public bool Has(string source) =>
        source == SourceCatalog.Sipri ? !Imported.UsesSums : Imported.Has(source);
}

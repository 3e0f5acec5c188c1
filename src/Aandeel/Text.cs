using System.Runtime.InteropServices;
using System.Text;

namespace Aandeel;

/// <summary>
/// A sentence, a title or a name in all languages at once, whose figures are still figures. It is drawn by a door, in
/// one language; which language a reader wants is never known where a text is made.
/// </summary>
public sealed class Text : IEquatable<Text>
{
    private readonly object _givenEnglish;
    private readonly object _givenDutch;
    private Run[]? _english;
    private Run[]? _dutch;

    /// <summary>
    /// Words, a run, or a list of runs, in each language. They are laid open when they are first read: a door reads one language
    /// of two, and many titles nobody reads.
    /// </summary>
    private Text(object english, object dutch) => (_givenEnglish, _givenDutch) = (english, dutch);

    /// <summary>Nothing.</summary>
    public static Text None { get; } = new("", "");

    public bool IsEmpty => RunsIn(Language.En).Length == 0 && RunsIn(Language.Nl).Length == 0;

    /// <summary>A sentence in English and Dutch. Both carry the same figures, in whatever order.</summary>
    public static Text Of(Sentence english, Sentence dutch) => new(english.Runs, dutch.Runs);

    public static Text Of(string english, string dutch) => new(english, dutch);

    /// <summary>A code or a name that is the same in every language.</summary>
    public static Text Of(string same) => Name(same, same);

    /// <summary>A name or a title as it is called in both languages.</summary>
    public static Text Name(string english, string dutch) =>
        english == dutch ? Same(Called(english)) : new(Called(english), Called(dutch));

    /// <summary>A figure alone.</summary>
    public static Text Of(Figure figure, Form form = Form.Usual) => Same(new Run.Number(figure, form));

    public static implicit operator Text((string English, string Dutch) pair) => Of(pair.English, pair.Dutch);

    public static Text operator +(Text first, Text second) => Join("", [first, second]);

    /// <summary>Texts one after another, with words between.</summary>
    public static Text Join(Text between, IEnumerable<Text> texts)
    {
        var runs = new List<Run>();
        var isBegun = false;
        foreach (var text in texts)
        {
            if (isBegun) runs.Add(new Run.Sub(between));
            isBegun = isBegun || !text.IsEmpty;
            runs.Add(new Run.Sub(text));
        }

        return Same(runs);
    }

    public static Text Join(string between, IEnumerable<Text> texts) => Join(Of(between), texts);

    /// <summary>The runs of a language, sentences within sentences laid open.</summary>
    public IReadOnlyList<Run> In(Language language) => RunsIn(language);

    /// <summary>The same, for whoever goes through all of them often.</summary>
    internal ReadOnlySpan<Run> SpanIn(Language language) => RunsIn(language);

    /// <summary>Twice at the same time gives the same.</summary>
    private Run[] RunsIn(Language language) =>
        language == Language.Nl ? _dutch ??= Open(_givenDutch, language) : _english ??= Open(_givenEnglish, language);

    private static Run[] Open(object given, Language language) => given switch
    {
        string words => words.Length == 0 ? [] : [new Run.Words(words)],
        Run run => [run],
        List<Run> runs => Open(CollectionsMarshal.AsSpan(runs), language),
        _ => throw new InvalidOperationException("A text is words, a run or a list of runs."),
    };

    private static Run[] Open(ReadOnlySpan<Run> runs, Language language)
    {
        var count = 0;
        foreach (var run in runs) count += run is Run.Sub sub ? sub.Text.RunsIn(language).Length : 1;
        if (count == 0) return [];
        var (open, at) = (new Run[count], 0);
        foreach (var run in runs)
        {
            if (run is not Run.Sub sub)
            {
                open[at++] = run;
                continue;
            }

            var inner = sub.Text.RunsIn(language);
            inner.CopyTo(open, at);
            at += inner.Length;
        }

        return open;
    }

    /// <summary>The figures of a language, in their order.</summary>
    public IEnumerable<Figure> Figures(Language language = Language.En) =>
        In(language).OfType<Run.Number>().Select(n => n.Figure);

    /// <summary>The same, beginning with a capital.</summary>
    public Text Capital() => new((object)Capital(Language.En), Capital(Language.Nl));

    /// <summary>The same, beginning with a small letter.</summary>
    public Text Small() => new((object)Small(Language.En), Small(Language.Nl));

    /// <summary>The words alone, without figures: for names and codes, in orders and in tests.</summary>
    public string WordsIn(Language language)
    {
        if (RunsIn(language) is [Run.Words only]) return only.Value;
        var text = new StringBuilder();
        foreach (var run in SpanIn(language))
        {
            if (run is Run.Words words) text.Append(words.Value);
        }

        return text.ToString();
    }

    public bool Equals(Text? other) =>
        other is not null && In(Language.En).SequenceEqual(other.In(Language.En))
            && In(Language.Nl).SequenceEqual(other.In(Language.Nl));

    public override bool Equals(object? obj) => Equals(obj as Text);

    public override int GetHashCode() => WordsIn(Language.En).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => WordsIn(Language.En);

    private static Text Same(object given) => new(given, given);

    private static object Called(string name) => name.Length == 0 ? name : new Run.Words(name, IsName: true);

    private List<Run> Capital(Language language) => First(language, char.ToUpperInvariant);

    private List<Run> Small(Language language) => First(language, char.ToLowerInvariant);

    private List<Run> First(Language language, Func<char, char> change)
    {
        var runs = In(language).ToList();
        if (runs is [Run.Words { Value: [var first, .. var rest] } words, ..])
        {
            runs[0] = words with { Value = change(first) + rest };
        }

        return runs;
    }
}

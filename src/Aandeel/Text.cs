using System.Text;

namespace Aandeel;

/// <summary>
/// A sentence, a title or a name in all languages at once, whose figures are still figures. It is drawn by a door, in
/// one language; which language a reader wants is never known where a text is made.
/// </summary>
public sealed class Text : IEquatable<Text>
{
    private readonly Run[] _english;
    private readonly Run[] _dutch;

    private Text(IReadOnlyList<Run> english, IReadOnlyList<Run> dutch) =>
        (_english, _dutch) = (Open(english, Language.En), Open(dutch, Language.Nl));

    /// <summary>Nothing.</summary>
    public static Text None { get; } = new([], []);

    public bool IsEmpty => _english.Length == 0 && _dutch.Length == 0;

    /// <summary>A sentence in English and Dutch. Both carry the same figures, in whatever order.</summary>
    public static Text Of(Sentence english, Sentence dutch) => new(english.Runs, dutch.Runs);

    public static Text Of(string english, string dutch) => new(Words(english), Words(dutch));

    /// <summary>A code or a name that is the same in every language.</summary>
    public static Text Of(string same) => Name(same, same);

    /// <summary>A name or a title as it is called in both languages.</summary>
    public static Text Name(string english, string dutch) =>
        new(Words(english, isName: true), Words(dutch, isName: true));

    /// <summary>A figure alone.</summary>
    public static Text Of(Figure figure, Form form = Form.Usual)
    {
        Run[] runs = [new Run.Number(figure, form)];
        return new Text(runs, runs);
    }

    public static implicit operator Text((string English, string Dutch) pair) => Of(pair.English, pair.Dutch);

    public static Text operator +(Text first, Text second) => Join("", [first, second]);

    /// <summary>Texts one after another, with words between.</summary>
    public static Text Join(Text between, IEnumerable<Text> texts)
    {
        var (english, dutch) = (new List<Run>(), new List<Run>());
        foreach (var text in texts)
        {
            if (english.Count > 0 || dutch.Count > 0)
            {
                english.AddRange(between._english);
                dutch.AddRange(between._dutch);
            }

            english.AddRange(text._english);
            dutch.AddRange(text._dutch);
        }

        return new Text(english, dutch);
    }

    public static Text Join(string between, IEnumerable<Text> texts) => Join(Of(between), texts);

    /// <summary>The runs of a language, sentences within sentences laid open.</summary>
    public IReadOnlyList<Run> In(Language language) => RunsIn(language);

    /// <summary>The same, for whoever goes through all of them often.</summary>
    internal ReadOnlySpan<Run> SpanIn(Language language) => RunsIn(language);

    private Run[] RunsIn(Language language) => language == Language.Nl ? _dutch : _english;

    private static Run[] Open(IReadOnlyList<Run> runs, Language language)
    {
        var (count, hasSubs) = (0, false);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i] is Run.Sub inner) (count, hasSubs) = (count + inner.Text.RunsIn(language).Length, true);
            else count++;
        }

        if (!hasSubs && runs is Run[] plain) return plain;
        var (open, at) = (new Run[count], 0);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i] is not Run.Sub sub)
            {
                open[at++] = runs[i];
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
    public Text Capital() => new(Capital(Language.En), Capital(Language.Nl));

    /// <summary>The same, beginning with a small letter.</summary>
    public Text Small() => new(Small(Language.En), Small(Language.Nl));

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

    private static Run[] Words(string words, bool isName = false) =>
        words.Length == 0 ? [] : [new Run.Words(words, isName)];

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

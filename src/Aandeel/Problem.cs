using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Aandeel;

/// <summary>
/// What keeps a question or a file from being served, as data: a code and the arguments of its sentence. Where it is
/// met the sentence is written in English; <c>problems.csv</c> gives its code, the names of its arguments and the
/// Dutch. A door words it.
/// </summary>
/// <remarks>
/// An interpolated sentence gives its holes as arguments: <c>$"--{name} was given twice; give it once."</c> is
/// <c>argument-twice</c> with one argument. A problem within a problem, such as what to do about it, is worded in the
/// same language.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Problem
{
    private static readonly NumberFormatInfo DutchNumbers =
        new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>What a cut leaves at least.</summary>
    private const int ShortestCut = 12;

    private readonly StringBuilder _sentence;
    private readonly List<object> _arguments = [];

    /// <summary>Begins a sentence with holes; called by the compiler.</summary>
    public Problem(int literalLength, int formattedCount) =>
        _sentence = new StringBuilder(literalLength + (formattedCount * 3));

    private Problem(string sentence)
        : this(sentence.Length, 0) => _sentence.Append(sentence);

    /// <summary>Nothing to say: the hint that there is none.</summary>
    public static Problem None { get; } = new("");

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsNone => _sentence.Length == 0;

    /// <summary>The sentence as it is written in English, its holes as <c>{0}</c>.</summary>
    public string Written => _sentence.ToString();

    /// <summary>The code of the sentence; <see cref="ProblemWords.AsWritten"/> where it is in no table.</summary>
    public string Code => ProblemWords.Of(_sentence.ToString())?.Code ?? ProblemWords.AsWritten;

    /// <summary>
    /// What stands in its holes, by the names that the table gives them: <c>argument</c>, <c>got</c>, <c>known</c>,
    /// <c>nearest</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Arguments
    {
        get
        {
            var names = ProblemWords.Of(_sentence.ToString())?.Names ?? [];
            return Enumerable.Range(0, _arguments.Count)
                .ToDictionary(i => i < names.Length ? names[i] : $"{i}", i => Worded(_arguments[i], Language.En));
        }
    }

    /// <summary>
    /// The argument of a name (<c>argument</c>, <c>got</c>, <c>known</c>, <c>nearest</c>), here or in a problem within
    /// this one; null where there is none.
    /// </summary>
    public string? Find(string name, Language language = Language.En)
    {
        var words = ProblemWords.Of(Written);
        if (words?.Fixed.GetValueOrDefault(name) is { } stands) return stands;
        var names = words?.Names ?? [];
        for (var i = 0; i < _arguments.Count; i++)
        {
            if (i >= names.Length || names[i] != name) continue;
            if ((_arguments[i] as Problem)?.Find(name, language) is { } inner) return inner;
            if (Worded(_arguments[i], language) is { Length: > 0 } said) return said;
        }

        return _arguments.OfType<Problem>().Select(p => p.Find(name, language)).FirstOrDefault(found => found is not null);
    }

    /// <summary>A sentence without holes.</summary>
    public static implicit operator Problem(string sentence) => FromSentence(sentence);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static Problem FromSentence(string sentence) => new(sentence);

    public void AppendLiteral(string value) => _sentence.Append(value);

    public void AppendFormatted(Problem problem) => Append(problem);

    public void AppendFormatted(string? value) => Append(value ?? "");

    public void AppendFormatted(int value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long value) => Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Words that are there in all languages, such as what a file holds.</summary>
    public void AppendFormatted(Text text) => Append(text);

    /// <summary>What a reader expected.</summary>
    public void AppendFormatted(Expectation expected) => Append(expected);

    public void AppendFormatted(object? value, string? format = null)
    {
        if (value is Problem or Text) Append(value);
        else if (value is IFormattable number && format is not null) Append(new Number(number, format));
        else Append((value is IFormattable plain ? plain.ToString(null, CultureInfo.InvariantCulture) : value?.ToString()) ?? "");
    }

    /// <summary>The same as words in all languages, as an answer holds them.</summary>
    public Text Said => Text.Name(In(Language.En), In(Language.Nl));

    /// <summary>The sentence in a language; in English where the table has no other.</summary>
    public string In(Language language)
    {
        var english = _sentence.ToString();
        var sentence = language == Language.En ? english : ProblemWords.Of(english)?.In(language) ?? english;
        return Holes.Filled(sentence, _arguments.Count, i => Worded(_arguments[i], language));
    }

    public override string ToString() => In(Language.En);

    /// <summary>
    /// The same with its longest arguments cut, so that it has at most so many characters in every language. The words
    /// of the sentence stay, so one whose words alone are longer stays longer.
    /// </summary>
    public Problem Within(int longest)
    {
        if (Excess(longest) <= 0) return this;
        var shorter = Copy();
        while (shorter.Excess(longest) is > 0 and var excess && shorter.CutLongest(excess))
        {
            // Until it fits, or nothing can be cut.
        }

        return shorter;
    }

    private int Excess(int longest) => Math.Max(In(Language.En).Length, In(Language.Nl).Length) - longest;

    private Problem Copy()
    {
        var copy = new Problem(_sentence.ToString());
        copy._arguments.AddRange(_arguments.Select(a => a is Problem inner ? inner.Copy() : a));
        return copy;
    }

    /// <summary>Cuts the longest text among the arguments; false where none is long enough to be cut.</summary>
    private bool CutLongest(int excess)
    {
        if (Texts().MaxBy(t => t.Length) is not { Length: > ShortestCut } longest) return false;
        var kept = Math.Max(ShortestCut - 1, longest.Length - excess - 1);
        longest.Of._arguments[longest.At] = ((string)longest.Of._arguments[longest.At])[..kept] + "…";
        return true;
    }

    /// <summary>The arguments that are plain text, here and in problems within this one.</summary>
    private IEnumerable<Place> Texts() => _arguments.SelectMany((argument, i) => argument switch
    {
        Problem inner => inner.Texts(),
        string text => [new Place(this, i, text.Length)],
        _ => Enumerable.Empty<Place>(),
    });

    private static string Worded(object argument, Language language) => argument switch
    {
        Problem problem => problem.In(language),
        Expectation expected => expected.In(language),
        Number number => number.Value.ToString(
            number.Format, language == Language.Nl ? DutchNumbers : NumberFormatInfo.InvariantInfo),
        Text text => string.Concat(text.In(language).Select(r => r switch
        {
            Run.Words words => words.Value,
            Run.Number { Figure.Cell: Cell.Whole whole } => whole.Value.ToString(CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException("A problem names counts and no other figures."),
        })),
        _ => (string)argument,
    };

    private void Append(object argument)
    {
        _sentence.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        _arguments.Add(argument);
    }

    /// <summary>
    /// Writes the code and the arguments, as a snapshot keeps them; what has no code as the sentence itself.
    /// </summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        if (Code == ProblemWords.AsWritten)
        {
            json.WriteStringValue(ToString());
            return;
        }

        json.WriteStartObject();
        json.WriteString("code", Code);
        json.WriteStartArray("with");
        foreach (var argument in _arguments)
        {
            if (argument is Problem inner)
            {
                inner.WriteTo(json);
            }
            else if (argument is Number number)
            {
                json.WriteStartObject();
                json.WriteNumber("number", Convert.ToDecimal(number.Value, CultureInfo.InvariantCulture));
                json.WriteString("format", number.Format);
                json.WriteEndObject();
            }
            else if (argument is Expectation expected)
            {
                json.WriteStartObject();
                json.WriteString("expectation", expected.Code);
                json.WriteStartArray("with");
                foreach (var each in expected.Arguments) json.WriteStringValue(each);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            else
            {
                json.WriteStringValue(Worded(argument, Language.En));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What <see cref="WriteTo"/> wrote; a code of a newer program is shown as it is.</summary>
    /// <exception cref="InvalidOperationException">It is no such thing.</exception>
    internal static Problem From(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return FromSentence(json.GetString()!);
        var code = json.GetProperty("code").GetString()!;
        var arguments = json.GetProperty("with").EnumerateArray().Select(ArgumentFrom).ToList();
        var sentence = ProblemWords.All.FirstOrDefault(w => w.Code == code)?.English
            ?? code + string.Concat(arguments.Select((_, i) => $" {{{i}}}"));
        var problem = new Problem(sentence);
        problem._arguments.AddRange(arguments);
        return problem;
    }

    private static object ArgumentFrom(JsonElement json) => json switch
    {
        { ValueKind: JsonValueKind.String } => json.GetString()!,
        _ when json.TryGetProperty("number", out var number) =>
            new Number(number.GetDecimal(), json.GetProperty("format").GetString()!),
        _ when json.TryGetProperty("expectation", out var expected) => Expectation.Of(
            expected.GetString()!, [.. json.GetProperty("with").EnumerateArray().Select(a => a.GetString()!)]),
        _ => From(json),
    };

    /// <summary>Where an argument stands.</summary>
    private sealed record Place(Problem Of, int At, int Length);

    /// <summary>A number that each language writes in its own way.</summary>
    private sealed record Number(IFormattable Value, string Format);
}

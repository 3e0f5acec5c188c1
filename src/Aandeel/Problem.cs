using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

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
    private readonly StringBuilder _sentence;
    private readonly List<object> _arguments = [];

    /// <summary>Begins a sentence with holes; called by the compiler.</summary>
    public Problem(int literalLength, int formattedCount) =>
        _sentence = new StringBuilder(literalLength + (formattedCount * 3));

    private Problem(string sentence)
        : this(sentence.Length, 0) => _sentence.Append(sentence);

    /// <summary>Nothing to say: the hint that there is none.</summary>
    public static Problem None { get; } = new("");

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
                .ToDictionary(i => i < names.Length ? names[i] : $"{i}", i => Text(_arguments[i], Language.En));
        }
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

    public void AppendFormatted(object? value, string? format = null) =>
        Append(
            (value is IFormattable formattable
                ? formattable.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString()) ?? "");

    /// <summary>The sentence in a language; in English where the table has no other.</summary>
    public string In(Language language)
    {
        var english = _sentence.ToString();
        var sentence = ProblemWords.Of(english)?.In(language) ?? english;
        if (_arguments.Count == 0) return sentence;
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{' && i + 2 < sentence.Length && sentence[i + 2] == '}'
                && sentence[i + 1] - '0' is var hole && hole >= 0 && hole < _arguments.Count)
            {
                text.Append(Text(_arguments[hole], language));
                i += 2;
            }
            else
            {
                text.Append(sentence[i]);
            }
        }

        return text.ToString();
    }

    public override string ToString() => In(Language.En);

    private static string Text(object argument, Language language) =>
        argument is Problem problem ? problem.In(language) : (string)argument;

    private void Append(object argument)
    {
        _sentence.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        _arguments.Add(argument);
    }
}

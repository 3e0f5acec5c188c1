using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aandeel;

/// <summary>
/// What a reader expected where it met something else: a code and the arguments of its sentence, so that a snapshot
/// holds no language. A reader writes the sentence in English; <c>Sources/expectations.csv</c> gives its code. Not what
/// was found.
/// </summary>
/// <remarks>
/// An interpolated sentence gives its holes as arguments: <c>$"a field '{name}'"</c> is <c>field-named</c> with one
/// argument.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Expectation : IEquatable<Expectation>
{
    private readonly StringBuilder? _sentence;
    private ImmutableArray<string> _arguments;
    private string? _code;

    /// <summary>Begins a sentence with holes; called by the compiler.</summary>
    public Expectation(int literalLength, int formattedCount) =>
        (_sentence, _arguments) = (new StringBuilder(literalLength + (formattedCount * 3)), []);

    private Expectation(string code, ImmutableArray<string> arguments) => (_code, _arguments) = (code, arguments);

    /// <summary>The code of the sentence; <see cref="ExpectationWords.AsWritten"/> where it is in no table.</summary>
    public string Code => Told()._code!;

    /// <summary>What stands in its holes, in their order.</summary>
    public ImmutableArray<string> Arguments => Told()._arguments;

    /// <summary>A sentence without holes.</summary>
    public static implicit operator Expectation(string sentence) => FromSentence(sentence);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static Expectation FromSentence(string sentence) => new Expectation(sentence.Length, 0).With(sentence);

    /// <summary>An expectation by its code, as a snapshot keeps it.</summary>
    public static Expectation Of(string code, params ImmutableArray<string> arguments) => new(code, arguments);

    public void AppendLiteral(string value) => _sentence!.Append(value);

    public void AppendFormatted<T>(T value, string? format = null)
    {
        _sentence!.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Length}}}");
        var argument = value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString();
        _arguments = _arguments.Add(argument ?? "");
    }

    public bool Equals(Expectation? other) =>
        other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as Expectation);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(Language.En);

    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => ExpectationWords.In(language, Code, Arguments);

    /// <summary>The sentence as words in all languages, as an answer holds them.</summary>
    public Text Said => Text.Name(In(Language.En), In(Language.Nl));

    private Expectation With(string literal)
    {
        AppendLiteral(literal);
        return this;
    }

    /// <summary>Finds the code of the sentence once it is whole.</summary>
    private Expectation Told()
    {
        if (_code is not null) return this;
        var sentence = _sentence!.ToString();
        if (ExpectationWords.CodeOf(sentence) is { } code)
        {
            _code = code;
            return this;
        }

        _arguments = [Holes.Filled(sentence, _arguments.Length, i => _arguments[i])];
        _code = ExpectationWords.AsWritten;
        return this;
    }
}

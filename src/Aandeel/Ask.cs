using System.Runtime.CompilerServices;
using System.Text;

namespace Aandeel;

/// <summary>
/// A question as printed: its name and its arguments with their values, in the order of the question's own list. The
/// same question is printed the same, so it is a key, a link and a footnote at once. Reading one is the questions'
/// work.
/// </summary>
/// <param name="Question">The code of the question: <c>share</c>, <c>options-ceiling</c>.</param>
/// <param name="Given">Arguments and values; a null says that the argument was looked at and does not apply.</param>
public sealed record Ask(string Question, IReadOnlyList<AskValue> Given)
{
    private const string OptionsPrefix = "options-";
    private const int MostOnStack = 512;
    private string? _command;
    private string? _arguments;

    /// <summary>A copy is about to change, so it prints itself anew.</summary>
    private Ask(Ask original) => (Question, Given) = (original.Question, original.Given);

    /// <summary>The words of the command line: "options ceiling".</summary>
    public string Words => Question.StartsWith(OptionsPrefix, StringComparison.Ordinal) ? "options " + Question[OptionsPrefix.Length..]
        : Question;

    /// <summary>The words as they stand in addresses: "options/ceiling".</summary>
    public string Path => Words.Replace(' ', '/');

    /// <summary>As typed on a command line: <c>aandeel flows --years 2020-2024</c>.</summary>
    public string Command => _command ??= Printed();

    /// <summary>As an address below a site: <c>/flows?years=2020-2024</c>.</summary>
    public string Query
    {
        get
        {
            var text = new StringBuilder("/").Append(Path);
            var mark = '?';
            foreach (var said in Said)
            {
                text.Append(mark).Append(Uri.EscapeDataString(said.Name)).Append('=');
                text.Append(Uri.EscapeDataString(said.Value!));
                mark = '&';
            }

            return text.ToString();
        }
    }

    /// <summary>The arguments as an address of ours has them, readable: <c>years=2020-2024&amp;suppliers=NLD,DEU</c>.</summary>
    public string Arguments => _arguments ??= string.Join('&', Said.Select(s => $"{s.Name}={Readable(s.Value!)}"));

    /// <summary>A value as it stands in an address that people can read: commas and colons stay.</summary>
    public static string Readable(string value)
    {
        if (IsPlain(value)) return value.Contains(' ', StringComparison.Ordinal) ? value.Replace(' ', '+') : value;
        return Uri.EscapeDataString(value)
            .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%20", "+", StringComparison.Ordinal);
    }

    /// <summary>Whether nothing but blanks is written otherwise in an address.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~' or ',' or ':' or ' ')) return false;
        }

        return true;
    }

    private string Printed()
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        text.AppendLiteral("aandeel ");
        text.AppendLiteral(Words);
        for (var i = 0; i < Given.Count; i++)
        {
            if (!IsSaid(Given[i])) continue;
            var (name, value) = (Given[i].Name, Given[i].Value!);
            if (!Given[i].IsByPlace)
            {
                text.AppendLiteral(" --");
                text.AppendLiteral(name);
            }

            if (value == AskValue.Flag) continue;
            var quote = value.Contains(' ', StringComparison.Ordinal) ? "\"" : "";
            text.AppendLiteral(" ");
            text.AppendLiteral(quote);
            text.AppendLiteral(value);
            text.AppendLiteral(quote);
        }

        return text.ToStringAndClear();
    }

    private IEnumerable<AskValue> Said => Given.Where(IsSaid);

    private static bool IsSaid(AskValue given) => !string.IsNullOrEmpty(given.Value) && !given.IsImplied;

    /// <summary>The value of an argument, or null.</summary>
    public string? this[string name]
    {
        get
        {
            for (var i = 0; i < Given.Count; i++)
            {
                if (Given[i].Name == name) return Given[i].Value;
            }

            return null;
        }
    }

    public bool Equals(Ask? other) => other is not null && Command == other.Command;

    public override int GetHashCode() => Command.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Command;
}

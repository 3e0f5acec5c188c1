using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Aandeel.App.Tests.Messages;

/// <summary>
/// Every sentence of <see cref="Problem"/> that the program can make, read out of its compiled code, so that none is
/// missed because no test meets it.
/// </summary>
internal static class WrittenProblems
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    private static readonly Lazy<IReadOnlyList<WrittenProblem>> Found = new(() =>
    [
        .. new[] { typeof(Problem).Assembly, typeof(Cli.CommandLine).Assembly, typeof(Web.Site).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t != typeof(Problem))
            .SelectMany(t => t.GetMembers(
                BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                    | BindingFlags.Static))
            .OfType<MethodBase>()
            .SelectMany(Of),
    ]);

    public static IReadOnlyList<WrittenProblem> All => Found.Value;

    private static IEnumerable<WrittenProblem> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        var where = $"{method.DeclaringType}.{method.Name}";
        var open = new Stack<Sentence>();
        var (numbers, words, last) = (new List<int>(), new List<string>(), (string?)null);
        for (var at = 0; at < code.Length;)
        {
            var (op, token, next) = Read(code, at);
            at = next;
            var said = op == System.Reflection.Emit.OpCodes.Ldstr ? method.Module.ResolveString(token) : null;
            if (said is not null) words.Add(said);
            if (Number(op, token) is { } number) numbers.Add(number);
            else if (op.OperandType == OperandType.InlineMethod && Called(method, token) is { } called
                && called.DeclaringType == typeof(Problem))
            {
                switch (called.Name)
                {
                    case ".ctor" when called.GetParameters().Length == 2:
                        open.Push(new Sentence(numbers[^2], numbers[^1], [.. words]));
                        words.Clear();
                        break;
                    case nameof(Problem.AppendLiteral) when last is not null:
                        open.Peek().Literal(last);
                        words.Clear();
                        break;
                    case nameof(Problem.AppendFormatted):
                        if (called.GetParameters()[0].ParameterType != typeof(Problem))
                        {
                            open.Peek().Loose.AddRange(words.Where(w => w.Contains(' ') && w.Any(char.IsLetter)));
                        }

                        open.Peek().Hole();
                        words.Clear();
                        break;
                    case "op_Implicit" or nameof(Problem.FromSentence):
                        yield return new WrittenProblem(last, where, []);
                        words.Clear();
                        break;
                }

                while (open.TryPeek(out var top) && top.IsWhole)
                {
                    yield return new WrittenProblem(top.Text, where, top.Loose);
                    words = [.. top.Before];
                    open.Pop();
                }
            }

            last = said;
        }
    }

    private static (OpCode Op, int Token, int Next) Read(byte[] code, int at)
    {
        var op = code[at] == 0xFE ? OpCodes[(short)((0xFE << 8) | code[at + 1])] : OpCodes[code[at]];
        var operand = at + op.Size;
        var size = op.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, operand)),
            _ => 4,
        };
        var token = size switch { 1 => (sbyte)code[operand], >= 4 => BitConverter.ToInt32(code, operand), _ => 0 };
        return (op, token, operand + size);
    }

    private static int? Number(OpCode op, int token) =>
        op == System.Reflection.Emit.OpCodes.Ldc_I4 || op == System.Reflection.Emit.OpCodes.Ldc_I4_S ? token
            : op.Name is { } name && name.StartsWith("ldc.i4.", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(7), CultureInfo.InvariantCulture, out var small) ? small
            : null;

    private static MethodBase? Called(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMethod(token, ofType, ofMethod);
    }

    private sealed class Sentence(int letters, int holes, IReadOnlyList<string> before)
    {
        private readonly StringBuilder _text = new();
        private int _letters;
        private int _holes;

        public IReadOnlyList<string> Before { get; } = before;

        public List<string> Loose { get; } = [];

        public string Text => _text.ToString();

        public bool IsWhole => _letters == letters && _holes == holes;

        public void Literal(string words)
        {
            _letters += words.Length;
            _text.Append(words);
        }

        public void Hole() => _text.Append(CultureInfo.InvariantCulture, $"{{{_holes++}}}");
    }
}

/// <summary>A sentence of the program; null where it is made of text that no table can hold.</summary>
/// <param name="Loose">Words of ours that stand in a hole as mere text, and so in one language.</param>
internal sealed record WrittenProblem(string? Text, string Where, IReadOnlyList<string> Loose);

namespace Aandeel.Web;

/// <summary>The argument that a problem is about, what it got, what it knows, and the nearest of that.</summary>
internal sealed record Wrong(string? Code, string? Parameter, string? Got, string? Known, string? Nearest)
{
    private const string Hint = " Did you mean ";

    public static Wrong Of(Problem problem)
    {
        var code = problem.Code == ProblemWords.AsWritten ? null : problem.Code;
        var said = problem.Arguments;
        if (said.TryGetValue("argument", out var named))
        {
            return new Wrong(
                code, named.TrimStart('-'), said.GetValueOrDefault("got"), said.GetValueOrDefault("known"),
                Bare(said.GetValueOrDefault("nearest")));
        }

        // Sentences that no table names have their parts in their own order: --{0} got '{1}'; it knows {2}.{3}
        var words = problem.In(Language.En);
        if (!words.StartsWith("--", StringComparison.Ordinal)) return Unknown(code, words);
        var name = words[2..].Split(' ', ';', '.')[0];
        var got = Between(words, "got '", "';");
        var nearest = Between(words, Hint, "?");
        var known = Between(words, "it knows ", nearest is null ? "." : "." + Hint);
        return new Wrong(code, name, got, known, nearest);
    }

    /// <summary>A question that has no such argument names it after "no option".</summary>
    private static Wrong Unknown(string? code, string words)
    {
        var name = Between(words, "has no option --", ";");
        return name is null
            ? new Wrong(code, null, null, null, null)
            : new Wrong(code, name, null, Between(words, "it knows ", "."), Between(words, Hint, "?"));
    }

    private static string? Bare(string? nearest) =>
        string.IsNullOrWhiteSpace(nearest) ? null : Between(nearest, Hint, "?") ?? nearest.Trim();

    private static string? Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal);
        if (from < 0) return null;
        var rest = text[(from + before.Length)..];
        var until = rest.LastIndexOf(after, StringComparison.Ordinal);
        if (after is "';" or ";" or "?") until = rest.IndexOf(after, StringComparison.Ordinal);
        return until < 0 ? null : rest[..until].TrimEnd('.');
    }
}

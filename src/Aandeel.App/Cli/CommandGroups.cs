namespace Aandeel.App.Cli;

/// <summary>The commands as help shows them: by what a person wants, the answer first.</summary>
internal static class CommandGroups
{
    private const string Rest = "The data and the program";

    private static readonly (string Title, string[] Names)[] Groups =
    [
        ("The answer", ["answer", "share", "trend", "decompose", "definitions", "sensitivity"]),
        ("Who and what",
            ["party", "between", "suppliers", "recipients", "flows", "made", "concentration", "dependence", "production"]),
        ("What could be done", ["options", "scenario", "targets"]),
        ("What others say", ["verify", "published", "gaps", "mirror", "changes"]),
        ("To pass on", ["letter", "publish", "serve", "mcp"]),
    ];

    /// <summary>Commands under headings; those that no group names stand in the last.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<T> Commands)> Of<T>(IReadOnlyList<T> commands, Func<T, string> name)
    {
        foreach (var (title, names) in Groups)
        {
            var own = names.SelectMany(n => commands.Where(c => name(c) == n)).ToList();
            if (own.Count > 0) yield return (title, own);
        }

        var named = Groups.SelectMany(g => g.Names).ToHashSet();
        var rest = commands.Where(c => !named.Contains(name(c))).ToList();
        if (rest.Count > 0) yield return (Rest, rest);
    }
}

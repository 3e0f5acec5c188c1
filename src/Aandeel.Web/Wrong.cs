namespace Aandeel.Web;

/// <summary>The argument that a problem is about, what it got, what it knows, and the nearest of that.</summary>
internal sealed record Wrong(string? Code, string? Parameter, string? Got, string? Known, string? Nearest)
{
    public static Wrong Of(Problem problem) => new(
        problem.Code == ProblemWords.AsWritten ? null : problem.Code,
        problem.Find("argument")?.TrimStart('-'),
        problem.Find("got"),
        problem.Find("known"),
        problem.Find("nearest"));
}

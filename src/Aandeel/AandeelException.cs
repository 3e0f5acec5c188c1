namespace Aandeel;

/// <summary>
/// A question or a file that cannot be served: a problem for the person who asked, with the exit code that says why.
/// </summary>
public sealed class AandeelException(ExitCode code, Problem problem, Exception? inner = null)
    : Exception(problem.ToString(), inner)
{
    public ExitCode Code { get; } = code;

    /// <summary>What went wrong, as data that a door words in the reader's language.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>
    /// Whether a snapshot cannot be read because its file is damaged or gone; an import may then begin anew.
    /// </summary>
    public bool SnapshotDamaged { get; init; }

    public static AandeelException Usage(Problem problem) => new(ExitCode.WrongUsage, problem);

    public static AandeelException NotHere(Problem problem) => new(ExitCode.Incomplete, problem);
}

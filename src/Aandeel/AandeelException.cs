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

    /// <summary>The same in a sentence of at most so many characters (<see cref="Problem.Within"/>).</summary>
    public AandeelException Within(int longest)
    {
        var shorter = Problem.Within(longest);
        return ReferenceEquals(shorter, Problem)
            ? this
            : new AandeelException(Code, shorter, InnerException) { SnapshotDamaged = SnapshotDamaged };
    }

    public static AandeelException Usage(Problem problem) => new(ExitCode.WrongUsage, problem);

    /// <summary>An argument got what it does not know: it names itself, what it got, what it knows and the nearest.</summary>
    public static AandeelException Unknown(string argument, string? got, Problem known, Problem? nearest = null) =>
        Usage($"--{argument} got '{got}'; it knows {known}.{nearest ?? Problem.None}");

    /// <summary>The same of a closed set of words.</summary>
    public static AandeelException Unknown(string argument, string got, IReadOnlyCollection<string> known) =>
        Unknown(argument, got, $"{string.Join(", ", known)}", Nearest.Hint(got, known));

    public static AandeelException NotHere(Problem problem) => new(ExitCode.Incomplete, problem);

    /// <summary>The same where a door has nothing else to show than what is missing.</summary>
    public static AandeelException NotHere(NotImported why) => NotHere(why.Said);
}

namespace Aandeel;

/// <summary>A question or a file that cannot be served, in one sentence for the person who asked, with the exit code that says why.</summary>
public sealed class AandeelException(ExitCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    public ExitCode Code { get; } = code;

    /// <summary>Whether a snapshot cannot be read because its file is damaged or gone; an import may then begin anew.</summary>
    public bool SnapshotDamaged { get; init; }

    public static AandeelException Usage(string message) => new(ExitCode.WrongUsage, message);

    public static AandeelException NotHere(string message) => new(ExitCode.Incomplete, message);
}

namespace Aandeel;

/// <summary>
/// That something is not imported, as a value: why, and what would help. A question that builds on another gets this
/// instead of an exception; only a door, which has nothing else to show, makes an error of it.
/// </summary>
/// <param name="Reason">What is missing.</param>
/// <param name="Remedy">What to do about it; none where the reason says it.</param>
public sealed record NotImported(Problem Reason, Problem Remedy)
{
    /// <summary>Nothing is missing.</summary>
    public static NotImported None { get; } = new(Problem.None, Problem.None);

    /// <summary>Whether nothing is missing.</summary>
    public bool IsNone => Reason.IsNone;

    /// <summary>Both in one sentence after another.</summary>
    public Problem Said => Remedy.IsNone ? Reason : $"{Reason} {Remedy}";

    /// <summary>A reason that says itself what to do.</summary>
    public static implicit operator NotImported(Problem reason) => FromProblem(reason);

    /// <inheritdoc cref="op_Implicit(Problem)"/>
    public static NotImported FromProblem(Problem reason) => reason.IsNone ? None : new(reason, Problem.None);

    public override string ToString() => Said.ToString();
}

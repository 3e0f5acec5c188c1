using System.Globalization;

namespace Aandeel;

/// <summary>An argument of a printed question and its value; null where it does not apply.</summary>
/// <param name="IsNumber">Whether JSON writes it as a number.</param>
public sealed record AskValue(string Name, string? Value, bool IsNumber = false)
{
    /// <summary>The value of an argument that takes none and was given.</summary>
    public const string Flag = "true";

    /// <summary>
    /// Whether it holds of every such question, so that files have it and no command or address says it.
    /// </summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether a command line takes it by its place, without its name.</summary>
    public bool IsByPlace { get; init; }

    public AskValue(string name, long value)
        : this(name, value.ToString(CultureInfo.InvariantCulture), true)
    {
    }

    public AskValue(string name, decimal value)
        : this(name, value.ToString("0.####", CultureInfo.InvariantCulture), true)
    {
    }
}

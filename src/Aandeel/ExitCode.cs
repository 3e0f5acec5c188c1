namespace Aandeel;

/// <summary>How a command ended, as scripts see it.</summary>
public enum ExitCode
{
    Ok = 0,
    Failed = 1,
    WrongUsage = 2,
    Incomplete = 3,
    Refused = 4,
    ShapeChanged = 5,
    Cancelled = 130,
}

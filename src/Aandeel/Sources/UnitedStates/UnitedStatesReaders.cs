namespace Aandeel.Sources.UnitedStates;

/// <summary>The forms of the United States' reports on arms sales.</summary>
public static class UnitedStatesReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new ArmsSalesReader()];
}

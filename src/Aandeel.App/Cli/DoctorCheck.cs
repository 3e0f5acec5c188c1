namespace Aandeel.App.Cli;

/// <summary>What the doctor looked at, and what it found.</summary>
/// <param name="Name">In English, as files have it.</param>
/// <param name="State">ok, look, missing, read-only or failed.</param>
internal sealed record DoctorCheck(string Name, Text Title, string State, Text Says);

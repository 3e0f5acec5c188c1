namespace Aandeel.Questions;

/// <summary>An assumption of a scenario in words.</summary>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record ScenarioAssumption(string Place, Text Text);

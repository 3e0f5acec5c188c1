namespace Aandeel.App.Mcp;

/// <summary>Where assistants are served from, and where what is no protocol goes.</summary>
/// <param name="Folder">The folder of snapshots; null is that of AANDEEL_HOME.</param>
/// <param name="In">Where requests come from.</param>
/// <param name="Out">Where answers go; nothing else may be written there.</param>
/// <param name="Tell">Takes a sentence that is no part of an answer.</param>
/// <param name="Language">Of answers whose call names none.</param>
internal sealed record McpSettings(string? Folder, Stream In, Stream Out, Action<Problem> Tell, Language Language);

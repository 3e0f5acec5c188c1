namespace Aandeel.App.Cli;

/// <summary>A defect, and the file that it was met in.</summary>
internal sealed record FileFinding(string File, Finding Finding);

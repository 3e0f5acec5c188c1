namespace Aandeel.App.Letters.Word;

/// <summary>What a file holds about one control.</summary>
/// <param name="Tag">The tag of the control.</param>
/// <param name="Text">How the figure was written.</param>
/// <param name="Value">Unrounded, with a dot; years as printed.</param>
/// <param name="Unit">Its unit, or its kind where it has none.</param>
/// <param name="Source">The command that gives it, the step that it follows from, a table of ours, or the frame.</param>
internal sealed record DataFigure(string Tag, string Text, string Value, string Unit, string Source);

namespace Aandeel.Answers;

/// <summary>A list within a row: a table of its own. JSON nests it; flat files leave it out and say so.</summary>
public sealed record RowsCell(Table Table) : Cell;

namespace Aandeel;

/// <summary>
/// Where a figure stands: the question whose answer holds it, and the table, row and column there. Letter and page find
/// it again by this.
/// </summary>
/// <param name="Ask">The question that gives it.</param>
/// <param name="Table">The name of the table in that answer.</param>
/// <param name="Row">The key of the row.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="Behind">The question that lists the printed rows behind it, where there is one.</param>
public sealed record Place(Ask Ask, string Table, string Row, string Column, Ask? Behind);

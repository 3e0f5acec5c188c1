namespace Aandeel.Answers;

/// <summary>One table as it is drawn: a heading, columns, and rows of the table behind the view.</summary>
public sealed record ViewPart(Text Heading, IReadOnlyList<Column> Columns, IReadOnlyList<int> Rows);

using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>What is true of an options answer as a whole: its one row is the question itself.</summary>
internal static class PolicyFrame
{
    public static Table Of(Ask ask, params IReadOnlyList<Column<Ask>> columns) =>
        new Table<Ask>("frame", ask, columns, [ask], _ => "frame");

    /// <summary>A list, under the name of its table.</summary>
    public static Column<Ask> List(Table table, Text title) =>
        new(table.Name, Kind.Group, title, _ => new RowsCell(table));
}

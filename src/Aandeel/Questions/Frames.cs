using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>What is true of an answer as a whole, as a table of one row.</summary>
internal static class Frames
{
    /// <summary>A frame that holds one list.</summary>
    public static Table Of(Ask ask, string name, Table list)
    {
        Column<Table> column = new(name, Kind.Group, Text.Of(name), l => new RowsCell(l));
        return new Table<Table>("frame", ask, [column], [list], _ => "frame");
    }
}

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

    /// <summary>A frame of several lists, each under the name of its table.</summary>
    public static Table Of(Ask ask, params IReadOnlyList<Table> lists)
    {
        var columns = lists.Select((list, i) => new Column<IReadOnlyList<Table>>(
            list.Name, Kind.Group, Text.Of(list.Name), all => new RowsCell(all[i])));
        return new Table<IReadOnlyList<Table>>("frame", ask, [.. columns], [lists], _ => "frame");
    }
}

using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>Lists beside each other, each with a name and a share, as people see them.</summary>
internal sealed class BesideView
{
    private const int Shown = 8;
    private readonly IReadOnlyList<List> _lists;

    private BesideView(IReadOnlyList<List> lists) => _lists = lists;

    /// <summary>The lists that have rows; null where none has. Years that all share stand in the heading.</summary>
    public static View? Of(string name, Ask ask, Text heading, IEnumerable<List> lists)
    {
        List<List> shown = [.. lists.Where(l => l.Rows.Count > 0)];
        return shown.Count == 0 ? null : new BesideView(shown).View(name, ask, heading);
    }

    private View View(string name, Ask ask, Text heading)
    {
        var years = _lists.Select(l => l.Rows[0].Years).Distinct().ToList();
        List<Column<Line>> columns = [.. _lists.SelectMany((l, i) => Columns(l, i, withYears: years.Count > 1))];
        var longest = _lists.Max(l => l.Rows.Count);
        IReadOnlyList<Line> rows =
            [.. Enumerable.Range(0, longest)
                .Select(i => new Line(i, [.. _lists.Select(l => l.Rows.ElementAtOrDefault(i))]))];
        var table = new Table<Line>(name, ask, columns, rows, l => $"{l.Place + 1}");
        if (years is [var only]) heading = Text.Of($"{heading}, {only}", $"{heading}, {only}");
        return new View(table, heading, columns) { First = Shown };
    }

    private static IEnumerable<Column<Line>> Columns(List list, int index, bool withYears)
    {
        var (title, years) = (list.Title, list.Rows[0].Years);
        if (withYears) title = Text.Of($"{title}, {years}", $"{title}, {years}");
        yield return new(list.Name, Kind.Words, title, l => Cell.Of(l.Parts[index]?.Name))
        {
            Role = Role.Dimension,
        };
        Cell ShareOf(Line line) => line.Parts[index] is { } part ? PartTable.Share.Of(part) : Cell.Blank;
        yield return new($"{list.Name}_share", Kind.Share, Text.Of("%"), ShareOf)
        {
            Form = Form.Bare,
        };
    }

    /// <summary>One list, with the name of its columns and its title.</summary>
    internal sealed record List(string Name, Text Title, IReadOnlyList<PartLine> Rows);

    private sealed record Line(int Place, IReadOnlyList<PartLine?> Parts);
}

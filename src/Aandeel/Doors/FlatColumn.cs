using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A column of a flat file: a column of a table, or one part of a band or map in it.</summary>
internal sealed record FlatColumn(Column Column, string? Part)
{
    public string Name => Part is null ? Column.Name : $"{Column.Flat ?? Column.Name}_{Part}";
}

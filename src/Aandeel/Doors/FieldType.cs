namespace Aandeel.Doors;

/// <summary>What all values of a flat column are in a file with types: Data Package, Parquet.</summary>
internal enum FieldType
{
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>Finds it: from what stands in the column, and from its kind where nothing does.</summary>
internal static class FieldTypes
{
    public static FieldType Of(FlatTable flat, FlatColumn column)
    {
        FieldType? found = null;
        for (var row = 0; row < flat.Count; row++)
        {
            if (Of(flat.At(row, column)) is not { } type || type == found) continue;
            found = found is null ? type
                : found is FieldType.Integer or FieldType.Number && type is FieldType.Integer or FieldType.Number
                    ? FieldType.Number
                    : FieldType.String;
        }

        return found ?? OfKind(column.Column.Kind);
    }

    private static FieldType? Of(Cell cell) => cell switch
    {
        Cell.Whole => FieldType.Integer,
        Cell.Amount or Cell.Exact or Cell.Ratio => FieldType.Number,
        Cell.YesNo or Cell.Translated => FieldType.Boolean,
        Cell.Code or Cell.Named or Cell.Period or Cell.Asked => FieldType.String,
        _ => null,
    };

    private static FieldType OfKind(Kind kind) => kind switch
    {
        Kind.YesNo => FieldType.Boolean,
        Kind.Count or Kind.Year => FieldType.Integer,
        Kind.Words or Kind.Code or Kind.Period or Kind.Ask or Kind.Group => FieldType.String,
        _ => FieldType.Number,
    };
}

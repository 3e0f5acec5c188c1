using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Writes an answer as a workbook: a sheet per table as people see it.</summary>
public static class Xlsx
{
    public static void Write(Answer answer, Showing showing, Stream target) => throw new NotSupportedException();
}

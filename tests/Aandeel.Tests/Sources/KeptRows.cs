using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>The rows of a reading that was begun with a list: what an import would hand to the snapshot.</summary>
internal static class KeptRows
{
    public static RowList Kept(this FileReading reading) => (RowList)reading.Sink;
}

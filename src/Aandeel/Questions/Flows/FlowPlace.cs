using System.Runtime.InteropServices;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Where a flow stands.</summary>
/// <param name="Flow">The index of the flow in its table.</param>
/// <param name="Group">The destination group, under the composition that was asked.</param>
/// <param name="File">The index of its file among those of the table.</param>
/// <param name="Line">The line of the file where the row begins, from 1.</param>
/// <param name="Part">Which observation of the row, from 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FlowPlace(int Flow, DestinationGroup Group, short File, int Line, int Part)
{
    /// <summary>The order of files and lines; of flows of one row, that of the table.</summary>
    public static int InOrder(FlowPlace one, FlowPlace other)
    {
        var by = one.File.CompareTo(other.File);
        if (by == 0) by = one.Line.CompareTo(other.Line);
        if (by == 0) by = one.Part.CompareTo(other.Part);
        return by != 0 ? by : one.Flow.CompareTo(other.Flow);
    }
}

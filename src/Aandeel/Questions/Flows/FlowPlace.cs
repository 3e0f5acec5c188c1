using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Where a flow stands.</summary>
/// <param name="Flow">The index of the flow in its table.</param>
/// <param name="Group">The destination group, under the composition that was asked.</param>
/// <param name="File">The index of its file among those of the table.</param>
/// <param name="Line">The line of the file where the row begins, from 1.</param>
/// <param name="Part">Which observation of the row, from 0.</param>
internal readonly record struct FlowPlace(int Flow, DestinationGroup Group, short File, int Line, int Part)
    : IComparable<FlowPlace>
{
    public int CompareTo(FlowPlace other)
    {
        var by = File.CompareTo(other.File);
        if (by == 0) by = Line.CompareTo(other.Line);
        if (by == 0) by = Part.CompareTo(other.Part);
        return by != 0 ? by : Flow.CompareTo(other.Flow);
    }
}

using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>A row of <c>flows</c>: what a printed row counts as, where it stands, and how it is printed.</summary>
/// <param name="Flow">The index of the flow in its table.</param>
/// <param name="Group">The destination group, under the composition that was asked.</param>
/// <param name="Line">The line of the file where the row begins, from 1.</param>
/// <param name="Part">Which observation of the row, from 0.</param>
/// <param name="Prints">Reads what is printed, when it is asked for.</param>
internal sealed record FlowLine(
    FlowTable Flows,
    int Flow,
    DestinationGroup Group,
    FileRecord File,
    int Line,
    int Part,
    FlowPrints Prints)
{
    public PrintedFlow Printed => field ??= Prints.Of(Flows.Observation[Flow], File, Line);

    /// <summary>What was corrected in it; null where nothing was.</summary>
    public string? Correction => Prints.CorrectionOf(File, Line);

    public int Year => Flows.Year[Flow];

    public Party Supplier => Flows.Parties[Flows.Supplier[Flow]];

    public Party Recipient => Flows.Parties[Flows.Recipient[Flow]];

    public DestinationSide Side => DestinationGroups.Side(Group);

    public string Category => Flows.Categories[Flows.Category[Flow]];

    /// <summary>Our product class, which SIPRI's rows alone have.</summary>
    public string? Class =>
        Flows.Series == FlowSeries.Sipri ? ProductClasses.BuiltIn.All[Flows.Class[Flow]].Code : null;

    /// <summary>In 1/10,000 of the unit.</summary>
    public long Amount => Flows.Amount[Flow];

    public FlowFlags Flags => Flows.Flags[Flow];

    /// <summary>The file and the line, as people find it.</summary>
    public string Stands => $"{File.Name}:{Line}";
}

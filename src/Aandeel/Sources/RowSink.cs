namespace Aandeel.Sources;

/// <summary>Takes what a reader reads, row by row, so that no file is in memory as a whole.</summary>
public abstract class RowSink
{
    /// <summary>Lets everything fall: for counting and for proving a shape.</summary>
    public static RowSink None { get; } = new Nowhere();

    public abstract void Take(Observation row);

    public abstract void Take(Indicator row);

    public abstract void Take(Finding finding);

    private sealed class Nowhere : RowSink
    {
        public override void Take(Observation row)
        {
        }

        public override void Take(Indicator row)
        {
        }

        public override void Take(Finding finding)
        {
        }
    }
}

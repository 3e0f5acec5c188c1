using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel sources fetch SOURCE --check</c>: asks the sites whether they have something newer, and changes nothing
/// but what the doctor says of it.
/// </summary>
internal static class CheckSites
{
    /// <summary>Asks some sources; the exit code is that of the first that could not be asked.</summary>
    /// <param name="byHand">Sources that no site can be asked about, with what to do.</param>
    public static async Task<int> Run(
        IReadOnlyList<string> sources, IReadOnlyList<FetchStep> byHand, Fetchers fetchers, SnapshotHome home,
        Streams streams, CancellationToken cancelled)
    {
        IReadOnlyList<FileRecord> files;
        string? sums;
        using (var imported = Imported.Open(home, streams.Tell))
        {
            (files, sums) = (imported.Snapshot?.Files ?? [], imported.Sums?.Edition.Name);
        }

        var checks = new List<CheckedSource>();
        var code = ExitCode.Ok;
        foreach (var source in sources)
        {
            cancelled.ThrowIfCancellationRequested();
            try
            {
                var check = await fetchers.Check(source, files, sums, cancelled);
                checks.Add(check);
                Say(source, Word(check.State), Detail(check));
            }
            catch (AandeelException e) when (e.Code != ExitCode.Cancelled)
            {
                if (code == ExitCode.Ok) code = e.Code;
                checks.Add(new CheckedSource(source, streams.Clock.GetUtcNow(), CheckState.Failed));
                Say(source, Word(CheckState.Failed), e.Problem);
            }
        }

        foreach (var step in byHand) Say(step.Source, "by hand", step.ByHand!);
        CheckedSource.Keep(home, checks);
        return (int)code;

        void Say(string source, Problem word, Problem detail) => streams.SayLine(
            $"{source,-13} {word.In(streams.Language),-13} {detail.In(streams.Language)}");
    }

    private static Problem Word(CheckState state) => state switch
    {
        CheckState.Newer => (Problem)"newer",
        CheckState.Same => "nothing newer",
        CheckState.Unsaid => "not said",
        CheckState.NotHere => "not here",
        _ => "not possible",
    };

    private static Problem Detail(CheckedSource check)
    {
        Problem there = check switch
        {
            { Edition: { } edition } => (Problem)$"the site has {edition}",
            { Changed: { } changed } => $"the site changed it on {changed:yyyy-MM-dd}",
            { State: CheckState.Newer } => "the site has another file than yours",
            { State: CheckState.Unsaid } => "the site does not say when it changed it; only fetching tells",
            { State: CheckState.NotHere } => "nothing of it is imported",
            _ => "the site has the file that is here",
        };
        return check.State is CheckState.Same ? there : $"{there}: aandeel sources fetch {check.Source}";
    }
}

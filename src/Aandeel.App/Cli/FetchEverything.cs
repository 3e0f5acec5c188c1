using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel sources fetch all</c>: says first what will be fetched and about how long that takes, asks one source
/// after the other, goes on when one cannot be had, and ends with a table. What was fetched is kept, so asking again
/// goes on where it stopped.
/// </summary>
internal static class FetchEverything
{
    private const int States = 193;

    /// <summary>
    /// Fetches everything that can be; the exit code is that of the first source that could not be had.
    /// </summary>
    public static async Task<int> Run(
        Fetchers fetchers, FetchOptions options, Action<SourceDescription> agree, Streams streams,
        CancellationToken cancelled)
    {
        var year = streams.Clock.GetUtcNow().Year - 1;
        var customs = options.Reporters.Count * (options.CustomsYears?.Count ?? 0) * (options.Key is null ? 4 : 1);
        var plan = FetchPlan.All(RegisterFetch.Calls(1950, year), States, customs);
        Announce(plan, streams);
        foreach (var step in plan.Where(s => s.ByHand is null)) agree(SourceCatalog.Find(step.Source)!);

        var results = new List<FetchResult>();
        var code = ExitCode.Ok;
        foreach (var step in plan)
        {
            cancelled.ThrowIfCancellationRequested();
            if (step.ByHand is { } byHand)
            {
                results.Add(new FetchResult(step.Source, FetchOutcome.ByHand, byHand));
                continue;
            }

            try
            {
                results.Add(Of(step.Source, await fetchers.Fetch(step.Source, cancelled)));
            }
            catch (AandeelException e) when (e.Code != ExitCode.Cancelled)
            {
                if (code == ExitCode.Ok) code = e.Code;
                results.Add(new FetchResult(step.Source, FetchOutcome.NotPossible, e.Problem));
            }
        }

        Tell(results, streams);
        return (int)code;
    }

    private static FetchResult Of(string source, ImportResult? result)
    {
        if (result is null)
        {
            return new FetchResult(source, FetchOutcome.Unchanged, "no one reported anything for these years");
        }

        var editions = string.Join(", ", result.Files.Select(f => f.Edition).Distinct().Take(3));
        return new FetchResult(
            source, result.Changed ? FetchOutcome.Fetched : FetchOutcome.Unchanged,
            $"{result.Files.Count} {(result.Files.Count == 1 ? (Problem)"file" : "files")}, edition {editions}");
    }

    private static void Announce(IReadOnlyList<FetchStep> plan, Streams streams)
    {
        streams.Tell("What will be asked, one after the other:");
        foreach (var step in plan.Where(s => s.ByHand is null))
        {
            streams.Tell(
                $"  {step.Source.PadRight(13)} {step.What}: {step.Calls} {(step.Calls == 1 ? (Problem)"call" : "calls")}"
                    + $"{(step.About is { } about ? $", about {Minutes(about)}" : Problem.None)}");
        }

        var total = plan.Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.About ?? TimeSpan.Zero));
        streams.Tell($"Together about {Minutes(total)}. What comes is kept: asked again, it goes on where it stopped.");
    }

    private static string Minutes(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? $"{time.TotalSeconds:0} s" : $"{time.TotalMinutes:0} min";

    private static void Tell(List<FetchResult> results, Streams streams)
    {
        foreach (var result in results)
        {
            var word = result.Outcome switch
            {
                FetchOutcome.Fetched => (Problem)"fetched",
                FetchOutcome.Unchanged => "nothing new",
                FetchOutcome.NotPossible => "not possible",
                _ => "by hand",
            };
            var outcome = word.In(streams.Language).PadRight(13);
            streams.SayLine($"{result.Source,-13} {outcome} {result.Detail.In(streams.Language)}");
        }
    }
}

using System.Globalization;
using System.Net;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests;
using Xunit.Abstractions;

namespace Aandeel.Web.Tests;

/// <summary>Another snapshot takes over while others read: no request fails, and the old one is closed.</summary>
public sealed class SwapTests(ITestOutputHelper output)
{
    /// <summary>How often: few in the tests, 1,000 with AANDEEL_SWAPS=1000 (tests/hostile).</summary>
    private static int Count => int.TryParse(
        Environment.GetEnvironmentVariable("AANDEEL_SWAPS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var count) ? count : 20;

    [Fact]
    public async Task Snapshots_take_over_under_readers_and_no_request_fails()
    {
        var register = SourceFile.Open(Repository.Fixture("sipri-register-17.csv"));
        await using var site = await RunningSite.Start([register], s => s with { IsReady = false });
        var home = new SnapshotHome(site.Home);
        var first = home.Current()!;
        new Importer(home, new StillClock()).Import([SourceFile.Open(Repository.Fixture("nl-licences.csv"))], null);
        var second = home.Current()!;
        first.ShouldNotBe(second);
        using var ended = new CancellationTokenSource();
        var failed = new System.Collections.Concurrent.ConcurrentBag<string>();
        var answered = 0;
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var readers = Enumerable.Range(0, 50).Select(async n =>
        {
            for (var i = 0; !ended.IsCancellationRequested; i++)
            {
                using var response = await site.Client.GetAsync(
                    new Uri($"/api/share?limit={1 + (i % 50)}&suppliers={(n % 2 == 0 ? "nato" : "USA")}",
                        UriKind.Relative));
                if (response.StatusCode != HttpStatusCode.OK) failed.Add($"{response.StatusCode}");
                var text = await response.Content.ReadAsStringAsync();
                seen.TryAdd(text.Contains(first, StringComparison.Ordinal) ? first : second, true);
                Interlocked.Increment(ref answered);
            }
        }).ToList();
        for (var i = 0; i < Count; i++)
        {
            home.Use(i % 2 == 0 ? first : second);
            site.Site.Look();

            // Some are answered by each, also where the machine is busy.
            var before = Volatile.Read(ref answered);
            for (var n = 0; n < 6_000 && Volatile.Read(ref answered) < before + 10; n++) await Task.Delay(5);
        }

        await ended.CancelAsync();
        await Task.WhenAll(readers);

        output.WriteLine($"{Count} times another snapshot, {answered} requests answered, {failed.Count} failed");
        failed.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(Count);
        seen.Keys.ShouldBe([first, second], ignoreOrder: true);
    }
}

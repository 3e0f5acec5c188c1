using System.Diagnostics;
using System.Net;

namespace Aandeel.App.Tests;

/// <summary>
/// Two sites behind nginx on one folder of snapshots, one of them taken away while it is asked: nobody notices. The whole
/// of it, with wrk and with one that is killed, is tests/proxy.
/// </summary>
public sealed class ProxyTests : IDisposable
{
    private readonly Person _person = new();
    private readonly List<Process> _running = [];

    [Fact]
    public async Task A_server_that_is_taken_away_under_load_fails_no_request()
    {
        int[] ports = [LocalPort.Free(), LocalPort.Free(), LocalPort.Free()];
        foreach (var port in ports[..2])
        {
            Start(Executable.Path, "serve", "--port", $"{port}");
            await LocalPort.Answers(port);
        }

        Start(Tools.Of("nginx"), "-p", _person.Folder, "-c", Conf(ports), "-e", Path.Combine(_person.Folder, "log"));
        await LocalPort.Answers(ports[2]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[2]}") };
        var (statuses, servers) = (new List<HttpStatusCode>(), new List<string>());
        var isBusy = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 4).Select(async who =>
        {
            for (var i = 0; i < 40; i++)
            {
                using var reply = await client.GetAsync(i % 2 == 0 ? "/nl/" : $"/api/share?years=2020-{2021 + who}");
                lock (statuses)
                {
                    statuses.Add(reply.StatusCode);
                    servers.Add(Answering(reply));
                    if (statuses.Count == 40) isBusy.SetResult();
                }
            }
        }).ToList();
        await isBusy.Task;
        Executable.Run(Tools.Of("kill"), [], "-TERM", $"{_running[0].Id}").ShouldSucceed();
        await Task.WhenAll(asking);

        _running[0].WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        statuses.Count.ShouldBe(160);
        statuses.ShouldAllBe(s => s == HttpStatusCode.OK);
        servers.ShouldContain($"127.0.0.1:{ports[0]}");
        servers[^1].ShouldBe($"127.0.0.1:{ports[1]}");
    }

    // One that did not answer is named too, before the one that did: "127.0.0.1:8081, 127.0.0.1:8082".
    private static string Answering(HttpResponseMessage reply) =>
        string.Join(", ", reply.Headers.GetValues("X-Server")).Split(", ")[^1];

    public void Dispose()
    {
        foreach (var process in _running)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _person.Dispose();
    }

    private void Start(string program, params string[] args) =>
        _running.Add(Executable.Start(program, [("AANDEEL_HOME", _person.Data)], args));

    private string Conf(int[] ports) => _person.File(
        "nginx.conf",
        File.ReadAllText(Path.Combine(Repository.Root, "build", "packaging", "nginx.conf"))
            .Replace("127.0.0.1:8081", $"127.0.0.1:{ports[0]}", StringComparison.Ordinal)
            .Replace("127.0.0.1:8082", $"127.0.0.1:{ports[1]}", StringComparison.Ordinal)
            .Replace("listen 8080", $"listen 127.0.0.1:{ports[2]}", StringComparison.Ordinal)
            .Replace("/run/aandeel-nginx", _person.Folder, StringComparison.Ordinal));
}

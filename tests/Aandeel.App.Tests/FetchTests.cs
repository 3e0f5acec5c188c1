using System.Net;
using System.Text;
using System.Text.Json;
using Aandeel.App.Cli;
using Aandeel.Sources;

namespace Aandeel.App.Tests;

/// <summary>
/// Fetching from a backend on this machine that answers as SIPRI's does, and as it does on a bad day.
/// </summary>
public sealed class FetchTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Fact]
    public async Task Windows_are_fetched_and_imported_and_a_second_time_nothing_changes()
    {
        await using var backend = new Backend();
        var reply = Fetch(backend, "--accept-terms");
        reply.ShouldSucceed().ShouldContain("source sipri, edition 2025");
        reply.Error.ShouldContain("Terms of SIPRI Arms Transfers Database");
        reply.Error.ShouldContain("2020-2024");
        backend.Asked.ShouldBe(
            ["last year", "1995-1999", "2000-2004", "2005-2009", "2010-2014", "2015-2019", "2020-2024"]);
        backend.Bodies.ShouldAllBe(b => b.Contains("\"exportOption\"") && b.Contains("\"logic\":\"AND\""));

        var share = _person.Types("share --format csv").ShouldSucceed();
        Fetch(backend).ShouldSucceed().ShouldContain("Nothing changed");
        _person.Types("share --format csv").ShouldSucceed().ShouldBe(share);
    }

    [Fact]
    public async Task Without_agreeing_to_the_terms_nothing_is_asked()
    {
        await using var backend = new Backend();
        var reply = Fetch(backend);
        reply.Code.ShouldBe((int)ExitCode.WrongUsage);
        reply.Error.ShouldContain("--accept-terms");
        backend.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("500", "500 500 ok")]
    [InlineData("429", "429 ok")]
    [InlineData("half", "half ok")]
    [InlineData("cut", "cut ok")]
    [InlineData("stall", "stall ok")]
    public async Task What_passes_is_tried_again(string fault, string answers)
    {
        await using var backend = new Backend { Faults = { ["2005-2009"] = [.. answers.Split(' ')] } };
        var reply = Fetch(backend, "--accept-terms");
        reply.ShouldSucceed();
        reply.Error.ShouldContain("Trying again");
        backend.Asked.Count(a => a == "2005-2009").ShouldBe(answers.Split(' ').Length, fault);
    }

    [Theory]
    [InlineData("500", ExitCode.Failed, "500")]
    [InlineData("429", ExitCode.Refused, "429")]
    [InlineData("202", ExitCode.Refused, "202")]
    [InlineData("403", ExitCode.Refused, "403")]
    [InlineData("html", ExitCode.Refused, "web page")]
    [InlineData("404", ExitCode.ShapeChanged, "404")]
    [InlineData("list", ExitCode.ShapeChanged, "JSON")]
    [InlineData("columns", ExitCode.ShapeChanged, "17 columns")]
    [InlineData("missing", ExitCode.ShapeChanged, "Status")]
    [InlineData("norows", ExitCode.ShapeChanged, "no rows")]
    [InlineData("stall", ExitCode.Failed, "in time")]
    [InlineData("half", ExitCode.Failed, "try again later")]
    public async Task What_does_not_pass_leaves_the_old_data_and_goes_on_where_it_stopped(
        string fault, ExitCode code, string says)
    {
        _person.Asks("sources", "import", _person.File("old.csv", SyntheticRegister.Csv(200, seed: 4, edition: 2024)))
            .ShouldSucceed();
        var before = _person.Types("share --format csv").ShouldSucceed();
        await using var backend = new Backend { Faults = { ["2010-2014"] = [fault] } };

        var reply = Fetch(backend, "--accept-terms");
        reply.Code.ShouldBe((int)code, reply.Error);
        reply.Error.ShouldContain(says);
        reply.Error.ShouldNotContain("   at ");
        _person.Types("share --format csv").ShouldSucceed().ShouldBe(before);

        backend.Faults.Clear();
        backend.Asked.Clear();
        var again = Fetch(backend);
        again.ShouldSucceed();
        again.Error.ShouldContain("1995-1999: kept from before");
        backend.Asked.ShouldBe(["last year", "2010-2014", "2015-2019", "2020-2024"]);
        _person.Types("sources list --format csv").ShouldSucceed().ShouldContain("old.csv");
    }

    [Theory]
    [InlineData("--from 1940", "--from got '1940'")]
    [InlineData("--from 2030 --accept-terms", "comes after the last year of the database, 2024")]
    [InlineData("--address nowhere --accept-terms", "--address got 'nowhere'")]
    public async Task Wrong_choices_are_named(string options, string says)
    {
        await using var backend = new Backend();
        var reply = Run(
            ["sources", "fetch", "sipri", .. options.Contains("--address", StringComparison.Ordinal)
                ? []
                : new[] { "--address", backend.Address }, .. options.Split(' ')]);
        reply.Code.ShouldBe((int)ExitCode.WrongUsage);
        reply.Error.ShouldContain(says);
    }

    [Fact]
    public async Task Ctrl_C_stops_and_keeps_what_came()
    {
        using var stop = new CancellationTokenSource();
        await using var backend = new Backend { OnAsked = window => { if (window == "2005-2009") stop.Cancel(); } };
        Run(
            ["sources", "fetch", "sipri", "--from", "1995", "--accept-terms", "--address", backend.Address],
            stop.Token).Code.ShouldBe((int)ExitCode.Cancelled);
        _person.Types("share").ShouldSucceed().ShouldContain("built-in");
        Directory.GetFiles(
            Path.Combine(_person.Data, "fetching"), "*.json", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public void A_backend_that_is_not_there_is_said_in_a_sentence()
    {
        var reply = Run(["sources", "fetch", "sipri", "--accept-terms", "--address", "http://127.0.0.1:9/"]);
        reply.Code.ShouldBe((int)ExitCode.Failed);
        reply.Error.ShouldContain("127.0.0.1:9 cannot be reached");
        reply.Error.ShouldNotContain("Trying again", customMessage: "a port that refuses does not pass by itself");
    }

    private Reply Fetch(Backend backend, params string[] more) =>
        Run(["sources", "fetch", "sipri", "--from", "1995", "--address", backend.Address, .. more]);

    private Reply Run(string[] args, CancellationToken stop = default)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(output, error, IsTerminal: false, HasColour: false, Language.En)
        {
            Clock = TimeProvider.System,
            Cancelled = stop,
            Patience = new BackendPatience(TimeSpan.FromSeconds(2.5), 2, TimeSpan.FromMilliseconds(10)),
        };
        var code = CommandLine.Run([.. args, "--data", _person.Data], streams);
        return new Reply(code, output.ToArray(), error.ToString());
    }

    /// <summary>A small server on the loopback that answers windows of years from one invented register.</summary>
    private sealed class Backend : IAsyncDisposable
    {
        private readonly HttpListener _listener;
        private readonly Task _work;
        private readonly CancellationTokenSource _stop = new();
        private readonly string[] _lines = SyntheticRegister.Csv(600, seed: 9, edition: 2025).Split("\r\n");

        public Backend()
        {
            (_listener, Address) = LocalSite.Listen("/api/p/");
            _work = Task.Run(Serve);
        }

        public string Address { get; }

        public List<string> Asked { get; } = [];

        public List<string> Bodies { get; } = [];

        /// <summary>What to answer instead, per window; the last one stays.</summary>
        public Dictionary<string, List<string>> Faults { get; init; } = [];

        public Action<string>? OnAsked { get; init; }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _work;
            LocalSite.Close(_listener);
            _stop.Dispose();
        }

        private async Task Serve()
        {
            while (!_stop.IsCancellationRequested)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
                {
                    // Stopped while it waited, or before it asked.
                    return;
                }

                _ = Task.Run(() => Answer(context));
            }
        }

        private async Task Answer(HttpListenerContext context)
        {
            try
            {
                if (context.Request.Url!.AbsolutePath.EndsWith("getMaxYear", StringComparison.Ordinal))
                {
                    Asked.Add("last year");
                    await Send(context, "2024");
                    return;
                }

                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                Bodies.Add(body);
                using var asked = JsonDocument.Parse(body);
                var years = asked.RootElement.GetProperty("filters")[0];
                var (first, last) = (years.GetProperty("value1").GetInt32(), years.GetProperty("value2").GetInt32());
                var window = $"{first}-{last}";
                Asked.Add(window);
                OnAsked?.Invoke(window);
                var fault = "ok";
                if (Faults.TryGetValue(window, out var faults) && faults.Count > 0)
                {
                    fault = faults[0];
                    if (faults.Count > 1) faults.RemoveAt(0);
                }

                await Send(context, Register(first, last, fault), fault);
            }
            catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException
                or OperationCanceledException)
            {
                // The asker has gone.
            }
        }

        private string Register(int first, int last, string fault)
        {
            var header = Array.FindIndex(_lines, l => l.StartsWith("SIPRI AT", StringComparison.Ordinal));
            var rows = _lines[(header + 1)..].Where(
                l => l.Length > 0 && int.Parse(l.Split(',')[10]) >= first && int.Parse(l.Split(',')[10]) <= last);
            var titles = _lines[header].TrimEnd(';');
            if (fault == "columns") titles = "Deal," + titles["SIPRI AT Database ID,".Length..];
            if (fault == "missing") titles = titles.Replace("Status", "State of it", StringComparison.Ordinal);
            var csv = string.Join('\n', fault == "norows" ? [titles] : rows.Select(r => r.TrimEnd(';')).Prepend(titles))
                + "\n";
            return $"{{\"bytes\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(csv))}\"}}";
        }

        private async Task Send(HttpListenerContext context, string text, string fault = "ok")
        {
            var response = context.Response;
            if (fault == "stall") await Task.Delay(20_000, _stop.Token);
            if (int.TryParse(fault, out var status)) (response.StatusCode, text) = (status, "busy");
            if (fault == "429") response.AddHeader("Retry-After", "0");
            if (fault == "html") text = "<!DOCTYPE html><title>Just a moment</title>";
            if (fault == "list") text = "[]";
            var bytes = Encoding.UTF8.GetBytes(text);
            if (fault == "half") bytes = bytes[..(bytes.Length / 2)];
            if (fault == "cut")
            {
                // Says more than it sends.
                response.ContentLength64 = bytes.Length;
                await response.OutputStream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                response.Abort();
                return;
            }

            response.ContentLength64 = bytes.Length;
            await response.OutputStream.WriteAsync(bytes);
            response.Close();
        }
    }
}

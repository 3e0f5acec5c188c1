using Microsoft.AspNetCore.Connections;

namespace Aandeel.Web;

/// <summary>The site: pages in two languages and the same answers as data, from one snapshot at a time (docs/web.md).</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Shelf _shelf;
    private readonly Answerer _answerer;
    private readonly SiteSettings _settings;
    private readonly HeapWatch? _heap;

    private Site(WebApplication app, Shelf shelf, Answerer answerer, SiteSettings settings) =>
        (_app, _shelf, _answerer, _settings, _heap) =
            (app, shelf, answerer, settings, settings.IsReady ? new HeapWatch(settings.Clock) : null);

    /// <summary>The addresses that it answers on, once it has begun.</summary>
    public IReadOnlyList<string> Addresses => [.. _app.Urls];

    public static Site Make(SiteSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [],
            ContentRootPath = AppContext.BaseDirectory
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>>(new BlockPool());
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(settings.Listen, settings.Port);
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 0;
            server.Limits.MaxRequestLineSize = 8 * 1024;
            server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            server.Limits.MaxRequestHeaderCount = 50;
            server.Limits.MaxConcurrentConnections = 2_000;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        });
        var app = builder.Build();
        var shelf = new Shelf(settings);
        var answerer = new Answerer(shelf, settings);
        if (settings.IsReady) shelf.Opened = open => Answerer.Warm(open, settings, Endpoints.Ready());
        Endpoints.Map(app, answerer, settings);
        return new Site(app, shelf, answerer, settings);
    }

    /// <summary>Begins to answer; the pages that are asked most are made beside it.</summary>
    public async Task Start(CancellationToken cancelled = default)
    {
        await _app.StartAsync(cancelled);
        if (!_settings.IsReady) return;
        _ = Task.Run(
            () =>
            {
                var open = _shelf.Take();
                try
                {
                    Answerer.Warm(open, _settings, Endpoints.Ready());
                }
                finally
                {
                    open.Leave();
                }

                // What was read to make these pages is garbage by now, and would stay until as much has come again.
                _heap?.Settle();
            },
            cancelled);
    }

    /// <summary>Looks for another snapshot now.</summary>
    public void Look() => _shelf.Swap();

    /// <summary>Answers until it is stopped.</summary>
    public static async Task<int> Run(SiteSettings settings, CancellationToken cancelled)
    {
        await using var site = Make(settings);
        try
        {
            await site.Start(cancelled);
        }
        catch (IOException e)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"{settings.Listen}:{settings.Port} cannot be listened on: {e.Message} Give another port: aandeel "
                    + $"serve --port 8081",
                e);
        }

        settings.Tell($"Aandeel answers on {site.Addresses[0]} (Ctrl-C ends it).");
        if (!settings.IsLoopback)
        {
            settings.Tell(
                "Others can ask: rows as printed are passed on only of sources whose terms allow it, or that "
                    + "--permitted names.");
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancelled);
        }
        catch (OperationCanceledException)
        {
            // Ended by the person who began it.
        }

        return (int)ExitCode.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _heap?.Dispose();
        _shelf.Dispose();
        _answerer.Dispose();
    }
}

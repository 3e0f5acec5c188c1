using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aandeel.App.Tests;

/// <summary>What a local site sends: a status, a body, and what headers say of the body.</summary>
internal sealed record SiteAnswer(int Status, byte[] Body)
{
    public SiteAnswer(int status, string body)
        : this(status, Encoding.UTF8.GetBytes(body))
    {
    }

    /// <summary>The mark of the version; null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>When it was changed; null where the site does not say.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Whether the length is said where the body is not sent.</summary>
    public bool SaysLength { get; init; } = true;
}

/// <summary>A small server on the loopback: what it answers is decided per address, with a status.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<HttpListenerRequest, SiteAnswer> _answer;
    private readonly Task _work;

    public LocalSite(Func<HttpListenerRequest, (int Status, string Body)> answer)
        : this(request => answer(request) is var (status, body) ? new SiteAnswer(status, body) : null!)
    {
    }

    private LocalSite(Func<HttpListenerRequest, SiteAnswer> answer)
    {
        _answer = answer;
        (_listener, Address) = Listen("/");
        _work = Task.Run(Serve);
    }

    /// <summary>A site whose answers are bytes, with what headers say of them.</summary>
    public static LocalSite Of(Func<HttpListenerRequest, SiteAnswer> answer) => new(answer);

    public string Address { get; }

    /// <summary>Paths with their questions, in the order in which they came.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The method of each.</summary>
    public List<string> Methods { get; } = [];

    /// <summary>
    /// A listener on a free port. One can be taken by someone else before we listen on it; then another is tried.
    /// </summary>
    public static (HttpListener Listener, string Address) Listen(string path)
    {
        for (var tries = 0; ; tries++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}{path}";
            probe.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (tries < 50)
            {
                Close(listener);
            }
        }
    }

    /// <summary>
    /// Closes a listener that does not listen. One with prefixes would listen again to close them, on a port that may
    /// be taken by then.
    /// </summary>
    public static void Close(HttpListener listener)
    {
        listener.Prefixes.Clear();
        listener.Close();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        Close(_listener);
    }

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Asked.Add(context.Request.Url!.PathAndQuery);
                Methods.Add(context.Request.HttpMethod);
                var answer = _answer(context.Request);
                var response = context.Response;
                response.StatusCode = answer.Status;
                if (answer.Status == 429) response.AddHeader("Retry-After", "0");
                if (answer.Tag is { } tag) response.AddHeader("ETag", tag);
                if (answer.Changed is { } changed) response.AddHeader("Last-Modified", changed.ToString("R"));
                var isHead = context.Request.HttpMethod == "HEAD";
                if (!isHead || answer.SaysLength) response.ContentLength64 = answer.Body.Length;
                if (!isHead) await response.OutputStream.WriteAsync(answer.Body);
                response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
            {
                // Stopped while it waited, or before it asked; or an asker that went away.
                if (!_listener.IsListening) return;
            }
        }
    }
}

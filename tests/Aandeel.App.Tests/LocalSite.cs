using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aandeel.App.Tests;

/// <summary>A small server on the loopback: what it answers is decided per address, with a status.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<HttpListenerRequest, (int Status, string Body)> _answer;
    private readonly Task _work;

    public LocalSite(Func<HttpListenerRequest, (int Status, string Body)> answer)
    {
        _answer = answer;
        (_listener, Address) = Listen("/");
        _work = Task.Run(Serve);
    }

    public string Address { get; }

    /// <summary>Paths with their questions, in the order in which they came.</summary>
    public List<string> Asked { get; } = [];

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
                var (status, body) = _answer(context.Request);
                context.Response.StatusCode = status;
                if (status == 429) context.Response.AddHeader("Retry-After", "0");
                var bytes = Encoding.UTF8.GetBytes(body);
                context.Response.ContentLength64 = bytes.Length;
                await context.Response.OutputStream.WriteAsync(bytes);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
            {
                // Stopped while it waited, or before it asked; or an asker that went away.
                if (!_listener.IsListening) return;
            }
        }
    }
}

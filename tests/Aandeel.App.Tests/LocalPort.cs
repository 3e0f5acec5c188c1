using System.Net;
using System.Net.Sockets;

namespace Aandeel.App.Tests;

/// <summary>A port of this machine, for a server that a test starts.</summary>
internal static class LocalPort
{
    /// <summary>One that nobody listens to.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until a server of ours answers there.</summary>
    public static async Task Answers(int port)
    {
        using var client = new HttpClient();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Nothing answers on port {port}.");
    }
}

using System.Net;
using System.Text;

namespace Aandeel.Tests;

/// <summary>
/// A site that serves recorded answers, one after the other for an address, and throws on any other address.
/// </summary>
internal sealed class RecordedSite : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<(HttpStatusCode Status, byte[] Body)>> _answers = new(
        StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    /// <summary>The bodies that were sent, in the order of <see cref="Asked"/>.</summary>
    public List<string> Sent { get; } = [];

    public RecordedSite Serve(string address, string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Serve(address, Encoding.UTF8.GetBytes(body), status);

    public RecordedSite Serve(string address, byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        if (!_answers.TryGetValue(address, out var queue))
        {
            _answers[address] = queue = new Queue<(HttpStatusCode, byte[])>();
        }

        queue.Enqueue((status, body));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.ToString();
        Asked.Add(address);
        Sent.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        if (!_answers.TryGetValue(address, out var queue))
        {
            throw new InvalidOperationException($"{address} is not recorded.");
        }

        var (status, body) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        return new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
    }
}

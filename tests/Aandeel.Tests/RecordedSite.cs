using System.Net;
using System.Text;

namespace Aandeel.Tests;

/// <summary>A site that serves recorded answers, one after the other for an address, and throws on any other address.</summary>
internal sealed class RecordedSite : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<(HttpStatusCode Status, string Body)>> _answers = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public RecordedSite Serve(string address, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        if (!_answers.TryGetValue(address, out var queue)) _answers[address] = queue = new Queue<(HttpStatusCode, string)>();
        queue.Enqueue((status, body));
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.ToString();
        Asked.Add(address);
        if (!_answers.TryGetValue(address, out var queue)) throw new InvalidOperationException($"{address} is not recorded.");
        var (status, body) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) });
    }
}

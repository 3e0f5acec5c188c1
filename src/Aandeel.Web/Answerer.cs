using System.Numerics;
using Microsoft.Extensions.Primitives;

namespace Aandeel.Web;

/// <summary>
/// Answers one request: from bytes that are ready, or by making them, each once and not too many at a time. An address
/// and a snapshot name the bytes, so a reader who has them is told so without making anything.
/// </summary>
internal sealed class Answerer(Shelf shelf, SiteSettings settings) : IDisposable
{
    private const int LongestQuery = 4_000;
    private static readonly StringValues NoCache = "no-cache";
    private static readonly StringValues Immutable = "public, max-age=31536000, immutable";
    private static readonly StringValues ByCoding = "Accept-Encoding";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _makers = new(Math.Max(4, Environment.ProcessorCount * 4));

    /// <summary>Makes a reply and writes it, or words what went wrong.</summary>
    /// <param name="context">The request.</param>
    /// <param name="make">Makes the reply.</param>
    /// <param name="problem">Words a problem in the form of the address.</param>
    public async Task Answer(HttpContext context, Func<Desk, Reply> make, Func<Desk, Exception, Reply> problem)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            Headers.Set(response, isOpen: false);
            return;
        }

        // What stands before the path is the snapshot that the address names, and nothing else.
        var name = request.PathBase.HasValue ? request.PathBase.Value![CitedVersion.Before.Length..] : null;
        var open = name is null ? shelf.Take() : shelf.Take(name);
        if (open is null)
        {
            await NoVersion(context, name!, problem);
            return;
        }

        try
        {
            var key = $"{request.PathBase.Value}{request.Path.Value}{request.QueryString.Value}";
            if (key.Length > LongestQuery)
            {
                await Send(context, problem(DeskOf(open, name), TooLong()) with { Status = 414 }, null);
                return;
            }

            var ready = open.Replies.Find(key);
            var tag = ready?.Tag ?? (request.Headers.IfNoneMatch.Count == 0 ? null : TagOf(open, name, key));
            if (tag is not null && Has(request.Headers.IfNoneMatch, tag))
            {
                NotModified(response, tag, ready);
                return;
            }

            var reply = ready ?? await Make(open, name, key, make, problem, context);
            await Send(context, reply, reply.Tag);

            // Nobody else has a page that is not kept. After a reader who left while it was sent it is left to the collector.
            reply.Lent?.Dispose();
        }
        finally
        {
            open.Leave();
        }
    }

    /// <summary>
    /// Sends what is ready for an address, or tells a reader that has it so; null where it must be made. The usual pages
    /// are asked far more often than all others together, and need no route to be found.
    /// </summary>
#pragma warning disable MA0022, RCS1210 // No task says that the reply must be made; a task of nothing would cost the quick way.
    public Task? Ready(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method)) return null;
        var open = shelf.Take();
        var key = request.QueryString.HasValue ? $"{request.Path.Value}{request.QueryString.Value}" : request.Path.Value!;
        if (open.Replies.Find(key) is not { Tag: { } tag } reply)
        {
            open.Leave();
            return null;
        }

        // The bytes are the reply's own; nothing of the snapshot is read from here on.
        open.Leave();
        var given = request.Headers.IfNoneMatch;
        if (given.Count == 0 || !Has(given, tag)) return Send(context, reply, tag);
        NotModified(context.Response, tag, reply);
        return Task.CompletedTask;
    }
#pragma warning restore MA0022, RCS1210

    /// <summary>Makes the replies of addresses before anyone asks, pressed as well as can be.</summary>
    public static void Warm(OpenSnapshot open, SiteSettings settings, IEnumerable<(string Key, Func<Desk,
        Reply> Make)> pages)
    {
        foreach (var (key, make) in pages)
        {
            if (!open.TryTake()) return;
            try
            {
                open.Replies.Of(
                    key,
                    () => make(new Desk(open, settings)).Pressed().Folded() with { Tag = Tag(open.Mark, key) },
                    always: true);
            }
            catch (AandeelException)
            {
                // Who asks for it is told.
            }
            finally
            {
                open.Leave();
            }
        }
    }

    public static async Task Send(HttpContext context, Reply reply, string? tag)
    {
        var (request, response) = (context.Request, context.Response);
        Headers.Set(response, reply.IsOpen, reply.IsFramed, reply.IsDocument);
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.Headers.CacheControl = reply.IsFixed ? Immutable : NoCache;
        response.Headers.Vary = ByCoding;
        if (tag is not null) response.Headers.ETag = tag;
        if (reply.Location is not null) response.Headers.Location = reply.Location;
        if (reply.Links is not null) response.Headers.Link = reply.Links;
        if (reply.FileName is { } name) response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (reply.Status is 503) response.Headers.RetryAfter = "5";
        byte[]? bytes = null;
        var accepted = request.Headers.AcceptEncoding.ToString();
        byte[]? In(string coding) => reply.Ready(coding) ?? (IsOnThisMachine(context) ? null : reply.In(coding));
        if (Accepts(accepted, "br") && In("br") is { } brotli)
        {
            (bytes, response.Headers.ContentEncoding) = (brotli, "br");
        }
        else if (Accepts(accepted, "gzip") && In("gzip") is { } gzip)
        {
            (bytes, response.Headers.ContentEncoding) = (gzip, "gzip");
        }

        var sent = bytes is null ? reply.Whole : bytes;
        response.ContentLength = sent.Length;

        // To a reader who left nothing is written; a token of that for each request would cost more than it spares.
        if (!HttpMethods.IsHead(request.Method)) await response.BodyWriter.WriteAsync(sent);
    }

    /// <summary>
    /// Whether the reader sits at this machine: no wire lies between, and compressing takes thirty times as long as it
    /// saves. Bytes that are kept compressed are sent so. Whoever comes through a proxy is beyond it.
    /// </summary>
    private static bool IsOnThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address)
            && context.Request.Headers is { } headers && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded")
            && headers.Via.Count == 0;

    public void Dispose() => _makers.Dispose();

    private async Task<Reply> Make(
        OpenSnapshot open, string? name, string key, Func<Desk, Reply> make, Func<Desk, Exception, Reply> problem,
        HttpContext context)
    {
        var desk = DeskOf(open, name);
        // Who need not wait makes no list of who does.
        if (!_makers.Wait(0) && !await _makers.WaitAsync(Patience, context.RequestAborted))
        {
            return problem(desk, Busy()) with { Status = 503 };
        }

        try
        {
            var reply = Made(desk, make, problem);
            if (reply is not { Status: StatusCodes.Status200OK, IsKept: true }) return reply;
            var tagged = reply with { Tag = TagOf(open, name, key) };
            return open.Replies.IsAskedAgain(key) ? open.Replies.Of(key, tagged.Owned, folded: r => r.Folded()) : tagged;
        }
        finally
        {
            _makers.Release();
        }
    }

    private Desk DeskOf(OpenSnapshot open, string? name)
    {
        var desk = new Desk(open, settings);
        if (name is null) return desk;
        var now = shelf.Take();
        try
        {
            var newest = now == open ? desk.Answering(null) : new Desk(now, settings).Answering(null);
            return new Desk(open, settings)
            {
                Version = new CitedVersion(name, desk.Answering(null), now == open, newest),
            };
        }
        finally
        {
            now.Leave();
        }
    }

    /// <summary>A snapshot that is not here: what was cited cannot be shown, and is not replaced by other figures.</summary>
    private async Task NoVersion(HttpContext context, string name, Func<Desk, Exception, Reply> problem)
    {
        var now = shelf.Take();
        try
        {
            await Send(context, problem(new Desk(now, settings), NotHere(name)), null);
        }
        finally
        {
            now.Leave();
        }
    }

    private static AandeelException NotHere(string name) => new(
        ExitCode.Incomplete,
        $"The snapshot {(name.Length > 24 ? name[..24] : name)} is not on this machine; a citation by it can be followed where it is. The "
            + $"same address without /v/ and the snapshot is answered from the current one.");

    private Reply Made(Desk desk, Func<Desk, Reply> make, Func<Desk, Exception, Reply> problem)
    {
        try
        {
            return make(desk);
        }
        catch (AandeelException e)
        {
            return problem(desk, e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            settings.Tell($"A request failed: {e.Message.ReplaceLineEndings(" ")}");
            if (Environment.GetEnvironmentVariable("AANDEEL_TRACE") == "1") settings.Tell($"{e}");
            return problem(desk, e);
        }
    }

    private static void NotModified(HttpResponse response, string tag, Reply? reply)
    {
        Headers.Unchanged(response, reply?.IsOpen == true);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = NoCache;
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    private static AandeelException TooLong() => AandeelException.Usage(
        $"The address is too long; at most {LongestQuery} characters were expected. Ask with fewer or shorter values.");

    private static AandeelException Busy() => new(ExitCode.Failed, "Too many questions at once. Try again in a few "
        + "seconds.");

    private static bool Has(StringValues given, string tag)
    {
        foreach (var line in given)
        {
            if (line is not null && (line.Contains(tag, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>Whether a coding is accepted: named, and not with the weight 0.</summary>
    private static bool Accepts(string accepted, string coding)
    {
        if (accepted.Length == 0 || accepted == coding) return accepted.Length > 0;
        foreach (var part in accepted.Split(','))
        {
            var named = part.AsSpan().Trim();
            if (!named.StartsWith(coding, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = named[coding.Length..].Trim();
            if (rest.Length == 0) return true;
            if (rest[0] == ';') return !rest.EndsWith("q=0", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>What stays with a snapshot says whether that is the current one, so its tag follows both.</summary>
    private string TagOf(OpenSnapshot open, string? name, string key) =>
        Tag(name is null ? open.Mark : open.Mark + shelf.Mark, key);

    /// <summary>
    /// What answers, and a check of the address: a reader compares tags of one address only, so that what answers must be
    /// hashed well, and the address need not be.
    /// </summary>
    private static string Tag(string mark, string key)
    {
        var sum = 0u;
        foreach (var letter in key) sum = BitOperations.Crc32C(sum, letter);
        return $"\"{mark}{sum:x8}\"";
    }
}

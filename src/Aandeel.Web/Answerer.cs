using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Aandeel.Web;

/// <summary>
/// Answers one request: from bytes that are ready, or by making them, each once and not too many at a time. An address
/// and a snapshot name the bytes, so a reader who has them is told so without making anything.
/// </summary>
internal sealed class Answerer(Shelf shelf, SiteSettings settings) : IDisposable
{
    private const int LongestQuery = 4_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _makers = new(Math.Max(2, Environment.ProcessorCount * 2));

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

        var open = shelf.Take();
        try
        {
            var key = $"{request.Path.Value}{request.QueryString.Value}";
            if (key.Length > LongestQuery)
            {
                await Send(context, problem(new Desk(open, settings), TooLong()) with { Status = 414 }, null);
                return;
            }

            var tag = Tag(open.Identity, key);
            if (Has(request.Headers.IfNoneMatch, tag))
            {
                Headers.Set(response, isOpen: false);
                response.Headers.ETag = tag;
                response.Headers.CacheControl = "no-cache";
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var reply = open.Replies.Find(key) ?? await Make(open, key, make, problem, context.RequestAborted);
            await Send(context, reply, reply.Status == StatusCodes.Status200OK ? tag : null);
        }
        finally
        {
            open.Leave();
        }
    }

    /// <summary>Makes the replies of addresses before anyone asks, pressed as well as can be.</summary>
    public static void Warm(OpenSnapshot open, SiteSettings settings, IEnumerable<(string Key, Func<Desk,
        Reply> Make)> pages)
    {
        foreach (var (key, make) in pages)
        {
            if (!open.TryTake()) return;
            try
            {
                open.Replies.Of(key, () => make(new Desk(open, settings)).Pressed(11));
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
        Headers.Set(response, reply.IsOpen);
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.Headers.CacheControl = reply.IsFixed ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (tag is not null) response.Headers.ETag = tag;
        if (reply.Location is not null) response.Headers.Location = reply.Location;
        if (reply.Links.Count > 0) response.Headers.Link = new StringValues([.. reply.Links]);
        if (reply.FileName is { } name) response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (reply.Status is 503) response.Headers.RetryAfter = "5";
        var bytes = reply.Plain;
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (reply.Brotli is { } brotli && Accepts(accepted, "br"))
        {
            (bytes, response.Headers.ContentEncoding) = (brotli, "br");
        }
        else if (reply.Gzip is { } gzip && Accepts(accepted, "gzip"))
        {
            (bytes, response.Headers.ContentEncoding) = (gzip, "gzip");
        }

        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public void Dispose() => _makers.Dispose();

    private async Task<Reply> Make(
        OpenSnapshot open, string key, Func<Desk, Reply> make, Func<Desk, Exception, Reply> problem,
            CancellationToken gone)
    {
        var desk = new Desk(open, settings);
        if (!await _makers.WaitAsync(Patience, gone)) return problem(desk, Busy()) with { Status = 503 };
        try
        {
            var reply = await Task.Run(() => Made(desk, make, problem), gone);
            return reply.Status == StatusCodes.Status200OK ? open.Replies.Of(key, () => reply.Pressed()) : reply;
        }
        finally
        {
            _makers.Release();
        }
    }

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
            if (Environment.GetEnvironmentVariable("AANDEEL_TRACE") == "1") settings.Tell(e.ToString());
            return problem(desk, e);
        }
    }

    private static AandeelException TooLong() => AandeelException.Usage(
        $"The address is too long; at most {LongestQuery} characters were expected. Ask with fewer or shorter values.");

    private static AandeelException Busy() => new(ExitCode.Failed, "Too many questions at once. Try again in a few "
        + "seconds.");

    private static bool Has(StringValues given, string tag)
    {
        foreach (var line in given)
        {
            if (line is not null && (line == "*" || line.Contains(tag, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>Whether a coding is accepted: named, and not with the weight 0.</summary>
    private static bool Accepts(string accepted, string coding)
    {
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

    private static string Tag(string identity, string key)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{Assets.Version}\n{key}"), hash);
        return $"\"{Convert.ToHexStringLower(hash[..12])}\"";
    }
}

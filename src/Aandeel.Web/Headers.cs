using Microsoft.Extensions.Primitives;

namespace Aandeel.Web;

/// <summary>
/// What every reply says to a browser: nothing inline, nothing from elsewhere, no frame, no sniffing, no referrer. Data
/// may do nothing at all, and what a document may do is said of documents only.
/// </summary>
internal static class Headers
{
    private const string Nowhere = "'none'";

    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static readonly StringValues Safe = Policy + Nowhere;
    private static readonly StringValues OfData = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues SafeInFrames = Policy + "*";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues Nothing = "camera=(), geolocation=(), microphone=()";
    private static readonly StringValues Same = "same-origin";
    private static readonly StringValues Cross = "cross-origin";
    private static readonly StringValues Everyone = "*";

    /// <summary>For a reader who gets the bytes.</summary>
    /// <param name="isOpen">Whether programs of others may read it.</param>
    /// <param name="isFramed">Whether pages of others may show it in a frame.</param>
    /// <param name="isDocument">Whether a browser shows it as a page.</param>
    public static void Set(HttpResponse response, bool isOpen, bool isFramed = false, bool isDocument = true)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = isFramed ? SafeInFrames : isDocument ? Safe : OfData;
        headers.XContentTypeOptions = NoSniff;
        headers["Cross-Origin-Resource-Policy"] = isOpen || isFramed ? Cross : Same;
        if (isOpen) headers.AccessControlAllowOrigin = Everyone;
        if (!isDocument) return;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = Nothing;
        headers["Cross-Origin-Opener-Policy"] = Same;
    }

    /// <summary>
    /// For a reader who has the bytes: what was said with them holds, since another program has other tags.
    /// </summary>
    public static void Unchanged(HttpResponse response, bool isOpen)
    {
        response.Headers.XContentTypeOptions = NoSniff;
        if (isOpen) response.Headers.AccessControlAllowOrigin = Everyone;
    }
}

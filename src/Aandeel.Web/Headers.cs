using Microsoft.Extensions.Primitives;

namespace Aandeel.Web;

/// <summary>
/// What every reply says to a browser: nothing inline, nothing from elsewhere, no frame, no sniffing, no referrer.
/// </summary>
internal static class Headers
{
    private const string Nowhere = "'none'";

    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static readonly StringValues Safe = Policy + Nowhere;
    private static readonly StringValues SafeInFrames = Policy + "*";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues Nothing = "camera=(), geolocation=(), microphone=(), interest-cohort=()";
    private static readonly StringValues Same = "same-origin";
    private static readonly StringValues Cross = "cross-origin";
    private static readonly StringValues Everyone = "*";

    public static void Set(HttpResponse response, bool isOpen, bool isFramed = false)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = isFramed ? SafeInFrames : Safe;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = Nothing;
        headers["Cross-Origin-Opener-Policy"] = Same;
        headers["Cross-Origin-Resource-Policy"] = isOpen || isFramed ? Cross : Same;
        if (isOpen) headers.AccessControlAllowOrigin = Everyone;
    }
}

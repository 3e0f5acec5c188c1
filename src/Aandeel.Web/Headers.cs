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

    public static void Set(HttpResponse response, bool isOpen, bool isFramed = false)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy + (isFramed ? "*" : Nowhere);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isOpen || isFramed ? "cross-origin" : "same-origin";
        if (isOpen) headers.AccessControlAllowOrigin = "*";
    }
}

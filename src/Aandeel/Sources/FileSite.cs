using System.Text.RegularExpressions;

namespace Aandeel.Sources;

/// <summary>
/// A site from which one file is had: at a fixed address, or at the one that a page of the site links to. What comes is
/// read before it is kept, so that a web page, a list that is empty or another form is told by name and never imported.
/// </summary>
/// <param name="http">Its base is the site's address, or another one that replays it.</param>
/// <param name="site">As it begins a sentence: "CAAT's copy of the EU report".</param>
public sealed partial class FileSite(
    HttpClient http, BackendPatience patience, TimeProvider clock, Problem site, Action<Problem>? says = null)
{
    private readonly PatientClient _client = new(
        http, patience, clock, site, "download the file by hand and import it", says);

    /// <summary>The file at an address, if it is of a form of the source.</summary>
    /// <param name="source">The code of the source whose forms are expected.</param>
    public Task<SourceFile> File(string address, string name, string source, CancellationToken cancelled) => _client.Ask(
        $"{name}",
        () => new HttpRequestMessage(HttpMethod.Get, address),
        bytes => Proven(new SourceFile(name, bytes), source),
        cancelled);

    /// <summary>What the site says of the file at an address, which is not sent.</summary>
    public Task<SiteHead> Head(string address, CancellationToken cancelled) =>
        _client.Head($"{address[(address.LastIndexOf('/') + 1)..]}", address, cancelled);

    /// <summary>The addresses that a page links to, as they stand in it.</summary>
    public Task<IReadOnlyList<string>> Links(string page, Problem what, CancellationToken cancelled) => _client.Ask<IReadOnlyList<string>>(
        what,
        () => new HttpRequestMessage(HttpMethod.Get, page),
        bytes => [.. Link().Matches(new SourceFile("page.html", bytes).Head).Select(m => m.Groups["address"].Value)],
        cancelled);

    /// <summary>
    /// The path of a link on the site that was asked: pages link with a host, without one, or without a scheme, and
    /// only the site itself is followed.
    /// </summary>
    public static string PathOf(string link) =>
        Uri.TryCreate(
            link.StartsWith("//", StringComparison.Ordinal) ? "https:" + link : link, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
        ? address.AbsolutePath
        : link;

    private SourceFile Proven(SourceFile file, string source)
    {
        if (UnknownFile.IsMarkup(file)) throw _client.Shape($"{file.Name}", file.Bytes.ToArray(), "the file");
        var reader = SourceReaders.All.FirstOrDefault(r => r.Source == source && r.Recognises(file))
            ?? throw _client.Shape($"{file.Name}", file.Bytes.ToArray(), "a file of a known form");
        var reading = new FileReading();
        reader.Read(file, reading);
        ReadingRule.Check(file, reading);
        return file;
    }

    [GeneratedRegex(
        "<a\\b[^>]*?\\bhref\\s*=\\s*[\"'](?<address>[^\"']+)[\"']",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Link();
}

using System.Text.Json;

namespace Aandeel.Sources.Unroca;

/// <summary>
/// The Register's own site, which answers without a key: the list of states, and one answer for each. Neither answer
/// was seen live. A status 202 or a check for browsers instead of data means blocked (exit code 4), and never that a
/// state reported nothing.
/// </summary>
public sealed class UnrocaSite
{
    public static readonly Uri Address = new("https://www.unroca.org/api/");

    private static readonly CountryNamesReader Names = new();
    private static readonly CountryAnswerReader Answers = new();
    private readonly PatientClient _client;

    /// <summary>The site behind <paramref name="http"/>, whose base is <see cref="Address"/> or another one.</summary>
    public UnrocaSite(HttpClient http, BackendPatience patience, TimeProvider clock, Action<Problem>? says = null) =>
        _client = new PatientClient(
            http, patience, clock, "The Register's site", "copy the tables from the site's pages by hand", says);

    /// <summary>The short names of all states, as the site uses them in its addresses.</summary>
    public Task<IReadOnlyList<string>> States(CancellationToken cancelled) => Get<IReadOnlyList<string>>(
        "the list of states",
        "country-list/",
        "a list of states",
        file =>
        {
            Check(file, Names);
            using var document = JsonDocument.Parse(JsonRows.Utf8(file));
            return [
                .. document.RootElement.EnumerateArray()
                    .Select(s => s.TryGetProperty("countryname_slug", out var slug) ? slug.GetString() : null)
                    .OfType<string>()
            ];
        },
        cancelled);

    /// <summary>What the site holds of one state, as it sends it.</summary>
    public Task<SourceFile> Reports(string state, CancellationToken cancelled) => Get(
        $"{state}",
        Uri.EscapeDataString(state) + "/",
        "the reports of a state",
        file =>
        {
            Check(file, Answers);
            return file;
        },
        cancelled);

    /// <summary>Refuses an answer that names another state of the list than the one that was asked for.</summary>
    /// <param name="answered">The state that the answer names.</param>
    internal void RequireSame(string state, string answered, IReadOnlyList<string> all)
    {
        var slug = string.Join(
            '-', answered.Split([' ', '-', ',', '(', ')', '.', '\''], StringSplitOptions.RemoveEmptyEntries))
            .ToLowerInvariant();
        if (slug != state && all.Contains(slug, StringComparer.Ordinal))
        {
            throw _client.Other($"{state}", $"the reports of {answered}");
        }
    }

    /// <summary>The name of the answer for a state.</summary>
    internal static string FileName(string state) => $"unroca-{state}.json";

    /// <summary>Reading an answer proves its shape before it is kept.</summary>
    private static void Check(SourceFile file, ISourceReader reader)
    {
        var reading = new FileReading();
        reader.Read(file, reading);
        if (reading.Read == 0)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the answer has no row that can be read. Nothing was changed here.");
        }
    }

    private Task<T> Get<T>(
        Problem what, string path, Problem expected, Func<SourceFile, T> read, CancellationToken cancelled) => _client.Ask(
        what,
        () => new HttpRequestMessage(HttpMethod.Get, path),
        bytes =>
        {
            var file = new SourceFile(FileName(path.TrimEnd('/')), bytes);
            if (!Names.Recognises(file) && !Answers.Recognises(file)) throw _client.Shape(what, bytes, expected);
            _client.RequireJson(what, bytes);

            return read(file);
        },
        cancelled);
}

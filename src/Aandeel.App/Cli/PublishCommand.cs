using System.CommandLine;
using Aandeel.Doors;
using Aandeel.Web.Publishing;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel publish</c>: the site as files, for any web server and for a folder on a disk.</summary>
internal static class PublishCommand
{
    public static Command Create(Streams streams)
    {
        var target = new Option<string>("--out")
        {
            Description = "the folder to write: an empty one, or one that was published before",
            HelpName = "DIR",
            Required = true,
        };
        var address = new Option<string>("--address")
        {
            Description = "where the copy will stand, for sitemap.xml, feeds and cards in links",
            HelpName = "URL",
        };
        var server = new Option<string>("--server")
        {
            Description = "a running site that answers other questions (default: a page that says how to ask them)",
            HelpName = "URL",
        };
        var parties = new Option<string>("--parties")
        {
            Description = "the parties that get a page (default: all)",
            HelpName = "LIST",
        };
        var permitted = new Option<string>("--permitted")
        {
            Description = "sources whose printed rows may be passed on to others, because their publisher allowed you to",
            HelpName = "LIST",
        };
        var data = Listing.DataOption();
        var command = new Command("publish", CommandTexts.Of("publish").Summary)
        {
            target, address, server, parties, permitted, data,
        };
        command.SetAction(parsed => Write(
            new PublishSettings
            {
                Target = parsed.GetValue(target)!,
                Address = SiteOf("--address", parsed.GetValue(address)),
                Server = SiteOf("--server", parsed.GetValue(server)),
                Parties = PartiesOf(parsed.GetValue(parties)),
                Permitted = ServeCommand.SourcesOf(parsed.GetValue(permitted)),
                Folder = parsed.GetValue(data),
                Clock = streams.Clock,
                Tell = streams.Tell,
            },
            streams));
        return command;
    }

    /// <summary>Apart, so that no other command loads the libraries of pages.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static int Write(PublishSettings settings, Streams streams)
    {
        var began = streams.Clock.GetTimestamp();
        var done = Publication.Write(settings, streams.Cancelled);
        var took = streams.Clock.GetElapsedTime(began);
        var (pages, states) = (Figure.Count("pages", done.Pages), Figure.Count("views", done.States));
        var (data, files) = (Figure.Count("data", done.Data), Figure.Count("files", done.Files));
        var (megabytes, seconds) = (Figure.Count("megabytes", done.Bytes / 1_000_000), Figure.Count("seconds", (long)took.TotalSeconds));
        var (place, version) = (Text.Of(settings.Target), Text.Of(done.Version));
        streams.SayLine(Wording.Of(
            Text.Of(
                $"Published in {place}: {pages} pages, {states} views behind them, {data} files of data and pictures; together "
                    + $"{files} files, {megabytes} MB, in {seconds} s. Open en/index.html. Fixed version: v/{version}.",
                $"Gepubliceerd in {place}: {pages} bladzijden, {states} weergaven erachter, {data} bestanden met gegevens en "
                    + $"beelden; samen {files} bestanden, {megabytes} MB, in {seconds} s. Open nl/index.html. Vaste versie: v/{version}."),
            streams.Language));
        return (int)ExitCode.Ok;
    }

    private static Uri? SiteOf(string option, string? text)
    {
        if (text is null) return null;
        var whole = text.EndsWith('/') ? text : text + "/";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : throw AandeelException.Usage($"{option} got '{text}'; it knows an address such as https://example.org/aandeel.");
    }

    private static string[]? PartiesOf(string? text) => text is null
        ? null
        : [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => Listing.PartyOf("parties", word).Code.Value),
        ];
}

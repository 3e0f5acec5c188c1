using System.CommandLine;
using System.Globalization;
using System.Net;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Web;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel serve</c>: the answers as pages and as an API, on this machine unless another address is given.</summary>
internal static class ServeCommand
{
    public static Command Create(Streams streams)
    {
        var port = new Option<string>("--port")
        {
            Description = "the port (default 8080; 0 takes a free one)",
            HelpName = "N"
        };
        var listen = new Option<string>("--listen")
        {
            Description = "the address to listen on (default 127.0.0.1: this machine alone; 0.0.0.0: everyone)",
            HelpName = "ADDRESS",
        };
        var permitted = new Option<string>("--permitted")
        {
            Description = "sources whose printed rows may be passed on to others, because their publisher allowed you to",
            HelpName = "LIST",
        };
        var data = Listing.DataOption();
        var command = new Command("serve", CommandTexts.Of("serve").Summary) { port, listen, permitted, data };
        command.SetAction(parsed => Serve(
            new SiteSettings
            {
                Port = PortOf(parsed.GetValue(port)),
                Listen = AddressOf(parsed.GetValue(listen)),
                Permitted = SourcesOf(parsed.GetValue(permitted)),
                Folder = parsed.GetValue(data),
                Language = LanguageOf(parsed, data, streams),
                Letters = Letters.ViewLetter.Write,
                Clock = streams.Clock,
                Tell = streams.Tell,
            },
            streams.Cancelled));
        return command;
    }

    /// <summary>
    /// The language of addresses that name none: what was said, else the setting of the folder, else Dutch, the language of
    /// whom the site is for.
    /// </summary>
    private static Language LanguageOf(ParseResult parsed, Option<string> data, Streams streams) =>
        parsed.Tokens.Any(t => t.Value == "--lang")
            ? streams.Language
            : FolderSettings.Of(SnapshotHome.Default(parsed.GetValue(data))).Language ?? Language.Nl;

    /// <summary>Apart, so that no other command loads the server's libraries.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static int Serve(SiteSettings settings, CancellationToken stopped)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGINT, c => End(c, ended));
        using var terminate = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, c => End(c, ended));
        return Site.Run(settings, ended.Token).GetAwaiter().GetResult();
    }

    private static void End(System.Runtime.InteropServices.PosixSignalContext context, CancellationTokenSource ended)
    {
        context.Cancel = true;
        ended.Cancel();
    }

    private static int PortOf(string? text) => text is null ? SiteSettings.DefaultPort





























        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw AandeelException.Unknown("port", text, $"a whole number from {0} to {IPEndPoint.MaxPort}");

    private static IPAddress AddressOf(string? text) => text is null ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address)
            ? address
            : throw AandeelException.Unknown("listen", text, "an address such as 127.0.0.1 or 0.0.0.0");

    internal static string[] SourcesOf(string? text)
    {
        var codes = SourceCatalog.All.Select(s => s.Code).ToList();
        var given = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var word in given.Where(w => !codes.Contains(w)))
        {
            throw AandeelException.Unknown("permitted", word, codes);
        }

        return given;
    }
}

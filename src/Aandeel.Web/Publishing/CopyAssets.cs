namespace Aandeel.Web.Publishing;

/// <summary>Style sheet, letters and scripts of a copy, each under a name that follows from what it holds.</summary>
internal static class CopyAssets
{
    /// <summary>The name under which the copy's own script is found.</summary>
    public const string Script = "/published.js";

    private const string Folder = "a/";
    private const string Style = "/aandeel.css";

    public static void Write(PublishedFiles files, PublishedPlaces places)
    {
        foreach (var (path, reply) in Assets.All.Where(a => a.Key != Style)) Keep(path, reply);
        var css = System.Text.Encoding.UTF8.GetString(Assets.All[Style].Plain) + Assets.Text("assets/published.css");
        foreach (var (path, _) in Assets.All.Where(a => a.Key.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            css = css.Replace($"url(\"{path}\")", $"url(\"{places.FileOf(path)![Folder.Length..]}\")", StringComparison.Ordinal);
        }

        Keep(Style, Reply.Text("text/css; charset=utf-8", css));
        Keep(Script, Reply.Text("text/javascript; charset=utf-8", Assets.Text("assets/published.js")));

        void Keep(string path, Reply reply)
        {
            var dot = path.LastIndexOf('.');
            var file = files.Keep(Folder + path[1..dot], path[(dot + 1)..], reply, PublishedFiles.Best);
            places.File(path, file);
            places.File($"{path}?v={Assets.Version}", file);
        }
    }
}

namespace Aandeel.Web;

/// <summary>A page as it is asked for.</summary>
/// <param name="Path">What stands behind the language, without slashes around it.</param>
/// <param name="Query">What stands behind the question mark, in its order.</param>
internal sealed record PageRequest(Desk Desk, Language Language, string Path, IReadOnlyList<KeyValuePair<string,
    string>> Query)
{
    public string? this[string name] => AskReader.Said(Query, name);

    public string? Edition => this["edition"];

    public Links Links => field ??= new(Language, Edition) { Asked = Desk.AskedOf, Version = Desk.Version?.Name };

    /// <summary>The same page in another language, with other arguments.</summary>
    public string Turned(Language language, string slug, params (string Name, string? Value)[] changes)
    {
        var links = language == Language && Edition is null ? Links : new Links(language, null) { Version = Desk.Version?.Name };
        return links.Turned(slug, Query, changes);
    }
}

namespace Aandeel.Web.Publishing;

/// <summary>What a published copy of the site is told.</summary>
public sealed record PublishSettings
{
    /// <summary>The folder that is written: one that is empty, or one that was published before.</summary>
    public required string Target { get; init; }

    /// <summary>The folder of snapshots; null is the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the copy will stand, for what must name it whole: the map of the site, feeds, cards.</summary>
    public Uri? Address { get; init; }

    /// <summary>A site that answers what files cannot; null where there is none.</summary>
    public Uri? Server { get; init; }

    /// <summary>Sources whose printed rows may be passed on, because their publisher has said so.</summary>
    public IReadOnlyList<string> Permitted { get; init; } = [];

    /// <summary>The parties that get a page, by code; null is all of them.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>The pages of the site's list that are published, by their id; null is all of them.</summary>
    internal IReadOnlyList<string>? Only { get; init; }

    /// <summary>How many views behind its links a page of the menu brings along.</summary>
    internal int MostStates { get; init; } = int.MaxValue;

    /// <summary>Whether images of pixels are drawn.</summary>
    internal bool HasImages { get; init; } = true;

    /// <summary>How well default pages are pressed.</summary>
    internal int Quality { get; init; } = PublishedFiles.Best;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told what a person should know.</summary>
    public Action<Problem> Tell { get; init; } = _ => { };

    /// <summary>As whoever asks from elsewhere is answered: the terms of sources hold.</summary>
    internal SiteSettings Site => new()
    {
        Folder = Folder,
        Listen = System.Net.IPAddress.Any,
        Permitted = Permitted,
        Clock = Clock,
        Tell = Tell,
    };
}

using System.Net;

namespace Aandeel.Web;

/// <summary>What a site is told when it starts.</summary>
public sealed record SiteSettings
{
    public const int DefaultPort = 8080;

    /// <summary>The port; 0 is a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The address to listen on; beyond loopback the terms of sources hold (docs/web.md).</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The folder of snapshots; null is the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>The language of an address that names none, where the reader's browser asks for neither of ours.</summary>
    public Language Language { get; init; } = Language.Nl;

    /// <summary>Sources whose printed rows may be passed on, because their publisher has said so to whoever serves.</summary>
    public IReadOnlyList<string> Permitted { get; init; } = [];

    /// <summary>Whether the pages that are asked most are made before anyone asks.</summary>
    public bool IsReady { get; init; } = true;

    /// <summary>Writes the letter of a page; null where none is offered.</summary>
    public LetterWriter? Letters { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told what a person should know: the address, a snapshot that is built again.</summary>
    public Action<Problem> Tell { get; init; } = _ => { };

    /// <summary>Whether only this machine can ask.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Listen);
}

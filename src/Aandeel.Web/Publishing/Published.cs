namespace Aandeel.Web.Publishing;

/// <summary>What was published.</summary>
/// <param name="Pages">Pages that have an address of their own, in both languages.</param>
/// <param name="States">Views behind a figure or a link of the menu's pages.</param>
/// <param name="Data">Files of data and pictures.</param>
/// <param name="Files">All files, compressed ones and earlier versions among them.</param>
/// <param name="Version">The folder below <c>v</c> that stays as it is.</param>
public sealed record Published(int Pages, int States, int Data, int Files, long Bytes, string Version);

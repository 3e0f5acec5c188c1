namespace Aandeel.Web;

/// <summary>
/// Writes a letter into a stream. Letters are no part of the site: whoever serves it hands this over
/// (<see cref="SiteSettings.Letters"/>), and a site without it offers none.
/// </summary>
/// <exception cref="AandeelException">It cannot be made from what is here; nothing was written then.</exception>
public delegate void LetterWriter(LetterAsked asked, Imported imported, Stream into, CancellationToken cancelled);

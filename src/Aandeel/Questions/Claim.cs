namespace Aandeel.Questions;

/// <summary>A figure that somebody quotes, as it is to be looked for.</summary>
/// <param name="Kind">Null where a published statement is meant.</param>
/// <param name="Statement">The code of a published statement; null where the figure is given itself.</param>
/// <param name="Value">In per cent, as quoted: its decimals say to how many it is compared.</param>
/// <param name="Within">How far off a figure may be that is quoted as "about"; 0 for one that is not.</param>
/// <param name="Inside">Whether it is said to be what stays inside the Alliance.</param>
public sealed record Claim(
    ClaimKind? Kind = null, string? Statement = null, decimal? Value = null, decimal Within = 0, bool Inside = false);

namespace Aandeel.Answers;

/// <summary>
/// What would help, as data: each door words it in its own way, as a command, a link or nothing at all.
/// </summary>
/// <param name="Code">What kind of help: get-register, get-source, other-edition, include, show-more, widen-years,
/// list-findings.</param>
/// <param name="Ask">The question to ask instead, where it is one.</param>
/// <param name="What">What it is about: a source, a word of an argument, an edition.</param>
public sealed record Remedy(string Code, Ask? Ask = null, string? What = null);

namespace Aandeel.App.Letters;

/// <summary>A written question of a member, with the line that says how it is to be answered.</summary>
/// <param name="Number">As it is numbered: "1", "3, 4 en 5".</param>
/// <param name="Words">Its text, word for word.</param>
/// <param name="Kind">pair, rank, share, claim, difference, dependence, composition, option, missing or policy.</param>
/// <param name="Given">The arguments of the tag line.</param>
internal sealed record AskedQuestion(
    string Number, string Words, string Kind, IReadOnlyDictionary<string, string> Given)
{
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "pair", "rank", "share", "claim", "difference", "dependence", "composition", "option", "missing", "policy",
    ];

    /// <summary>An argument that there must be.</summary>
    public string Need(string name, string shape) => Given.TryGetValue(name, out var value)
        ? value
        : throw AandeelException.Usage(
            $"Question {Number} is tagged {Kind} and lacks --{name}; write for instance [{Kind} --{name} {shape}].");
}

namespace Aandeel.Answers;

/// <summary>
/// What a drawn value stands for, so that it has the same colour in every picture. Ukraine is always told apart.
/// </summary>
public enum Tone
{
    /// <summary>A measure of no side, or what went outside and to none of the others named here.</summary>
    Outside,
    IndoPacific,
    Ukraine,
    Inside,

    /// <summary>Nothing is known here: hatched, and never a colour.</summary>
    Unknown,
}

namespace Aandeel.App.Letters;

/// <summary>What a paragraph is in a letter; a template maps each to a style of its own by name.</summary>
internal enum Style
{
    Body,
    Address,
    Reference,
    Title,
    Heading,
    Minor,
    Bullet,
    Caption,
    Cell,
    Signature,
    Small,
    Salutation,
}

namespace Aandeel.Doors;

/// <summary>Which part of a text stands at its place.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

namespace Aandeel;

/// <summary>The languages in which answers are worded.</summary>
public enum Language
{
    En,
    Nl,
}

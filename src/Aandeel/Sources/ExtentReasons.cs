namespace Aandeel.Sources;

/// <summary>Why a file cannot answer a question, as codes that doors word.</summary>
public static class ExtentReasons
{
    /// <summary>The file has other suppliers than the question asks for.</summary>
    public const string Suppliers = "suppliers-not-in-file";

    public const string Recipients = "recipients-not-in-file";

    public const string Categories = "categories-not-in-file";

    public const string Years = "years-not-in-file";

    /// <summary>The file ends in the middle.</summary>
    public const string BrokenOff = "file-broken-off";

    /// <summary>The file has something twice.</summary>
    public const string Doubled = "file-doubled";

    /// <summary>The file has less than is known to exist, and which part it lacks is not known.</summary>
    public const string Part = "file-is-a-part";
}

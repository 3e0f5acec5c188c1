using System.Xml.Linq;

namespace Aandeel.App.Letters.Word;

/// <summary>The namespaces of a Word file, and the kinds of its parts.</summary>
internal static class Names
{
    public const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006";
    public const string Office = "application/vnd.openxmlformats-officedocument.";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = Document;
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Relations = Package + "/relationships";
    public static readonly XNamespace Types = Package + "/content-types";

    /// <summary>Of the part that holds what the figures are.</summary>
    public static readonly XNamespace Letter = "urn:aandeel:letter";

    /// <summary>An attribute or element of the main namespace with a value.</summary>
    public static XAttribute Val(object value) => new(W + "val", value);
}

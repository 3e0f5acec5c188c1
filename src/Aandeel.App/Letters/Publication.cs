using System.Diagnostics;

namespace Aandeel.App.Letters;

/// <summary>
/// The forms that are put online beside a Word file: an open document, and a PDF that can be read aloud (PDF/UA). Both
/// are made by LibreOffice, where it is there.
/// </summary>
internal static class Publication
{
    private const string Accessible =
        "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>Writes the forms beside a file; gives the files that were written.</summary>
    /// <param name="office">The program; null looks for it along the path.</param>
    /// <exception cref="AandeelException">LibreOffice is not here, or failed.</exception>
    public static IReadOnlyList<string> Beside(string file, string? office = null)
    {
        var program = office ?? Find() ?? throw AandeelException.NotHere(
            "--for publication needs LibreOffice (soffice), which is not here. The Word file is written; install "
                + "LibreOffice and try again, or save it as .odt and .pdf from Word.");
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileNameWithoutExtension(file));
        var isSheet = file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        var forms = isSheet ? new[] { ("ods", "ods") } : [("odt", "odt"), (Accessible, "pdf")];
        var work = Directory.CreateTempSubdirectory("aandeel-letter-");
        try
        {
            var written = new List<string>();
            foreach (var (form, ending) in forms)
            {
                Run(program, form, file, work.FullName);
                var made = Path.Combine(work.FullName, $"{name}.{ending}");
                if (!File.Exists(made))
                {
                    throw new AandeelException(
                        ExitCode.Failed, $"LibreOffice wrote no .{ending} of {file}. Open it there and export it by hand.");
                }

                var target = Path.Combine(folder, $"{name}.{ending}");
                File.Move(made, target, overwrite: true);
                written.Add(target);
            }

            return written;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Run(string program, string form, string file, string folder)
    {
        var start = new ProcessStartInfo(
            program,
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, "--outdir", folder,
                file,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(Patience)) return;
        process.Kill(entireProcessTree: true);
        throw new AandeelException(
            ExitCode.Failed, $"LibreOffice did not end within {Patience.TotalMinutes} minutes. Export {file} by hand.");
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(p => Names.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);
}

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
    /// <param name="path">The folders that are looked through; null is the path of the person's system.</param>
    /// <exception cref="AandeelException">LibreOffice is not here, or failed.</exception>
    public static IReadOnlyList<string> Beside(string file, string? office = null, string? path = null)
    {
        var program = office ?? Find(path ?? Environment.GetEnvironmentVariable("PATH") ?? "") ?? throw AandeelException.NotHere(
            "--for publication needs LibreOffice (soffice), which is not here. The Word file is written; install "
                + "LibreOffice and try again, or save it as .odt and .pdf from Word.");
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileNameWithoutExtension(file));
        var isSheet = file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        var forms = isSheet ? new[] { ("ods", "ods") } : [("odt", "odt"), (Accessible, "pdf")];
        var from = file;
        var work = Directory.CreateTempSubdirectory("aandeel-letter-");
        try
        {
            var written = new List<string>();
            foreach (var (form, ending) in forms)
            {
                Run(program, form, from, work.FullName);
                var made = Path.Combine(work.FullName, $"{name}.{ending}");
                if (!File.Exists(made))
                {
                    var part = isSheet ? "Calc (libreoffice-calc)" : "Writer (libreoffice-writer)";
                    throw new AandeelException(
                        ExitCode.Failed,
                        $"LibreOffice wrote no .{ending} of {file}. It needs its part {part}; install that, or open the file "
                            + $"and export it by hand.");
                }

                if (ending == "odt")
                {
                    // Its own PDF of a Word file has lost what pictures say to those who do not see them.
                    File.WriteAllBytes(made, AlternativeText.Within(File.ReadAllBytes(made), File.ReadAllBytes(file)));
                    from = made;
                }

                var target = Path.Combine(folder, $"{name}.{ending}");
                File.Copy(made, target, overwrite: true);
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

    private static string? Find(string path) => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(p => Names.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);
}

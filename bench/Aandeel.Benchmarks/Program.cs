using Aandeel.Benchmarks;
using BenchmarkDotNet.Running;

// A file for measuring the whole program with, by bench/everything.
if (args is ["--write-licences", var path]) File.WriteAllBytes(path, LicenceFile.Make().Bytes.ToArray());
else BenchmarkSwitcher.FromAssembly(typeof(LicenceFile).Assembly).Run(args);

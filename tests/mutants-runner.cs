using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit.Abstractions;
using Xunit.Sdk;

// Runs tests against mutants that Stryker put into one assembly, each switched on by its number, in one process: built into
// the copy of the test project that tests/mutants makes, and told by it what to do.
//
//   quick FROM TO       writes the library of FROM to TO, made quicker
//   cover TYPES         every test of these types alone: its id, how long it took, and the mutants that it reaches
//   run TYPES           reads a line "number test-id,test-id,..." at a time and answers with what became of it, and the test
//
// TYPES are beginnings of full names of classes, with commas between.
namespace Aandeel.Tests.Mutants;

internal static class MutantsRunner
{
    private const string ReachedField = "Reached";
    private const int MostMutants = 100_000;

    private static Type Control => typeof(Imported).Assembly.GetTypes().Single(t => t.Name == "MutantControl");

    private static FieldInfo Active => Control.GetField("ActiveMutant")!;

    public static int Main(string[] args)
    {
        if (args[0] == "quick") return Quick(args[1], args[2]);
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        Active.SetValue(null, -1);
        var tests = typeof(MutantsRunner).Assembly;
        var framework = new XunitTestFramework(new Sink(_ => true));
        var found = new List<ITestCase>();
        using (var discoverer = framework.GetDiscoverer(Reflector.Wrap(tests)))
        {
            foreach (var type in tests.GetTypes().Where(
                t => args[1].Split(',').Any(f => $"{t.FullName}.".StartsWith($"Aandeel.Tests.{f}", StringComparison.Ordinal))))
            {
                var sink = new Sink(m =>
                {
                    if (m is ITestCaseDiscoveryMessage test) found.Add(test.TestCase);
                    return true;
                });
                discoverer.Find(type.FullName!, false, sink, new Options());
                sink.Wait();
            }
        }

        using var executor = framework.GetExecutor(tests.GetName());
        var cases = found.ToDictionary(c => c.UniqueID);
        output.WriteLine($"ready {cases.Count}");
        output.Flush();
        return args[0] == "cover" ? Cover(executor, cases, output) : Run(executor, cases, output);
    }

    private static int Cover(ITestFrameworkExecutor executor, Dictionary<string, ITestCase> cases, TextWriter output)
    {
        var reached = (bool[])Control.GetField(ReachedField)!.GetValue(null)!;
        foreach (var (id, test) in cases)
        {
            Array.Clear(reached);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var failed = Failed(executor, [test]);
            output.WriteLine($"{id}\t{(failed is null ? "passed" : "failed")}\t{clock.ElapsedMilliseconds}\t"
                + $"{string.Join(',', Enumerable.Range(0, reached.Length).Where(m => reached[m]))}\t"
                + test.DisplayName.ReplaceLineEndings(" ").Replace('\t', ' '));
            output.Flush();
        }

        return 0;
    }

    /// <summary>
    /// Writes the library anew with a quicker question whether a mutant is switched on: Stryker's takes a lock and looks
    /// through a list each time, so that laws over hundreds of tables do not end.
    /// </summary>
    private static int Quick(string from, string to)
    {
        using var module = ModuleDefinition.ReadModule(from);
        var control = module.Types.Single(t => t.Name == "MutantControl");
        var reached = new FieldDefinition(
            ReachedField, Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static,
            new ArrayType(module.TypeSystem.Boolean));
        control.Fields.Add(reached);
        var first = control.Methods.Single(m => m.IsConstructor && m.IsStatic).Body;
        var il = first.GetILProcessor();
        var begin = first.Instructions[0];
        il.InsertBefore(begin, il.Create(OpCodes.Ldc_I4, MostMutants));
        il.InsertBefore(begin, il.Create(OpCodes.Newarr, module.TypeSystem.Boolean));
        il.InsertBefore(begin, il.Create(OpCodes.Stsfld, reached));
        var asked = control.Methods.Single(m => m.Name == "IsActive");
        asked.Body = new Mono.Cecil.Cil.MethodBody(asked);
        il = asked.Body.GetILProcessor();
        il.Emit(OpCodes.Ldsfld, reached);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stelem_I1);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldsfld, control.Fields.Single(f => f.Name == "ActiveMutant"));
        il.Emit(OpCodes.Ceq);
        il.Emit(OpCodes.Ret);
        module.Write(to);
        return 0;
    }

    private static int Run(ITestFrameworkExecutor executor, Dictionary<string, ITestCase> cases, TextWriter output)
    {
        while (Console.In.ReadLine() is { } line)
        {
            var (mutant, ids) = (int.Parse(line.Split(' ')[0]), line.Split(' ')[1].Split(','));
            Active.SetValue(null, mutant);

            // The first few see most mutants, and within one call their order is not ours.
            ITestCase? failed = null;
            for (int first = 0, next = 4; first < ids.Length && failed is null; (first, next) = (next, next * 4))
            {
                failed = Failed(executor, [.. ids[first..Math.Min(next, ids.Length)].Select(i => cases[i])]);
            }

            Active.SetValue(null, -1);

            // What a mutant left behind in a table kept for all tests would fail a test without it too.
            var clean = failed is null || Failed(executor, [failed]) is null;
            output.WriteLine(failed is null
                ? $"{mutant} survived"
                : $"{mutant} {(clean ? "killed" : "soiled")} {failed.UniqueID}");
            output.Flush();
        }

        return 0;
    }

    /// <summary>The first test that fails, after which no other is run; null where all pass.</summary>
    private static ITestCase? Failed(ITestFrameworkExecutor executor, IReadOnlyList<ITestCase> tests)
    {
        ITestCase? failed = null;
        var sink = new Sink(m =>
        {
            if (m is ITestFailed failure) failed ??= failure.TestCase;
            if (m is ITestCleanupFailure or ITestClassCleanupFailure or IErrorMessage or ITestAssemblyCleanupFailure)
            {
                failed ??= tests[0];
            }

            return failed is null;
        });
        executor.RunTests(tests, sink, new Options());
        sink.Wait();
        return failed;
    }

    private sealed class Sink(Func<IMessageSinkMessage, bool> take) : IMessageSink
    {
        private readonly ManualResetEventSlim _done = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            var goOn = take(message);
            if (message is IDiscoveryCompleteMessage or ITestAssemblyFinished) _done.Set();
            return goOn;
        }

        public void Wait() => _done.Wait();
    }

    /// <summary>One test after another, and nothing else out of the ordinary.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = true,
        };

        public T GetValue<T>(string name) => _values.GetValueOrDefault(name) is T value ? value : default!;

        public void SetValue<T>(string name, T value) => _values[name] = value;
    }
}

/// <summary>
/// The one test that Stryker is given, so that it only makes mutants: it reaches the first of them, since where none is
/// reached Stryker runs them all.
/// </summary>
public sealed class ReachesOneTests
{
    [Fact]
    public void The_first_mutant_is_reached() =>
        (typeof(Imported).Assembly.GetTypes().FirstOrDefault(t => t.Name == "MutantControl")?.GetMethod("IsActive")?
            .Invoke(null, [0]) is not null).GetType().ShouldBe(typeof(bool));
}

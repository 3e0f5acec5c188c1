using Aandeel.App.Cli;

return CommandLine.Run(args, Streams.OfProcess());

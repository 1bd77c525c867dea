using System.Diagnostics;
using Yoso.Cli;

using var cancelling = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = !cancelling.IsCancellationRequested; // a second Ctrl-C ends the process at once
    cancelling.Cancel();
};
var watch = Stopwatch.StartNew();
var surroundings = new Surroundings
{
    Out = Console.Out,
    Error = Console.Error,
    Clock = () => watch.Elapsed,
    NewSeed = () => (ulong)Random.Shared.NextInt64(1L << 32),
    CacheFolder = UserFolders.Cache(),
    DefaultModel = Path.Combine(AppContext.BaseDirectory, "default.yoso"),
    ShowsProgress = !Console.IsErrorRedirected,
};
return await CommandLine.Run(args, surroundings, cancelling.Token);

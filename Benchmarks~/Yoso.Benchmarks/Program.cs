using BenchmarkDotNet.Running;
using Yoso.Benchmarks;
using Yoso.Benchmarks.SideBySide;

// pipeline [--model FILE] [--threads N] [--seconds S]   the small table
// anything else                                         BenchmarkDotNet's own arguments, such as --filter '*'
if (args is ["pipeline", .. var rest])
    return PipelineCommand.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(PipelineCommand).Assembly).Run(args, new SuiteConfig());
return 0;

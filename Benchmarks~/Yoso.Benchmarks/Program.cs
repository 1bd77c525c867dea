using BenchmarkDotNet.Running;
using Yoso.Benchmarks;
using Yoso.Benchmarks.Batches;
using Yoso.Benchmarks.Frames;
using Yoso.Benchmarks.SideBySide;

// pipeline [--model FILE] [--threads N] [--seconds S]                  generation against the bare networks
// frames [--seconds S] [--work MS] [--budget MS] [--threads N]         a game's frames with generation and without
// batch [--rounds N] [--folder FOLDER] [--model FILE] [--threads N]    a batch of 300 pictures into a folder against the bare networks
// page [--pictures N] [--folder FOLDER]                                the review page of many pictures
// anything else                                                        BenchmarkDotNet's own arguments, such as --filter '*'
return args switch
{
    ["pipeline", .. var rest] => Commands.Run(PipelineCommand.Create(), rest),
    ["batch", .. var rest] => Commands.Run(BatchBenchmark.Create(), rest),
    ["page", .. var rest] => Commands.Run(PageBenchmark.Create(), rest),
    ["frames", .. var rest] => Commands.Run(FramesCommand.Create(), rest),
    _ => Suites(),
};

int Suites()
{
    BenchmarkSwitcher.FromAssembly(typeof(PipelineCommand).Assembly).Run(args, new SuiteConfig());
    return 0;
}

using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>One run of <c>batch</c>: plan, say what it takes, draw what is not there, report.</summary>
sealed class BatchJob(BatchOptions options, Surroundings surroundings)
{
    /// <summary>A batch of fewer pictures is over before its time is worth telling.</summary>
    const int WorthRehearsing = 32;

    public Task<int> Run(CancellationToken cancellation)
    {
        return Task.Run(() => options.DryRun ? Look(cancellation) : Make(cancellation), cancellation);
    }

    int Look(CancellationToken cancellation)
    {
        var list = options.ReadJobs();
        using var rehearsal = new Rehearsal(OpenMaker(cancellation));
        var plan = options.Plan(list, rehearsal, cancellation);
        var resumption = Resumption.Of(plan, JournalHistory.Read(options.Out), new FolderStore(options.Out), cancellation);
        var outlook = new BatchOutlook(options, resumption, Rehearse(rehearsal, resumption, cancellation));
        if (options.Json)
            surroundings.Out.WriteLine(BatchJson.Of(outlook));
        else if (!options.Quiet)
            outlook.Tell(surroundings.Out);
        return ExitCode.Done;
    }

    int Make(CancellationToken cancellation)
    {
        var list = options.ReadJobs();
        options.RequireEnded("--");
        using var rehearsal = new Rehearsal(OpenMaker(cancellation));
        var plan = options.Plan(list, rehearsal, cancellation);
        using var folder = BatchFolder.Open(options.Out);
        var resumption = Resumption.Of(plan, folder, cancellation);
        var estimate = Rehearse(rehearsal, resumption, cancellation);
        if (options.Tells)
            new BatchOutlook(options, resumption, estimate).Tell(surroundings.Out);
        return Finish(Run(rehearsal, resumption, folder, cancellation), plan, folder);
    }

    BatchSummary Run(Rehearsal rehearsal, Resumption resumption, BatchFolder folder, CancellationToken cancellation)
    {
        using var run = new BatchRun(resumption, folder, new BatchSettings(surroundings.Clock) { Workers = options.Workers, SpentBefore = rehearsal.Spent });
        IPictureMaker? first = rehearsal;
        return BatchBar.Over(resumption.Left.Count, options, surroundings, progress =>
            run.Run(() => Interlocked.Exchange(ref first, null) ?? OpenMaker(cancellation), progress, cancellation));
    }

    int Finish(BatchSummary summary, BatchPlan plan, BatchFolder folder)
    {
        if (summary.Ending == BatchEnding.Complete)
            BatchReport.Write(options.Out, plan, folder.Journal.History, summary.Failures);
        if (options.Json)
            surroundings.Out.WriteLine(BatchJson.Of(options, summary));
        else if (!options.Quiet)
            BatchText.Write(options, summary, surroundings.Out);
        if (summary.Ending == BatchEnding.Complete)
            return summary.Failures.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        surroundings.Error.WriteLine("yoso: " + BatchText.WhyUnfinished(summary));
        return summary.Ending == BatchEnding.Cancelled ? ExitCode.Cancelled : ExitCode.Failed;
    }

    BatchEstimate Rehearse(Rehearsal rehearsal, Resumption resumption, CancellationToken cancellation)
    {
        var estimate = BatchEstimate.Of(resumption, options.Workers);
        if (resumption.Left.Count >= WorthRehearsing)
            rehearsal.Run(resumption, estimate, surroundings.Clock, cancellation);
        return estimate;
    }

    PictureMaker OpenMaker(CancellationToken cancellation)
    {
        ModelArgument.Check(options.Model, surroundings);
        var threads = options.Threads > 0 ? options.Threads : BatchWorkers.Threads(options.Workers, Environment.ProcessorCount);
        var bundle = ModelBundle.Open(options.Model, surroundings.CacheFolder, cancellation: cancellation);
        return new PictureMaker(new TextToTexture(bundle, new InferenceSettings { Threads = threads }, surroundings.Clock, cancellation));
    }
}

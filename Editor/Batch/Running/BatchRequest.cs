#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>What every program that draws a table into a folder is told, and the steps that they have in common.</summary>
    public abstract record BatchRequest
    {
        public string Jobs { get; init; } = "";

        public string Out { get; init; } = "";

        /// <summary>Go on with a batch that did not end.</summary>
        public bool Resume { get; init; }

        public int Workers { get; init; } = 1;

        /// <summary>What rows leave out.</summary>
        public JobDefaults Defaults { get; init; } = new();

        public NamingRule Names { get; init; } = NamingRule.Default;

        /// <exception cref="ArgumentException">The table is not what it should be; names file, line and column.</exception>
        public JobList ReadJobs()
        {
            try
            {
                return JobList.Read(Jobs, Defaults);
            }
            catch (JobFormatException problem)
            {
                throw new ArgumentException($"{Jobs}: {problem.Message}", problem);
            }
        }

        /// <param name="dashes">What options begin with, for the message.</param>
        /// <exception cref="ArgumentException">The folder holds a batch that did not end, and this is not to go on with it.</exception>
        public void RequireEnded(string dashes)
        {
            if (!Resume && JournalHistory.Read(Out).IsUnfinished)
                throw new ArgumentException($"{dashes}out: a batch in {Out} did not come to its end: {dashes}resume goes on with it; or take another folder");
        }

        /// <summary>Every picture of the list once, under the names that the rule gives in the folder.</summary>
        public BatchPlan Plan(JobList jobs, IPictureMaker maker, CancellationToken cancellation)
        {
            return BatchPlan.Of(jobs.Items(), maker, items => NamePlan.For(items, Names, NameLimits.In(Out)), cancellation);
        }
    }
}

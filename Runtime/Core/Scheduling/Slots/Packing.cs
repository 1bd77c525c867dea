#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>
    /// What to begin in the time that is left of a slot. Two fillings are compared, one around a denoise step or its segment and one of shorter stages
    /// alone, and the one that wastes less is begun: so finished pictures are gathered and brought out together where a step and what
    /// follows it do not fit side by side. Looks at one level of urgency; allocates nothing.
    /// </summary>
    readonly struct Packing
    {
        readonly Job? _step;
        readonly Job? _short;
        readonly bool _aroundStep;

        public Packing(List<Job> jobs, Predicate<Job> candidate, TimeSpan left)
        {
            _step = First(jobs, candidate, left, denoising: true);
            _short = First(jobs, candidate, left, denoising: false);
            var step = _step?.Cost.Predicted ?? TimeSpan.Zero;
            _aroundStep = _step != null && step + Fill(jobs, candidate, left - step) > Fill(jobs, candidate, left);
        }

        /// <summary>The job to begin now; null where nothing fits.</summary>
        public Job? Begin => _aroundStep ? _step : _short ?? _step;

        static Job? First(List<Job> jobs, Predicate<Job> candidate, TimeSpan left, bool denoising)
        {
            Job? first = null;
            foreach (var job in jobs)
                if (job.IsDenoising == denoising && job.Fits(left) && candidate(job) && (first == null || job.ComesBefore(first)))
                    first = job;
            return first;
        }

        static TimeSpan Fill(List<Job> jobs, Predicate<Job> candidate, TimeSpan left)
        {
            var filled = TimeSpan.Zero;
            foreach (var job in jobs)
                if (!job.IsDenoising && job.Fits(left - filled) && candidate(job))
                    filled += job.Cost.Predicted;
            return filled;
        }
    }
}

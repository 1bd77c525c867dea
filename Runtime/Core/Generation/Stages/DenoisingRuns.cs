#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Lends out runs, so that a picture's latents take no new memory.</summary>
    sealed class DenoisingRuns
    {
        /// <summary>As many as pictures may be on their way at once.</summary>
        const int MostKept = 16;

        readonly List<DenoisingRun> _free = new();

        public DenoisingRun Rent(int pictures, int length)
        {
            var index = _free.FindIndex(run => run.Fits(pictures, length));
            if (index < 0)
                return new DenoisingRun(pictures, length);
            var found = _free[index];
            _free.RemoveAt(index);
            return found;
        }

        /// <summary>The one kept for longest makes room.</summary>
        public void Return(DenoisingRun run)
        {
            if (_free.Count == MostKept)
                _free.RemoveAt(0);
            _free.Add(run);
        }
    }
}

#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Seeds in an order, as ranges: so many may be meant by a few words.</summary>
    public sealed class SeedSet : IEnumerable<ulong>
    {
        readonly IReadOnlyList<(ulong First, ulong Last)> _ranges;

        /// <exception cref="OverflowException">More seeds than 64 bits can count.</exception>
        internal SeedSet(IReadOnlyList<(ulong First, ulong Last)> ranges)
        {
            _ranges = ranges;
            foreach (var (first, last) in ranges)
                Count = checked(Count + (long)(last - first) + 1);
        }

        public long Count { get; }

        /// <summary>So many seeds, counted up from the first.</summary>
        public static SeedSet Counted(ulong first, int count)
        {
            if (count < 1 || first > ulong.MaxValue - (ulong)(count - 1))
                throw new ArgumentOutOfRangeException(nameof(count), count, $"seeds: 1 or more up to {ulong.MaxValue} wanted, found {count} from {first}");
            return new SeedSet(new[] { (first, first + (ulong)(count - 1)) });
        }

        /// <summary>Reads <c>1, 5, 10-14, 20 x 3</c>: two seeds, a range, and three counted up from 20.</summary>
        /// <exception cref="ArgumentException">Something else than that.</exception>
        public static SeedSet Parse(string text)
        {
            try
            {
                return SeedCell.Read(Cell.Of(text).Whole.Trim());
            }
            catch (JobFormatException error)
            {
                throw new ArgumentException(error.In(JobColumn.Seed.Title).Problem, error);
            }
        }

        public IEnumerator<ulong> GetEnumerator()
        {
            foreach (var (first, last) in _ranges)
            {
                for (var seed = first; seed < last; seed++)
                    yield return seed;
                yield return last;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>As <see cref="Parse"/> reads it.</summary>
        public override string ToString()
        {
            return string.Join(", ", _ranges.Select(range => range.First == range.Last ? Number(range.First) : Number(range.First) + "-" + Number(range.Last)));
        }

        static string Number(ulong number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The pictures that a table asks for: counted when it is read, made out one by one when they are wanted.</summary>
    public sealed class JobList
    {
        readonly IReadOnlyList<JobMatrix> _matrices;

        JobList(JobTable table)
        {
            _matrices = table.Matrices;
            Lists = table.Lists;
            Rows = table.Rows;
            Count = table.Count;
        }

        /// <summary>Named alternatives, as typed.</summary>
        public IReadOnlyList<NamedList> Lists { get; }

        /// <summary>The rows as typed; the first is number 1.</summary>
        public IReadOnlyList<JobRow> Rows { get; }

        /// <summary>How many pictures.</summary>
        public long Count { get; }

        /// <summary>Reads a file in the format that its ending says. Relative style files are taken from its folder.</summary>
        /// <exception cref="JobFormatException">The table is not what it should be.</exception>
        /// <exception cref="IOException">The file can't be read.</exception>
        /// <exception cref="ArgumentException">The ending is none of those known.</exception>
        public static JobList Read(string path, JobDefaults? defaults = null, JobLimits? limits = null)
        {
            var format = JobFormats.Of(path);
            var text = TextFile.Read(path, (limits ?? new JobLimits()).Length);
            var folder = Path.GetDirectoryName(path) ?? "";
            return Parse(text, format, (defaults ?? new JobDefaults()) with { Folder = folder }, limits);
        }

        /// <exception cref="JobFormatException">The table is not what it should be.</exception>
        public static JobList Parse(string text, JobFormat format, JobDefaults? defaults = null, JobLimits? limits = null)
        {
            limits ??= new JobLimits();
            var source = new SourceText(text, limits.Length);
            var table = new JobTable(defaults ?? new JobDefaults(), limits);
            if (format == JobFormat.Prompts)
                PromptsReader.Read(source, limits.CellLength, table);
            else if (format == JobFormat.JsonLines)
                new JsonLinesReader(source, limits.CellLength, table).Read();
            else
                new DelimitedReader(new DelimitedCells(source, limits.CellLength), table, format == JobFormat.Csv).Read();
            table.Check();
            return new JobList(table);
        }

        /// <summary>How many pictures a row asks for; rows count from 1 here as in <see cref="BatchItem.Row"/>.</summary>
        public long CountOf(int row)
        {
            return _matrices[row - 1].Count;
        }

        /// <summary>Row by row; within a row prompt by prompt, then style by style, kind by kind, size by size, seed by seed.</summary>
        public IEnumerable<BatchItem> Items()
        {
            return _matrices.SelectMany(matrix => matrix.Items());
        }
    }
}

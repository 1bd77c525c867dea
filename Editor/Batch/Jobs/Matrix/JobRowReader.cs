#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Makes of a row's cells, and of the defaults for what they leave out, what is asked for.</summary>
    sealed class JobRowReader
    {
        static readonly IReadOnlyList<IReadOnlyList<StyleUse>> NoStyle = new[] { Array.Empty<StyleUse>() };
        static readonly IReadOnlyList<(int?, int?)> ModelSize = new (int?, int?)[] { (null, null) };

        readonly JobDefaults _defaults;
        readonly JobLimits _limits;
        readonly PromptLists _lists;

        internal JobRowReader(JobDefaults defaults, JobLimits limits, PromptLists lists)
        {
            _defaults = defaults;
            _limits = limits;
            _lists = lists;
        }

        /// <exception cref="JobFormatException">A cell can't be read.</exception>
        internal JobMatrix Read(RowCells row, int number)
        {
            var prompt = row.Find(JobColumn.Prompt) ?? throw row.Wrong("prompt: a text wanted, found none; {} asks for any picture");
            var said = RowValues.Over(_defaults, row);
            return new JobMatrix(new PromptParser(prompt, _lists, _limits).Prompt())
            {
                Styles = said.Styles.Count > 0 ? said.Styles : NoStyle,
                Kinds = said.Kinds,
                Sizes = said.Sizes.Count > 0 ? said.Sizes.Select(size => ((int?)size.Width, (int?)size.Height)).ToArray() : ModelSize,
                Seeds = said.Seeds,
                Common = Common(said, number),
            };
        }

        static BatchItem Common(JobDefaults said, int number)
        {
            var request = new TextureRequest { Negative = said.Negative, Steps = said.Steps, Guidance = said.Guidance, Tiling = said.Tiling };
            return new BatchItem { Request = request, Scale = said.Scale, Name = said.Name, Row = number };
        }
    }
}

#nullable enable
namespace Yoso.Batch
{
    /// <summary>A prompt a line, with lists before the first; blank lines and lines that begin with # say nothing.</summary>
    static class PromptsReader
    {
        internal static void Read(SourceText source, int longest, IJobSink sink)
        {
            var isFirst = true;
            for (int start = 0, end; start < source.Text.Length; start = source.AfterBreak(end))
            {
                end = source.EndOfLine(start);
                var line = source.Trimmed(start, end).Limited(longest);
                if (line.IsBlank || source.Text[start] == '#')
                    continue;
                if (isFirst && line.Text[0] == '@')
                    ListLine.Read(line.Whole, sink);
                else
                    isFirst = AddPrompt(line, sink);
            }
        }

        static bool AddPrompt(Cell prompt, IJobSink sink)
        {
            var row = new RowCells(prompt);
            row.Add(JobColumn.Prompt, prompt);
            sink.AddRow(row);
            return false;
        }
    }
}

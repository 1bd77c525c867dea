#nullable enable
namespace Yoso.Batch
{
    /// <summary>A line before the header that names alternatives: <c>@metals = gold | silver</c>.</summary>
    static class ListLine
    {
        /// <summary>What spreadsheets write after a line of one cell.</summary>
        internal static readonly char[] Trailing = { ',', ';', '\t', ' ' };

        internal static void Read(Piece line, IJobSink sink)
        {
            var text = line.Text;
            var equals = text.IndexOf('=');
            if (equals < 0)
                throw line.Wrong($"a list wanted, such as @metals = gold | silver, found {line.Found}");
            sink.AddList(line.To(equals).From(1).Trim(), line.From(equals + 1).Trim());
        }
    }
}

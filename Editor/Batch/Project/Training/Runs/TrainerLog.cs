#nullable enable
using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Yoso.Batch
{
    /// <summary>What the trainer says of itself that its other files don't: how large the training is, and why it ended.</summary>
    /// <param name="Size">Such as <c>35 layers, 245760 parameters; memory: about 0.5 GB</c>; empty until it is said.</param>
    /// <param name="Failure">Why it ended before its end; empty where it says nothing of that kind.</param>
    public sealed record TrainerLog(string Size, string Failure)
    {
        const string Program = "yoso-train: ";
        const string Saving = Program + "saving";

        static readonly Regex SizeLine = new(@"base .{1,200}?, (\d+ layers, \d+ parameters; memory: about [\d.]+ GB)", RegexOptions.CultureInvariant);
        static readonly Regex BuildError = new(@"error [A-Z]{2,}\d+: .+", RegexOptions.CultureInvariant);

        public static TrainerLog Empty { get; } = new("", "");

        /// <param name="text">The log's lines; long ones may have been wrapped.</param>
        public static TrainerLog Parse(string text)
        {
            var size = SizeLine.Match(string.Join(" ", text.Split('\n').Select(line => line.Trim())));
            return new TrainerLog(size.Success ? size.Groups[1].Value : "", FailureIn(text.Split('\n').Select(line => line.Trim()).ToArray()));
        }

        static string FailureIn(string[] lines)
        {
            var said = lines.LastOrDefault(line => line.StartsWith(Program, StringComparison.Ordinal) && !line.StartsWith(Saving, StringComparison.Ordinal));
            if (said != null)
                return said.Substring(Program.Length);
            return lines.Select(line => BuildError.Match(line)).FirstOrDefault(match => match.Success)?.Value ?? NotFound(lines);
        }

        /// <summary>What shells say when there is no such program.</summary>
        static string NotFound(string[] lines)
        {
            return lines.LastOrDefault(line => line.Contains("not found", StringComparison.OrdinalIgnoreCase) || line.Contains("not recognized", StringComparison.OrdinalIgnoreCase)) ?? "";
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Reads a run folder while another process writes to it. For a worker thread.</summary>
    public sealed class RunReader
    {
        const int MostLogBytes = 1 << 16;

        readonly IProcesses _processes;

        public RunReader(IProcesses processes)
        {
            _processes = processes;
        }

        /// <summary>Never throws for what a folder lacks or holds in halves.</summary>
        public RunSnapshot Read(RunPlaces run)
        {
            // the process first: what it wrote before it ended is then seen in the same reading
            var alive = RunMark.Read(run.Mark)?.IsAlive(_processes) == true;
            return new RunSnapshot
            {
                IsAlive = alive,
                Options = RunOptionsFile.Read(run.Options),
                Stats = StatsLine.ParseAll(Text(run.Stats, long.MaxValue)),
                Log = TrainerLog.Parse(Text(run.Log, MostLogBytes)),
                Samples = Files(run.Samples, "*.png"),
                IsStopAsked = File.Exists(run.Stop),
                HasCheckpoint = Files(run.Checkpoints, "step-*.safetensors").Length > 0,
                HasStyle = File.Exists(run.Style),
            };
        }

        /// <summary>The first bytes of a file that is being written; of a long log they hold what is asked of it, and its end is read as well.</summary>
        static string Text(string path, long most)
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                if (stream.Length <= most)
                    return Rest(stream);
                var head = new byte[most / 2];
                var count = stream.Read(head, 0, head.Length);
                stream.Seek(-(most / 2), SeekOrigin.End);
                return Encoding.UTF8.GetString(head, 0, count) + "\n" + Rest(stream);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                return "";
            }
        }

        static string Rest(FileStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8, false, 1 << 12, true);
            return reader.ReadToEnd();
        }

        static string[] Files(string folder, string pattern)
        {
            try
            {
                return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).OrderBy(path => path, StringComparer.Ordinal).ToArray() : Array.Empty<string>();
            }
            catch (IOException)
            {
                return Array.Empty<string>();
            }
        }
    }
}

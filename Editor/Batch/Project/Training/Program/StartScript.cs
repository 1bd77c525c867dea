#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>
    /// The command of a run, as a file in its folder: what was started can be read there, and started again by hand. Shells of Windows and of
    /// other systems quote differently.
    /// </summary>
    public static class StartScript
    {
        const string ShellSigns = "()<>&|^\"";

        public static string Write(RunPlaces run, IReadOnlyList<string> command, bool windows)
        {
            var path = Path.Combine(run.Folder, windows ? "train.cmd" : "train.sh");
            var text = windows ? Windows(command) : Unix(command);
            AtomicFile.Write(path, stream => stream.Write(new UTF8Encoding(false).GetBytes(text)));
            return path;
        }

        /// <summary>Single quotes, in which nothing has a meaning but the quote itself.</summary>
        public static string Unix(IReadOnlyList<string> command)
        {
            return "#!/bin/sh\nexec " + string.Join(" ", command.Select(part => "'" + part.Replace("'", "'\\''") + "'")) + "\n";
        }

        /// <summary>In UTF-8; percent signs doubled, because a batch file looks for variables even in quotes.</summary>
        /// <exception cref="ArgumentException">A line break, which no argument of a batch file can have.</exception>
        public static string Windows(IReadOnlyList<string> command)
        {
            return "@chcp 65001 >nul\r\n@" + string.Join(" ", command.Select(QuotedForWindows)) + "\r\n";
        }

        /// <summary>As Windows programs take their command line apart: a quote is escaped by a backslash, and backslashes before a quote are doubled.</summary>
        static string QuotedForWindows(string part)
        {
            if (part.Any(char.IsControl))
                throw new ArgumentException($"wanted arguments of one line, found \"{part}\"");
            var text = new StringBuilder("\"");
            var backslashes = 0;
            foreach (var letter in part.Replace("%", "%%"))
            {
                if (letter == '"')
                    text.Append('\\', backslashes + 1);
                text.Append(letter);
                backslashes = letter == '\\' ? backslashes + 1 : 0;
            }

            text.Append('\\', backslashes).Append('"');
            return part.Contains('"') ? Careted(text.ToString()) : text.ToString();
        }

        /// <summary>The shell knows nothing of escaped quotes and would take what follows one for its own: so it sees no quotes at all.</summary>
        static string Careted(string quoted)
        {
            return string.Concat(quoted.Select(letter => ShellSigns.Contains(letter) ? "^" + letter : letter.ToString()));
        }
    }
}

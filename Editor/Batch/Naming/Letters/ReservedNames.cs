#nullable enable
using System;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Names that mean something else than a file: devices of Windows, and the folder that Unity does not import.</summary>
    static class ReservedNames
    {
        static readonly string[] Words = { "con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "cvs" };

        internal static bool Has(string name)
        {
            return Words.Contains(name, StringComparer.OrdinalIgnoreCase) || IsPort(name);
        }

        /// <summary>COM0 to COM9 and LPT0 to LPT9; the small raised 1, 2 and 3 count as digits.</summary>
        static bool IsPort(string name)
        {
            return name.Length == 4
                && (name.StartsWith("com", StringComparison.OrdinalIgnoreCase) || name.StartsWith("lpt", StringComparison.OrdinalIgnoreCase))
                && "0123456789\u00B9\u00B2\u00B3".Contains(name[3]);
        }
    }
}

#nullable enable
using System.Net;
using System.Text.RegularExpressions;

namespace Yoso
{
    /// <summary>Entities like &amp;amp; and &amp;#39; become the characters they name; unknown ones stay.</summary>
    static class HtmlEntities
    {
        static readonly Regex Entity = new Regex("&#?[0-9A-Za-z]{1,24};", RegexOptions.CultureInvariant);

        internal static string Unescape(string line)
        {
            // What was escaped twice is one entity more after each round.
            for (var before = ""; before != line && line.Contains('&');)
            {
                before = line;
                line = Entity.Replace(line, match => WebUtility.HtmlDecode(match.Value));
            }
            return line;
        }
    }
}

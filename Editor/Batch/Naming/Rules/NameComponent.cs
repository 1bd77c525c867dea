#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>A folder or the file of a naming rule.</summary>
    sealed class NameComponent
    {
        /// <summary>What most file systems give a name, of which an ending of ASCII takes a part.</summary>
        const int MostBytes = 255;

        static readonly char[] Separators = { '-', '_', '+', ' ' };

        readonly IReadOnlyList<NamePart> _parts;

        internal NameComponent(IReadOnlyList<NamePart> parts)
        {
            _parts = parts;
        }

        internal bool IsEmpty => _parts.All(part => part.Token == null && string.IsNullOrWhiteSpace(part.Text));

        /// <summary>The item's name in no more than so many characters: the prompt is cut first, then the styles, then the end.</summary>
        internal string Of(NamedItem named, int length, int ending)
        {
            var values = _parts.Select(part => part.Token?.Of(named, part.Digits) ?? part.Text).ToArray();
            var name = Joined(values);
            foreach (var token in new[] { NameToken.Prompt, NameToken.Style })
                for (var longest = Longest(values, token); longest > 0 && Excess(name, length, ending) > 0; longest = Longest(values, token))
                {
                    Shorten(values, token, Math.Max(0, longest - Excess(name, length, ending)));
                    name = Joined(values);
                }

            for (var excess = 1; (excess = Excess(name, length, ending)) > 0;)
                name = Slug.Head(name, name.Length - excess).TrimEnd();
            return Legal(name);
        }

        void Shorten(string[] values, NameToken token, int length)
        {
            for (var i = 0; i < values.Length; i++)
                if (_parts[i].Token == token)
                    values[i] = Slug.Cut(values[i], length);
        }

        int Longest(string[] values, NameToken token)
        {
            return values.Where((_, index) => _parts[index].Token == token).Select(value => value.Length).DefaultIfEmpty(0).Max();
        }

        /// <summary>How many characters have to go at the least; a character has up to three bytes.</summary>
        static int Excess(string name, int length, int ending)
        {
            var bytes = Encoding.UTF8.GetByteCount(name) - (MostBytes - ending);
            return Math.Max(name.Length - length, (bytes + 2) / 3);
        }

        /// <summary>The values one after the other; where a token is empty, no separators are doubled nor left at an end.</summary>
        string Joined(string[] values)
        {
            var name = new StringBuilder();
            var hasGap = false;
            for (var i = 0; i < values.Length; i++)
            {
                var isSeparated = name.Length == 0 || Array.IndexOf(Separators, name[name.Length - 1]) >= 0;
                name.Append(hasGap && isSeparated && _parts[i].Token == null ? values[i].TrimStart(Separators) : values[i]);
                hasGap = values[i].Length == 0 || (hasGap && name.Length == 0);
            }

            return (hasGap ? name.ToString().TrimEnd(Separators) : name.ToString()).Trim();
        }

        /// <summary>Windows has devices of these names in every folder, and Unity leaves folders named cvs out.</summary>
        static string Legal(string name)
        {
            return ReservedNames.Has(name) ? "_" + name : name;
        }
    }
}

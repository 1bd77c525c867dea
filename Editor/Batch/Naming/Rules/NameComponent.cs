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
        static readonly char[] Separators = { '-', '_', '+', ' ' };

        readonly IReadOnlyList<NamePart> _parts;

        internal NameComponent(IReadOnlyList<NamePart> parts)
        {
            _parts = parts;
        }

        internal bool IsEmpty => _parts.All(part => part.Token == null && string.IsNullOrWhiteSpace(part.Text));

        /// <summary>The item's name, if need be shortened to the room: the prompt first, then the styles, then the end.</summary>
        internal string Of(NamedItem named, NameRoom room)
        {
            var values = _parts.Select(part => part.Token?.Of(named, part.Digits) ?? part.Text).ToArray();
            Shorten(values, NameToken.Prompt, room);
            Shorten(values, NameToken.Style, room);
            var name = Joined(values);
            while (room.Excess(name) > 0)
                name = Slug.Head(name, name.Length - room.Excess(name)).TrimEnd();
            return ReservedNames.Has(name) ? "_" + name : name;
        }

        /// <summary>Cuts the token's values, the longest first, until the whole has room or nothing of them is left.</summary>
        void Shorten(string[] values, NameToken token, NameRoom room)
        {
            while (room.Excess(Joined(values)) is var excess && excess > 0)
            {
                var longest = -1;
                for (var i = 0; i < values.Length; i++)
                    if (_parts[i].Token == token && (longest < 0 || values[i].Length > values[longest].Length))
                        longest = i;
                if (longest < 0 || values[longest].Length == 0)
                    return;
                values[longest] = Slug.Cut(values[longest], Math.Max(0, values[longest].Length - excess));
            }
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
    }
}

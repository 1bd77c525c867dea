#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a naming rule can say about an item.</summary>
    sealed class NameToken
    {
        internal static readonly NameToken Prompt = new("prompt", named => Slug.Of(named.Item.Request.Prompt));
        internal static readonly NameToken Style = new("style", named => string.Join("+", named.Item.Styles.Select(Slug.Of)));

        static readonly NameToken[] All =
        {
            Prompt,
            Style,
            new("seed", named => named.Item.Request.Seed),
            new("width", named => (ulong?)named.Item.Request.Width),
            new("height", named => (ulong?)named.Item.Request.Height),
            new("size", named => named.Item.Request is { Width: { } width, Height: { } height } ? Number(width) + "x" + Number(height) : ""),
            new("kind", named => named.Item.Kind.Name),
            new("steps", named => (ulong?)named.Item.Request.Steps),
            new("index", named => (ulong)named.Index),
            new("row", named => named.Item.Row > 0 ? (ulong?)named.Item.Row : null),
        };

        readonly string _name;
        readonly Func<NamedItem, string>? _text;
        readonly Func<NamedItem, ulong?>? _number;

        NameToken(string name, Func<NamedItem, string> text)
        {
            _name = name;
            _text = text;
        }

        NameToken(string name, Func<NamedItem, ulong?> number)
        {
            _name = name;
            _number = number;
        }

        internal static string Known => string.Join(", ", All.Select(token => "{" + token._name + "}"));

        internal bool IsNumber => _number != null;

        /// <summary>Null where there is none of that name.</summary>
        internal static NameToken? Find(string name)
        {
            return All.FirstOrDefault(token => token._name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>Empty where the item leaves it to the model.</summary>
        /// <param name="digits">The least digits of a number.</param>
        internal string Of(NamedItem named, int digits)
        {
            return _text != null ? _text(named) : _number!(named) is { } number ? number.ToString("D" + digits, CultureInfo.InvariantCulture) : "";
        }

        static string Number(int number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
    }
}

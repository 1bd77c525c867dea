#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>How files are named after their items: <c>{prompt}-{style}-{seed:000}</c>. A slash makes folders; {{ and }} are braces.</summary>
    public sealed class NamingRule
    {
        public static readonly NamingRule Default = Parse("{prompt}-{style}-{seed}");

        NamingRule(string text, IReadOnlyList<NameComponent> components)
        {
            Text = text;
            Components = components;
        }

        /// <summary>As it was typed.</summary>
        public string Text { get; }

        /// <summary>The folders, and the file last.</summary>
        internal IReadOnlyList<NameComponent> Components { get; }

        /// <exception cref="ArgumentException">An unknown token, a format that is not one, or characters that no file may have.</exception>
        public static NamingRule Parse(string text)
        {
            var components = new NameRuleParser(text).Components();
            var empty = components.Any(component => component.IsEmpty);
            return empty ? throw new ArgumentException($"name: something on each side of / wanted, found {Piece.Quote(text)}") : new NamingRule(text, components);
        }

        public override string ToString() => Text;
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Reads a naming rule.</summary>
    sealed class NameRuleParser
    {
        const int MostDigits = 20;
        const string Forbidden = "<>:\"\\|?*.~";

        static readonly char[] Colon = { ':' };

        readonly List<NameComponent> _components = new();
        readonly StringBuilder _text = new();
        readonly string _rule;
        List<NamePart> _parts = new();
        int _at;

        internal NameRuleParser(string rule)
        {
            _rule = rule;
        }

        internal IReadOnlyList<NameComponent> Components()
        {
            while (_at < _rule.Length)
                Next();
            EndComponent();
            return _components;
        }

        void Next()
        {
            var letter = _rule[_at];
            var isDouble = _at + 1 < _rule.Length && _rule[_at + 1] == letter;
            if (letter == '{' && !isDouble)
                AddToken();
            else if (letter == '/')
                EndComponent();
            else if (letter == '}' && !isDouble)
                throw Wrong("a { before } wanted, found none; a brace that is text is written }}");
            else
                _text.Append(Legal(letter));
            _at += (letter == '{' || letter == '}') && isDouble ? 2 : 1;
        }

        /// <summary>Leaves off at the closing brace.</summary>
        void AddToken()
        {
            EndText();
            var end = _rule.IndexOf('}', _at);
            if (end < 0)
                throw Wrong("a } for each { wanted, found none; a brace that is text is written {{");
            var written = _rule.Substring(_at + 1, end - _at - 1).Split(Colon, 2);
            var token = NameToken.Find(written[0].Trim()) ?? throw Wrong($"one of {NameToken.Known} wanted, found {{{written[0]}}}");
            _parts.Add(new NamePart("", token, written.Length == 1 ? 1 : Digits(token, written[1])));
            _at = end;
        }

        int Digits(NameToken token, string format)
        {
            if (!token.IsNumber)
                throw Wrong($"a format only after a number wanted, found :{format} after a text");
            return format.Length > 0 && format.Length <= MostDigits && format.All(letter => letter == '0')
                ? format.Length
                : throw Wrong($"a format of 1 to {MostDigits} zeros wanted, such as {{seed:000}}, found :{format}");
        }

        char Legal(char letter)
        {
            var isHalf = char.IsSurrogate(letter) && SourceText.Misfits(_rule, _at);
            if (isHalf || char.IsControl(letter) || Forbidden.Contains(letter))
                throw Wrong($"text without control characters and without {string.Join(" ", Forbidden.ToCharArray())} wanted, found U+{(int)letter:X4} at character {_at + 1}");
            return letter;
        }

        void EndText()
        {
            if (_text.Length > 0)
                _parts.Add(new NamePart(CanonicalComposition.Of(_text.ToString()), null, 0));
            _text.Clear();
        }

        void EndComponent()
        {
            EndText();
            _components.Add(new NameComponent(_parts));
            _parts = new List<NamePart>();
        }

        ArgumentException Wrong(string problem)
        {
            return new ArgumentException($"name: {problem}, in {Piece.Quote(_rule)}");
        }
    }
}

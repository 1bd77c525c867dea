#nullable enable
using System;
using System.Collections.Generic;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Reads alternatives: <c>a {red|{light|dark} blue|} potion of {@metals}</c>. A backslash before { } | @ or itself takes away their meaning.</summary>
    sealed class PromptParser
    {
        /// <summary>What a backslash takes the meaning from.</summary>
        internal const string Special = "{}|@\\";

        static readonly char[] Ends = { '|', '}' };

        readonly Piece _piece;
        readonly string _text;
        readonly PromptLists _lists;
        readonly JobLimits _limits;
        int _at;
        int _depth;

        internal PromptParser(Piece piece, PromptLists lists, JobLimits limits)
        {
            _piece = piece;
            _text = piece.Text;
            _lists = lists;
            _limits = limits;
        }

        /// <exception cref="JobFormatException">Braces that don't match, an unknown list, more than the limits allow.</exception>
        internal PromptTemplate Prompt()
        {
            return Checked(() => Sequence(false));
        }

        /// <summary>The values of a list: alternatives without the braces, and without the blanks around them.</summary>
        internal PromptTemplate List()
        {
            return Checked(() => Choice(true));
        }

        PromptTemplate Checked(Func<PromptTemplate> read)
        {
            try
            {
                var template = read();
                if (_at < _text.Length)
                    throw _piece.Wrong("a { before this } wanted, found none; a brace that is text is written \\}", _at);
                if (template.Depth > _limits.Nesting)
                    throw _piece.Wrong($"alternatives within each other up to {_limits.Nesting} deep wanted, found {template.Depth}");
                if (template.Longest > _limits.CellLength)
                    throw _piece.Wrong($"prompts of up to {_limits.CellLength} characters wanted, found {template.Longest} with the longest alternatives");
                return template;
            }
            catch (OverflowException)
            {
                throw _piece.Wrong($"alternatives for up to {_limits.Items} pictures wanted, found more than {long.MaxValue}");
            }
        }

        PromptTemplate Sequence(bool isOption)
        {
            var parts = new List<PromptTemplate>();
            var text = new StringBuilder();
            while (_at < _text.Length && _text[_at] != '}' && !(isOption && _text[_at] == '|'))
                if (_text[_at] == '{')
                {
                    AddText(parts, text);
                    parts.Add(Braces());
                }
                else
                    text.Append(Letter());

            AddText(parts, text);
            return parts.Count == 0 ? TextTemplate.Empty : parts.Count == 1 ? parts[0] : new SequenceTemplate(parts);
        }

        ChoiceTemplate Braces()
        {
            var open = _at++;
            if (++_depth > _limits.Nesting)
                throw _piece.Wrong($"alternatives within each other up to {_limits.Nesting} deep wanted, found more", open);
            var choice = Choice(false);
            _depth--;
            if (_at == _text.Length)
                throw _piece.Wrong("a } for this { wanted, found none; a brace that is text is written \\{", open);
            _at++;
            return choice;
        }

        ChoiceTemplate Choice(bool isList)
        {
            var options = new List<PromptTemplate>();
            for (var more = true; more;)
            {
                options.Add(Option(isList));
                more = _at < _text.Length && _text[_at] == '|';
                _at += more ? 1 : 0;
            }

            return new ChoiceTemplate(options);
        }

        PromptTemplate Option(bool isList)
        {
            var start = _at;
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                _at++;
            if (_at < _text.Length && _text[_at] == '@')
                return _lists.Named(Reference());
            if (!isList)
                _at = start;
            return Sequence(true);
        }

        Piece Reference()
        {
            var start = _at;
            var end = _text.IndexOfAny(Ends, _at);
            _at = end < 0 ? _text.Length : end;
            return _piece.To(_at).From(start).Trim();
        }

        char Letter()
        {
            var isEscape = _text[_at] == '\\' && _at + 1 < _text.Length && Special.Contains(_text[_at + 1]);
            _at += isEscape ? 2 : 1;
            return _text[_at - 1];
        }

        static void AddText(List<PromptTemplate> parts, StringBuilder text)
        {
            if (text.Length > 0)
                parts.Add(new TextTemplate(text.ToString()));
            text.Clear();
        }
    }
}

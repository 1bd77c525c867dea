#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Random job tables: noise, broken tables, and tables that are right.</summary>
    sealed class JobTextGenerator
    {
        const string Structure = ",;\t\r\n\"\"{}{|}|@#=:-x+\\[]0123 \u0000\uFEFF\uD83D\uDE00ab";

        static readonly string[] Words =
        {
            "prompt", "seed", "style", "size", "kind", "{a|b}", "{@m}", "@m = a|{b|c}\n", "1-9", "7 x 3", "32x32", "sprite|icon", "a:0.5 + b", "none", "\"", "\"\"", "\r\n", "\n", ",", ";",
            "{\"prompt\": \"", "{\"lists\": {\"m\": [\"a\", \"b\"]}}\n", "\"seed\": [1, \"2-3\"]", "}", "\\u00e4", "\\", "#", "steps", "guidance", "tile", "scale", "name", "18446744073709551615",
        };

        static readonly string[] Prompts = { "a sword", "a {red|blue} gem", "{|big} {@m}, \"old\"", "{a|{b|c}} {x|y}", "{}", "{@m|@n|wood}", "\u00E4\r\n\u5263", " #1 {1|2|3}", "@ \\{ \\| \\}" };
        static readonly string[] Seeds = { "", "7", "1, 5, 10-12", "7 x 3", "0|1" };
        static readonly string[] Styles = { "", "none", "ink:0.5", "ink + oil:2 | none", "a | b | c" };
        static readonly string[] Kinds = { "", "sprite", "icon | tile" };
        static readonly string[] Sizes = { "", "32", "32x32 | 64x48" };

        readonly NoiseBits _bits;

        internal JobTextGenerator(ulong seed)
        {
            _bits = new NoiseBits(seed);
        }

        internal JobFormat Format() => (JobFormat)_bits.Below(4);

        /// <summary>Characters of every sort, most of them with a meaning somewhere.</summary>
        internal string Noise()
        {
            return Text(_bits.Below(60), () => _bits.Below(8) == 0 ? ((char)_bits.Below(0x10000)).ToString() : Structure[_bits.Below(Structure.Length)].ToString());
        }

        /// <summary>Pieces of tables in any order.</summary>
        internal string Jumble()
        {
            return (_bits.Below(2) == 0 ? "prompt,seed\n" : "") + Text(_bits.Below(20), () => Words[_bits.Below(Words.Length)]);
        }

        /// <summary>A table that is right but for a few characters.</summary>
        internal string Broken()
        {
            var text = new StringBuilder(JobText.Write(Lists(), Rows()));
            for (var left = 1 + _bits.Below(4); left > 0; left--)
                Break(text, _bits.Below(text.Length));
            return text.ToString();
        }

        internal IReadOnlyList<NamedList> Lists()
        {
            return new[] { new NamedList("m", "gold | {old|new} silver"), new NamedList("n", _bits.Below(2) == 0 ? "@m | tin," : "a\nb") };
        }

        internal IReadOnlyList<JobRow> Rows()
        {
            return Enumerable.Range(0, 1 + _bits.Below(4)).Select(_ => Row()).ToArray();
        }

        JobRow Row()
        {
            return new JobRow
            {
                Prompt = One(Prompts) + (_bits.Below(3) == 0 ? One(Prompts) : ""),
                Seed = One(Seeds),
                Style = One(Styles),
                Kind = One(Kinds),
                Size = One(Sizes),
                Negative = _bits.Below(4) == 0 ? "blur, \"{\"" : "",
                Steps = _bits.Below(4) == 0 ? "2" : "",
                Name = _bits.Below(4) == 0 ? "{prompt}-{seed:000}" : "",
            };
        }

        void Break(StringBuilder text, int at)
        {
            if (_bits.Below(3) == 0)
                text.Remove(at, Math.Min(text.Length - at, 1 + _bits.Below(3)));
            else if (_bits.Below(2) == 0)
                text.Insert(at, Structure[_bits.Below(Structure.Length)]);
            else
                text.Insert(at, Words[_bits.Below(Words.Length)]);
            text.Append(text.Length == 0 ? "p" : "");
        }

        string One(string[] values) => values[_bits.Below(values.Length)];

        static string Text(int count, Func<string> piece) => string.Concat(Enumerable.Range(0, count).Select(_ => piece()));
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Options with one dash among the words of a command line; case doesn't count.</summary>
    sealed class OptionWords
    {
        readonly IReadOnlyList<string> _words;

        public OptionWords(IReadOnlyList<string> words)
        {
            _words = words;
        }

        public bool Has(string option) => _words.Any(word => Is(word, option));

        /// <summary>Every value that the option was given.</summary>
        /// <exception cref="ArgumentException">It was given without one.</exception>
        public IEnumerable<string> All(string option)
        {
            for (var i = 0; i < _words.Count; i++)
                if (Is(_words[i], option))
                    yield return i + 1 < _words.Count && !IsOption(_words[i + 1])
                        ? _words[i + 1]
                        : throw new ArgumentException($"{option}: a value wanted after it, found {(i + 1 < _words.Count ? _words[i + 1] : "the end")}");
        }

        public string? Last(string option) => All(option).LastOrDefault();

        /// <exception cref="ArgumentException">It is not there.</exception>
        public string Needed(string option) => Last(option) ?? throw new ArgumentException($"{option}: wanted, found nothing");

        /// <summary>Null where the option is not there.</summary>
        /// <exception cref="ArgumentException">Its value can't be read.</exception>
        public T? Read<T>(string option, Func<string, T?> read)
        {
            if (!(Last(option) is { } text))
                return default;
            try
            {
                return read(text);
            }
            catch (JobFormatException problem)
            {
                throw new ArgumentException($"{option}: {problem.Problem}", problem);
            }
            catch (Exception problem) when (problem is FormatException || problem is OverflowException || problem is ArgumentException)
            {
                throw new ArgumentException($"{option}: {problem.Message} ({text})", problem);
            }
        }

        public int? Whole(string option, int least, int most)
        {
            if (!(Last(option) is { } text))
                return null;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new ArgumentException($"{option}: a whole number from {least} to {most} wanted, found {text}");
        }

        static bool Is(string word, string option) => word.Equals(option, StringComparison.OrdinalIgnoreCase);

        static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && char.IsLetter(word[1]);
    }
}

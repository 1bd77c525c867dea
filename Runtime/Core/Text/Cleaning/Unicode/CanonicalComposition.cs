#nullable enable
using System.Collections.Generic;
using System.Text;

namespace Yoso
{
    /// <summary>
    /// Unicode normalization form C (UAX #15). .NET's own does nothing under invariant globalization,
    /// and a prompt must give the same ids with and without ICU.
    /// </summary>
    static class CanonicalComposition
    {
        const char FirstMark = '\u0300';

        internal static string Of(string text)
        {
            if (IsPlain(text))
                return text;
            var codePoints = Decompose(text);
            OrderMarks(codePoints);
            return Compose(codePoints);
        }

        static bool IsPlain(string text)
        {
            foreach (var character in text)
            {
                if (character >= FirstMark)
                    return false;
            }
            return true;
        }

        static List<int> Decompose(string text)
        {
            var codePoints = new List<int>(text.Length + 16);
            for (var at = 0; at < text.Length; at += CodePoints.Length(text, at))
                AddParts(codePoints, CodePoints.At(text, at));
            return codePoints;
        }

        static void AddParts(List<int> target, int codePoint)
        {
            if (Hangul.TryDecompose(codePoint, target))
                return;
            if (!CanonicalTable.Instance.TryDecompose(codePoint, out var parts))
            {
                target.Add(codePoint);
                return;
            }
            AddParts(target, parts.First);
            if (parts.Second != 0)
                AddParts(target, parts.Second);
        }

        // Each run of marks is sorted by class; marks of one class keep their order.
        static void OrderMarks(List<int> codePoints)
        {
            var table = CanonicalTable.Instance;
            for (var start = 0; start < codePoints.Count; start++)
            {
                var end = start;
                while (end < codePoints.Count && table.ClassOf(codePoints[end]) != 0)
                    end++;
                if (end - start > 1)
                    SortRun(codePoints, start, end);
                start = end;
            }
        }

        static void SortRun(List<int> codePoints, int start, int end)
        {
            var byClass = new List<int>[256];
            for (var i = start; i < end; i++)
            {
                var marks = byClass[CanonicalTable.Instance.ClassOf(codePoints[i])] ??= new List<int>();
                marks.Add(codePoints[i]);
            }
            foreach (var marks in byClass)
            {
                foreach (var mark in marks ?? new List<int>())
                    codePoints[start++] = mark;
            }
        }

        // A code point joins the last starter unless a mark of its own class, or of a higher one, stands between.
        static string Compose(List<int> codePoints)
        {
            var composed = new List<int>(codePoints.Count);
            var starter = -1;
            var lastClass = 0;
            foreach (var codePoint in codePoints)
            {
                var combiningClass = CanonicalTable.Instance.ClassOf(codePoint);
                var isBlocked = starter < 0 || (starter < composed.Count - 1 && lastClass >= combiningClass);
                if (!isBlocked && TryJoin(composed[starter], codePoint, out var whole))
                {
                    composed[starter] = whole;
                    continue;
                }
                if (combiningClass == 0)
                    starter = composed.Count;
                lastClass = combiningClass;
                composed.Add(codePoint);
            }
            return ToText(composed);
        }

        static bool TryJoin(int first, int second, out int whole) =>
            Hangul.TryCompose(first, second, out whole) || CanonicalTable.Instance.TryCompose(first, second, out whole);

        static string ToText(List<int> codePoints)
        {
            var text = new StringBuilder(codePoints.Count);
            foreach (var codePoint in codePoints)
                CodePoints.Append(text, codePoint);
            return text.ToString();
        }
    }
}

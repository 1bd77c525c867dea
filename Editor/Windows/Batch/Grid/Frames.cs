#nullable enable
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Frames around cells: green and red for verdicts, readable on dark and light; a wider one at the cursor.</summary>
    static class Frames
    {
        static readonly Color Kept = new(0.25f, 0.65f, 0.3f);
        static readonly Color Rejected = new(0.8f, 0.3f, 0.25f);
        static readonly Color Plain = new(0.5f, 0.5f, 0.5f);

        public static void Put(VisualElement cell, Verdict verdict, bool isCursor)
        {
            var width = isCursor ? 2 : 1;
            StyleColor colour = verdict == Verdict.Kept ? Kept : verdict == Verdict.Rejected ? Rejected : isCursor ? Plain : new Color(0.5f, 0.5f, 0.5f, 0.25f);
            var style = cell.style;
            (style.borderLeftWidth, style.borderRightWidth, style.borderTopWidth, style.borderBottomWidth) = (width, width, width, width);
            (style.borderLeftColor, style.borderRightColor, style.borderTopColor, style.borderBottomColor) = (colour, colour, colour, colour);
        }
    }
}

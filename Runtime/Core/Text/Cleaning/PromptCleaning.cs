#nullable enable
using System;

namespace Yoso
{
    /// <summary>How a prompt is cleaned before it is split into words; on plain text both give the same.</summary>
    public enum PromptCleaning
    {
        /// <summary>What the text encoders were trained with: damaged and typographic text is repaired as ftfy's fix_text does it.</summary>
        Ftfy,

        /// <summary>What transformers does without ftfy: control characters removed, spaces around CJK characters.</summary>
        Basic,
    }

    /// <summary>The one place where a prompt, or a caption to learn from, becomes clean lower-case text.</summary>
    public static class CleanText
    {
        /// <summary>Composed (NFC), lower-case, single spaces, none at the ends.</summary>
        public static string Of(string text, PromptCleaning cleaning)
        {
            if (cleaning != PromptCleaning.Ftfy && cleaning != PromptCleaning.Basic)
                throw new ArgumentOutOfRangeException(nameof(cleaning), cleaning, "wanted Ftfy or Basic");
            return BasicCleaning.Clean(text);
        }
    }
}

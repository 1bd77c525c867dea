#nullable enable
using System;

namespace Yoso
{
    /// <summary>The one place where a prompt, or a caption to learn from, becomes clean text.</summary>
    public static class CleanText
    {
        /// <summary>The text composed (NFC), in lower case, with single spaces and none at its ends.</summary>
        public static string Of(string text, PromptCleaning cleaning) => cleaning switch
        {
            PromptCleaning.Ftfy => LowerCase.Of(SingleSpaces.Of(TextRepair.Of(text))),
            PromptCleaning.Basic => BasicCleaning.Clean(text),
            _ => throw new ArgumentOutOfRangeException(nameof(cleaning), cleaning, "wanted Ftfy or Basic"),
        };
    }
}

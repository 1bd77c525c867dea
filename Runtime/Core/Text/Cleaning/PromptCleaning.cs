#nullable enable
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
}

#nullable enable
using System.Collections.Generic;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What became of one picture of the project.</summary>
    /// <param name="Picture">Its path in the project.</param>
    /// <param name="Failure">Why nothing was made; empty where something was.</param>
    sealed record PictureOutcome(string Picture, Remade Remade, string Failure = "")
    {
        /// <summary>What the user is to be told.</summary>
        public IEnumerable<string> Warnings
        {
            get
            {
                if (Failure.Length > 0)
                    yield return $"{Picture}: {Failure}";
                foreach (var problem in Remade.Problems)
                    yield return Remade.Files.Count > 0 ? $"{Picture}: made otherwise than its recipe says: {problem}" : $"{Picture}: left as it is, because another picture would take its place: {problem}";
            }
        }
    }
}

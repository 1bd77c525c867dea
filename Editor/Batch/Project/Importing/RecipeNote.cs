#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>A recipe as an engine keeps it in an asset's import settings, where other notes may stand as well.</summary>
    public static class RecipeNote
    {
        const string Mark = "yoso recipe ";

        public static string Write(Recipe recipe)
        {
            return Mark + recipe.ToJson();
        }

        /// <summary>Whether a note is one of ours; it is not read for that.</summary>
        public static bool Is(string note)
        {
            return note.StartsWith(Mark, StringComparison.Ordinal);
        }

        /// <summary>Null where the note is another's, or damaged.</summary>
        public static Recipe? Read(string note)
        {
            try
            {
                return Is(note) ? Recipe.FromJson(note.Substring(Mark.Length)) : null;
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>A session in a batch's folder, beside its journal: whole or not there.</summary>
    public static class SessionFile
    {
        public static string PathIn(string folder) => Path.Combine(folder, BatchJournal.FolderName, "desk.json");

        public static void Save(string folder, DeskSession session)
        {
            var path = PathIn(folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => SessionJson.Write(stream, session));
        }

        /// <summary>Null where there is none.</summary>
        /// <exception cref="InvalidDataException">The file is damaged, or of another format; names it.</exception>
        public static DeskSession? Load(string folder)
        {
            var path = PathIn(folder);
            if (!File.Exists(path))
                return null;
            try
            {
                return SessionJson.Read(File.ReadAllBytes(path));
            }
            catch (Exception problem) when (problem is JsonException || problem is ArgumentException || problem is InvalidOperationException || problem is FormatException || problem is KeyNotFoundException)
            {
                throw new InvalidDataException($"{path}: wanted a desk's session, found {problem.Message}", problem);
            }
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Copies kept pictures and their companions from the batch's folder to where they are used. What lies there already is never overwritten.</summary>
    sealed class KeptFiles
    {
        readonly DeskPlace _place;

        public KeptFiles(DeskPlace place)
        {
            _place = place;
        }

        /// <summary>The full paths of the pictures that are new there.</summary>
        /// <exception cref="IOException">A file can't be read or written.</exception>
        /// <exception cref="ArgumentException">The naming rule can't be read, or the folder leaves no room for names.</exception>
        public IReadOnlyList<string> Save(WriteKept kept)
        {
            var target = Path.GetFullPath(Path.Combine(_place.Project, kept.Draft.Folder));
            var names = NamePlan.For(kept.Pictures.Select(picture => picture.Item), NamingRule.Parse(kept.Draft.Defaults.NamingRule), NameLimits.In(target));
            var wanted = new HashSet<string>(kept.Kept.Select(picture => picture.Key));
            var saved = new List<string>();
            for (var i = 0; i < names.Count; i++)
                if (wanted.Contains(kept.Pictures[i].Key))
                    saved.AddRange(Save(kept.Pictures[i], Path.Combine(target, names[i])));
            return saved;
        }

        /// <summary>Under the first name that is free; nothing where the same picture has one of them.</summary>
        string[] Save(DeskPicture picture, string name)
        {
            var content = File.ReadAllBytes(Path.Combine(_place.Folder, picture.FileName));
            var endings = Endings(picture);
            var free = name;
            for (var copy = 2; endings.Any(ending => File.Exists(free + ending)); copy++)
            {
                if (File.Exists(free + ".png") && File.ReadAllBytes(free + ".png").AsSpan().SequenceEqual(content))
                    return Array.Empty<string>();
                free = FormattableString.Invariant($"{name}-{copy}");
            }
            Directory.CreateDirectory(Path.GetDirectoryName(free)!);
            return endings.Select(ending => Copy(Path.Combine(_place.Folder, picture.Key + ending), free + ending)).ToArray();
        }

        /// <summary>Companions first, the picture last: where it lies, everything does.</summary>
        string[] Endings(DeskPicture picture)
        {
            return Directory.EnumerateFiles(_place.Folder, picture.Key + ".*.png").Select(file => Path.GetFileName(file).Substring(picture.Key.Length))
                .OrderBy(ending => ending, StringComparer.Ordinal).Append(".png").ToArray();
        }

        static string Copy(string from, string to)
        {
            var content = File.ReadAllBytes(from);
            AtomicFile.Write(to, stream => stream.Write(content, 0, content.Length));
            return to;
        }
    }
}

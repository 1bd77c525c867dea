#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a training must have to be started, and what it had better have.</summary>
    public static class TrainingRules
    {
        public const int FewestPictures = 2;
        public const int MostRank = 256;

        const int FewGoodPictures = 10;
        const int ManyGoodPictures = 250;

        static readonly char[] IllegalInNames = "<>:\"/\\|?*".ToCharArray();

        /// <summary>Reasons not to start; none where it can.</summary>
        public static IReadOnlyList<string> Problems(TrainingChoice choice)
        {
            return new[]
            {
                IsName(choice.Name) ? "" : $"Name: wanted a file name, found \"{choice.Name}\"",
                choice.Pictures.Count >= FewestPictures ? "" : $"Pictures: wanted {FewestPictures} or more, found {choice.Pictures.Count}",
                choice.Rank is >= 1 and <= MostRank ? "" : $"Rank: wanted 1 to {MostRank}, found {choice.Rank}",
                choice.Steps >= 1 ? "" : $"Steps: wanted 1 or more, found {choice.Steps}",
                choice.Base.Length == 0 || File.Exists(choice.Base) || Directory.Exists(choice.Base) ? "" : $"Base model: wanted a .yoso file or a model's folder, found nothing at {choice.Base}",
            }.Where(problem => problem.Length > 0).ToArray();
        }

        /// <summary>What is allowed but seldom meant.</summary>
        public static IReadOnlyList<string> Doubts(TrainingChoice choice)
        {
            var missing = choice.Pictures.Count(picture => picture.IsMissing);
            return new[]
            {
                choice.Pictures.Count is >= FewGoodPictures and <= ManyGoodPictures or < FewestPictures ? "" : $"{choice.Pictures.Count} pictures: styles come out best of {FewGoodPictures} to {ManyGoodPictures}.",
                missing == 0 ? "" : $"{missing} of {choice.Pictures.Count} pictures have no caption: {(choice.Trigger.Length > 0 ? "the trigger words stand in for it" : "nothing stands in for it, because there are no trigger words either")}.",
                choice.Trigger.Length > 0 ? "" : "No trigger words: the style colours every prompt.",
                choice.Licence.Length > 0 ? "" : "No licence: who gets the style won't know what may be done with it.",
            }.Where(doubt => doubt.Length > 0).ToArray();
        }

        static bool IsName(string name)
        {
            return name.Length > 0 && name == name.Trim() && !name.EndsWith('.') && !name.StartsWith('.')
                && name.IndexOfAny(IllegalInNames) < 0 && !name.Any(char.IsControl);
        }
    }
}

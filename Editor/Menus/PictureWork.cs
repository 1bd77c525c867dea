#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Pictures of the project made again or varied beside the main thread, and imported where they lie; those without a recipe are left out.</summary>
    static class PictureWork
    {
        const int Variations = 4;

        static readonly Remade Nothing = new(Array.Empty<string>(), Array.Empty<string>());

        public static void Regenerate(IReadOnlyList<string> pictures)
        {
            Start($"YOSO: regenerate {Named(pictures)}", pictures, (remaker, file, cancellation) => remaker.Again(file, cancellation));
        }

        public static void Vary(IReadOnlyList<string> pictures)
        {
            Start($"YOSO: vary {Named(pictures)}", pictures, (remaker, file, cancellation) => remaker.Vary(file, Variations, cancellation));
        }

        static string Named(IReadOnlyList<string> pictures)
        {
            return pictures.Count == 1 ? Path.GetFileName(pictures[0]) : $"{pictures.Count} pictures";
        }

        static void Start(string name, IReadOnlyList<string> pictures, Func<PictureRemaker, string, CancellationToken, Remade> make)
        {
            var (making, project) = (ProjectMaking.Now(), YosoProject.Folder);
            var files = pictures.Select(picture => Path.GetFullPath(picture)).ToArray();
            BackgroundWork.Start(name, Work, outcomes => Take(outcomes, project));

            List<PictureOutcome> Work(CancellationToken cancellation)
            {
                using var maker = making.Open(cancellation);
                var remaker = new PictureRemaker(maker, making.Styles(cancellation));
                return pictures.Zip(files, (picture, file) => (Picture: picture, File: file)).TakeWhile(_ => !cancellation.IsCancellationRequested)
                    .Where(pair => PictureCard.Read(pair.File) != null)
                    .Select(pair => Made(pair.Picture, () => make(remaker, pair.File, cancellation))).ToList();
            }
        }

        /// <summary>What goes wrong with one picture is no reason to leave the others.</summary>
        static PictureOutcome Made(string picture, Func<Remade> make)
        {
            try
            {
                return new PictureOutcome(picture, make());
            }
            catch (OperationCanceledException)
            {
                return new PictureOutcome(picture, Nothing);
            }
            catch (Exception problem) when (problem is IOException || problem is InvalidDataException || problem is UnauthorizedAccessException || problem is ModelFormatException || problem is ArgumentException)
            {
                return new PictureOutcome(picture, Nothing, problem.Message);
            }
        }

        static void Take(List<PictureOutcome> outcomes, string project)
        {
            foreach (var outcome in outcomes)
                foreach (var warning in outcome.Warnings)
                    Debug.LogWarning(warning, AssetDatabase.LoadMainAssetAtPath(outcome.Picture)!);
            Import(outcomes.SelectMany(outcome => outcome.Remade.Files).Select(file => Path.GetRelativePath(project, file).Replace('\\', '/')));
        }

        static void Import(IEnumerable<string> assets)
        {
            AssetDatabase.StartAssetEditing();
            try
            {
                foreach (var asset in assets)
                    AssetDatabase.ImportAsset(asset);
            }
            finally
            {
                AssetDatabase.StopAssetEditing();
            }
        }
    }
}

#nullable enable
using System;
using System.IO;
using System.Threading;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A batch without a window: <c>Unity -batchmode -executeMethod Yoso.Editor.BatchCommand.Run -jobs jobs.csv -out DIR [-resume]</c>. Ends the editor with one of <see cref="BatchExit"/>.</summary>
    public static class BatchCommand
    {
        /// <summary>Called by the editor that was started for it.</summary>
        public static void Run()
        {
            EditorApplication.Exit(Code(Environment.GetCommandLineArgs()));
        }

        internal static int Code(string[] words)
        {
            try
            {
                var arguments = BatchArguments.Parse(words);
                var code = new HeadlessBatch(arguments, Opener(arguments), Clock.Now, Tell).Run(CancellationToken.None);
                AssetDatabase.Refresh();
                return code;
            }
            catch (ArgumentException problem)
            {
                return Failed(problem, BatchExit.BadArguments);
            }
            catch (Exception problem)
            {
                return Failed(problem, BatchExit.Failed);
            }
        }

        static Func<CancellationToken, IPictureMaker> Opener(BatchArguments arguments)
        {
            var settings = YosoProject.Settings;
            var model = arguments.Model.Length > 0 ? Path.GetFullPath(arguments.Model) : settings.Model;
            var threads = arguments.Threads > 0 ? arguments.Threads : settings.Threads;
            return ProjectPlace.Opener(settings with { Model = model, Threads = threads }, YosoProject.Folder);
        }

        static void Tell(string line) => Debug.Log("YOSO: " + line);

        static int Failed(Exception problem, int code)
        {
            Debug.LogError("YOSO: " + problem.Message);
            return code;
        }
    }
}

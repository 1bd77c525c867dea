#nullable enable
using System.IO;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class BatchCommandTest : PlayModeFixture
    {
        [Test]
        public void AnEditorWithoutAWindow_DrawsATable_WithTheSameBytesHoweverItIsCut()
        {
            File.WriteAllText(Folder.File("jobs.csv"), "prompt,seed,kind\na blue potion,0-2,sprite\na stone wall,5,tile");
            File.WriteAllText(Folder.File("one.csv"), "prompt,seed,kind\na blue potion,1,sprite");

            var codes = new[] { Run("jobs.csv", "all"), Run("one.csv", "one") };

            Assert.That(codes, Is.EqualTo(new[] { BatchExit.Done, BatchExit.Done }));
            Assert.That(Directory.GetFiles(Folder.File("all"), "*.png"), Has.Length.EqualTo(4));
            Assert.That(File.ReadAllBytes(Folder.File("one/a-blue-potion-1.png")), Is.EqualTo(File.ReadAllBytes(Folder.File("all/a-blue-potion-1.png"))));
            Assert.That(AssetDatabase.Refreshed, Is.GreaterThan(0));
        }

        [Test]
        public void WhatCantBeDone_IsLogged_AndIsTheEditorsExitCode()
        {
            Assert.That(BatchCommand.Code(new[] { "Unity", "-out", "x" }), Is.EqualTo(BatchExit.BadArguments));
            Assert.That(BatchCommand.Code(new[] { "Unity", "-jobs", Folder.File("absent.csv"), "-out", Folder.File("x") }), Is.EqualTo(BatchExit.Failed));
            Assert.That(World.Errors, Has.Some.Contains("-jobs: wanted").And.Some.Contains("absent.csv"));

            BatchCommand.Run();

            Assert.That(EditorApplication.Exited, Is.EqualTo(BatchExit.BadArguments));
        }

        int Run(string jobs, string folder)
        {
            return BatchCommand.Code(new[] { "Unity", "-batchmode", "-jobs", Folder.File(jobs), "-out", Folder.File(folder), "-model", EmbeddedModel.Path, "-threads", "1" });
        }
    }
}

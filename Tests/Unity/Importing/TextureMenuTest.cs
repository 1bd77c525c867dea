#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class TextureMenuTest : ImportingFixture
    {
        const string Show = "Assets/YOSO/Show Recipe";
        const string Again = "Assets/YOSO/Regenerate";
        const string Vary = "Assets/YOSO/Vary";
        const string Use = "Assets/YOSO/Use These Settings";

        [TestCase(Show)]
        [TestCase(Again)]
        [TestCase(Vary)]
        [TestCase(Use)]
        public void TheMenu_IsForPicturesWithARecipeOnly(string item)
        {
            Png.Save(Asset("plain.png"), new RgbaImage(1, 1));
            File.WriteAllText(Asset("notes.txt"), "text");

            Assert.That(Choose(item), Is.False, "nothing is selected");
            Select(Asset("plain.png"));
            Select(Asset("notes.txt"));

            Assert.That(Choose(item), Is.False);
        }

        [Test]
        public void ShowRecipe_ListsTheFacts_WhichCanBeCopied()
        {
            var recipe = new Recipe { Prompt = "a potion", Seed = 7, Width = 32, Height = 32 };
            Png.Save(Asset("potion.png"), new RgbaImage(1, 1), recipe);
            Select(Asset("potion.png"));

            Choose(Show);

            var window = World.All<RecipeWindow>().Last();
            var shown = window.rootVisualElement.Below.ToList();
            Assert.That(shown.OfType<TextField>().Select(field => field.value), Does.Contain("a potion").And.Contain("7").And.Contain("32x32, 1 step, guidance 1"));
            shown.OfType<Button>().Last().Click();
            Assert.That(EditorGUIUtility.systemCopyBuffer, Is.EqualTo(recipe.ToJson()));
            window.Close();
        }

        [Test]
        public void Regenerate_PutsThePictureBack_BesideTheMainThread_AndImportsIt()
        {
            var bytes = Make("potion.png");
            File.WriteAllBytes(Asset("potion.png"), Png.Encode(new RgbaImage(3, 3), Png.ReadTexts(bytes)));
            Select(Asset("potion.png"));

            Choose(Again);

            Assert.That(BackgroundWork.IsAny, Is.True);
            WaitForWork();
            Assert.That(World.Log, Is.Empty);
            Assert.That(File.ReadAllBytes(Asset("potion.png")), Is.EqualTo(bytes));
            Assert.That(AssetDatabase.Imported, Is.EqualTo(new[] { "Assets/potion.png" }));
            Assert.That(AssetDatabase.Editing, Is.Zero);
            Assert.That(UnityEditor.Progress.Items.Values.Last().Status, Is.EqualTo(UnityEditor.Progress.Status.Succeeded));
        }

        [Test]
        public void Regenerate_OfAnotherModelsPicture_LeavesIt_AndSaysWhy()
        {
            Png.Save(Asset("x.png"), new RgbaImage(1, 1), new Recipe { Prompt = "x", Model = "other", ModelHash = "0123456789" });
            var before = File.ReadAllBytes(Asset("x.png"));
            Select(Asset("x.png"));

            Choose(Again);
            WaitForWork();

            Assert.That(World.Log, Has.Some.StartsWith("warning: " + Asset("x.png") + ": left as it is").And.Some.Contains("model: wanted other"));
            Assert.That(File.ReadAllBytes(Asset("x.png")), Is.EqualTo(before));
            Assert.That(AssetDatabase.Imported, Is.Empty);
        }

        [Test]
        public void Vary_OfSeveral_MakesFourOfEach()
        {
            Make("potion.png");
            Make("sword.png");
            Select(Asset("potion.png"));
            Select(Asset("sword.png"));

            Choose(Vary);
            WaitForWork();

            Assert.That(AssetDatabase.Imported, Is.EqualTo(new[] { "potion-4", "potion-5", "potion-6", "potion-7", "sword-4", "sword-5", "sword-6", "sword-7" }.Select(name => $"Assets/{name}.png")), string.Join("\n", World.Log));
        }

        [Test]
        public void AModelThatCannotBeOpened_IsAnErrorInTheLog_AndNothingMore()
        {
            Make("potion.png");
            YosoProject.Change(settings => settings with { Model = "Assets/none.yoso" });
            Select(Asset("potion.png"));

            Choose(Again);
            WaitForWork();

            Assert.That(World.Log, Has.One.Contains("none.yoso").And.One.StartsWith("error: YOSO: regenerate potion.png"));
            Assert.That(UnityEditor.Progress.Items.Values.Last().Status, Is.EqualTo(UnityEditor.Progress.Status.Failed));
        }

        [Test]
        public void Work_ThatIsCancelledInTheEditorsList_EndsThere()
        {
            Make("potion.png");
            Select(Asset("potion.png"));

            Choose(Vary);
            var progress = UnityEditor.Progress.Items.Values.Last();
            progress.Cancel!();
            WaitForWork();

            Assert.That(progress.Status, Is.EqualTo(UnityEditor.Progress.Status.Canceled));
            Assert.That(World.Log, Is.Empty);
        }

        [Test]
        public void ReloadingScripts_EndsWork()
        {
            Make("potion.png");
            Select(Asset("potion.png"));
            Choose(Vary);

            AssemblyReloadEvents.Raise();

            Assert.That(BackgroundWork.IsAny, Is.False);
            Assert.That(AssetDatabase.Imported, Is.Empty);
        }

        [Test]
        public void UseTheseSettings_TellsWhatMadeThePicture_WithStylesFoundInTheProject()
        {
            var numbers = new StyleTensor(new long[] { 2, 2 }, new float[4]);
            StyleWriter.WriteKohya(Asset("ink.yosostyle"), new[] { new StyleLayer("unet", "conv_out", numbers, numbers) });
            var recipe = new Recipe { Prompt = "a knight", Seed = 9, Kind = "icon", Styles = new[] { new StyleWeight("ink", 0.5f), new StyleWeight("lost", 1) } };
            Png.Save(Asset("knight.png"), new RgbaImage(1, 1), recipe);
            Select(Asset("knight.png"));
            var wanted = new List<BatchItem>();
            TextureMenu.Hand = wanted.Add;

            Choose(Use);
            WaitForWork();

            TextureMenu.Hand = BatchHandover.ToWindow;
            Assert.That(wanted.Single().Request.Prompt, Is.EqualTo("a knight"));
            Assert.That(wanted.Single().Kind, Is.EqualTo(TextureKind.Icon));
            Assert.That(wanted.Single().Styles, Is.EqualTo(new[] { new StyleUse(Asset("ink.yosostyle"), 0.5f) }));
            Assert.That(World.Log, Has.One.Contains("wanted lost, found no such file"));
        }

        [Test]
        public void AnExceptionOfWhoeverTakesTheOutcome_EndsTheWorkAsFailed()
        {
            Png.Save(Asset("knight.png"), new RgbaImage(1, 1), new Recipe { Prompt = "a knight" });
            Select(Asset("knight.png"));
            TextureMenu.Hand = _ => throw new InvalidOperationException("nobody there");

            Choose(Use);
            WaitForWork();

            TextureMenu.Hand = BatchHandover.ToWindow;
            Assert.That(World.Log, Has.One.StartsWith("error: YOSO: read knight.png").And.One.Contains("nobody there"));
            Assert.That(UnityEditor.Progress.Items.Values.Last().Status, Is.EqualTo(UnityEditor.Progress.Status.Failed));
        }

        [Test]
        public void PicturesWithoutARecipe_AreLeftOut()
        {
            Make("potion.png");
            Png.Save(Asset("plain.png"), new RgbaImage(1, 1));
            Select(Asset("plain.png"));
            Select(Asset("potion.png"));

            Choose(Vary);
            WaitForWork();

            Assert.That(AssetDatabase.Imported, Has.Count.EqualTo(4));
            Assert.That(World.Log, Is.Empty);
        }

        static void WaitForWork()
        {
            for (var watch = Stopwatch.StartNew(); BackgroundWork.IsAny && watch.Elapsed < TimeSpan.FromMinutes(1); Thread.Sleep(5))
                EditorApplication.Tick();
            Assert.That(BackgroundWork.IsAny, Is.False, "still at work after a minute");
        }

        /// <summary>A sprite of the embedded model, of seed 3.</summary>
        byte[] Make(string name)
        {
            var bundle = ModelBundle.Open(EmbeddedModel.Path, Project.File("Cache/Yoso/Models"));
            using var maker = new PictureMaker(new TextToTexture(bundle, new InferenceSettings { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1 }, () => TimeSpan.Zero));
            var item = new BatchItem { Request = new TextureRequest { Prompt = "a potion", Seed = 3 }, Kind = TextureKind.Sprite };
            var bytes = PictureFiles.Of(maker.Make(new[] { item }, CancellationToken.None)[0]).Single().Content;
            File.WriteAllBytes(Asset(name), bytes);
            return bytes;
        }
    }
}

#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    public sealed class TextureGeneratorTest : PlayModeFixture
    {
        [Test]
        public void GenerateAsync_GivesTheModelsPictureAsATexture()
        {
            var generator = EmbeddedModel.AddGenerator();

            var texture = Play.Await(generator.GenerateAsync("a blue potion", 42).AsTask());

            var expected = Play.Await(generator.Submit(new TextureOrder(new TextureRequest { Prompt = "a blue potion", Seed = 42 }))).Image;
            Assert.That((texture.width, texture.height), Is.EqualTo((32, 32)));
            Assert.That(texture.Uploaded.AsSpan(0, 128).SequenceEqual(expected.Row(31)), Is.True, "bottom row first");
            Assert.That(expected.Pixels.Distinct().Count(), Is.GreaterThan(32), "it shows something");
            Assert.That(generator.Stats.FromCache, Is.EqualTo(1));
        }

        [Test]
        public void EverythingEnds_OnTheMainThread()
        {
            var generator = EmbeddedModel.AddGenerator();
            var thread = 0;
            var picture = generator.Submit(new TextureOrder(new TextureRequest()));
            picture.ContinueWith(_ => thread = Environment.CurrentManagedThreadId, System.Threading.Tasks.TaskContinuationOptions.ExecuteSynchronously);

            Play.Await(picture);

            Assert.That(thread, Is.EqualTo(Environment.CurrentManagedThreadId));
        }

        [Test]
        public void Cancelling_EndsTheTaskAndLeavesNoTexture()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            var textures = World.Count<Texture2D>();
            using var cancellation = new CancellationTokenSource();
            var picture = generator.GenerateAsync("a sword", 1, cancellation.Token).AsTask();

            cancellation.Cancel();

            Assert.That(() => Play.Await(picture), Throws.InstanceOf<OperationCanceledException>());
            Play.Frames(30);
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }

        [Test]
        public void Disabling_CancelsWhatItWasAskedFor_AndEnablingIsCheap()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            var picture = generator.GenerateAsync("a sword").AsTask();

            generator.enabled = false;

            Assert.That(picture.IsCanceled, Is.True);
            Assert.That(() => generator.Submit(new TextureOrder(new TextureRequest())), Throws.InvalidOperationException);
            generator.enabled = true;
            Assert.That(generator.IsReady, Is.True, "the model had stayed open");
        }

        [Test]
        public void SetStylesAsync_MixesTheWeightsOfAnAsset_AndTakesThemOutAgain()
        {
            var generator = EmbeddedModel.AddGenerator();
            var order = new TextureOrder(new TextureRequest { Prompt = "a sword", Seed = 5 });
            var plain = Play.Await(generator.Submit(order));
            var style = YosoStyle.FromContent("house style", LoraBytes(), "CC0");

            var match = Play.Await(generator.SetStylesAsync(new[] { new StyleShare(style, 0.8f), new StyleShare(style, 0) }));
            var styled = Play.Await(generator.Submit(order));
            Play.Await(generator.SetStylesAsync(Array.Empty<StyleShare>()));
            var again = Play.Await(generator.Submit(order));

            Assert.That(match.Single().Matched, Is.EqualTo(1));
            Assert.That(styled.Image.Pixels, Is.Not.EqualTo(plain.Image.Pixels));
            Assert.That(styled.Recipe.Styles.Single().Name, Is.EqualTo("house style"));
            Assert.That(styled.Recipe.Styles.Single().Weight, Is.EqualTo(0.8f));
            Assert.That(again.Image.Pixels, Is.EqualTo(plain.Image.Pixels));
        }

        [Test]
        public void SetStylesAsync_OfWhatIsNoLora_Fails_AndPicturesGoOn()
        {
            var generator = EmbeddedModel.AddGenerator();
            var style = YosoStyle.FromContent("broken", new byte[] { 1, 2, 3 }, "");

            var setting = generator.SetStylesAsync(new[] { new StyleShare(style, 1) });

            Assert.That(() => Play.Await(setting), Throws.TypeOf<ModelFormatException>().With.Message.Contains("broken.safetensors"));
            Assert.That(Play.Await(generator.Submit(new TextureOrder(new TextureRequest()))).Recipe.Styles, Is.Empty);
        }

        [Test]
        public void TwoGenerators_ShareModelAndBudget()
        {
            var first = EmbeddedModel.AddGenerator();
            first.BudgetMs = 2;
            var second = EmbeddedModel.AddGenerator();
            using var lease = EmbeddedModel.Lease();

            Play.Await(first.GenerateAsync("a sword").AsTask());

            Assert.That(SharedModels.Count, Is.EqualTo(1));
            Assert.That(second.Stats.Finished, Is.EqualTo(1));
            Assert.That(lease.Model.Budget.Milliseconds, Is.EqualTo(second.BudgetMs), "the one enabled last decides");
        }

        [Test]
        public void AMissingModel_IsReportedOnceWithAWayOut()
        {
            var owner = new GameObject("generator");
            owner.SetActive(false);
            var generator = owner.AddComponent<TextureGenerator>();
            generator.Model = YosoModel.FromFile("/nowhere/model.yoso");
            owner.SetActive(true);
            var picture = generator.GenerateAsync("a sword").AsTask();

            Assert.That(() => Play.Await(picture), Throws.TypeOf<ModelFormatException>());
            Play.Frames(10);

            Assert.That(World.Log, Has.Count.EqualTo(1));
            Assert.That(World.Log[0], Does.StartWith("error: YOSO: generator:").And.Contain("/nowhere/model.yoso").And.Contain("Choose another model"));
            Assert.That(generator.Problem, Is.Not.Null);
        }

        [Test]
        public void WarmingUp_LeavesNoTexture()
        {
            var textures = World.Count<Texture2D>();

            var generator = EmbeddedModel.AddGenerator(warmUp: true);
            Play.FramesUntil(() => generator.Stats.Finished == 1);

            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }

        [Test]
        public void WhilePaused_NothingBegins_AndItGoesOnAfterwards()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            PlayMode.Send("OnApplicationPause", true);
            var picture = generator.GenerateAsync("a sword").AsTask();

            Play.Frames(120);
            Assert.That((picture.IsCompleted, generator.Stats.InFlight), Is.EqualTo((false, 0)));

            PlayMode.Send("OnApplicationPause", false);
            Assert.That(Play.Await(picture), Is.Not.Null);
        }

        [Test]
        public void AtTimeScaleZero_ItGoesOn()
        {
            Time.timeScale = 0;

            Assert.That(Play.Await(EmbeddedModel.AddGenerator().GenerateAsync("a sword").AsTask()), Is.Not.Null);
        }

        [Test]
        public void AFrameWithNothingToDo_MakesNoGarbage()
        {
            var generator = EmbeddedModel.AddGenerator();
            var forge = new GameObject("forge").AddComponent<SpriteForge>();
            forge.Prompt = "a sword";
            Play.FramesUntil(() => forge.Sprite != null);
            var slot = Slots.Find();
            var update = Slots.UpdateOf(forge);
            for (var i = 0; i < 100; i++)
                RunBoth(slot, update);
            var before = GC.GetAllocatedBytesForCurrentThread();

            for (var i = 0; i < 1000; i++)
                RunBoth(slot, update);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
            Assert.That(generator.Stats.Slots, Is.GreaterThan(1000));
        }

        [Test]
        public void AGeneratorDisabledWhileTheGamePauses_GoesOnWhenItIsEnabledAgain()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            PlayMode.Send("OnApplicationPause", true);
            generator.enabled = false;
            PlayMode.Send("OnApplicationPause", false);

            generator.enabled = true;

            Assert.That(Play.Await(generator.GenerateAsync("a sword").AsTask()), Is.Not.Null);
        }

        [Test]
        public void TheBudget_ReachesTheQueueWhileItRuns()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            using var lease = EmbeddedModel.Lease();

            generator.BudgetMs = 8;
            generator.TargetFrameMs = 33;

            var budget = lease.Model.Budget;
            Assert.That((budget.Milliseconds, budget.TargetFrameMilliseconds), Is.EqualTo((8.0, 33.0)));
            Assert.That(Play.Await(generator.GenerateAsync("a sword").AsTask()), Is.Not.Null);
        }

        [Test]
        public void ProvidersAndSegments_AreTheGenerators()
        {
            var generator = EmbeddedModel.AddGenerator();
            generator.enabled = false;
            generator.Providers = new[] { ExecutionProvider.Cpu };
            generator.Segmented = true;
            generator.enabled = true;

            Assert.That(Play.Await(generator.GenerateAsync("a sword").AsTask()), Is.Not.Null);
            Assert.That(generator.Provider!.Refused, Is.Empty, "nothing but the CPU was tried");
            Assert.That(SharedModels.Count, Is.EqualTo(2), "the model as it was run before lingers");
        }

        static void RunBoth(Action slot, Action update)
        {
            update();
            slot();
        }

        byte[] LoraBytes()
        {
            var path = Path.Combine(Folder.FullName, "lora.safetensors");
            var down = new StyleTensor(new long[] { 1, 112 }, Enumerable.Range(0, 112).Select(i => 0.3f * (i % 3 - 1)).ToArray());
            var up = new StyleTensor(new long[] { 112, 1 }, Enumerable.Range(0, 112).Select(i => 0.3f * (i % 5 - 2)).ToArray());
            StyleWriter.WriteKohya(path, new[] { new StyleLayer("unet", "mid_block.attentions.0.proj_in", down, up) });
            return File.ReadAllBytes(path);
        }
    }
}

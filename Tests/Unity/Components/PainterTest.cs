#nullable enable
using System;
using System.Threading;
using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    public sealed class PainterTest : PlayModeFixture
    {
        [Test]
        public void AGeneratorDisabledInTheMiddle_PaintsWhenItIsBack()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            var forge = Forge();
            Play.Frames(1);

            generator.enabled = false;
            Play.Frames(5);
            Assert.That(forge.Sprite, Is.Null);
            generator.enabled = true;

            Play.FramesUntil(() => forge.Sprite != null);
            Assert.That(World.Log, Is.Empty);
        }

        [Test]
        public void AGeneratorDisabledAndEnabledWithinAFrame_PaintsAllTheSame()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            var forge = Forge();
            Play.Frames(1);

            generator.enabled = false;
            generator.enabled = true;

            Play.FramesUntil(() => forge.Sprite != null);
        }

        [Test]
        public void AGeneratorThatIsOff_IsWaitedFor_AndNoneIsPutBesideIt()
        {
            var generator = EmbeddedModel.AddGenerator();
            generator.enabled = false;
            var forge = Forge();

            Play.Frames(10);
            Assert.That((World.Count<TextureGenerator>(), World.Log.Count), Is.EqualTo((1, 0)));
            generator.enabled = true;

            Play.FramesUntil(() => forge.Sprite != null);
        }

        [Test]
        public void AGeneratorThatIsOffOnItsOwnObject_IsWaitedFor()
        {
            var other = EmbeddedModel.AddGenerator();
            var forge = Forge();
            var own = forge.gameObject.AddComponent<TextureGenerator>();
            (own.Model, own.enabled) = (EmbeddedModel.Asset, false);
            Play.Frames(10);

            Assert.That((forge.Sprite, World.Log.Count), Is.EqualTo(((Sprite?)null, 0)));
            Assert.That(() => forge.PaintAsync(), Throws.InvalidOperationException.With.Message.Contains("enable the TextureGenerator"));
            Assert.That(other.Stats.Waiting + other.Stats.Finished, Is.Zero);
        }

        [Test]
        public void OfSeveralGenerators_OneThatIsOnPaints()
        {
            EmbeddedModel.AddGenerator().enabled = false;
            EmbeddedModel.AddGenerator();

            var forge = Forge();

            Play.FramesUntil(() => forge.Sprite != null);
        }

        [Test]
        public void AnotherModelAfterOneThatFailed_Paints()
        {
            var generator = EmbeddedModel.AddGenerator();
            generator.enabled = false;
            generator.Model = YosoModel.FromFile("/nowhere/model.yoso");
            generator.enabled = true;
            var forge = Forge();
            Play.FramesUntil(() => World.Errors.Count > 0);

            generator.enabled = false;
            generator.Model = EmbeddedModel.Asset;
            generator.enabled = true;

            Play.FramesUntil(() => forge.Sprite != null);
        }

        [Test]
        public void AGeneratorDestroyedInTheMiddle_IsReplacedByAnother()
        {
            var generator = EmbeddedModel.AddGenerator();
            Play.FramesUntil(() => generator.IsReady);
            var forge = Forge();
            Play.Frames(1);

            EmbeddedModel.AddGenerator();
            Object.DestroyImmediate(generator.gameObject);

            Play.FramesUntil(() => forge.Sprite != null);
        }

        [Test]
        public void WhatIsPainted_StaysWhenItsGeneratorIsEnabledAgain()
        {
            var generator = EmbeddedModel.AddGenerator();
            var forge = Forge();
            Play.FramesUntil(() => forge.Sprite != null);
            var shown = forge.Sprite;

            generator.enabled = false;
            generator.enabled = true;
            Play.Frames(30);

            Assert.That(forge.Sprite, Is.SameAs(shown));
        }

        [Test]
        public void Painted_IsRaisedForEachPicture_AndAListenersErrorIsItsOwn()
        {
            EmbeddedModel.AddGenerator();
            var forge = Forge();
            var (raised, thread) = (0, 0);
            forge.Painted += painter => (raised, thread) = (raised + (((SpriteForge)painter).Sprite != null ? 1 : 0), Environment.CurrentManagedThreadId);
            forge.Painted += _ => throw new FormatException("of the listener");

            Play.FramesUntil(() => raised == 1);
            forge.Repaint();
            Play.FramesUntil(() => raised == 2);

            Assert.That(thread, Is.EqualTo(Environment.CurrentManagedThreadId));
            Assert.That(World.Log, Has.Count.EqualTo(2).And.All.StartsWith("exception: System.FormatException"));
        }

        [Test]
        public void BeforeThereIsAPrompt_WhatTilesIsOpened_AndNothingIsMade()
        {
            var model = EmbeddedModel.Unpack(Folder.File("tiling"));
            var generator = EmbeddedModel.AddGenerator();
            generator.enabled = false;
            generator.Model = YosoModel.FromFile(model);
            generator.enabled = true;
            using var lease = EmbeddedModel.Lease(model);
            var surface = GameObject.CreatePrimitive(PrimitiveType.Sphere);
            var painter = surface.AddComponent<TexturePainter>();

            Play.FramesUntil(() => lease.Model.IsPrepared(Tiling.Both));

            Assert.That((painter.Albedo, generator.Stats.Finished + generator.Stats.Waiting + generator.Stats.InFlight), Is.EqualTo(((Texture2D?)null, 0L)));
            painter.Prompt = "stone";
            Play.FramesUntil(() => painter.Albedo != null);
            Assert.That(World.Log, Is.Empty, "no word of a seam");
        }

        [Test]
        public void PaintingAgain_CancelsTheEarlierAtOnce()
        {
            EmbeddedModel.AddGenerator();
            var forge = Forge();

            var first = forge.PaintAsync();
            forge.Prompt = "a red potion";
            var second = forge.PaintAsync();

            Assert.That(first.IsCanceled, Is.True, "before the model is open");
            Play.FramesUntil(() => second.IsCompleted);
            Assert.That(second.IsCompletedSuccessfully, Is.True);
        }

        [Test]
        public void WithoutAPromptAndAGenerator_NoneIsAdded()
        {
            new GameObject("surface").AddComponent<TexturePainter>();

            Play.Frames(5);

            Assert.That(World.Count<TextureGenerator>(), Is.Zero);
        }

        [Test]
        public void Preparing_WhileEverythingCloses_EndsQuietly()
        {
            var lease = EmbeddedModel.Lease(EmbeddedModel.Unpack(Folder.File("closing")));
            Play.FramesUntil(() => lease.Model.IsReady);

            var preparing = lease.Model.Prepare(Tiling.Both, CancellationToken.None);
            SharedModels.CloseAll();

            Assert.That(() => Play.Await(preparing), Throws.InstanceOf<OperationCanceledException>());
        }

        static SpriteForge Forge()
        {
            var forge = new GameObject("forge").AddComponent<SpriteForge>();
            (forge.Prompt, forge.Seed) = ("a sword", 42);
            return forge;
        }
    }
}

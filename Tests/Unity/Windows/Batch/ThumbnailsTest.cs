#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEngine;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class ThumbnailsTest
    {
        [Test]
        public void AsManyAsTheBound_AreKept_ThoseLookedAtLast()
        {
            using var thumbnails = new Thumbnails(_ => new RgbaImage(2, 2), 3);
            foreach (var file in new[] { "a", "b", "c" })
                Load(thumbnails, file);
            thumbnails.Find("a");
            var textures = World.Count<Texture2D>();

            Load(thumbnails, "d");

            Assert.That(new[] { "a", "b", "c", "d" }.Select(file => thumbnails.Find(file) != null), Is.EqualTo(new[] { true, false, true, true }));
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }

        [Test]
        public void Disposed_NoTextureIsLeft()
        {
            var before = World.Count<Texture2D>();
            var thumbnails = new Thumbnails(_ => new RgbaImage(2, 2), 3);
            Load(thumbnails, "a");

            thumbnails.Dispose();

            Assert.That(World.Count<Texture2D>(), Is.EqualTo(before));
        }

        [Test]
        public void WhatIsNoLongerWanted_IsNotRead()
        {
            using var gate = new ManualResetEventSlim();
            var read = new List<string>();
            using var thumbnails = new Thumbnails(file =>
            {
                gate.Wait(5000);
                lock (read)
                    read.Add(file);
                return new RgbaImage(2, 2);
            }, 100);
            thumbnails.Want("first");
            Thread.Sleep(50);
            foreach (var file in new[] { "second", "third", "fourth" })
                thumbnails.Want(file);
            thumbnails.Unwant("third");
            gate.Set();

            Upload(thumbnails, "second");

            Assert.That(read, Is.EqualTo(new[] { "first", "fourth", "second" }));
        }

        [Test]
        public void AFileThatCantBeRead_IsTriedAgainWhenItIsWantedAgain()
        {
            var tries = 0;
            using var thumbnails = new Thumbnails(_ => ++tries == 1 ? throw new FileNotFoundException() : new RgbaImage(2, 2), 3);
            thumbnails.Want("a");
            while (Volatile.Read(ref tries) == 0)
                Thread.Sleep(1);
            Thread.Sleep(20);

            Load(thumbnails, "a");

            Assert.That(thumbnails.Find("a"), Is.Not.Null);
        }

        [Test]
        public void WithoutTime_AFrameMakesNothing()
        {
            using var thumbnails = new Thumbnails(_ => new RgbaImage(64, 64), 4);
            thumbnails.Want("a");
            Thread.Sleep(100);

            thumbnails.Upload(-1);
            Assert.That(thumbnails.Find("a"), Is.Null);

            Upload(thumbnails, "a");
            Assert.That(thumbnails.Find("a"), Is.Not.Null);
        }

        static void Load(Thumbnails thumbnails, string file)
        {
            thumbnails.Want(file);
            Upload(thumbnails, file);
        }

        static void Upload(Thumbnails thumbnails, string file)
        {
            for (var tries = 0; thumbnails.Find(file) == null && tries < 500; tries++)
            {
                Thread.Sleep(2);
                thumbnails.Upload(1);
            }
        }
    }
}

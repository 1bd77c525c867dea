#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ErrandsTest
    {
        readonly List<string> _told = new();

        [SetUp]
        public void Forget() => _told.Clear();

        [Test]
        public void AResult_ComesBackOnTheThreadThatTicks()
        {
            using var errands = new Errands();
            var (worker, delivered) = (0, 0);

            errands.Run("a", _ => worker = Environment.CurrentManagedThreadId, (_ => delivered = Environment.CurrentManagedThreadId, Failed));
            Wait(errands);
            Assert.That(delivered, Is.Zero);
            errands.Tick();

            Assert.That(delivered, Is.EqualTo(Environment.CurrentManagedThreadId).And.Not.EqualTo(worker));
            Assert.That(errands.IsBusy, Is.False);
        }

        [Test]
        public void ErrandsOfOneName_FollowOneAnother_EvenAfterAFailure()
        {
            using var errands = new Errands();
            using var gate = new ManualResetEventSlim();

            errands.Run("a", cancellation => gate.Wait(10_000, cancellation) ? throw new InvalidOperationException("first") : 0, (Done, Failed));
            errands.Run("a", _ => 2, (Done, Failed));
            errands.Tick();
            Assert.That(_told, Is.Empty);
            gate.Set();
            Wait(errands);
            errands.Tick();

            Assert.That(_told, Is.EqualTo(new[] { "failed: first", "2" }));
        }

        [Test]
        public void WhatIsDisposed_DeliversNothing()
        {
            var errands = new Errands();
            using var begun = new ManualResetEventSlim();
            errands.Run("a", cancellation =>
            {
                begun.Set();
                return cancellation.WaitHandle.WaitOne(10_000) ? 1 : 2;
            }, (Done, Failed));
            Assert.That(begun.Wait(10_000), Is.True);

            errands.Dispose();
            Wait(errands);
            errands.Tick();

            Assert.That(_told, Is.Empty);
        }

        void Done(int result) => _told.Add(result.ToString());

        void Failed(string problem) => _told.Add("failed: " + problem);

        static void Wait(Errands errands) => Assert.That(errands.WhenIdle.Wait(TimeSpan.FromSeconds(10)), Is.True);
    }
}

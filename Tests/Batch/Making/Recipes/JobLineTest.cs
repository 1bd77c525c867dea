#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JobLineTest
    {
        static IEnumerable<BatchItem> Items()
        {
            yield return new BatchItem();
            yield return new BatchItem { Request = new TextureRequest { Prompt = "a {red|blue} \"potion\" @home \\ 火", Negative = "{x}, \"y\"", Seed = ulong.MaxValue } };
            yield return new BatchItem
            {
                Request = new TextureRequest { Prompt = "a knight", Seed = 3, Steps = 4, Guidance = 1.1f, Width = 64, Height = 32, Tiling = Tiling.Horizontal },
                Kind = TextureKind.Sprite,
                Styles = new[] { new StyleUse("/styles/ink wash.safetensors", 0.3f), new StyleUse("/styles/gold.yosostyle", -1) },
                Scale = 5,
                Name = "{prompt}-{seed}",
            };
        }

        [TestCaseSource(nameof(Items))]
        public void AJobList_ReadsTheItemBack(BatchItem item)
        {
            var line = JobLine.Of(item);

            var read = JobList.Parse(line, JobFormat.JsonLines).Items().Single();

            Assert.That(line, Does.Not.Contain("\n"));
            Assert.That(read.Styles, Is.EqualTo(item.Styles));
            Assert.That(read with { Styles = Array.Empty<StyleUse>(), Row = 0 }, Is.EqualTo(item with { Styles = Array.Empty<StyleUse>() }));
        }
    }
}

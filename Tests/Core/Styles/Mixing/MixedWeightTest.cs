#nullable enable
using System;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class MixedWeightTest
    {
        const string Merged = "out.merged_weight.";

        [TestCase("lora_mix_0.7_0.3", 0.7f, 0.3f)]
        [TestCase("lora_mix_1.0_-0.5", 1f, -0.5f)]
        public void Mix_EqualsTheReferencesMergedWeights(string id, float weightOfA, float weightOfB)
        {
            var golden = GoldenCase.Require(id);
            var (a, b) = (StyleFile.Read(GoldenFiles.Require("lora/a_kohya.safetensors")), StyleFile.Read(GoldenFiles.Require("lora/b_kohya.safetensors")));
            var model = SafetensorsFile.Open(GoldenFiles.Require("pipelines/tiny-sd15/unet/diffusion_pytorch_model.safetensors"));
            var modules = golden.Names.Where(name => name.StartsWith(Merged, StringComparison.Ordinal)).Select(name => name.Substring(Merged.Length)).ToArray();
            var largest = 0f;

            foreach (var module in modules)
            {
                var parts = a.Layers.Where(layer => layer.Module == module).Select(layer => (layer, weightOfA))
                    .Concat(b.Layers.Where(layer => layer.Module == module).Select(layer => (layer, weightOfB))).ToArray();
                var mixed = Floats(MixedWeight.Mix(Weight(model, module + ".weight"), parts));
                largest = Math.Max(largest, mixed.Zip(golden.Floats(Merged + module), (x, y) => Math.Abs(x - y)).Max());
            }

            TestContext.Out.WriteLine($"{modules.Length} merged weights, largest difference {largest:g3}");
            Assert.That(modules.Length, Is.EqualTo(3));
            Assert.That(largest, Is.LessThan(1e-6f));
        }

        [TestCase(TensorType.F32)]
        [TestCase(TensorType.F16)]
        [TestCase(TensorType.BF16)]
        public void Mix_RoundsTheExactSumToTheStoredType(TensorType type)
        {
            using var folder = new TemporaryFolder();
            var layer = Layers.Convolution("conv", 5, 3, 2, 1);
            var stored = Enumerable.Range(0, 5 * 27).Select(i => (float)Math.Sin(i)).ToArray();
            SafetensorsWriter.Write(folder.File("w.safetensors"), new[] { TensorContent.FromFloats("conv.weight", new long[] { 5, 3, 3, 3 }, stored, type) });
            var weight = Weight(SafetensorsFile.Open(folder.File("w.safetensors")), "conv.weight");
            var exact = SafetensorsFile.Open(weight.File).ReadFloats(SafetensorsFile.Open(weight.File).Get("conv.weight"))
                .Select((w, i) => w + 0.75 * 0.5 * Enumerable.Range(0, 2).Sum(k => (double)layer.Up.Values[i / 27 * 2 + k] * layer.Down.Values[k * 27 + i % 27])).ToArray();

            var mixed = MixedWeight.Mix(weight, new[] { (layer, 0.75f) });

            Assert.That(As(type, mixed), Is.EqualTo(exact.Select(value => Rounded(type, (float)value))).Within(type == TensorType.F32 ? 1e-6 : 0));
        }

        [Test]
        public void Mix_BeyondWhatTheTypeHolds_SaysSo()
        {
            using var folder = new TemporaryFolder();
            SafetensorsWriter.Write(folder.File("w.safetensors"), new[] { TensorContent.FromFloats("a.weight", new long[] { 4, 4 }, new float[16], TensorType.F16) });
            var weight = Weight(SafetensorsFile.Open(folder.File("w.safetensors")), "a.weight");

            Assert.That(() => MixedWeight.Mix(weight, new[] { (Layers.Linear("unet", "a", 4, 4, 2), 1e6f) }), Throws.ArgumentException.With.Message.Contains("a.weight: wanted styles and weights whose sum F16 can hold"));
        }

        static GraphWeight Weight(SafetensorsFile file, string name)
        {
            var entry = file.Get(name);
            return new GraphWeight(name, entry.Type, entry.Shape, file.Path, entry.Offset);
        }

        static float[] Floats(byte[] bytes)
        {
            return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        }

        static float[] As(TensorType type, byte[] bytes)
        {
            return type == TensorType.F32 ? Floats(bytes) : MemoryMarshal.Cast<byte, ushort>(bytes).ToArray().Select(narrow => type == TensorType.F16 ? NarrowFloats.FromF16(narrow) : NarrowFloats.FromBF16(narrow)).ToArray();
        }

        static float Rounded(TensorType type, float value)
        {
            return type == TensorType.F32 ? value : type == TensorType.F16 ? NarrowFloats.FromF16(NarrowFloats.ToF16(value)) : NarrowFloats.FromBF16(NarrowFloats.ToBF16(value));
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class StyleFileTest
    {
        const string Module = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q";

        [TestCase("a_kohya", StyleDialect.Kohya)]
        [TestCase("a_peft", StyleDialect.Diffusers)]
        [TestCase("a_diffusers_old", StyleDialect.OldDiffusers)]
        [TestCase("a_attnprocs_old", StyleDialect.AttentionProcessors)]
        public void FourDialects_OfOneLora_ReadTheSame(string name, StyleDialect dialect)
        {
            var wanted = StyleFile.Read(GoldenFiles.Require("lora/a_kohya.safetensors"));

            var read = StyleFile.Read(GoldenFiles.Require($"lora/{name}.safetensors"));

            TestContext.Out.WriteLine(read);
            Assert.That(read.Dialect, Is.EqualTo(dialect));
            Assert.That(read.Layers.Count, Is.EqualTo(128));
            Assert.That(read.Ignored, Is.Empty);
            Assert.That(read.Layers.Select(Text), Is.EqualTo(wanted.Layers.Select(Text)));
            for (var i = 0; i < read.Layers.Count; i++)
            {
                Assert.That(read.Layers[i].Down.Values, Is.EqualTo(wanted.Layers[i].Down.Values));
                Assert.That(read.Layers[i].Up.Values, Is.EqualTo(wanted.Layers[i].Up.Values));
            }
        }

        [TestCase("b_kohya", 277, 2f)]
        [TestCase("yoso_step_a_after_kohya_subset", 49, 8f)]
        public void Alpha_CountsOverTheRank(string name, int layers, float alpha)
        {
            var read = StyleFile.Read(GoldenFiles.Require($"lora/{name}.safetensors"));

            Assert.That(read.Layers.Count, Is.EqualTo(layers));
            Assert.That(read.Layers.Select(layer => layer.Alpha), Is.All.EqualTo(alpha));
            Assert.That(read.Layers.Select(layer => layer.Scale), Is.All.EqualTo(alpha / 4));
        }

        [Test]
        public void TextEncoderParts_AreFoundByTheirPrefix()
        {
            var read = StyleFile.Read(GoldenFiles.Require("lora/c_kohya_unet_te.safetensors"));

            Assert.That(read.Layers.Select(layer => layer.Component).Distinct(), Is.EqualTo(new[] { "text_encoder", "unet" }));
            Assert.That(read.Layers[0].ToString(), Is.EqualTo("text_encoder.text_model.encoder.layers.0.mlp.fc1"));
        }

        [TestCase("base_model.model." + Module + ".lora_A.default.weight", "base_model.model." + Module + ".lora_B.default.weight", StyleDialect.Peft)]
        [TestCase("base_model.model." + Module + ".lora_A.weight", "base_model.model." + Module + ".lora_B.weight", StyleDialect.Peft)]
        [TestCase("base_model.model.unet." + Module + ".lora_A.style.weight", "base_model.model.unet." + Module + ".lora_B.style.weight", StyleDialect.Peft)]
        [TestCase(Module + ".lora.down.weight", Module + ".lora.up.weight", StyleDialect.OldDiffusers)]
        public void PathsWithoutAComponent_AreTheUnets(string down, string up, StyleDialect dialect)
        {
            using var folder = new TemporaryFolder();

            var read = Read(folder, Tensor(down, 2, 3), Tensor(up, 4, 2));

            Assert.That(read.Dialect, Is.EqualTo(dialect));
            Assert.That(read.Layers.Single().ToString(), Is.EqualTo("unet." + Module));
            Assert.That(read.Layers[0].Alpha, Is.EqualTo(2));
        }

        [TestCase("lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_out_0.lora_down.weight", "lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_out_0.lora_up.weight", StyleDialect.KohyaOriginal)]
        [TestCase("diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_out.0.lora_A.weight", "diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_out.0.lora_B.weight", StyleDialect.Diffusers)]
        [TestCase("model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_out.0.lora_A.weight", "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_out.0.lora_B.weight", StyleDialect.Diffusers)]
        public void OriginalBlockNames_MeanDiffusersLayers(string down, string up, StyleDialect dialect)
        {
            using var folder = new TemporaryFolder();

            var read = Read(folder, Tensor(down, 2, 3), Tensor(up, 4, 2));

            Assert.That(read.Dialect, Is.EqualTo(dialect));
            Assert.That(read.Layers.Single().ToString(), Is.EqualTo("unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_out.0"));
        }

        [TestCase("text_encoder.text_model.encoder.layers.0.self_attn.to_out_lora.down.weight", "text_encoder.text_model.encoder.layers.0.self_attn.out_proj")]
        [TestCase("text_encoder.text_model.encoder.layers.0.self_attn.q_proj.lora_linear_layer.down.weight", "text_encoder.text_model.encoder.layers.0.self_attn.q_proj")]
        public void OlderTextEncoderNames_MeanTheProjections(string down, string layer)
        {
            using var folder = new TemporaryFolder();

            var read = Read(folder, Tensor(down, 2, 3), Tensor(down.Replace(".down.", ".up."), 4, 2));

            Assert.That(read.Layers.Single().ToString(), Is.EqualTo(layer));
        }

        [TestCase("{\"unet.r\": 2, \"unet.lora_alpha\": 8}", 8f)]
        [TestCase("{\"unet.lora_alpha\": 8, \"unet.alpha_pattern\": {\"attn1.to_q\": 3}}", 3f)]
        [TestCase("{\"unet.lora_alpha\": 8, \"unet.alpha_pattern\": {\"^.*attn[12].to_q\": 5}}", 5f)]
        [TestCase("{\"unet.lora_alpha\": 8, \"unet.alpha_pattern\": {\"attn1\": 3, \"to_(k|v)\": 4}}", 8f)]
        [TestCase("{\"unet.lora_alpha\": 8, \"unet.use_rslora\": true}", 11.3137085f)]
        [TestCase("{\"text_encoder.lora_alpha\": 8}", 2f)]
        public void AlphasInTheMetadataOfDiffusers_Count(string config, float alpha)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("style.safetensors");
            var tensors = new[] { Tensor($"unet.{Module}.lora_A.weight", 2, 3), Tensor($"unet.{Module}.lora_B.weight", 4, 2) };
            SafetensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["lora_adapter_metadata"] = config });

            Assert.That(StyleFile.Read(path).Layers.Single().Alpha, Is.EqualTo(alpha));
        }

        [Test]
        public void AlphaInPeftsConfigBesideTheFile_Counts()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("adapter_config.json"), "{\"r\": 2, \"lora_alpha\": 1, \"alpha_pattern\": {}}");
            SafetensorsWriter.Write(folder.File("adapter_model.safetensors"), new[] { Tensor($"base_model.model.{Module}.lora_A.weight", 2, 3), Tensor($"base_model.model.{Module}.lora_B.weight", 4, 2) });

            Assert.That(StyleFile.Read(folder.File("adapter_model.safetensors")).Layers.Single().Scale, Is.EqualTo(0.5f));
        }

        [TestCase("{\"unet.use_dora\": true}", "DoRA")]
        [TestCase("{\"unet.lora_alpha\": \"much\"}", "a number wanted")]
        [TestCase("{\"unet.alpha_pattern\": {\"to_(q\": 3}}", "alpha_pattern: wanted a regular expression, found 'to_(q'")]
        [TestCase("nonsense", "wanted JSON")]
        public void MetadataOfDiffusersThatWontDo_SaysWhy(string config, string problem)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("style.safetensors");
            var tensors = new[] { Tensor($"unet.{Module}.lora_A.weight", 2, 3), Tensor($"unet.{Module}.lora_B.weight", 4, 2) };
            SafetensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["lora_adapter_metadata"] = config });

            Assert.That(() => StyleFile.Read(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem));
        }

        [TestCase(".dora_scale", "DoRA")]
        [TestCase(".hada_w1_a", "LoHa")]
        [TestCase(".lokr_w1", "LoKr")]
        [TestCase(".lora_mid.weight", "LoCon with a middle factor")]
        [TestCase(".diff", "full differences")]
        public void OtherMethods_AreRefusedByName(string part, string method)
        {
            using var folder = new TemporaryFolder();
            var tensors = new[] { Tensor("lora_unet_conv_in.lora_down.weight", 1, 3), Tensor("lora_unet_conv_in.lora_up.weight", 4, 1), Tensor("lora_unet_conv_in" + part, 4, 1) };

            Assert.That(() => Read(folder, tensors), Throws.TypeOf<ModelFormatException>().With.Message.Contains("found " + method));
        }

        [Test]
        public void MissingHalf_SaysWhich()
        {
            using var folder = new TemporaryFolder();

            Assert.That(() => Read(folder, Tensor("lora_unet_conv_in.lora_down.weight", 1, 3)), Throws.TypeOf<ModelFormatException>().With.Message.Contains("unet.conv_in: wanted both halves, found no up"));
        }

        [Test]
        public void RanksThatDisagree_NameBoth()
        {
            using var folder = new TemporaryFolder();
            var tensors = new[] { Tensor("lora_unet_conv_in.lora_down.weight", 2, 3), Tensor("lora_unet_conv_in.lora_up.weight", 4, 3) };

            Assert.That(() => Read(folder, tensors), Throws.TypeOf<ModelFormatException>().With.Message.Contains("found 2 in down [2, 3] and 3 in up [4, 3]"));
        }

        [TestCase(float.NaN)]
        [TestCase(float.NegativeInfinity)]
        public void NumbersThatAreNotFinite_AreRefused(float value)
        {
            using var folder = new TemporaryFolder();
            var tensors = new[] { Tensor("lora_unet_conv_in.lora_down.weight", 1, 3), TensorContent.FromFloats("lora_unet_conv_in.lora_up.weight", new long[] { 2, 1 }, new[] { 1, value }) };

            Assert.That(() => Read(folder, tensors), Throws.TypeOf<ModelFormatException>().With.Message.Contains("lora_up.weight': wanted finite numbers"));
        }

        [Test]
        public void AlphaThatIsNotFinite_IsRefused()
        {
            using var folder = new TemporaryFolder();
            var tensors = new[]
            {
                Tensor("lora_unet_conv_in.lora_down.weight", 1, 3), Tensor("lora_unet_conv_in.lora_up.weight", 4, 1),
                TensorContent.FromFloats("lora_unet_conv_in.alpha", Array.Empty<long>(), new[] { float.PositiveInfinity }),
            };

            Assert.That(() => Read(folder, tensors), Throws.TypeOf<ModelFormatException>().With.Message.Contains("alpha': wanted a finite number"));
        }

        [Test]
        public void Integers_AreNoWeights()
        {
            using var folder = new TemporaryFolder();
            var tensors = new[] { Tensor("lora_unet_conv_in.lora_down.weight", 1, 3), new TensorContent("lora_unet_conv_in.lora_up.weight", TensorType.I32, new long[] { 2, 1 }, () => new byte[8]) };

            Assert.That(() => Read(folder, tensors), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted F32, F16 or BF16, found I32[2, 1]"));
        }

        [Test]
        public void AnotherModel_IsNoStyle()
        {
            using var folder = new TemporaryFolder();

            Assert.That(() => Read(folder, Tensor("conv_in.weight", 1, 3)), Throws.TypeOf<ModelFormatException>().With.Message.Contains("found 1 others such as conv_in.weight"));
        }

        [Test]
        public void StrayTensors_AreListed()
        {
            using var folder = new TemporaryFolder();

            var read = Read(folder, Tensor("lora_unet_conv_in.lora_down.weight", 1, 3), Tensor("lora_unet_conv_in.lora_up.weight", 4, 1), Tensor("emb_params", 1, 8));

            Assert.That(read.Ignored.Single().Name, Is.EqualTo("emb_params"));
        }

        [TestCase(0)]
        [TestCase(7)]
        public void FilesWithoutAHeader_AreRefused(int bytes)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("style.safetensors");
            File.WriteAllBytes(path, new byte[bytes]);

            Assert.That(() => StyleFile.Read(path), Throws.TypeOf<ModelFormatException>());
        }

        [Test]
        public void HeaderOfTenGigabytes_IsRefusedBeforeItIsRead()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("style.safetensors");
            File.WriteAllBytes(path, BitConverter.GetBytes(10_000_000_000L).Concat(new byte[100]).ToArray());

            Assert.That(() => StyleFile.Read(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("10000000000"));
        }

        [Test]
        public void AbsentFile_SaysSo()
        {
            Assert.That(() => StyleFile.Read("no/such.safetensors"), Throws.TypeOf<ModelFormatException>().With.Message.Contains("found no such file"));
        }

        /// <summary>Every header byte and many lengths: a damaged file is refused as one, or still is a style.</summary>
        [Test]
        public void DamagedFiles_GiveModelFormatExceptionsOnly()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("style.safetensors");
            StyleWriter.WriteKohya(path, new[] { Layers.Convolution("mid_block.resnets.1.conv2", 4, 3, 2, 1), Layers.Linear("text_encoder", "text_model.encoder.layers.0.mlp.fc1", 4, 4, 2) });
            var whole = File.ReadAllBytes(path);
            var (refused, read) = (0, 0);

            foreach (var damaged in Damage(whole))
            {
                File.WriteAllBytes(path, damaged);
                try
                {
                    StyleFile.Read(path);
                    read++;
                }
                catch (ModelFormatException)
                {
                    refused++;
                }
            }

            TestContext.Out.WriteLine($"{refused} damaged files refused, {read} read as styles");
            Assert.That(refused, Is.GreaterThan(1000));
        }

        static IEnumerable<byte[]> Damage(byte[] whole)
        {
            for (var length = 0; length < whole.Length; length += 3)
                yield return whole.Take(length).ToArray();
            var random = new Random(1);
            for (var i = 0; i < 4000; i++)
            {
                var copy = (byte[])whole.Clone();
                for (var change = random.Next(1, 4); change > 0; change--)
                    copy[random.Next(i % 2 == 0 ? whole.Length : 400)] = (byte)random.Next(256);
                yield return copy;
            }
        }

        static string Text(StyleLayer layer)
        {
            return $"{layer} {layer.Down} {layer.Up} {layer.Alpha}";
        }

        static StyleFile Read(TemporaryFolder folder, params TensorContent[] tensors)
        {
            var path = folder.File("style.safetensors");
            SafetensorsWriter.Write(path, tensors);
            return StyleFile.Read(path);
        }

        static TensorContent Tensor(string name, params long[] shape)
        {
            return TensorContent.FromFloats(name, shape, Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(i => (float)i).ToArray());
        }
    }
}

using System.IO.Compression;
using System.Text.Json;
using TorchSharp;
using Yoso.Training.Export;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export;

/// <summary>From a diffusers folder to one file and back.</summary>
public sealed class BundleExportTest
{
    [Test]
    public void Export_OpensAsABundle_WithHalfTheWeights()
    {
        using var scope = NewDisposeScope();
        using var folder = NewBundle();
        using var target = new TemporaryFolder();
        BundleSettingsFile.Write(folder.Path, new BundleSettings { Name = "tiny", DefaultGuidance = 1.5f, Size = (32, 32) });

        BundleExport.Export(folder.Path, target.At("tiny.yoso"), new ExportOptions { WeightType = TensorType.F16 });

        var bundle = ModelBundle.Open(target.At("tiny.yoso"), target.At("cache"));
        using var unet = new ExportedGraph(bundle.GraphPath("unet"));
        using var text = new ExportedGraph(bundle.GraphPath("text_encoder"));
        Assert.That(bundle.Name, Is.EqualTo("tiny"));
        Assert.That(bundle.Settings.DefaultGuidance, Is.EqualTo(1.5f));
        Assert.That(SafetensorsFile.Open(Path.Combine(bundle.Folder, "unet", "diffusion_pytorch_model.safetensors")).Tensors.Select(tensor => tensor.Type), Is.All.EqualTo(TensorType.F16));
        Assert.That(File.Exists(folder.At("unet/model.onnx")), Is.False, "the folder itself stays as it is");
    }

    [Test]
    public void Export_IsTheSameEachTime()
    {
        using var folder = NewBundle();
        using var target = new TemporaryFolder();

        BundleExport.Export(folder.Path, target.At("a.yoso"));
        File.SetLastWriteTimeUtc(folder.At("model_index.json"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        BundleExport.Export(folder.Path, target.At("b.yoso"));

        Assert.That(File.ReadAllBytes(target.At("b.yoso")), Is.EqualTo(File.ReadAllBytes(target.At("a.yoso"))));
    }

    [Test]
    public void Pack_StoresSortedEntries_WithoutHiddenFiles()
    {
        using var folder = NewBundle();
        using var target = new TemporaryFolder();
        folder.Add(".git/config", "x").Add("unet/half.tmp", "x").Add("a.txt", "x");

        YosoPackage.Pack(folder.Path, target.At("tiny.yoso"));

        using var zip = ZipFile.OpenRead(target.At("tiny.yoso"));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Does.Contain("a.txt").And.No.Member(".git/config").And.No.Member("unet/half.tmp"));
        Assert.That(zip.Entries.All(entry => entry.CompressedLength == entry.Length));
    }

    [Test]
    public void Export_ThatIsCancelled_LeavesNothing()
    {
        using var folder = NewBundle();
        using var target = new TemporaryFolder();

        Assert.That(() => BundleExport.Export(folder.Path, target.At("tiny.yoso"), cancellation: new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFileSystemEntries(target.Path), Is.Empty);
    }

    [Test]
    public void Write_PassesOverWhatTheRuntimeDoesNotRun()
    {
        using var folder = NewBundle();
        folder.Add("safety_checker/config.json", "{\"architectures\": [\"StableDiffusionSafetyChecker\"]}");

        var graphs = BundleExport.Write(folder.Path);

        Assert.That(graphs.Select(graph => Path.GetFileName(Path.GetDirectoryName(graph))).Distinct(), Is.EquivalentTo(new[] { "text_encoder", "unet" }));
    }

    [Test]
    public void Export_OfAnUnknownNetwork_NamesIt()
    {
        using var folder = NewBundle();
        using var target = new TemporaryFolder();
        folder.Add("vae/config.json", "{\"_class_name\": \"VQModel\"}");

        Assert.That(() => BundleExport.Export(folder.Path, target.At("tiny.yoso")),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("vae: wanted UNet2DConditionModel or CLIPTextModel or AutoencoderKL or AutoencoderTiny, found VQModel"));
        Assert.That(Directory.GetFileSystemEntries(target.Path), Is.Empty);
    }

    [Test]
    public void Export_ToHalf_RefusesValuesTooLarge()
    {
        using var folder = NewBundle();
        using var target = new TemporaryFolder();
        var path = folder.At("text_encoder/model.safetensors");
        SafetensorsWriter.Write(path, [TensorContent.FromFloats("wide", [2], [1, -70000])]);

        Assert.That(() => BundleExport.Export(folder.Path, target.At("tiny.yoso"), new ExportOptions { WeightType = TensorType.F16 }),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("tensor 'wide': wanted values up to 65504 for F16, found 70000"));
    }

    [Test]
    public void Settings_AreReadBack()
    {
        using var folder = NewBundle();
        using var codec = JsonDocument.Parse("{\"type\": \"space_to_depth\", \"block_size\": 2}");
        var settings = new BundleSettings
        {
            Name = "tiny",
            DefaultSteps = 2,
            BoundaryScalings = true,
            Size = (32, 64),
            PriorMean = [0.5f],
            PriorStd = [2],
            Licence = "CC0-1.0",
            TriggerWords = ["sprite"],
            Codec = codec.RootElement,
        };

        BundleSettingsFile.Write(folder.Path, settings);

        var read = ModelBundle.Open(folder.Path, folder.At("cache")).Settings;
        Assert.That((read.Name, read.DefaultSteps, read.DefaultGuidance, read.BoundaryScalings, read.Size, read.Licence), Is.EqualTo(("tiny", 2, 1f, true, ((int, int)?)(32, 64), "CC0-1.0")));
        Assert.That(read.PriorMean.Concat(read.PriorStd), Is.EqualTo(new[] { 0.5f, 2 }));
        Assert.That(read.TriggerWords, Is.EqualTo(new[] { "sprite" }));
        Assert.That(read.Codec.GetProperty("block_size").GetInt32(), Is.EqualTo(2));
        Assert.That(read.TrainingRecipe.ValueKind, Is.EqualTo(JsonValueKind.Undefined));
    }

    static TemporaryFolder NewBundle()
    {
        var folder = new TemporaryFolder().Add("model_index.json", "{}");
        using var unet = new UNet2DConditionModel(SmallNetworks.Flat);
        using var text = new CLIPTextModel(SmallNetworks.Text);
        unet.Save(folder.At("unet"));
        text.Save(folder.At("text_encoder"));
        return folder;
    }
}

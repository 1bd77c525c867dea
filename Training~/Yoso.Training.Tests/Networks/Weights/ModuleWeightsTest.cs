using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class ModuleWeightsTest
{
    DisposeScope _scope = null!;
    string _folder = null!;
    string _path = null!;

    [SetUp]
    public void MakeFolder()
    {
        _scope = NewDisposeScope();
        random.manual_seed(4);
        _folder = Directory.CreateTempSubdirectory("yoso-test-").FullName;
        _path = Path.Combine(_folder, "model.safetensors");
    }

    [TearDown]
    public void RemoveFolder()
    {
        _scope.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase(TensorType.F32, 0)]
    [TestCase(TensorType.F16, 1e-3)]
    [TestCase(TensorType.BF16, 1e-2)]
    public void Save_LoadsBack(TensorType type, double tolerance)
    {
        using var source = new CLIPTextModel(SmallNetworks.Text);
        using var target = new CLIPTextModel(SmallNetworks.Text);

        ModuleWeights.Save(source, _path, type);
        ModuleWeights.Load(target, _path);

        var file = SafetensorsFile.Open(_path);
        Assert.That(file.Tensors.Select(tensor => tensor.Type), Is.All.EqualTo(type));
        Assert.That(file.Metadata["format"], Is.EqualTo("pt"));
        Assert.That(Difference(source, target), Is.LessThanOrEqualTo(tolerance));
    }

    [Test]
    public void Save_WritesTensorsThatLieInAnotherOrder()
    {
        using var module = nn.Linear(3, 2);
        using (no_grad()) module.weight.set_(arange(6, float32).view(3, 2).t());

        ModuleWeights.Save(module, _path);

        var file = SafetensorsFile.Open(_path);
        Assert.That(file.ReadFloats(file.Get("weight")), Is.EqualTo(new[] { 0f, 2, 4, 1, 3, 5 }));
    }

    [Test]
    public void Networks_SaveAndLoadAsFolders()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        using var text = new CLIPTextModel(SmallNetworks.Text);

        model.Save(Path.Combine(_folder, "unet"));
        text.Save(Path.Combine(_folder, "text_encoder"), TensorType.F16);

        using var sameModel = UNet2DConditionModel.Load(Path.Combine(_folder, "unet"));
        using var half = UNet2DConditionHalf.Load(Path.Combine(_folder, "unet"));
        using var sameText = CLIPTextModel.Load(Path.Combine(_folder, "text_encoder"));
        Assert.That(Difference(model, sameModel), Is.Zero);
        Assert.That(Difference(model, half), Is.Zero);
        Assert.That(Difference(text, sameText), Is.LessThan(1e-3));
    }

    [Test]
    public void Load_ReadsAShardedIndex()
    {
        using var source = nn.Linear(3, 2);
        using var target = nn.Linear(3, 2);
        Write("a.safetensors", ("weight", source.weight));
        Write("b.safetensors", ("bias", source.bias!));
        var index = Path.Combine(_folder, "model.safetensors.index.json");
        File.WriteAllText(index, "{\"weight_map\":{\"weight\":\"a.safetensors\",\"bias\":\"b.safetensors\"}}");

        ModuleWeights.Load(target, index);

        Assert.That(Difference(source, target), Is.Zero);
    }

    [Test]
    public void Load_NamesWhatIsMissing()
    {
        using var linear = nn.Linear(3, 2);
        Write("model.safetensors", ("bias", linear.bias!));

        Assert.That(() => ModuleWeights.Load(linear, _path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted 2 tensors, 1 are missing: 'weight'"));
    }

    [Test]
    public void Load_NamesWhatIsUnexpected()
    {
        using var linear = nn.Linear(3, 2);
        Write("model.safetensors", ("bias", linear.bias!), ("weight", linear.weight), ("other", linear.bias!));

        Assert.That(() => ModuleWeights.Load(linear, _path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted 2 tensors, found 1 others: 'other'"));
        Assert.That(() => ModuleWeights.LoadPart(linear, _path), Throws.Nothing);
    }

    [Test]
    public void Load_PassesOverStoredPositionNumbers()
    {
        using var linear = nn.Linear(3, 2);
        Write("model.safetensors", ("bias", linear.bias!), ("weight", linear.weight), ("text_model.embeddings.position_ids", linear.bias!));

        Assert.That(() => ModuleWeights.Load(linear, _path), Throws.Nothing);
    }

    [Test]
    public void Load_NamesAWrongShape()
    {
        using var linear = nn.Linear(3, 2);
        Write("model.safetensors", ("bias", linear.bias!), ("weight", linear.weight.t()));

        Assert.That(() => ModuleWeights.Load(linear, _path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("tensor 'weight': wanted [2, 3], found F32[3, 2]"));
    }

    [Test]
    public void Load_NamesAWrongType()
    {
        using var linear = nn.Linear(1, 1, hasBias: false);
        SafetensorsWriter.Write(_path, [new TensorContent("weight", TensorType.I64, [1, 1], () => new byte[8])]);

        Assert.That(() => ModuleWeights.Load(linear, _path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted F32, F16 or BF16, found I64[1, 1]"));
        Assert.That(() => ModuleWeights.Save(linear, _path, TensorType.I64), Throws.ArgumentException);
    }

    [Test]
    public void Load_NamesAFolderWithoutWeights()
    {
        SmallNetworks.Text.Save(Path.Combine(_folder, "config.json"));

        Assert.That(() => CLIPTextModel.Load(_folder), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted model.safetensors"));
    }

    [Test]
    public void Copy_WantsEveryTensorOfTheTarget()
    {
        using var with = nn.Linear(3, 2);
        using var without = nn.Linear(3, 2, hasBias: false);

        ModuleWeights.Copy(with, without);

        Assert.That(Difference(with, without), Is.Zero);
        Assert.That(() => ModuleWeights.Copy(without, with), Throws.ArgumentException.With.Message.Contains("'bias'"));
    }

    void Write(string name, params (string Name, Tensor Tensor)[] tensors) => SafetensorsWriter.Write(Path.Combine(_folder, name),
        tensors.Select(pair => TensorContent.FromFloats(pair.Name, pair.Tensor.shape, pair.Tensor.detach().contiguous().data<float>().ToArray())));

    static double Difference(nn.Module source, nn.Module target)
    {
        var state = source.state_dict();
        return target.state_dict().Max(pair => (pair.Value - state[pair.Key]).abs().max().item<float>());
    }
}

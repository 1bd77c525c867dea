using TorchSharp;
using Yoso.Training.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Data;

public sealed class TensorCacheTest
{
    readonly string _key = new('a', 64);
    DisposeScope _scope = null!;
    TemporaryFolder _folder = null!;
    int _made;

    [SetUp]
    public void Open()
    {
        (_scope, _folder, _made) = (NewDisposeScope(), new TemporaryFolder(), 0);
    }

    [TearDown]
    public void Free()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void GetOrAdd_MakesOnce()
    {
        var first = Get();
        var second = Get();

        Assert.That(_made, Is.EqualTo(1));
        Assert.That(second.shape, Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(second.data<float>().ToArray(), Is.EqualTo(first.data<float>().ToArray()));
    }

    [TestCase(0)]
    [TestCase(20)]
    [TestCase(-1)]
    public void GetOrAdd_MakesADamagedOneAgain(int length)
    {
        Get();
        var path = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, length < 0 ? bytes : bytes[..length]);

        Get();
        Get();

        Assert.That(_made, Is.EqualTo(2));
    }

    [Test]
    public void Key_IsThatOfMakerShapeAndNumbers()
    {
        var keys = new[]
        {
            TensorCache.Key("a", ones(2, 3)), TensorCache.Key("b", ones(2, 3)), TensorCache.Key("a", ones(3, 2)),
            TensorCache.Key("a", zeros(2, 3)), TensorCache.Key("a", ones(2, 3, int64)),
        };

        Assert.That(keys, Is.Unique);
        Assert.That(TensorCache.Key("a", ones(3, 2).t()), Is.EqualTo(keys[0]));
    }

    Tensor Get() => new TensorCache(_folder.Path).GetOrAdd(_key, () =>
    {
        _made++;
        return arange(6, float32).view(1, 2, 3);
    });
}

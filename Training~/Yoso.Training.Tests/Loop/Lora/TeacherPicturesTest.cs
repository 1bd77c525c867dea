using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

public sealed class TeacherPicturesTest
{
    static readonly string[] Captions = ["a red door", "a blue well"];

    TemporaryFolder _root = null!;
    LoraBase _base = null!;

    [SetUp]
    public void MakeBase()
    {
        _root = new TemporaryFolder();
        _base = LoraBase.Open(SmallBundle.Write(_root.At("base")), "");
    }

    [TearDown]
    public void RemoveFolder()
    {
        _base.Dispose();
        _root.Dispose();
    }

    [Test]
    public void Captions_take_turns_and_their_pictures_make_a_set_to_train_on()
    {
        Pictures().Write(_root.At("set"));

        var set = TrainingSet.Read(_root.At("set"), new TrainingSetOptions { Size = 8 });
        Assert.That(set.Items.Select(item => item.Captions[0]), Is.EqualTo(new[] { Captions[0], Captions[1], Captions[0] }));
        Assert.That(set.Picture(0).SequenceEqual(set.Picture(2)), Is.False, "each has a seed of its own");
        Assert.That(set.Picture(0).ToArray(), Is.EqualTo(_base.NewSampler(_base.Schedule(adapted: false), 8)
            .Pictures(_base.Frozen, [Captions[0]], [1], new SamplingChoice(2, 1.5f))));
    }

    [Test]
    public void What_was_stopped_goes_on_to_the_same_pictures()
    {
        Pictures().Write(_root.At("whole"));
        using var stop = new CancellationTokenSource();

        Assert.That(() => Pictures().Write(_root.At("parted"), new AtOnce(_ => stop.Cancel()), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var left = Directory.GetFiles(_root.At("parted"));
        Pictures().Write(_root.At("parted"));

        Assert.That(left.Select(Path.GetFileName), Is.EqualTo(new[] { "00000.png" }));
        foreach (var file in Directory.GetFiles(_root.At("whole")))
            Assert.That(File.ReadAllBytes(_root.At("parted/" + Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)));
    }

    [Test]
    public void Name_tells_captions_and_options_apart()
    {
        var other = Options() with { Teacher = Options().Teacher with { Steps = 3 } };

        string[] names = [Pictures().Name, Pictures().Name, new TeacherPictures(_base, other, Captions).Name, new TeacherPictures(_base, Options(), ["a well"]).Name];

        Assert.That(names[1], Is.EqualTo(names[0]));
        Assert.That(names.Distinct().Count(), Is.EqualTo(3));
    }

    TeacherPictures Pictures() => new(_base, Options(), Captions);

    static LoraOptions Options() => new()
    {
        Data = new DataOptions { Size = 8 },
        Teacher = new TeacherOptions { Pictures = 3, Steps = 2, Guidance = 1.5 },
    };

    sealed class AtOnce(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}

using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

public sealed class TeacherPicturesTest : SmallBaseFixture
{
    static readonly string[] Captions = ["a red door", "a blue well"];

    [Test]
    public void Captions_take_turns_and_their_pictures_make_a_set_to_train_on()
    {
        Pictures().Write(Root.At("set"));

        var set = TrainingSet.Read(Root.At("set"), new TrainingSetOptions { Size = 8 });
        Assert.That(set.Items.Select(item => item.Captions[0]), Is.EqualTo(new[] { Captions[0], Captions[1], Captions[0] }));
        Assert.That(set.Picture(0).SequenceEqual(set.Picture(2)), Is.False, "each has a seed of its own");
        Assert.That(set.Picture(0).ToArray(), Is.EqualTo(Base.NewSampler(Base.Schedule(adapted: false), 8)
            .Pictures(Base.Frozen, [Captions[0]], [1], new SamplingChoice(2, 1.5f))));
    }

    [Test]
    public void What_was_stopped_goes_on_to_the_same_pictures()
    {
        Pictures().Write(Root.At("whole"));
        using var stop = new CancellationTokenSource();

        Assert.That(() => Pictures().Write(Root.At("parted"), new AtOnce(_ => stop.Cancel()), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var left = Directory.GetFiles(Root.At("parted"));
        Pictures().Write(Root.At("parted"));

        Assert.That(left.Select(Path.GetFileName), Is.EqualTo(new[] { "00000.png" }));
        foreach (var file in Directory.GetFiles(Root.At("whole")))
            Assert.That(File.ReadAllBytes(Root.At("parted/" + Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)));
    }

    [Test]
    public void Name_tells_captions_and_options_apart()
    {
        var other = Options() with { Teacher = Options().Teacher with { Steps = 3 } };

        string[] names = [Pictures().Name, Pictures().Name, new TeacherPictures(Base, other, Captions).Name, new TeacherPictures(Base, Options(), ["a well"]).Name];

        Assert.That(names[1], Is.EqualTo(names[0]));
        Assert.That(names.Distinct().Count(), Is.EqualTo(3));
    }

    TeacherPictures Pictures() => new(Base, Options(), Captions);

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

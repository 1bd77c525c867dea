using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class LatentSamplerTest
{
    TemporaryFolder _folder = null!;

    [SetUp]
    public void WriteTokenizer()
    {
        _folder = new TemporaryFolder();
        VocabularyLearner.Learn([], new VocabularyOptions { Size = 514, ModelMaxLength = 8 }).Save(_folder.At("tokenizer"));
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(8, new long[] { 16, 4 })]
    [TestCase(16, new long[] { 16, 4 })]
    [TestCase(32, new long[] { 4, 4, 4, 4, 4 })]
    [TestCase(128, new long[] { 1, 1, 1 })]
    public void Batches_are_the_smaller_the_larger_the_pictures(int size, long[] wanted)
    {
        var model = new Watched();

        Sample(model, size, (int)wanted.Sum(), []);

        Assert.That(model.Inputs.Select(x => x.Length / (4L * size * size)), Is.EqualTo(wanted));
    }

    [Test]
    public void Sampling_starts_from_the_prior_s_share_of_signal()
    {
        var (zero, prior) = (new Watched(), new Watched());

        Sample(zero, 8, 1, [0, 0, 0, 0]);
        Sample(prior, 8, 1, [0, 1, 2, 3]);

        var alpha = Schedule.Alpha(Schedule.TrainSteps - 1);
        var differences = prior.Inputs[0].Zip(zero.Inputs[0], (a, b) => a - b).Chunk(8 * 8).ToArray();
        Assert.That(alpha, Is.GreaterThan(0.001));
        for (var channel = 0; channel < 4; channel++) Assert.That(differences[channel], Is.All.EqualTo(channel * alpha).Within(1e-5));
    }

    static NoiseSchedule Schedule { get; } = new(new ScheduleConfig());

    void Sample(IDenoiser model, int size, int count, float[] prior)
    {
        var sampler = new LatentSampler(Schedule, new Pixels(), new TokenSource(ClipTokenizer.Load(_folder.At("tokenizer"))), size) { PriorMean = prior };
        sampler.Pictures(model, [.. Enumerable.Repeat("a door", count)], [.. Enumerable.Range(0, count).Select(i => (ulong)i)], new SamplingChoice());
    }

    /// <summary>Pixels as they are.</summary>
    sealed class Pixels : ILatentSpace
    {
        public int LatentChannels => 4;

        public int Downscale => 1;

        public Tensor Encode(Tensor pixels) => pixels.clone();

        public Tensor Decode(Tensor latents) => latents.clone();
    }

    /// <summary>Predicts nothing, and keeps what it was asked.</summary>
    sealed class Watched : IDenoiser
    {
        public List<float[]> Inputs { get; } = [];

        public Tensor Encode(Tensor ids) => zeros(ids.shape[0], 1, 1);

        public Tensor Predict(Tensor xt, Tensor t, Tensor text)
        {
            Inputs.Add(xt.data<float>().ToArray());
            return zeros_like(xt);
        }

        public Tensor[] Features(Tensor x, Tensor t, Tensor text) => throw new NotSupportedException();
    }
}

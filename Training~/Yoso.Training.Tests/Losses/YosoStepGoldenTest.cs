using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Loop;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Losses;

/// <summary>
/// A whole step of LoRA training, discriminator first, against the vectors that the released training script's own
/// functions gave: what is computed on the way, gradients, and the parameters after one update of AdamW.
/// </summary>
[TestFixture("yoso_step_a")]
[TestFixture("yoso_step_b_official_init")]
[TestFixture("yoso_step_c_v")]
public sealed class YosoStepGoldenTest(string id)
{
    const double Activations = 1e-4; // of each tensor's largest value, as the reference states
    const double Gradients = 1e-3;

    readonly List<(string Name, double Error)> _errors = [];
    DisposeScope _scope = null!;
    YosoStep _step = null!; // stays null where the reference is absent and the test is skipped

    [SetUp]
    public void Open()
    {
        _scope = NewDisposeScope();
        _step = new YosoStep(GoldenCase.ById(id));
        _errors.Clear();
    }

    [TearDown]
    public void Close()
    {
        if (_errors.Count > 0)
        {
            var worst = _errors.MaxBy(e => e.Error);
            TestContext.Out.WriteLine($"{id}: {_errors.Count} tensors compared, worst {worst.Error:e1} ({worst.Name})");
        }

        _step?.Dispose();
        _scope.Dispose();
    }

    [Test]
    public void Both_sides_of_the_discriminator_equal_the_reference()
    {
        var loss = _step.Judge(out var real, out var fake, out var realLogits, out var fakeLogits);

        Check("mid.noisy_latents", _step.Noisy(0), Activations);
        Check("mid.noisy_latents_d", _step.Noisy(250), Activations);
        Check("mid.coop_latents", real, Activations);
        Check("mid.fake_latents", fake, Activations);
        Check("mid.D_real_logits", realLogits, Activations);
        Check("mid.D_fake_logits", fakeLogits, Activations);
        Check("out.D_loss", loss, Activations);
        loss.backward();
        foreach (var (name, parameter) in _step.Discriminator.named_parameters()) CheckIfThere($"out.D_grad.{name}", parameter.grad!, Gradients);
        CheckNorms("D", _step.Discriminator.named_parameters().ToDictionary(p => p.name, p => (Tensor)p.parameter));
        Assert.That(_step.Golden.Names("out.D_grad.").Count(), Is.EqualTo(_errors.Count(e => e.Name.StartsWith("out.D_grad.", StringComparison.Ordinal))));
    }

    [Test]
    public void Every_term_of_the_generator_and_its_gradient_equal_the_reference()
    {
        _step.MoveDiscriminator();

        var loss = _step.Generate(out var y, out var target, out var features, out var logits);

        Check("mid.model_pred", _step.Generator.Predict(_step.Noisy(0), _step.T, _step.Text), Activations);
        Check("mid.pred_x_0", y, Activations);
        Check("mid.prev_noisy_latents", _step.Noisy(25), Activations);
        Check("mid.target", target, Activations);
        Check("mid.pred_x0_z", features.Y, Activations);
        Check("mid.target_z", features.Target, Activations);
        Check("mid.mse_loss_weights", _step.Objective.ConsistencyWeight(_step.T), Activations);
        Check("mid.real_mse_loss_weights", _step.Objective.KlWeight(_step.T), Activations);
        Check("mid.snr_sqrt", _step.Schedule.Snr(_step.T).sqrt(), Activations);
        Check("mid.kl_mse_before_weights", (y - _step.X).square().mean(), Activations);
        Check("mid.G_logits", logits, Activations);
        Check("out.con_loss", loss.Consistency, Activations);
        Check("out.kl_loss", loss.Kl, Activations);
        Check("out.errG_gan", loss.Gan, Activations);
        Check("out.G_loss", loss.Total, Activations);
        CheckGradients("out.G_term_grad.con.", loss.Consistency);
        CheckGradients("out.G_term_grad.kl.", loss.Kl);
        CheckGradients("out.G_term_grad.gan.", loss.Gan);
        CheckGradients("out.G_grad.", loss.Total);
        CheckNorms("G", _step.Adapters.Parameters.ToDictionary(p => p.Name, p => (Tensor)p.Parameter));
        Check("out.G_total_norm_before_clip", _step.Generator.Parameters.Gradient.norm(), Gradients);
    }

    [Test]
    public void A_step_of_the_stage_leaves_the_parameters_of_the_reference()
    {
        using var stage = _step.Stage();

        var values = stage.Step(new NoisyBatch(_step.X, _step.Noise, _step.T), _step.Text)!;

        Check("out.D_loss", tensor((float)values["discriminator_loss"]), Activations);
        Check("out.G_loss", tensor((float)values["loss"]), Activations);
        Check("out.con_loss", tensor((float)values["consistency"]), Activations);
        Check("out.kl_loss", tensor((float)values["kl"]), Activations);
        Check("out.errG_gan", tensor((float)values["gan"]), Activations);
        Check("out.G_total_norm_before_clip", tensor((float)values["gradient_norm"]), Gradients);
        CheckMoved("out.G_after.", _step.Adapters.Parameters.Select(p => (p.Name, (Tensor)p.Parameter)));
        CheckMoved("out.D_after.", _step.Discriminator.named_parameters().Select(p => (p.name, (Tensor)p.parameter)));
        var names = _step.Names("G_grad_names");
        var after = _step.Adapters.Parameters.ToDictionary(p => p.Name, p => (Tensor)p.Parameter);
        Check("out.G_after_l2", stack(names.Select(name => after[name].norm())), Activations);
        Check("out.G_after_sum", stack(names.Select(name => after[name].sum())), Gradients);
    }

    void CheckGradients(string prefix, Tensor loss)
    {
        _step.Generator.Parameters.Gradient.zero_();
        loss.backward(retain_graph: true);
        foreach (var (name, parameter) in _step.Adapters.Parameters) CheckIfThere(prefix + name, parameter.grad!, Gradients);
        Assert.That(_errors.Count(e => e.Name.StartsWith(prefix, StringComparison.Ordinal)), Is.EqualTo(_step.Golden.Names(prefix).Count()));
    }

    void CheckNorms(string side, Dictionary<string, Tensor> parameters)
    {
        var names = _step.Names(side + "_grad_names");
        Assert.That(parameters.Keys, Is.EquivalentTo(names));
        Check($"out.{side}_grad_norms", stack(names.Select(name => parameters[name].grad!.norm())), Gradients);
    }

    // The first update of Adam is of the gradient's sign alone: where the gradient is about zero, so is its sign's reliability.
    void CheckMoved(string prefix, IEnumerable<(string Name, Tensor Value)> parameters)
    {
        var found = parameters.Where(p => _step.Golden.Contains(prefix + p.Name)).ToArray();
        var differences = cat([.. found.Select(p => (p.Value - _step.Golden[prefix + p.Name]).abs().flatten())]);
        _errors.Add((prefix + "*", differences.max().item<float>()));

        Assert.That(found, Has.Length.EqualTo(_step.Golden.Names(prefix).Count()));
        Assert.That(differences.max().item<float>(), Is.LessThanOrEqualTo(2 * _step.LearningRate), prefix);
        Assert.That(differences.le(1e-6).to(float32).mean().item<float>(), Is.GreaterThanOrEqualTo(0.99), prefix);
    }

    void CheckIfThere(string name, Tensor found, double tolerance)
    {
        if (_step.Golden.Contains(name)) Check(name, found, tolerance);
    }

    void Check(string name, Tensor found, double tolerance)
    {
        var wanted = _step.Golden[name];
        Assert.That(found.shape, Is.EqualTo(wanted.shape), $"{id} {name}");
        var error = ((found - wanted).abs().max() / wanted.abs().max().clamp_min(1e-30)).item<float>();
        _errors.Add((name, error));
        Assert.That(error, Is.LessThanOrEqualTo(tolerance), $"{id} {name}");
    }
}

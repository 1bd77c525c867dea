using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A layer and where it runs.</summary>
sealed record LayerCall(nn.Module<Tensor, Tensor, Tensor> Layer, Surroundings Surroundings);

/// <summary>
/// Autograd's view of a layer that runs twice. Arguments: the <see cref="LayerCall"/>, the picture, what the layer is
/// told, then every parameter that wants a gradient, so that gradients flow to each of them by themselves.
/// </summary>
sealed class RecomputedLayer : autograd.SingleTensorFunction<RecomputedLayer>
{
    const string CallKey = "call";
    const string NeedsKey = "needs";
    const string ParametersKey = "parameters";

    [ThreadStatic] static List<Tensor>? _returned;

    public override string Name => nameof(RecomputedLayer);

    public override Tensor forward(autograd.AutogradContext context, params object[] arguments)
    {
        var (call, picture, told) = ((LayerCall)arguments[0], (Tensor)arguments[1], (Tensor)arguments[2]);
        context.save_for_backward([picture, told]);
        context.save_data(CallKey, call);
        context.save_data(NeedsKey, new[] { picture.requires_grad, told.requires_grad });
        context.save_data(ParametersKey, arguments.Skip(3).ToArray());
        return call.Layer.call(picture, told);
    }

    public override List<Tensor> backward(autograd.AutogradContext context, Tensor gradient)
    {
        FreeReturned();
        using var scope = NewDisposeScope();
        using var gradientScope = gradient; // a handle of our own
        var (call, needs) = ((LayerCall)context.get_data(CallKey), (bool[])context.get_data(NeedsKey));
        var inputs = context.get_saved_variables().Zip(needs, (input, need) => input.detach().requires_grad_(need)).ToArray();
        var wanted = inputs.Where((_, i) => needs[i]).Concat(((object[])context.get_data(ParametersKey)).Cast<Tensor>()).ToArray();
        var gradients = new Queue<Tensor>(Gradients(call, inputs, wanted, gradient));
        _returned = [.. gradients];
        return [null!, needs[0] ? gradients.Dequeue() : null!, needs[1] ? gradients.Dequeue() : null!, .. gradients];
    }

    static IEnumerable<Tensor> Gradients(LayerCall call, Tensor[] inputs, Tensor[] wanted, Tensor gradient)
    {
        using var recording = enable_grad();
        using var surroundings = call.Surroundings.Use();
        var result = call.Layer.call(inputs[0], inputs[1]);
        return autograd.grad([result], wanted, [gradient], allow_unused: true).Select(found => found.MoveToOuterDisposeScope());
    }

    /// <summary>Autograd has taken over what the layer before this one returned; the handles would hold it until the end of the step.</summary>
    static void FreeReturned()
    {
        foreach (var tensor in _returned ?? []) tensor.Dispose();
        _returned = null;
    }
}

using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A text encoder and a denoiser, as sampling and the objectives call them.</summary>
public interface IDenoiser
{
    /// <summary>Token ids (n, tokens) to embeddings (n, tokens, width).</summary>
    Tensor Encode(Tensor ids);

    /// <summary>The denoiser's raw prediction, of x_t's shape.</summary>
    Tensor Predict(Tensor xt, Tensor t, Tensor text);

    /// <summary>The denoiser's down and middle features of a picture, the coarsest last.</summary>
    Tensor[] Features(Tensor x, Tensor t, Tensor text);
}

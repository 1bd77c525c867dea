#nullable enable
namespace Yoso
{
    /// <summary>How many latents of what size (in latent pixels) are denoised together, and how many tokens describe each.</summary>
    public sealed record DenoiserShape(int Batch, int Height, int Width, int Tokens);
}

#nullable enable
namespace Yoso
{
    /// <summary>What can generate pictures stage by stage.</summary>
    interface IPictureSource
    {
        /// <summary>Names everything that a stage's time depends on besides the size: model, provider, threads.</summary>
        string Engine { get; }

        /// <exception cref="System.ArgumentException">The model can't do what is asked.</exception>
        Recipe Complete(TextureRequest request);

        /// <summary>Allocates what the picture needs on its way; computes nothing. Styles that came into effect meanwhile are in its recipe.</summary>
        IStagedPicture Begin(Recipe recipe);
    }
}

namespace Yoso.Training.Data;

/// <summary>The basis in which a 2x2 block of pixels is written as four latent channels.</summary>
public enum LatentBasis
{
    /// <summary>The four pixels themselves.</summary>
    Pixel,

    /// <summary>Orthonormal Haar: mean, horizontal, vertical and diagonal difference.</summary>
    Haar,
}

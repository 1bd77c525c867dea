#nullable enable
using System.Threading;

namespace Yoso
{
    /// <summary>One thing done to a generated picture: trimmed, enlarged, given a normal map. Runs on the worker.</summary>
    public interface IPostStep
    {
        /// <summary>Says what is done and with which settings, such as "scale2x 4": two steps of one name do the same.</summary>
        string Name { get; }

        /// <summary>Returns the changed result; the one given may be in a cache and stays as it is.</summary>
        TextureResult Apply(TextureResult result, CancellationToken cancellation);
    }
}

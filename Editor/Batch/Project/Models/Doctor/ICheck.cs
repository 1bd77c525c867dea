#nullable enable
namespace Yoso.Batch
{
    /// <summary>One thing that can be wrong with an installation.</summary>
    public interface ICheck
    {
        /// <summary>What is looked at, in two or three words.</summary>
        string Name { get; }

        /// <summary>Looks. For a worker thread: it may read files or open a model.</summary>
        Finding Look();
    }
}

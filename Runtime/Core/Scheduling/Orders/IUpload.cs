#nullable enable
namespace Yoso
{
    /// <summary>The main thread's share of a picture, cut into slices of which each fits a frame.</summary>
    public interface IUpload
    {
        /// <summary>Names the next slice: slices of one name take about the same time. Read before each; its texts are to be made beforehand.</summary>
        string Name { get; }

        /// <summary>Does the next slice; true when it was the last.</summary>
        bool RunSlice();

        /// <summary>Called instead of the remaining slices when nobody wants the picture any more.</summary>
        void Abandon();
    }
}

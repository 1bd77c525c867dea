#nullable enable
namespace Yoso.Batch
{
    /// <summary>How far a picture has come.</summary>
    public enum PictureStage
    {
        Waiting,
        Made,
        Failed,
    }
}

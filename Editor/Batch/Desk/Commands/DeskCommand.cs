#nullable enable
namespace Yoso.Batch
{
    /// <summary>Something a person or the world did to the desk.</summary>
    public abstract record DeskCommand;
}

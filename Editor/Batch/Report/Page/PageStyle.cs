#nullable enable
namespace Yoso.Batch
{
    /// <summary>The page's style sheet.</summary>
    static class PageStyle
    {
        internal const string Text = FrameStyle.Text + CardStyle.Text + ViewStyle.Text;
    }
}

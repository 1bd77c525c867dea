#nullable enable
namespace UnityEditor
{
    public static partial class Progress
    {
        public enum TimeDisplayMode
        {
            NoTimeShown,
            ShowRunningTime,
            ShowRemainingTime,
        }
    }
}

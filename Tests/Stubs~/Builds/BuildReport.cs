#nullable enable
namespace UnityEditor.Build.Reporting
{
    public sealed class BuildReport
    {
    }
}

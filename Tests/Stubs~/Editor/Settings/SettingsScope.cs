#nullable enable
namespace UnityEditor
{
    public enum SettingsScope
    {
        User,
        Project,
    }
}

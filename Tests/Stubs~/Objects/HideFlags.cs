#nullable enable
namespace UnityEngine
{
    [System.Flags]
    public enum HideFlags
    {
        None = 0,
        DontSave = 52,
        HideAndDontSave = 61,
    }
}

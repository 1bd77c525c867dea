#nullable enable
using System;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Method)]
    public class SettingsProviderAttribute : Attribute
    {
    }
}

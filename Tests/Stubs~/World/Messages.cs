#nullable enable
using System;
using System.Collections.Generic;
using System.Reflection;

namespace UnityEngine
{
    /// <summary>Calls a component's message by its name; what it throws is logged, as Unity does.</summary>
    static class Messages
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        static readonly Dictionary<(Type, string), MethodInfo?> Found = new();

        public static void Send(Object target, string message, object[] arguments)
        {
            try
            {
                Find(target.GetType(), message)?.Invoke(target, arguments);
            }
            catch (TargetInvocationException error)
            {
                Debug.LogException(error.InnerException!, target);
            }
        }

        static MethodInfo? Find(Type type, string message)
        {
            if (Found.TryGetValue((type, message), out var known))
                return known;
            MethodInfo? method = null;
            for (var at = type; at != null && method == null; at = at.BaseType)
                method = at.GetMethod(message, Own);
            return Found[(type, message)] = method;
        }
    }
}

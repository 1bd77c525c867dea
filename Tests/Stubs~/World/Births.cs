#nullable enable
using System;
using System.Collections.Generic;
using System.Reflection;

namespace UnityEngine
{
    /// <summary>The order in which components come and go.</summary>
    static class Births
    {
        public static Component Attach(GameObject owner, Type type)
        {
            if (type.IsDefined(typeof(DisallowMultipleComponent)) && owner.Components.Exists(type.IsInstanceOfType))
                return null!;
            foreach (var required in type.GetCustomAttributes<RequireComponent>())
                if (!owner.Components.Exists(component => required.m_Type0.IsInstanceOfType(component)))
                    Attach(owner, required.m_Type0);
            var component = (Component)Activator.CreateInstance(type)!;
            (component.gameObject, component.name) = (owner, owner.name);
            owner.Components.Add(component);
            if (World.Playing && owner.activeSelf)
                World.Send(component, "Awake");
            (component as Behaviour)?.Refresh();
            return component;
        }

        public static void End(Object? obj, List<Object> alive)
        {
            if (obj is null || !alive.Contains(obj))
                return;
            if (obj is GameObject owner)
                End(owner, alive);
            if (obj is Behaviour behaviour && World.Playing)
                Leave(behaviour);
            (obj as Component)?.gameObject.Components.Remove((Component)obj);
            obj.MarkDestroyed();
            alive.Remove(obj);
        }

        static void End(GameObject owner, List<Object> alive)
        {
            owner.SetActive(false);
            foreach (var component in owner.Components.ToArray())
                End(component, alive);
        }

        static void Leave(Behaviour behaviour)
        {
            behaviour.enabled = false;
            World.Send(behaviour, "OnDestroy");
            (behaviour as MonoBehaviour)?.CancelOnDestroy();
        }
    }
}

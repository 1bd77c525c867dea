#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine
{
    /// <summary>Everything that exists, and what Unity does to it: creates, sends messages, destroys.</summary>
    static class World
    {
        static readonly List<Object> Objects = new();
        static readonly List<Object> Doomed = new();

        public static bool Playing { get; set; }

        /// <summary>Virtual time.</summary>
        public static double Seconds { get; set; }

        public static List<string> Log { get; } = new();

        public static List<string> Errors => Log.FindAll(line => !line.StartsWith("warning"));

        public static int Count<T>() => Objects.OfType<T>().Count();

        public static void Born(Object created) => Objects.Add(created);

        public static T? Find<T>() where T : Object => Objects.OfType<T>().FirstOrDefault(IsActive);

        /// <summary>Any on an active object: as unkind as Unity, one that is disabled first.</summary>
        public static T? FindAny<T>() where T : Object
        {
            return Objects.OfType<T>().Where(found => found is not Component component || component.gameObject.activeSelf).OrderBy(found => IsActive(found)).FirstOrDefault();
        }

        public static List<T> All<T>() => Objects.OfType<T>().ToList();

        /// <summary>Ends with the frame.</summary>
        public static void Doom(Object? obj)
        {
            if (obj is { })
                Doomed.Add(obj);
        }

        public static void EndDoomed()
        {
            for (var i = 0; i < Doomed.Count; i++)
                End(Doomed[i]);
            Doomed.Clear();
        }

        public static Component Attach(GameObject owner, Type type) => Births.Attach(owner, type);

        public static void End(Object? obj) => Births.End(obj, Objects);

        public static void Send(Object target, string message, params object[] arguments) => Messages.Send(target, message, arguments);

        static bool IsActive(Object obj) => obj is not Behaviour behaviour || behaviour.isActiveAndEnabled;
    }
}

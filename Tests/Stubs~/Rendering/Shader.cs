#nullable enable
using System.Collections.Generic;

namespace UnityEngine
{
    public sealed class Shader : Object
    {
        static readonly List<string> Names = new() { "" };

        /// <summary>The shaders in the build.</summary>
        internal static Dictionary<string, Shader> Known { get; } = new();

        internal HashSet<int> Properties { get; } = new();

        public static Shader? Find(string name) => Known.TryGetValue(name, out var shader) ? shader : null;

        public static int PropertyToID(string name)
        {
            lock (Names)
            {
                if (!Names.Contains(name))
                    Names.Add(name);
                return Names.IndexOf(name);
            }
        }

        internal static Shader Add(string name, params string[] properties)
        {
            var shader = new Shader { name = name };
            foreach (var property in properties)
                shader.Properties.Add(PropertyToID(property));
            return Known[name] = shader;
        }
    }
}

#nullable enable
using System.IO;

namespace Yoso.Tests
{
    /// <summary>The reference pipelines as exported by optimum: tiny networks with random weights.</summary>
    static class GoldenBundle
    {
        public static ModelBundle Open(string name)
        {
            return ModelBundle.Open(GoldenFiles.Require("pipelines/" + name), Path.GetTempPath());
        }

        /// <summary>One thread on the CPU, so that runs can be compared bit by bit.</summary>
        public static InferenceContext Context()
        {
            return new InferenceContext(new InferenceSettings { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1 });
        }
    }
}

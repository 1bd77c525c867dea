#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>Opens an ONNX Runtime session on the first execution provider that works, and says which one that was.</summary>
    static class SessionFactory
    {
        /// <summary>Loads by path, because weights may lie in files beside the graph.</summary>
        public static (InferenceSession Session, ProviderReport Report) Open(string path, InferenceSettings settings)
        {
            var built = new HashSet<string>(OrtEnv.Instance().GetAvailableProviders());
            var refused = new List<ProviderRefusal>();
            foreach (var provider in settings.Providers)
            {
                if (!built.Contains(ExecutionProviders.NativeName(provider)))
                    refused.Add(new ProviderRefusal(provider, "not in this build of ONNX Runtime"));
                else if (TryOpen(path, provider, settings, refused) is { } session)
                    return (session, new ProviderReport(provider, refused));
            }

            throw Failure(path, refused);
        }

        static InferenceSession? TryOpen(string path, ExecutionProvider provider, InferenceSettings settings, List<ProviderRefusal> refused)
        {
            try
            {
                using var options = Options(provider, settings);
                return new InferenceSession(path, options);
            }
            catch (Exception error) when (error is OnnxRuntimeException || error is NotSupportedException || error is EntryPointNotFoundException)
            {
                refused.Add(new ProviderRefusal(provider, OneLine(error.Message)));
                return null;
            }
        }

        static SessionOptions Options(ExecutionProvider provider, InferenceSettings settings)
        {
            var options = new SessionOptions
            {
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                IntraOpNumThreads = settings.Threads,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            options.AddSessionConfigEntry("session.force_spinning_stop", "1");
            Append(options, provider);
            return options;
        }

        static void Append(SessionOptions options, ExecutionProvider provider)
        {
            switch (provider)
            {
                case ExecutionProvider.TensorRt:
                    options.AppendExecutionProvider_Tensorrt();
                    break;
                case ExecutionProvider.Cuda:
                    options.AppendExecutionProvider_CUDA();
                    break;
                case ExecutionProvider.DirectMl:
                    options.EnableMemoryPattern = false;
                    options.AppendExecutionProvider_DML();
                    break;
                case ExecutionProvider.CoreMl:
                    options.AppendExecutionProvider("CoreML");
                    break;
            }
        }

        static ModelFormatException Failure(string path, List<ProviderRefusal> refused)
        {
            return refused.Count == 0
                ? throw new ArgumentException("Providers: wanted at least one execution provider, found none.")
                : new ModelFormatException(path, "wanted an ONNX model that can be run, found: " + refused[refused.Count - 1].Reason);
        }

        static string OneLine(string message)
        {
            return message.Replace("\r", "").Replace('\n', ' ').Trim();
        }
    }
}

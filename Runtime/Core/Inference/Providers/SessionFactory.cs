#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>Opens an ONNX Runtime session on the first execution provider that works, and says which one that was.</summary>
    static class SessionFactory
    {
        /// <summary>
        /// How long a thread that waits for work keeps its core. Enough to bridge the gap between two operators; longer ones, as ONNX
        /// Runtime's default, only take the core from whoever else wants it.
        /// </summary>
        const string SpinMicroseconds = "50";

        /// <summary>Loads by path, because weights may lie in files beside the graph.</summary>
        /// <exception cref="OperationCanceledException">The context's loading was cancelled.</exception>
        public static (InferenceSession Session, ProviderReport Report) Open(string path, InferenceContext context, WeightOverrides? weights = null)
        {
            var built = new HashSet<string>(RuntimeTelemetry.Environment.GetAvailableProviders());
            var refused = new List<ProviderRefusal>();
            foreach (var provider in context.Settings.Providers)
            {
                if (!built.Contains(ExecutionProviders.NativeName(provider)))
                    refused.Add(new ProviderRefusal(provider, "not in this build of ONNX Runtime") { IsAbsent = true });
                else if (TryOpen(path, (provider, weights), context, refused) is { } session)
                    return (session, new ProviderReport(provider, refused));
            }

            throw Failure(path, refused);
        }

        static InferenceSession? TryOpen(string path, (ExecutionProvider Provider, WeightOverrides? Weights) wanted, InferenceContext context, List<ProviderRefusal> refused)
        {
            context.Loading.ThrowIfCancellationRequested();
            try
            {
                using var options = Options(wanted.Provider, context.Settings);
                wanted.Weights?.ApplyTo(options);
                using var stop = context.Loading.Register(() => options.SetLoadCancellationFlag(true));
                return new InferenceSession(path, options);
            }
            catch (OnnxRuntimeException error) when (context.Loading.IsCancellationRequested)
            {
                throw new OperationCanceledException("cancelled while a network was opened", error, context.Loading);
            }
            catch (Exception error) when (error is OnnxRuntimeException || error is NotSupportedException || error is EntryPointNotFoundException)
            {
                refused.Add(new ProviderRefusal(wanted.Provider, OneLine(error.Message)));
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
            options.AddSessionConfigEntry("session.intra_op.spin_duration_us", SpinMicroseconds);
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

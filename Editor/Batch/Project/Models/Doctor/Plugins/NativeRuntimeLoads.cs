#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>ONNX Runtime's native library is found, is of this platform, and is the one that its managed part wants.</summary>
    public sealed class NativeRuntimeLoads : ICheck
    {
        readonly Func<IReadOnlyList<ExecutionProvider>> _providers;
        readonly Installation _installation;

        /// <param name="providers">Asks the native library for the execution providers that it was built with.</param>
        public NativeRuntimeLoads(Installation installation, Func<IReadOnlyList<ExecutionProvider>> providers)
        {
            _providers = providers;
            _installation = installation;
        }

        public string Name => "ONNX Runtime loads";

        public Finding Look()
        {
            try
            {
                return new Finding(Name, Health.Good, "it brings " + string.Join(", ", _providers().Select(provider => provider.Title())));
            }
            catch (Exception error) when (Reason(error) is { } reason)
            {
                return new Finding(Name, Health.Bad, reason.Message) { Advice = AdviceFor(reason), Fix = _installation.StagePlugins };
            }
        }

        string AdviceFor(Exception reason)
        {
            return reason switch
            {
                EntryPointNotFoundException => "Another version of ONNX Runtime was loaded first: remove its copies from the project, or the package that brings one, and restart the editor. " + _installation.StageAdvice,
                BadImageFormatException => "The library is for another processor. " + _installation.StageAdvice,
                _ when _installation.Platform.StartsWith("win", StringComparison.Ordinal) => "On Windows it also needs the Visual C++ runtime (2019 or later). " + _installation.StageAdvice,
                _ => _installation.StageAdvice,
            };
        }

        /// <summary>A static constructor wraps what happened in it.</summary>
        static Exception? Reason(Exception error)
        {
            while (error is TypeInitializationException && error.InnerException != null)
                error = error.InnerException;
            return error is DllNotFoundException || error is EntryPointNotFoundException || error is BadImageFormatException ? error : null;
        }
    }
}

#nullable enable
using System;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>
    /// ONNX Runtime's own builds report usage to their maker unless a variable is set before they start. A program that draws pictures
    /// offline has nothing to report, so it is set for this process; what started before that is told to stop.
    /// </summary>
    static class RuntimeTelemetry
    {
        const string Variable = "ORT_DISABLE_TELEMETRY";

        static readonly Lazy<OrtEnv> Quiet = new(TurnOff);

        /// <summary>The environment of ONNX Runtime, silent.</summary>
        public static OrtEnv Environment => Quiet.Value;

        static OrtEnv TurnOff()
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
                System.Environment.SetEnvironmentVariable(Variable, "1");
            else
                SetForNativeCode();
            var environment = OrtEnv.Instance();
            environment.DisableTelemetryEvents();
            return environment;
        }

        /// <summary>Outside of Windows .NET keeps a copy of the variables that native code never sees.</summary>
        static void SetForNativeCode()
        {
            try
            {
                _ = SetVariable(Variable, "1", 1);
            }
            catch (Exception error) when (error is DllNotFoundException || error is EntryPointNotFoundException)
            {
            }
        }

        [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        static extern int SetVariable(string name, string value, int overwrite);
    }
}

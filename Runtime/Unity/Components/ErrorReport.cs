#nullable enable
using System;
using System.IO;
using UnityEngine;

namespace Yoso
{
    /// <summary>Says each thing that went wrong once, with what to do about it.</summary>
    sealed class ErrorReport
    {
        string _last = "";
        string _lastWarning = "";

        /// <summary>A cancellation is nothing wrong, and of a component that is gone nobody wants to know. The same problem again says nothing.</summary>
        public void Report(MonoBehaviour component, Exception problem)
        {
            if (problem is OperationCanceledException || component == null)
                return;
            var message = $"YOSO: {component.name}: {problem.Message}{Remedy(problem)}";
            if (message == _last)
                return;
            _last = message;
            Debug.LogError(message, component);
        }

        /// <summary>Something goes on, but not as it should. The same again says nothing.</summary>
        public void Warn(MonoBehaviour component, string text)
        {
            if (text == _lastWarning)
                return;
            _lastWarning = text;
            Debug.LogWarning($"YOSO: {component.name}: {text}", component);
        }

        static string Remedy(Exception problem)
        {
            return problem switch
            {
                DllNotFoundException _ => NativeLibrary,
                TypeInitializationException _ => NativeLibrary,
                ModelFormatException _ => "\nChoose another model in the TextureGenerator, or none for the embedded one.",
                IOException _ => $"\nThe cache folder must be writable and have room: {ModelFiles.CacheFolder}",
                UnauthorizedAccessException _ => $"\nThe cache folder must be writable: {ModelFiles.CacheFolder}",
                _ => "",
            };
        }

        const string NativeLibrary = "\nThe native library of ONNX Runtime is not there for this platform: stage the plugins (dotnet build Packages/Yoso.Plugins.csproj -t:Stage).";
    }
}

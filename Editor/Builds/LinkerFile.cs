#nullable enable
using System.IO;
using UnityEditor.Build;
using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;

namespace Yoso.Editor
{
    /// <summary>Hands the package's link.xml to the linker, which by itself looks only below Assets.</summary>
    sealed class LinkerFile : IUnityLinkerProcessor
    {
        const string InPackage = "Packages/com.yoso.realtime/Runtime/Unity/link.xml";

        public int callbackOrder => 0;

        public string GenerateAdditionalLinkXmlFile(BuildReport report, UnityLinkerBuildPipelineData data)
        {
            return Path.GetFullPath(InPackage);
        }
    }
}

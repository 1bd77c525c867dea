#nullable enable
using System.IO;
using UnityEditor.Build;

namespace Yoso.Editor
{
    /// <summary>Puts the embedded model into every build, where generators without a model asset find it. The define YOSO_NO_DEFAULT_MODEL saves its 12 MB.</summary>
    sealed class DefaultModelInBuild : BuildPlayerProcessor
    {
        public override void PrepareForBuild(BuildPlayerContext buildPlayerContext)
        {
#if !YOSO_NO_DEFAULT_MODEL
            buildPlayerContext.AddAdditionalPathToStreamingAssets(Path.GetFullPath(ModelFiles.DefaultInPackage), ModelFiles.DefaultInBuild);
#endif
        }
    }
}

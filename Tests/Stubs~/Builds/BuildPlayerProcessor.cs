#nullable enable
namespace UnityEditor.Build
{
    public abstract class BuildPlayerProcessor : IOrderedCallback
    {
        public virtual int callbackOrder => 0;

        public abstract void PrepareForBuild(BuildPlayerContext buildPlayerContext);
    }
}

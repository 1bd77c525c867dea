#nullable enable
namespace UnityEngine
{
    public sealed class Camera : Behaviour
    {
        public static Camera? main => World.Find<Camera>();

        public bool orthographic { get; set; }

        public float orthographicSize { get; set; }

        public CameraClearFlags clearFlags { get; set; }

        public Color backgroundColor { get; set; }
    }
}

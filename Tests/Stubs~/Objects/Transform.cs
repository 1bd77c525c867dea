#nullable enable
namespace UnityEngine
{
    public class Transform : Component
    {
        public Vector3 position { get; set; }

        public Vector3 localScale { get; set; } = new Vector3(1, 1, 1);

        public Quaternion rotation { get; set; }

        public void SetParent(Transform? parent, bool worldPositionStays)
        {
        }

        public void Rotate(float xAngle, float yAngle, float zAngle)
        {
        }
    }
}

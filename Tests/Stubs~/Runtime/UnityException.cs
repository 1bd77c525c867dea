#nullable enable
namespace UnityEngine
{
    public class UnityException : System.SystemException
    {
        public UnityException(string message) : base(message)
        {
        }
    }
}

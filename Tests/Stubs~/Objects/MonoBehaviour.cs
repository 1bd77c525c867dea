#nullable enable
using System.Threading;

namespace UnityEngine
{
    public class MonoBehaviour : Behaviour
    {
        readonly CancellationTokenSource _destroyed = new();

        public CancellationToken destroyCancellationToken => _destroyed.Token;

        internal bool Started { get; set; }

        internal void CancelOnDestroy() => _destroyed.Cancel();
    }
}

#nullable enable
namespace UnityEngine
{
    public class Behaviour : Component
    {
        bool _enabled = true;
        bool _running;

        public bool enabled
        {
            get => _enabled;
            set
            {
                _enabled = value;
                Refresh();
            }
        }

        public bool isActiveAndEnabled => _enabled && gameObject.activeSelf && this;

        /// <summary>Sends OnEnable or OnDisable where that changes something.</summary>
        internal void Refresh()
        {
            if (_running == isActiveAndEnabled || !World.Playing)
                return;
            _running = !_running;
            World.Send(this, _running ? "OnEnable" : "OnDisable");
        }
    }
}

#nullable enable
using System;

namespace Yoso
{
    /// <summary>One component's share in a model.</summary>
    sealed class ModelLease : IDisposable
    {
        bool _returned;

        public ModelLease(SharedModel model)
        {
            Model = model;
        }

        public SharedModel Model { get; }

        /// <summary>The model closes when the last lease is given back and a while has passed. A second time does nothing.</summary>
        public void Dispose()
        {
            if (_returned)
                return;
            _returned = true;
            SharedModels.Release(Model);
        }
    }
}

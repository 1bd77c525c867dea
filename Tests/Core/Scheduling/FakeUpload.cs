#nullable enable
using System;
using System.Threading;

namespace Yoso.Tests
{
    /// <summary>An upload of some slices that notes what happens to it, and where.</summary>
    sealed class FakeUpload : IUpload
    {
        readonly int _slices;

        public FakeUpload(int slices)
        {
            _slices = slices;
        }

        public string Name => Done == _slices - 1 ? "last" : "fake";

        public int Done { get; private set; }

        public bool Abandoned { get; private set; }

        public int Thread { get; private set; }

        public Action BeforeSlice { get; set; } = () => { };

        public bool RunSlice()
        {
            BeforeSlice();
            Thread = Environment.CurrentManagedThreadId;
            return ++Done == _slices;
        }

        public void Abandon()
        {
            Abandoned = true;
        }
    }
}

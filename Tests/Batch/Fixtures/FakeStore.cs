#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Files in memory, written only where nothing is said against it.</summary>
    sealed class FakeStore : IBatchStore
    {
        readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);
        readonly Func<string, Exception?> _objection;

        /// <param name="objection">Asked before each write: what it is to fail with, or null.</param>
        public FakeStore(Func<string, Exception?>? objection = null)
        {
            _objection = objection ?? (_ => null);
        }

        public IReadOnlyList<string> Names => _files.Keys.OrderBy(name => name, StringComparer.Ordinal).ToArray();

        public List<string> Settled { get; } = new();

        public byte[]? Read(string name)
        {
            return _files.TryGetValue(name, out var content) ? content : null;
        }

        public void Write(string name, byte[] content)
        {
            if (_objection(name) is { } objection)
                throw objection;
            _files[name] = content;
        }

        public void Settle(IReadOnlyList<string> names)
        {
            Settled.AddRange(names);
        }
    }
}

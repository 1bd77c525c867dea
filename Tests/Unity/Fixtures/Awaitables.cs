#nullable enable
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso.Tests
{
    static class Awaitables
    {
        /// <summary>As something that a test can look at more than once.</summary>
        public static async Task<T> AsTask<T>(this Awaitable<T> awaitable) => await awaitable;
    }
}

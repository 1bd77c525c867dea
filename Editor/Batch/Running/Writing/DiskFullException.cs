#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>There is no room for more pictures.</summary>
    sealed class DiskFullException : IOException
    {
        public DiskFullException(Exception cause) : base("the disk is full: " + cause.Message, cause)
        {
        }
    }
}

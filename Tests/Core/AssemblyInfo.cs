#nullable enable
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Yoso.Batch.Tests")]

#nullable enable
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Yoso.Core.Tests")]
[assembly: InternalsVisibleTo("Yoso.Batch")]

#nullable enable
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Yoso.Batch.Tests")]
[assembly: InternalsVisibleTo("Yoso.Editor")]
[assembly: InternalsVisibleTo("Yoso.Unity.Tests")]

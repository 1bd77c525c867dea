#nullable enable
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Yoso.Editor")]

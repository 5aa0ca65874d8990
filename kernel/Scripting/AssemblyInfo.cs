using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Scripting.Tests")]

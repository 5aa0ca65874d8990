using System.Runtime.CompilerServices;

// The engine is the one that makes contexts and channels; notebooks only use them.
[assembly: InternalsVisibleTo("AlgoAcademy.Scripting")]

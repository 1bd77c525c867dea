using Yoso.Training.Native;
using static TorchSharp.torch;

Console.WriteLine(TorchLibrary.Problem ?? randn(3).ToString());
return 0;

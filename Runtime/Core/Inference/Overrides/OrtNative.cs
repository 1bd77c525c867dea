#nullable enable
using System;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>The few functions of ONNX Runtime's C interface that its C# binding leaves out.</summary>
    /// <remarks>The interface is one table of functions whose places never change (onnxruntime_c_api.h, "OrtApi"); this part of it is there since 1.12.</remarks>
    static class OrtNative
    {
        const uint InterfaceVersion = 12;
        const int GetErrorMessagePlace = 2;
        const int CreateTensorWithDataPlace = 49;
        const int ReleaseStatusPlace = 93;
        const int ReleaseValuePlace = 96;
        const int AddExternalInitializersPlace = 210;

        static readonly IntPtr Table = FindTable();

        public static IntPtr CreateTensor(IntPtr content, long byteLength, long[] shape, int elementType)
        {
            var memory = OrtMemoryInfo.DefaultInstance.DangerousGetHandle();
            var create = Function<CreateTensorWithData>(CreateTensorWithDataPlace);
            Check(create(memory, content, (UIntPtr)byteLength, shape, (UIntPtr)shape.Length, elementType, out var value));
            return value;
        }

        public static void ReleaseTensor(IntPtr value) => Function<Release>(ReleaseValuePlace)(value);

        public static void AddExternalInitializers(SessionOptions options, string[] names, IntPtr[] values)
        {
            var texts = Array.ConvertAll(names, ToNative);
            try
            {
                var add = Function<AddInitializers>(AddExternalInitializersPlace);
                Check(add(options.DangerousGetHandle(), texts, values, (UIntPtr)names.Length));
            }
            finally
            {
                Array.ForEach(texts, Marshal.FreeHGlobal);
                GC.KeepAlive(options);
            }
        }

        static void Check(IntPtr status)
        {
            if (status == IntPtr.Zero)
                return;
            var message = Marshal.PtrToStringAnsi(Function<GetErrorMessage>(GetErrorMessagePlace)(status));
            Function<Release>(ReleaseStatusPlace)(status);
            throw new InvalidOperationException("ONNX Runtime: " + message);
        }

        static IntPtr ToNative(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text + "\0");
            var native = Marshal.AllocHGlobal(bytes.Length);
            Marshal.Copy(bytes, 0, native, bytes.Length);
            return native;
        }

        static T Function<T>(int place) where T : Delegate =>
            Marshal.GetDelegateForFunctionPointer<T>(Marshal.ReadIntPtr(Table, place * IntPtr.Size));

        static IntPtr FindTable()
        {
            _ = OrtEnv.Instance();
            var getApi = Marshal.ReadIntPtr(OrtGetApiBase());
            return Marshal.GetDelegateForFunctionPointer<GetApi>(getApi)(InterfaceVersion);
        }

        [DllImport("onnxruntime", CallingConvention = CallingConvention.Winapi)]
        static extern IntPtr OrtGetApiBase();

        [UnmanagedFunctionPointer(CallingConvention.Winapi)]
        delegate IntPtr GetApi(uint version);

        [UnmanagedFunctionPointer(CallingConvention.Winapi)]
        delegate IntPtr GetErrorMessage(IntPtr status);

        [UnmanagedFunctionPointer(CallingConvention.Winapi)]
        delegate void Release(IntPtr native);

        [UnmanagedFunctionPointer(CallingConvention.Winapi)]
        delegate IntPtr CreateTensorWithData(IntPtr memory, IntPtr content, UIntPtr byteLength, long[] shape, UIntPtr rank, int elementType, out IntPtr value);

        [UnmanagedFunctionPointer(CallingConvention.Winapi)]
        delegate IntPtr AddInitializers(IntPtr options, IntPtr[] names, IntPtr[] values, UIntPtr count);
    }
}

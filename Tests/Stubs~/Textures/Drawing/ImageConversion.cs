#nullable enable
namespace UnityEngine
{
    public static class ImageConversion
    {
        const byte FirstOfPng = 0x89;
        const byte FirstOfJpeg = 0xff;

        public static bool LoadImage(this Texture2D tex, byte[] data) => data.Length > 0 && data[0] is FirstOfPng or FirstOfJpeg;
    }
}

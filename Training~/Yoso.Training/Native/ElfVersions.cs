using System.Buffers.Binary;
using System.Text;

namespace Yoso.Training.Native;

/// <summary>Edits the symbol versions that an ELF shared library (64-bit, little-endian) requires of others.</summary>
/// <remarks>Layout: System V ABI, chapter 4; .gnu.version_r as in the Linux Standard Base, section 10.7.</remarks>
public static class ElfVersions
{
    const uint SectionTypeVersionNeeds = 0x6ffffffe; // SHT_GNU_verneed
    const ushort WeakFlag = 0x2;                     // VER_FLG_WEAK: the loader does not insist on the version

    /// <summary>Marks the required version <paramref name="version"/> as weak in <paramref name="image"/>.</summary>
    /// <returns>Whether the image requires that version at all.</returns>
    public static bool Weaken(Span<byte> image, string version)
    {
        if (image.Length < 64 || !image[..6].SequenceEqual((ReadOnlySpan<byte>)[0x7f, 0x45, 0x4c, 0x46, 2, 1]))
            throw new InvalidDataException("wanted a 64-bit little-endian ELF file");

        var found = false;
        for (var section = 0; section < U16(image, 0x3c); section++)
        {
            var header = Section(image, section);
            if (U32(image, header + 4) != SectionTypeVersionNeeds) continue;

            var strings = (int)U64(image, Section(image, (int)U32(image, header + 40)) + 24);
            var need = (int)U64(image, header + 24);
            for (var left = (int)U32(image, header + 44); left > 0; left--)
            {
                found |= WeakenNeed(image, need, strings, version);
                need += (int)U32(image, need + 12);
            }
        }

        return found;
    }

    static bool WeakenNeed(Span<byte> image, int need, int strings, string version)
    {
        var found = false;
        var aux = need + (int)U32(image, need + 8);
        for (var left = U16(image, need + 2); left > 0; left--)
        {
            if (Text(image, strings + (int)U32(image, aux + 8)) == version)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(image[(aux + 4)..], (ushort)(U16(image, aux + 4) | WeakFlag));
                found = true;
            }

            aux += (int)U32(image, aux + 12);
        }

        return found;
    }

    static int Section(ReadOnlySpan<byte> image, int index) => (int)U64(image, 0x28) + index * U16(image, 0x3a);

    static string Text(ReadOnlySpan<byte> image, int offset) =>
        Encoding.ASCII.GetString(image.Slice(offset, image[offset..].IndexOf((byte)0)));

    static ushort U16(ReadOnlySpan<byte> image, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(image[offset..]);

    static uint U32(ReadOnlySpan<byte> image, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(image[offset..]);

    static ulong U64(ReadOnlySpan<byte> image, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(image[offset..]);
}

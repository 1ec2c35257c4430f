using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace CinemaSite.Tests.Catalog.Posters;

/// <summary>Real pictures, and real bytes that only look like pictures.</summary>
internal static class Pictures
{
    /// <summary>Red on the left, blue on the right.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int width = 400, int height = 600)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        return bitmap.Encode(format, 90).ToArray();
    }

    public static byte[] Png(int width = 400, int height = 600) => Of(SKEncodedImageFormat.Png, width, height);

    public static byte[] Jpeg(int width = 400, int height = 600) => Of(SKEncodedImageFormat.Jpeg, width, height);

    /// <summary>A JPEG whose EXIF says how it was held; the tag of the camera's owner goes with it.</summary>
    public static byte[] Held(int orientation, int width = 600, int height = 400)
    {
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x98, 0x82, 2, 0, 12, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. "Ann's phone\0"u8,
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        var jpeg = Jpeg(width, height);
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG of any size in a few kilobytes: one colour, one bit a pixel, all of it there.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + (width + 7) / 8];
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        return [.. (byte[])[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A comment inside of the picture, as a PNG carries it.</summary>
    public static byte[] WithText(byte[] png, string text) =>
        [.. png[..33], .. Chunk("tEXt"u8, [.. "Comment\0"u8, .. System.Text.Encoding.Latin1.GetBytes(text)]), .. png[33..]];

    /// <summary>Two frames in WebP's way: the same still twice.</summary>
    public static byte[] Moving()
    {
        var still = Of(SKEncodedImageFormat.Webp, 300, 450)[12..];
        byte[] size = [43, 1, 0, 193, 1, 0];
        byte[] frame = [.. (byte[])[0, 0, 0, 0, 0, 0], .. size, 100, 0, 0, 0, .. still];
        byte[] body = [.. Riff("VP8X"u8, [0x02, 0, 0, 0, .. size]), .. Riff("ANIM"u8, new byte[6]), .. Riff("ANMF"u8, frame), .. Riff("ANMF"u8, frame)];
        return [.. Riff("RIFF"u8, [.. "WEBP"u8, .. body])];
    }

    private static byte[] Riff(ReadOnlySpan<byte> name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. name, .. length, .. data, .. new byte[data.Length % 2]];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc([.. name, .. data]));
        return [.. length, .. name, .. data, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }

        return ~crc;
    }
}

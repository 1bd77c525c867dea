#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Yoso
{
    /// <summary>Walks a protobuf message in a file, passing over what is not wanted without reading it. Messages are known by where they end.</summary>
    sealed class ProtoReader
    {
        const int LongestText = 1 << 16;
        const int MostDimensions = 16;

        readonly string _path;
        readonly Stream _stream;
        int _wire;

        public ProtoReader(string path, Stream stream)
        {
            _path = path;
            _stream = stream;
        }

        /// <summary>Reads every message under one field of a message; passes over all other fields.</summary>
        public void Message(long end, int wanted, Action<long> read)
        {
            while (Next(end, out var field))
                if (field == wanted && _wire == 2)
                    read(Open(end));
                else
                    Skip(end);
        }

        /// <summary>Comes to the next field; false at the message's end.</summary>
        public bool Next(long end, out int field)
        {
            field = 0;
            if (_stream.Position >= end)
                return false;
            var tag = Varint(end);
            _wire = (int)(tag & 7);
            field = (int)(tag >> 3);
            return true;
        }

        /// <summary>Where the message ends that begins here.</summary>
        public long Open(long end)
        {
            Require(2);
            var length = Varint(end);
            if (length < 0 || length > end - _stream.Position)
                throw Wrong($"{length} bytes at {_stream.Position}, the message ends at {end}");
            return _stream.Position + length;
        }

        public long Number(long end)
        {
            Require(0);
            return Varint(end);
        }

        /// <summary>One number, or several packed.</summary>
        public void Numbers(long end, List<long> numbers)
        {
            if (_wire == 0)
            {
                Add(numbers, Varint(end));
                return;
            }

            var stop = Open(end);
            while (_stream.Position < stop)
                Add(numbers, Varint(stop));
        }

        public string Text(long end)
        {
            var length = (int)Math.Min(Open(end) - _stream.Position, LongestText + 1);
            if (length > LongestText)
                throw Wrong($"a text of more than {LongestText} bytes");
            var bytes = new byte[length];
            for (var done = 0; done < length;)
            {
                var read = _stream.Read(bytes, done, length - done);
                done += read > 0 ? read : throw Wrong("the end of the file within a text");
            }

            return Encoding.UTF8.GetString(bytes);
        }

        public void Skip(long end)
        {
            switch (_wire)
            {
                case 0:
                    Varint(end);
                    break;
                case 1:
                    _stream.Position += 8;
                    break;
                case 2:
                    _stream.Position = Open(end);
                    break;
                case 5:
                    _stream.Position += 4;
                    break;
                default:
                    throw Wrong($"a field of wire type {_wire}");
            }
        }

        long Varint(long end)
        {
            var value = 0L;
            for (var shift = 0; shift < 64; shift += 7)
            {
                var next = _stream.Position < end ? _stream.ReadByte() : -1;
                if (next < 0)
                    throw Wrong("the end of a message within a number");
                value |= (long)(next & 0x7f) << shift;
                if (next < 0x80)
                    return value;
            }

            throw Wrong("a number of more than 64 bits");
        }

        void Add(List<long> numbers, long number)
        {
            if (number < 0 || number > int.MaxValue || numbers.Count == MostDimensions)
                throw Wrong($"a dimension of {number} after {numbers.Count} others");
            numbers.Add(number);
        }

        void Require(int wire)
        {
            if (_wire != wire)
                throw Wrong($"wire type {_wire} where {wire} belongs");
        }

        ModelFormatException Wrong(string found)
        {
            return new ModelFormatException(_path, "wanted an ONNX model, found " + found);
        }
    }
}

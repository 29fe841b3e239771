using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Engine.Tests.Documents;

/// <summary>Random JSON for property tests: strange characters and half characters, strange numbers, any nesting.</summary>
internal static class Json
{
    public static Gen<string> Strings { get; } =
        from characters in Gen.ArrayOf(Gen.Frequency(
            (6, Gen.Choose(' ', '~')),
            (2, Gen.Choose(0, 0x1f)),
            (2, Gen.Elements('"', '\\', '/', '<', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff')
                .Select(character => (int)character)),
            (1, Gen.Choose(0xd800, 0xdfff)),
            (2, Gen.Choose(0x80, 0xd7ff))))
        from emoji in Gen.Elements("", "😀", "👩‍👩‍👧", "𝄞")
        select string.Concat(characters.Select(character => (char)character)) + emoji;

    public static Gen<JsonNode?> Values { get; } = Gen.Sized(size => ValuesOf(Math.Min(size, 12)));

    public static Gen<JsonObject> Documents { get; } =
        from metadata in Objects(4)
        from cells in Gen.ListOf(Cells())
        from extra in Values
        select new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = metadata,
            ["extra"] = extra,
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

    private static Gen<JsonNode?> Numbers { get; } =
        from whole in Gen.Choose(-100000, 100000)
        from rest in Gen.Elements("", ".0", ".50", "e5", "E+07", "e-300", "00000000000000000000001", ".1234567890123456789")
        where whole != 0 || !rest.StartsWith('0')   // 00 is no number in JSON
        select JsonNode.Parse(whole.ToString(CultureInfo.InvariantCulture) + rest);

    private static Gen<JsonNode?> ValuesOf(int size)
    {
        var leaves = Gen.OneOf(
            Strings.Select(text => (JsonNode?)text),
            Numbers,
            Gen.Elements<bool?>(true, false, null).Select(value => (JsonNode?)value));
        return size < 2
            ? leaves
            : Gen.Frequency(
                (3, leaves),
                (1, Objects(size / 2).Select(value => (JsonNode?)value)),
                (1, Gen.ListOf(ValuesOf(size / 2), 3).Select(items => (JsonNode?)new JsonArray([.. items]))));
    }

    private static Gen<JsonObject> Objects(int size) =>
        from names in Gen.ListOf(Strings, 3)
        from values in Gen.ListOf(ValuesOf(size), 3)
        select new JsonObject(names.Distinct().Zip(values, KeyValuePair.Create));

    private static Gen<JsonNode?> Cells() =>
        from kind in Gen.Elements("code", "markdown", "raw", "later")
        from metadata in Objects(4)
        from source in Gen.OneOf(
            Strings.Select(text => (JsonNode?)text),
            Gen.ListOf(Strings).Select(lines => (JsonNode?)new JsonArray([.. lines.Select(line => JsonValue.Create(line))])))
        from extra in ValuesOf(4)
        select (JsonNode?)new JsonObject
        {
            ["source"] = source,
            ["cell_type"] = kind,
            ["x"] = extra,
            ["metadata"] = metadata,
        };
}

#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>What a material's shader calls its textures, in the built-in pipeline, URP and HDRP; 0 where it has no such property.</summary>
    readonly struct SurfaceNames
    {
        static readonly int[] Albedos = Ids("_BaseColorMap", "_BaseMap", "_MainTex");
        static readonly int[] Normals = Ids("_NormalMap", "_BumpMap");
        static readonly int[] Masks = Ids("_MaskMap", "_MetallicGlossMap");

        /// <summary>Each pipeline's shaders know some of these, and pass over the others.</summary>
        static readonly string[] NormalKeywords = { "_NORMALMAP", "_NORMALMAP_TANGENT_SPACE" };
        static readonly string[] MaskKeywords = { "_MASKMAP", "_METALLICGLOSSMAP", "_METALLICSPECGLOSSMAP" };

        SurfaceNames(int albedo, int normal, int mask)
        {
            Albedo = albedo;
            Normal = normal;
            Mask = mask;
        }

        public int Albedo { get; }

        public int Normal { get; }

        /// <summary>Red metallic, alpha smoothness everywhere; HDRP reads occlusion from green as well.</summary>
        public int Mask { get; }

        public static SurfaceNames Of(Material material)
        {
            return new SurfaceNames(First(material, Albedos), First(material, Normals), First(material, Masks));
        }

        /// <summary>Shaders read these maps only where a keyword says so, and a property block has no keywords. A build has only the variants that its materials use.</summary>
        public void EnableKeywords(Material material)
        {
            if (Normal != 0)
                Enable(material, NormalKeywords);
            if (Mask != 0)
                Enable(material, MaskKeywords);
        }

        /// <summary>Whether the material uses such maps already. HDRP has the second normal keyword on in all materials, so the first decides.</summary>
        public bool HasKeywords(Material material)
        {
            return (Normal == 0 || material.IsKeywordEnabled(NormalKeywords[0])) && (Mask == 0 || Array.Exists(MaskKeywords, material.IsKeywordEnabled));
        }

        static void Enable(Material material, string[] keywords)
        {
            foreach (var keyword in keywords)
                material.EnableKeyword(keyword);
        }

        static int First(Material material, int[] names)
        {
            return Array.Find(names, name => material.HasProperty(name));
        }

        static int[] Ids(params string[] names)
        {
            return Array.ConvertAll(names, Shader.PropertyToID);
        }
    }
}

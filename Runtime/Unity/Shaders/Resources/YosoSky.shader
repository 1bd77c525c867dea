// Shows a sky, or one sky turning into another: panoramas, or cubemaps with the keyword YOSO_CUBE.
// An unlit skybox pass, which the built-in pipeline and URP both draw. It lies in a Resources folder so that every build has it.
Shader "YOSO/Sky"
{
    Properties
    {
        [NoScaleOffset] _From ("From", 2D) = "grey" {}
        [NoScaleOffset] _To ("To", 2D) = "grey" {}
        [NoScaleOffset] _FromCube ("From, six faces", Cube) = "grey" {}
        [NoScaleOffset] _ToCube ("To, six faces", Cube) = "grey" {}
        _Blend ("Blend", Range(0, 1)) = 1
        _Rotation ("Rotation", Range(0, 360)) = 0
        _Exposure ("Exposure", Range(0, 8)) = 1
    }

    SubShader
    {
        Tags { "Queue" = "Background" "RenderType" = "Background" "PreviewType" = "Skybox" }
        Cull Off
        ZWrite Off

        Pass
        {
            CGPROGRAM
            #pragma vertex vert
            #pragma fragment frag
            #pragma multi_compile_local _ YOSO_CUBE
            #include "UnityCG.cginc"

            sampler2D _From;
            sampler2D _To;
            samplerCUBE _FromCube;
            samplerCUBE _ToCube;
            float _Blend;
            float _Rotation;
            float _Exposure;

            struct Vertex
            {
                float4 position : POSITION;
                UNITY_VERTEX_INPUT_INSTANCE_ID
            };

            struct Fragment
            {
                float4 position : SV_POSITION;
                float3 direction : TEXCOORD0;
                UNITY_VERTEX_OUTPUT_STEREO
            };

            // Turns a direction around the vertical, by degrees.
            float3 Turned(float3 direction, float degrees)
            {
                float sine, cosine;
                sincos(degrees * UNITY_PI / 180, sine, cosine);
                return float3(cosine * direction.x - sine * direction.z, direction.y, sine * direction.x + cosine * direction.z);
            }

            // Where a direction lies on a panorama: forward at a quarter of its width, right at the middle, up at the top.
            float2 OnPanorama(float3 direction)
            {
                float3 unit = normalize(direction);
                return float2(0.5 - atan2(unit.z, unit.x) / UNITY_TWO_PI, 1 - acos(clamp(unit.y, -1, 1)) / UNITY_PI);
            }

            Fragment vert(Vertex vertex)
            {
                Fragment fragment;
                UNITY_SETUP_INSTANCE_ID(vertex);
                UNITY_INITIALIZE_VERTEX_OUTPUT_STEREO(fragment);
                fragment.position = UnityObjectToClipPos(vertex.position);
                fragment.direction = Turned(vertex.position.xyz, _Rotation);
                return fragment;
            }

            half4 frag(Fragment fragment) : SV_Target
            {
            #ifdef YOSO_CUBE
                half3 before = texCUBE(_FromCube, fragment.direction).rgb;
                half3 after = texCUBE(_ToCube, fragment.direction).rgb;
            #else
                float2 place = OnPanorama(fragment.direction);
                half3 before = tex2D(_From, place).rgb;
                half3 after = tex2D(_To, place).rgb;
            #endif
                return half4(lerp(before, after, _Blend) * _Exposure, 1);
            }
            ENDCG
        }
    }

    Fallback Off
}

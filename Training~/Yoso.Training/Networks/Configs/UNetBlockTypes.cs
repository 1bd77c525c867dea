namespace Yoso.Training.Networks;

/// <summary>The block names of diffusers that <see cref="UNet2DConditionModel"/> knows.</summary>
static class UNetBlockTypes
{
    public const string DownPlain = "DownBlock2D";
    public const string DownAttends = "CrossAttnDownBlock2D";
    public const string MidPlain = "UNetMidBlock2D";
    public const string MidAttends = "UNetMidBlock2DCrossAttn";
    public const string UpPlain = "UpBlock2D";
    public const string UpAttends = "CrossAttnUpBlock2D";
}

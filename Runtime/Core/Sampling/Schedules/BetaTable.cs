#nullable enable
using System;

namespace Yoso
{
    /// <summary>Betas and their cumulative products in float32, in the order of operations of diffusers' schedulers.</summary>
    static class BetaTable
    {
        internal static float[] Betas(ScheduleConfig config)
        {
            var betas = config.TrainedBetas.Count > 0 ? Copy(config) : config.BetaSchedule switch
            {
                BetaSchedule.Linear => Linspace((float)config.BetaStart, (float)config.BetaEnd, config.TrainSteps),
                BetaSchedule.ScaledLinear => Squared(Linspace((float)Math.Sqrt(config.BetaStart), (float)Math.Sqrt(config.BetaEnd), config.TrainSteps)),
                _ => Cosine(config.TrainSteps),
            };
            return config.ZeroTerminalSnr ? RescaleToZeroSnr(betas) : betas;
        }

        /// <summary>torch.cumprod(1 - betas): the running product is kept in double, each entry is rounded to float.</summary>
        internal static float[] AlphaBar(float[] betas)
        {
            var alphaBar = new float[betas.Length];
            var product = 1.0;
            for (var i = 0; i < betas.Length; i++)
            {
                product *= 1 - betas[i];
                alphaBar[i] = (float)product;
            }
            return alphaBar;
        }

        static float[] Copy(ScheduleConfig config)
        {
            var betas = new float[config.TrainedBetas.Count];
            for (var i = 0; i < betas.Length; i++)
                betas[i] = config.TrainedBetas[i];
            return betas;
        }

        /// <summary>torch.linspace counts from the nearer end, with one rounding for each value (it fuses multiply and add).</summary>
        static float[] Linspace(float start, float end, int count)
        {
            var values = new float[count];
            var step = count > 1 ? (end - start) / (count - 1) : 0;
            for (var i = 0; i < count; i++)
                values[i] = (float)(i < count / 2 ? start + (double)step * i : end - (double)step * (count - 1 - i));
            return values;
        }

        static float[] Squared(float[] values)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] *= values[i];
            return values;
        }

        static float[] Cosine(int count)
        {
            var betas = new float[count];
            for (var i = 0; i < count; i++)
                betas[i] = (float)Math.Min(1 - AlphaBarAt((double)(i + 1) / count) / AlphaBarAt((double)i / count), 0.999);
            return betas;
        }

        static double AlphaBarAt(double time)
        {
            var cosine = Math.Cos((time + 0.008) / 1.008 * Math.PI / 2);
            return cosine * cosine;
        }

        /// <summary>Algorithm 1 of Lin et al., arXiv 2305.08891: shift and scale sqrt(alphaBar) so that it ends at zero.</summary>
        static float[] RescaleToZeroSnr(float[] betas)
        {
            var root = AlphaBar(betas);
            for (var i = 0; i < root.Length; i++)
                root[i] = MathF.Sqrt(root[i]);

            var first = root[0];
            var last = root[root.Length - 1];
            var scale = first / (first - last);
            var previous = 1f;
            for (var i = 0; i < root.Length; i++)
            {
                var shifted = (root[i] - last) * scale;
                var alphaBar = shifted * shifted;
                betas[i] = 1 - alphaBar / previous;
                previous = alphaBar;
            }
            return betas;
        }
    }
}

#nullable enable
namespace Yoso.Batch
{
    /// <summary>The page's script.</summary>
    static class PageScript
    {
        internal const string Text = "\n(function () {\n'use strict';\n" + PictureScript.Text + MarkScript.Text + FilterScript.Text + GridScript.Text + CardScript.Text
            + FactScript.Text + ViewScript.Text + PageWiring.Text + "})();\n";
    }
}

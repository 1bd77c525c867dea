#nullable enable
using System;
using System.Security.Cryptography;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>The page up to its body: a policy that lets in nothing but this style, this script and pictures, and the style.</summary>
    static class PageHead
    {
        internal static string Html()
        {
            return "<!doctype html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n"
                + "<meta http-equiv='Content-Security-Policy' content=\"" + Policy() + "\">\n"
                + "<meta name='viewport' content='width=device-width, initial-scale=1'>\n"
                + "<meta name='color-scheme' content='light dark'>\n"
                + "<link rel='icon' href='data:,'>\n"
                + "<title>Pictures to review</title>\n"
                + "<style>" + PageStyle.Text + "</style>\n</head>\n";
        }

        static string Policy()
        {
            return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: file: 'self'; style-src " + Hash(PageStyle.Text)
                + "; script-src " + Hash(PageScript.Text) + " " + Hash(PageRecords.Taking);
        }

        static string Hash(string text)
        {
            using var sha = SHA256.Create();
            return "'sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text))) + "'";
        }
    }
}

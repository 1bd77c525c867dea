#nullable enable
using NUnit.Framework;
using UnityEditor.Build;
using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class BuildStepsTest
    {
        [Test]
        public void ABuild_GetsTheEmbeddedModelWhereTheGeneratorLooks()
        {
            var context = new BuildPlayerContext();

            new DefaultModelInBuild().PrepareForBuild(context);

            Assert.That(context.Added, Has.Count.EqualTo(1));
            Assert.That(context.Added[0].From, Does.EndWith("Runtime/DefaultModel/default.yoso"));
            Assert.That(context.Added[0].To, Is.EqualTo(ModelFiles.DefaultInBuild));
        }

        [Test]
        public void TheLinker_GetsThePackagesFile()
        {
            var path = new LinkerFile().GenerateAdditionalLinkXmlFile(new BuildReport(), new UnityLinkerBuildPipelineData());

            Assert.That(path, Does.EndWith("Runtime/Unity/link.xml"));
        }
    }
}

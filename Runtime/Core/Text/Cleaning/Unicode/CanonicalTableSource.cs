#nullable enable
namespace Yoso
{
    /// <summary>
    /// The canonical decompositions and combining classes of the Unicode Character Database, version 14.0.
    /// Base64 of a deflate stream of variable-length numbers (seven bits a byte, lowest first):
    /// how many decompositions; for each the distance from the last code point, twice the first part plus one where the
    /// pair composes again, and the second part or 0; how many runs of one combining class; for each the distance
    /// from the last run's start, its length and its class. Hangul syllables are left to arithmetic.
    /// </summary>
    static class CanonicalTableSource
    {
        internal const string Base64 =
            "bZhpUJ3Xecc5773cy5VkhCTLkqwkchNnnWyux0mnE7vuTNvpMp1pU8/0Q780M510OkmadiaTJo4ds4kdLhcQIEACsQmJfRHCCCN2IYHYN6ErENtlFbsQwgj1" +
            "+Z3La6uZfri/93/Oec6+PefGBjSoEBVoEwSBYBACIkCUzQhXl20qGpNoTKIxiSY1kbhE4hKJS5Q44wJ5M0nIJCGThExvXITNUkhCIQmFJBRSSqUELc0kNJPQ" +
            "TEIzOZpJbaYFt2hBByYdmHRg0kFqP3H9xPUT108LHpB3nIRxEsZJGPfGSQsWSVgkYZGERUrZkKCx4e1vKFWGosJQYagClCCcbLdAOHlvgXAVjgpHxaAEkeC2" +
            "wBJNUR0gmqI6QDTGHSCaQjtANDk6gJNCu4ET427gxLgbOBmIbuDCpFdgSaRv/SCRivpBItn6QSLF94NEKcB6jmyDIIVShgXGeXp0D5wn7h44T1vuCXwvkPAA" +
            "XCDhAbhA6gOBNZPaxkEmtY2DTBWNirZZ8sg2A/LINgPyyDsDLpMwCy7ToFlwGZNZcBmTWXCF4Dy4QnCegS2kv4ugkMoXQSGVL4JCWTSiolDRqGhUAUpQSkUr" +
            "oBJseJXM/jXa8hhcY7Afg2tU+Vjw5UyVTrfSbf6FqEXBF0NIbQaJoB9kgnFQCBbBxxZp31PwsSUIFYSKQenUQFSgzYjE5Da46yfoBrE6KLA4KaobpIBhb20F" +
            "1CYYtIvdMFixSULegRhmWubISY+62WUXWPwP9E6mBR0gFtwF5WDNok8BJ91yolwoF0vUyRJ1olwoF5120mknyoVy0SAnDXKiXCgXc+5kzp0oF8rF4DgZHCfK" +
            "hXIx5/nMeT4znc9M59ssLnrZK7CHMB/N3o2jzwNBMYPzCBSCRYteieHUK3jA+I2DShbIhiDWCDzko4IP+Rj58o0/FGT7/voBnwO/9rH3GtLzHH/BsuGjChGl" +
            "oFJg3AQdBPvBucNBtlcr/WXNdIAp4hbBCtgAKZhskBp9WPCcuOjDnJUC3zxUniR8uzCAIzFADq7LAUE2a6wo32sBTAcJtwLCbAfLBa+tCU4sEreI8SzGxUfE" +
            "+DHGaySEHwmznZw/wrgK/rZYcqhHAv9LqAlwSfKK4igmuCiwlB/jFAbFpD4CpWAFu/KAUIoPpUERKMEn4BmpvWTrB/eJS5cGSZtDaUsoKgKl46JRgm7inBJn" +
            "GUaliLpidJ/sP6S6Tw4cUq5TA6jBQ+qcqDRVeHrgkBEiOJInGLL2vl531G9CYJkVvH5VoIpACagBTaAFDIExwc+dX68/ppxfHz4W0PS1umOqRWCMCd6b/kbd" +
            "y5ZVwVeKBKoE1BA3JFhQzu8MvWJxfqf+FVHDrwQ0fbvuFdUi+GHed4dP/CD2e/UnlBPEfm/4xAexbwyd/M3zPx48ZY99c/CUin1z6JQR+2bTKXVOgh/FvlX/" +
            "qnKC2LeGX41TlT+8c9qo/GH3afWxKAmOn54xQt++fuZAqsA3GxSBasFLgW9fO3Ng8u31LxmTb29+SU2/E3jG8Agck28Hnjma+45kqxH4NoFOMCR4Keuda2d+" +
            "0fFuyWsPj0f//NoPDCdIBCkgXWDNEXzzMcGnAsszgXpO8Owvrv3gE98Qlce2E5xlT7WCsyoHlYMqRwmcnBzdIBKT2yASk9sgEpPbIJJ9extEqmKUIM8qy/cy" +
            "yLNyH1i1n1HMJi9GlaEEvX7cayCW4u9670ROSuAi2AtcVNkLXBzsvcBFlb3eu7MEVcKxVcaxJcik4eMgheNyWGmVg8pBlaPKuRhzuBgFj37DUQvOk3DPm1qM" +
            "EqRTwH2QToPug3Sy3QcX9OkELhB84I0rR5WjilHFHGocLKDQEoESnPeVYUoH530pHlyiogmlVTgqnKM2nKNWqxyU4NpvpbnXQR4VzYDLmMyCy5jMajtfCV4H" +
            "jaAZtP4WTwdcwXheaZWDykGVo8pRxShar3I52HNRZagyVDFK0EvD+8Ggr3RrGBRzoz8CxXqIQSn31QoopYMroJQJXQGlNGMFlGK8AsoJroFyTNa8XmY4F4C+" +
            "0YO50YNROSj6S8Mfg15vP3TxUeQQ9/O5dF+2QQ7bIIc7MRIlOMvMtIKzXOGt4KwlEqVTQ1CCxvfxacFZVnY4OMtqDwdnrZEoclhDUDoH7uf72l3MYfHnoCJR" +
            "kagQlOAclQ+Cc1Q+CM5R+SA4R+WDYI3KN97XXnokSz4SlYPK4cbM4cbUKhIluEKh8+AKhc6DKxQ6b9GpISjB+d9Joemg0Yb7DhptePOg0cZYgUYbLj1otDGS" +
            "oJAqF5VWkSgqp4AJME4BE2CcAiZsOjUEhTdPAROgkrWxASopakPpuEhUJCoEFWKzT/knclUn2VTQB7x3QNAHuDsg6IMmVBM+QCIQOxcmicCFSSJwYZIIFrFb" +
            "xO4SJjngEiY5AkshqYWklpNQCcpJrSR1hdQVUhtJaAaNpDaDRopvBqXYlWLXi0k/6MWkH/Ri0g82sNvAbgKTKTCByRSYwGQKVGJXid0aJhtgDZMNsKaLAs+x" +
            "e67H6kPGCgR9yFgJLDdJvalHiIRE4CI1kdTow4m4OowLCTngEqk54NKHDLFA3Kkkm1EpqYIgwMCSN5G8jWRrBo1kawaNmDSDflrQr8cFk37Qi0k/6NUmYMpf" +
            "Ekb8fWSeRIyKWEG4RWwgxkQ8R6Qe9pE2i0gTkYjIOOxjCfqglUUhOAvCQSSIBrHACVwgEZwDKeA8SAcXQCZoBM2gFdwCt0EHuAu6QS/oB4NgGNwD98EDMK7L" +
            "+5DyQCu4BW6DDnAXdINe0A8GwTC4B+6DB2AcTPmHAbkfJrxB7ATGlL8M5qPft7IxwkAokFGKkQHMwWLd38fSa4jVPDlXyPmA+BVyxn7UymYQ+3ixL0UkaCHR" +
            "z38fCIKAXslhIBQnWxKypNgNijh3WC/fMIBDTxlJ/j7Gs49EPPsoCDSx7jgzD4figEvCQ6klhDUVwpqKpowU0EFBHRTUQUEZYtasV5MhoSgJNSgfy1N6kniY" +
            "GRQYiWR8RE9u6hUjVv2Ii1pI9JzhYwkNVD4qTJBn9Pn7WJMlFGXx+eWlMFUjly48dgWeuRROzBXNPPhWeITQ1wUtKfDkLWh0wNNPdXx4JIyGhgue+J2oZtTB" +
            "dKh+K78P5Xdbhzq0/YzWs1o/0noF2h9r/UTHn41Ch0NLrNZO+JVWrXs1+zWH4RtPdd5PNXN0fB60z2g9qzmvuQh/FC8jqhIEFYdrCyVi9UBKozr/EyNdM1Mz" +
            "R/OyZqFmqWal5nXNG5o3NZuh5bbWdzV7oX0cKmHaT4wZrWe0XtR6Ues1rde0fqL1E/SJWPSBG01C/2Fo3Ncc15zSnNVc1FzR3NB8ovmp5nPNkGZaGAmNWE0X" +
            "tGdCJZTa87TO07pQ60Kty7Uu1/q61tfRJ+5SsmVcx0xoTmnOQOunMDjeEl9u9VFz6RYflXRDVHylIPuGBKdr5Hl7p1tQs2fdR/aMBLNviYobEhVPcClcjPvu" +
            "CaL2BHupkrp5UbCaI7jYJAgtkITqKkFFs6CuW7ATLwkDrYLJWUxqpaiFu4KIIozbBaMUVbctyHosCUM3JS4tRYLteYKEaAmWhYuqzxIkfSomJRkSN3BNsN0h" +
            "yGiWhJh6SVhuE9R1UHyiJOQXCrKoo+u+IDgQO2qrOS8Yuy6YdqMe0ZkngtRJ+jYjaNgSJDglLqJTsPdUUFRIM6YoflfQsCYmu0ES13KbgZ0ShDKwy/cFZdi1" +
            "rAnyGZeq64KLdYKxTcHytiD5ntjl0tzkYFp1S1QqqJmjZFowSQsWsAssYZwZDT3Ou7RlncnrWhHkBkpcXJfg4aCgpFPitmjQHuPStydIwzi1UuJWzwlaaEYY" +
            "E183IQh2018Xs3WV0SihqHqWSgW1Ue+daAk2xKGow81c9rUKEmhzcDbjvEEHI+kW7bvIGlqgg6G9Ag8LaYQZjEqhUGZ6YJolMES984KSHUHGp4LqO2IXw4pd" +
            "Lqa5n7CAn0pcVpgEAyMY0wRBG2Oa0Ar6mIVZwdwTmsHMdNYJ3ImCtgaWz13qaJdS2ih+p4/lzWINzTF7nkD7Fp4zfrH0koHYXbWwbAXtNyRh/b457JtbzBZj" +
            "P83Y9/XSKvZHDJXPtQuWWAzxD1gRDwXJzIfbQyPb2D2jgqYQcjCcVc2kUvLeqqAi2ZzujFsott82ndluFKSxV+PTaOQIDadHWxck6MlktbM/amoZlx62JFM2" +
            "NMGGYOLrJiTHKJPnZiRXWWFDDVS5KRhgsQ4wdMmsnIizLKksc4XF0OY+BvFiD4eHXuOpNJLKe1gHd1hmMdTbMixYf8biZ4ibQCrLooVx2WOdbtLIWorKopdl" +
            "TOMmB0AbFZWsselYFiUX2TM0rYfzIHmRbbokyF1nRXAUVDRRQDHbhYlaimEp09I40LlDS1nKRazTKP7Zq+O8mmMQt+hv6iUGltFIzhfksxgCGabAYbnOq2Sn" +
            "GHPnLT6WOpb8QCcLjqNlm1Vcx7lxB1xkfouY812atiMrwsiVg8dYlV1hWWUl7sihZR2bYi5BzzTrZYuTkNNsmZ67WSpdrIg0vcvYR+0gmwO0lqM5ZkTQc4/2" +
            "sYl7JjFhPtygIJixYvIy2DPTHOEX9d5n+2XT6Shma5mlUlVDApvJzWYa4thsYQazORN36WACfYsHWaAI1II0+psBAudZeguoFXMjJnDWBT+lBayDKI7hUWZw" +
            "PdJECQdPVi5nLMMeXEQCyOc8ja9iH3EY6aFr0ytnXLDFjloIos3RR2XiI2R0OznmFrgIevS8MYhRWhEXx/htdpjjd3WQJY9qGWb7MYgeBjGCo6oAtMxT1BJn" +
            "LIuhAvQ9E4yyNcrYuhkMcXyoOc4NZ83BnmNvRTjZiPGsUxejxgSwhrzXWDUoYuOsc8zpc1dv3Wpu5+Qb5qTUNZgz0zXGYcT0jN2x7C/CSQ6emAFWMagdEdSP" +
            "mKuzGsyBpAfMDEjlcpj8bKK2uMuqH5tTtrtrTlRuLBckt9D6BWaGOzkm35yoPU5MFrVKLjTnTd9Mo4XmDCaVmDO4ygab5uSq4Ohbus3iv2dOqN4u1ePm1CY/" +
            "NOc3d8n0S5IuHZHhBFe7BbXL4kOWBXIgg4TbsgSyNo6ya4/J1faMm0Sy/UXFiaqDxvSJ6wcP9p1oPKj6TjQdVAmP7I2aorMkSVAD6g6qbJAL8kEBuAqKBEYZ" +
            "qgJUgWpQQ0IdaCDYhGpDtaM6UV2gB/SBAW+hH1PbTUq5ifHNg53fqmzyq71kNa7rz+EO/QlRUy1+l7OtakZ/MqzOu371+VYln+F864qx0edXe8Wq5FN2xUro" +
            "kyvWXbU25FdaKLH688y2OO1XVmHNXzVKWv1nsu2qzPupb/Vf9n5WvJ9V72fN+1nPtv/zepu23PR+ttp0hm3vR0Ir3pB8GjqtO+y+VRD8MZsnNED2wyfG/mG2" +
            "BUK5ZjYb2UtN5gF3EdT1yXxupgbsn3cFoB0sg5okSVjHpItgGrs5+ZzElaDaQSpn/kibuf/rb70sioM6jNO/vl/ybqFibgumwTK4OqD2D4bPj1h9RERxO8UA" +
            "7U8l3DXP3irgATtg7/9ipEBa9bCR7YZ7VQ/aiiVuCDUJYnp0fxkrVDzeUQ9oIW6pn7twgMuK86kNRAyZ0MfVEPCAUA6uIrd5GZSgsrkR5u6Z954bVzRjnDiQ" +
            "9pChG2MMUJNgRN8c/dLIaYyXQcw0XQUtGpyGPaNiMnBfMDIrweo5ZhCUEezkrHTfl+HcBvGcmrufIX5WsoXh3JStmA6URweXJGEPFYPXk8/p2oIKHlO42eZ9" +
            "FrhB69dp6ROK4rnQiXLrhwPYBk1PKACMPZQCdlA928wW6MOJbJngYR4mp8g26iGegQcsAf3KyI07Lg1HTcYc2UdwBJ4Lzr9G3JTkXb0jCVXhcuS00PAh0EZC" +
            "lfa68SRLwDoI5krenJbUGqBv6IJ0KSCOiySemyP1rHmlaLX5+f0N2sEYqAs3rxn9NsvirqkGtZEc7VGUjK+ThRubWiR17MTgqhDXQ1wYrnw7t9NkqaS2cEVF" +
            "EewjwT0n7evjxtoFtfjay6iRebXvRoyApAbJ24ZDsYqznsDNVrGk9v2LeFT7oiCXLXkVBHLl1ZA6yrOnwmm8eBc2gTouxPwL+oUixSc84mTAq43CB8y9ZHou" +
            "o72SmoGqxz0tyLXsXwuheTwN8rkfL9PfqwRHxbiaN2HZqpg08QLtmpS4Am7ejDWJm0bVl5gX8RZIWxCT5E1ZZpuL1FbOIK6L2uNllIan20VcEZ7kbpXpT+lL" +
            "vA+sgqhqurUp2eYwGcPbcn+Ms76p9u/5OJD9qZis4+S6PyHHM6rcE8TwWlpvMF2BalC0JXmTOGl2wDIYxQW+w2EZhbfQFikXYk0bHl2cqJ5203nI4s0anypx" +
            "gbgRV8FChgQLsgSbPHaS8fZHdqSOO6hVlEYc7kZNr+l4ROmHVz+t2mW6cUGWyqSUXVRuxdH9V2k9+y0Lt6SpXuJWQUSjYPs5pwWXuPZSPM0SNw0qWgQeUMf7" +
            "tP4zaEdGX/vJY/q5xSEYjFvXI8YZvHP0W167OW0hHBQjR/dd1qpRUVH3j+776UO8GMdCjX3nNQlcBNszYtK1YMLNeyM0gi2+LMEY3KYE0EVc4LrE5fKsaIji" +
            "uEG1gUCeWzF7ktqGexUcw7mBjxWKWxyFWzxHXE+EnCBxkYKKWE75aFGb+Mu7MaKu8qjcfG56ZVWJEteWJGjgodmTLOohqv4u3hE7apq9FRaKKxXPCYxaWODc" +
            "vSjGCyC/S4xrusxzLQLU4WYPubhEosgLaoGH5+WkVmAHdPKPwHbRsf3/Bmp5brXhMI7GoQjuoLqcpo+fT2oSwVRQA5bKpICha/SyEpVERbxyPaAoiRzdktB+" +
            "TtRInajac5zyYLJegrnNZCOYdd78d6cL9Gmk6Wcy3mAGp3e66cv2EBxCxfBHVkkKhWbixvJP0zrBBp6DbaDrntRRwuu1Diyk4iSgtnBJ3JOS2jkj2E1jftPJ" +
            "e9X0g7ULfJV/4HrWaWkFdfCwqcYtXr6Gh70rCRFZATxwGdNqwcPrujaJK7hhus+5KeLTjIIC/nKb5LGY3cJjMUPiqlGr/OtQ0sEfDmAbN3u9mxb08BouFbtk" +
            "/m+5ms9FP6RbIHGdl3GU8MSn+VOjjT/Gololoapd4L7C3Qga8M6TeiRu+iqbru/lfWddow8sDUlcC89aTxEXLm/bLg9///Ef4C7IKJWEh0sv77v3gTzydzZI" +
            "qORpBboeEwyRS3iVYFSoqIyI4yxMwRb/CBRd417l36JdELXLf06gCGyBwNTjPntGoO24Rx1Xc0pZ3crKV40o5etWvsYdZRDH96BbHfRVvgT9PMpPrYqZRymL" +
            "W1ksHmUx9r+6CImnGIkztJ4XvSD6he9LHpVl+HpUnKHcUrFHcsmXEtSY5BBt8yibza1shkdpG/0lbdpbszqg1EGlDklZSvkrdVipAKWOKHVUGccM9bKSPqlX" +
            "DHXCUCeVOuVtCS06+je6A19S6oxSr72hTiv1BaW+qMwYpf5IqS/r+uiBNNL3s/rdUsFXfmr3KIfZZEXnafbnJq+r18/s16ZebD1jRfxn42L22L3fo//nK/my" +
            "ldRn3488IN9TUrevQ7Rktkrzvi8F/5k5GZL2XZrM/Pl7ZFT+oBFmpboxZtctL3Rgv89/ruxHpJcvtOM/dMwbEvOOVr98gYHKVH7qPaX+5ada/6fhOKocHyL+" +
            "3VAOf+vP/sv4tRbv/4NU80U9HfxG1J+oIKkoWHSoslmDlQ2t2+vg866Y/beyG4bjPVE9vtLg63bD8ZpyXJSaD0qbOlkY8UqvEG+b3ab4a+U47ucdujcYmhdW" +
            "le7tH860Vfc1QDm+bvZeJuBtw/EjZT9kOP5S2c8zYFa1v0k83k0itoZdVqRb5kpSJbr9swE3J1CHFyTj0P4s31Hqqx71Vb1bpr22anS/B/P/ZyX06ooMqUsK" +
            "t+g1Z9P1fL6W9Nr6rDHPT0gjZUAcP3nNo+5YdbHT3o3JIBkP1c8Mv6FFcvke8KhvSYE/ll+yjPjXlCNVMn7hqEf9nayTbyjHvyr7S8qxirGx3ylaYNcr36Pe" +
            "Uo4nkqFcJuPVYBu9tbt1YjfdnqJ1yUqGN+Ul5V3739Rt1s32VY58s5P1VuldOCWn613y4u6Qbr31B7ujUer8lnIcVo4/VQ4Z5b8S+zcNx7vK/vfKcUDZf6Zj" +
            "K+Unhv9o2GUxnpLGHZCW9CkWt/2klPRv2mpX6c9HyvE/WvxKOeRsQoXIqrMp+wUxeE85jinHj6XFFuUIMfSC/CfluJcmvXhXSm5wGLaS89K2W980RqT5MkWT" +
            "skpG1Et+bl2tr/TqNeljKiuo/rRk8TviUcf4MpRiEWVIYI8xekfspg/KQP6Ko1DZ/xc=";
    }
}

/** The one style sheet of the page: light and dark by preference, print without colour blocks. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2126;--soft:#4f5b66;--line:#c9d1d9;--paper:#fff;--wash:#f3f5f7;--good:#0b6b3a;--warn:#7a4d00;--bad:#a11d2b;--accent:#0a5bb5;--bar:#3d7cc9;--range:#b9cfe8}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#a9b4be;--line:#3b444d;--paper:#14181c;--wash:#1e242a;--good:#5cd08f;--warn:#e7b75a;--bad:#ff8a94;--accent:#7db8f7;--bar:#5b9be6;--range:#2f4a68}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2em 0 .6em}
h2{font-size:1.25rem;margin:2em 0 .6em;padding-bottom:.2em;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.4em 0 .4em}
p,ul,ol,dl{max-width:46rem}
a{color:var(--accent)}
.scroll{overflow-x:auto;margin:.8em 0}
table{border-collapse:collapse;width:100%;font-size:.94rem}
caption{text-align:left;color:var(--soft);padding:.2em 0}
th,td{text-align:left;vertical-align:top;padding:.45em .7em .45em 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th[scope=col]{color:var(--soft);font-weight:600}
td.number,th.number{text-align:right}
td.prose{min-width:16rem}
tbody th[scope=rowgroup]{padding-top:1.1em;font-size:1rem}
tbody th[scope=rowgroup] span,tbody th[scope=rowgroup] ul{display:block;font-weight:400;font-size:.94rem;color:var(--soft);max-width:60rem;margin:.3em 0}
.strong{font-weight:600}.quiet{color:var(--soft)}.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.accent{color:var(--accent)}
.note{border-left:4px solid var(--accent);background:var(--wash);padding:.6em .9em;max-width:46rem;margin:.8em 0}
.note.warning{border-color:var(--warn)}
pre{background:var(--wash);padding:.7em .9em;overflow-x:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em}
dt{color:var(--soft)}dd{margin:0}
details{margin:.8em 0}summary{cursor:pointer;font-weight:600}
figure{margin:1em 0}figcaption{color:var(--soft);font-size:.9rem}
svg{max-width:100%;height:auto;display:block}
svg text{fill:var(--ink);font-size:13px}
svg .soft{fill:var(--soft)}
svg .grid{stroke:var(--line)}
svg .range{fill:var(--range)}svg .value{fill:var(--bar)}
svg .cell{fill:var(--bar)}svg .card{fill:var(--wash);stroke:var(--line)}
svg .edge-good{fill:var(--good)}svg .edge-warn{fill:var(--warn)}svg .edge-bad{fill:var(--bad)}svg .edge-accent{fill:var(--accent)}svg .edge-plain,svg .edge-strong{fill:var(--bar)}svg .edge-quiet{fill:var(--line)}
@media (min-width:60rem){td.word{white-space:nowrap}}
@media (max-width:36rem){table,thead,tbody,tr,th,td{display:block;width:auto}thead{position:absolute;left:-99rem}td,tbody th[scope=row]{border:0;padding:.1em 0}tbody tr{border-bottom:1px solid var(--line);padding:.5em 0}td.prose{min-width:0}td::before{content:attr(data-label) ": ";color:var(--soft)}dl{grid-template-columns:1fr}dt{margin-top:.5em}main{padding:1rem .8rem 3rem}}
@media print{body{font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}tr,figure{break-inside:avoid}.scroll{overflow:visible}details>*{display:block}a{color:inherit}}
`;

/** What the page's policy allows the style sheet by; a test computes it anew. */
export const STYLE_HASH = 'sha256-LbUIkL/sMFoMmoru7pcPqOme9Gt6Mt9233M7c32FDcg=';

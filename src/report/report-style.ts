/** The report's look: readable in both colour schemes, prints well. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1e1e1e;--soft:#5f5f5f;--line:#e2e2e2;--ground:#f7f7f7;--card:#fff;--bad:#bd2915;--warn:#8f4d00;--good:#00703a;--ask:#5a3fc0}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--soft:#b3b3b3;--line:#3f3f3f;--ground:#1e1e1e;--card:#2a2a2a;--bad:#ff9c8c;--warn:#f5c26b;--good:#79d297;--ask:#b9a8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 Inter,"PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif}
header,main,footer{max-width:1080px;margin:0 auto;padding:24px}
h1{font-size:22px;margin:0 0 4px}
h2{font-size:15px;margin:0 0 2px;overflow-wrap:anywhere}
.yield{font-size:16px;margin:0}.yield strong{font-size:28px;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;margin-top:12px}caption{text-align:left;color:var(--soft);padding-bottom:4px}
th{font-weight:400;text-align:left;padding:2px 16px 2px 0;font-family:ui-monospace,monospace;font-size:12px}
.bar{display:inline-block;height:8px;background:currentColor;opacity:.45;border-radius:2px;margin-right:8px}
article{display:grid;grid-template-columns:300px 1fr;gap:24px;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin-bottom:16px;break-inside:avoid}
.picture svg{width:100%;max-height:420px;display:block;background:repeating-conic-gradient(#0001 0 25%,transparent 0 50%) 0/16px 16px}
.clean .picture svg,.unmatched .picture svg{max-height:200px}
.mark rect{fill:none;stroke:#e5006d}.mark .needed{stroke:#00883c;stroke-dasharray:4 3;vector-effect:non-scaling-stroke;stroke-width:2}.mark .other{stroke:#2f6afd;stroke-dasharray:1 3;vector-effect:non-scaling-stroke;stroke-width:2}.mark .flag{fill:#e5006d;stroke:none}.mark text{fill:#fff;text-anchor:middle;font-family:system-ui,sans-serif;font-weight:700}
.facts,.path{color:var(--soft)}.facts{margin:0 0 8px}
.verdict{white-space:nowrap;margin-right:4px}.flagged .verdict{color:var(--bad)}.clean .verdict{color:var(--good)}.unknown .verdict{color:var(--ask)}.unmatched .verdict{color:var(--soft)}
ol{list-style:none;margin:0;padding:0}li{padding:8px 0 8px 32px;border-top:1px solid var(--line);position:relative;overflow-wrap:anywhere}
.number{position:absolute;left:0;top:9px;min-width:22px;height:20px;text-align:center;background:#e5006d;color:#fff;border-radius:3px;font-size:12px;line-height:20px;font-weight:700}
.severity{font-weight:600;margin-right:4px}.blocking .severity,.major .severity{color:var(--bad)}.minor .severity{color:var(--warn)}li.unknown .severity{color:var(--ask)}
code{font-size:12px;color:var(--soft)}
td{padding:2px 12px 2px 0;white-space:nowrap}.gain,.notes{color:var(--soft)}li.waived{opacity:.7}
.sheet{max-width:1480px;display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:16px}figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px;break-inside:avoid;overflow-wrap:anywhere;font-size:12px}figure .picture svg{max-height:260px}
.sets{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin-bottom:16px}.sets li{padding-left:0}
footer{color:var(--soft);font-size:12px;padding-top:0}
@media (max-width:720px){article{grid-template-columns:1fr}}
`;

import { createHash } from 'node:crypto';

/** The whole style of the page: it loads nothing. Colours are those of the other pages. */
export const STYLE = `
:root{--ink:#1b2430;--grey:#556070;--line:#d5dbe3;--ground:#fff;--accent:#1f5fa8;--good:#22693f;--good-paper:#e9f5ee;--warn:#855100;--warn-paper:#fdf3e0;--bad:#8e1b3a;--bad-paper:#fbecf0;--none:#44505f;--none-paper:#f0f2f5;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--grey:#a5b0c0;--line:#37424f;--ground:#12171d;--accent:#7db4f0;--good:#7fd3a0;--good-paper:#14291d;--warn:#f0bd6a;--warn-paper:#2e2412;--bad:#f597b0;--bad-paper:#35161f;--none:#b9c3d0;--none-paper:#1e2630}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.5 'Noto Sans SC','Noto Sans',system-ui,'PingFang SC','Microsoft YaHei',sans-serif;overflow-wrap:anywhere}
main{max-width:760px;margin:0 auto;padding:20px 20px 56px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:6px 20px;align-items:baseline}
h1{margin:8px 0;font-size:19px;font-weight:600;color:var(--grey)}
nav{display:flex;flex-wrap:wrap;gap:4px 16px}
nav a,nav strong{padding:6px 0}
a{color:var(--accent)}
.status{display:flex;gap:18px;align-items:flex-start;margin:14px 0 22px;padding:22px;border:2px solid;border-radius:12px}
.status svg{flex:none;width:52px;height:52px}
.status h2{margin:0;font-size:30px;line-height:1.2}
.status p{margin:6px 0 0;color:var(--ink)}
.valid{color:var(--good);background:var(--good-paper)}
.suspended,.superseded{color:var(--warn);background:var(--warn-paper)}
.withdrawn,.expired{color:var(--bad);background:var(--bad-paper)}
.unknown{color:var(--none);background:var(--none-paper)}
.sample{margin:14px 0;padding:10px 16px;border:1px solid var(--warn);border-radius:6px;color:var(--warn);font-weight:600}
dl{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:8px 20px;margin:0}
dt{color:var(--grey)}
dd{margin:0;min-width:0}
.holder{font-size:20px;font-weight:600;line-height:1.3}
h3{margin:28px 0 8px;font-size:17px}
ul{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
li{padding:9px 0;border-bottom:1px solid var(--line)}
li span{display:block;color:var(--grey);font-size:15px}
footer{margin-top:26px;color:var(--grey);font-size:14px}
footer p{margin:4px 0}
@media (max-width:480px){main{padding:14px 16px 40px}.status{gap:14px;padding:18px 16px}.status svg{width:40px;height:40px}.status h2{font-size:25px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:12px}}
@media print{:root{--ink:#000;--grey:#333;--line:#999;--ground:#fff;--good:#22693f;--warn:#855100;--bad:#8e1b3a;--none:#333;color-scheme:light}nav{display:none}main{max-width:none;padding:0}.status{background:none}li{break-inside:avoid}}
`;

/** For the page: nothing runs, nothing is loaded, nothing is sent; only this style applies. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

import type { CertificateModel } from '../../models/certificate/certificate-model';
import { beside, drawing, stack, type Box } from '../box';
import type { PdfContext } from '../context';
import type { Run } from '../text';
import { newTag } from '../structure';
import { textBox } from '../text-box';
import { mm } from '../theme';
import { leadingOf } from './fitted-text';

type Scope = CertificateModel['scope'];
type Site = Scope['sites'][number];

const BETWEEN = { columns: mm(8), rows: 5 } as const;

/** The sites with their programmes, two in a row, a last one in the middle. */
export function siteList(ctx: PdfContext, { sites, between }: Scope, width: number, size: number): Box {
  const rows: Box[] = [];
  for (let at = 0; at < sites.length; at += 2) {
    const row = sites.slice(at, at + 2);
    const column = row.length === 1 ? width : (width - BETWEEN.columns) / 2;
    const cells = row.map((site) => ({ width: column, box: siteBox(ctx, site, between, column, size) }));
    rows.push(beside(cells, BETWEEN.columns));
  }
  const all = stack(rows, BETWEEN.rows);
  const tag = newTag('L');
  return drawing(all.height, (x, y) => ctx.structure.within(tag, () => all.draw(x, y)));
}

function siteBox(
  ctx: PdfContext,
  { name, location, programmes }: Site,
  between: string,
  width: number,
  size: number,
): Box {
  const style = { weight: 'regular', size, leading: leadingOf(ctx, size) } as const;
  const body = newTag('LBody');
  const options = { width, style, align: 'centre', tag: body } as const;
  const place =
    location === undefined ? [] : [{ text: '  ' }, { text: location, color: ctx.theme.grey, keep: 'place' }];
  const words = stack([
    textBox(ctx, [{ text: name, weight: 'bold' }, ...place], options),
    textBox(ctx, runsOf(programmes, between), { ...options, balanced: true }),
  ]);
  const item = newTag('LI');
  return drawing(words.height, (x, y) => ctx.structure.within(item, () => words.draw(x, y)));
}

/** A line ends between two of them, behind what stands between. */
function runsOf(programmes: readonly string[], between: string): Run[] {
  const sign = between.trimEnd();
  return programmes.flatMap((text, at): Run[] => {
    const isLast = at === programmes.length - 1;
    return [
      { text: isLast ? text : text + sign, keep: String(at) },
      ...(isLast ? [] : [{ text: between.slice(sign.length) }]),
    ];
  });
}

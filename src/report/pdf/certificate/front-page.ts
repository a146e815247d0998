import type { CertificateModel } from '../../models/certificate/certificate-model';
import { beside, drawing, gap, stack, type Box } from '../box';
import type { PdfContext } from '../context';
import { drawSignatureField } from '../signature-field';
import { newTag } from '../structure';
import { GUTTER, mm } from '../theme';
import { checkBox } from './check-box';
import { DENSITIES, type Density } from './density';
import { fittedText, type FittedOptions } from './fitted-text';
import { drawEmblem, drawFrame, drawMark, EMBLEM_SIDE, FRAME_INSIDE } from './ornament';
import { siteList } from './site-list';

/** Between the frame and the text. */
const AIR = { side: mm(13), top: mm(8), bottom: mm(9) } as const;
/** Lines that the claim is held to, narrower than the page: they read better. */
const CLAIM_SHARE = 0.88;
/** More sites than this stand in the annex: nobody reads a longer list on a wall. */
const MOST_LISTED = 12;

/** A list of sites that would have to be set closer than this goes into the annex. */
const LISTED_DENSITIES = 3;

/** A part of the page with its share of the air that is left. */
interface Part {
  readonly box: Box;
  /** Of the air above it. */
  readonly share: number;
}

interface Setting {
  readonly head: readonly Part[];
  readonly foot: Box;
  readonly isListed: boolean;
  readonly free: number;
}

/**
 * Draws the first page.
 * @returns whether the sites stand on it; else they need an annex
 */
export function drawFrontPage(ctx: PdfContext, model: CertificateModel): boolean {
  const { width, height } = ctx.doc.page;
  const left = FRAME_INSIDE + AIR.side;
  const [top, bottom] = [FRAME_INSIDE + AIR.top, height - FRAME_INSIDE - AIR.bottom];
  const setting = settingOf(ctx, model, width - 2 * left, bottom - top);
  drawFrame(ctx);
  if (model.warning) drawMark(ctx, model.warning.mark);
  ctx.bookmark(1, model.kind, 0);
  const shares = setting.head.reduce((sum, { share }) => sum + share, 0);
  let y = top;
  for (const { box, share } of setting.head) {
    y += (setting.free * share) / shares;
    box.draw(left, y);
    y += box.height;
  }
  setting.foot.draw(left, bottom - setting.foot.height);
  ctx.y = ctx.frame.bottom;
  return setting.isListed;
}

/** The largest setting that the page holds: with the list of sites where that stays readable, else without. */
function settingOf(ctx: PdfContext, model: CertificateModel, width: number, room: number): Setting {
  const mayList = model.scope.sites.length <= MOST_LISTED;
  const listed = mayList ? DENSITIES.slice(0, LISTED_DENSITIES) : [];
  const tried = [
    ...listed.map((density) => setIn(ctx, model, width, room, density, true)),
    ...DENSITIES.map((density) => setIn(ctx, model, width, room, density, false)),
  ];
  return tried.find(({ free }) => free >= 0) ?? (tried.at(-1) as Setting);
}

function setIn(
  ctx: PdfContext,
  model: CertificateModel,
  width: number,
  room: number,
  density: Density,
  isListed: boolean,
): Setting {
  const head = headOf(ctx, model, width, density, isListed);
  const foot = footOf(ctx, model, width, density);
  const taken = head.reduce((sum, { box }) => sum + box.height, 0) + foot.height + (head.length + 1) * density.air;
  return { head: withAir(head, density.air), foot, isListed, free: room - taken };
}

const withAir = (parts: readonly Part[], air: number): readonly Part[] =>
  parts.map(({ box, share }) => ({ share, box: stackedBelow(box, air) }));

function stackedBelow(box: Box, air: number): Box {
  return drawing(box.height + air, (x, y) => box.draw(x, y + air));
}

function headOf(
  ctx: PdfContext,
  model: CertificateModel,
  width: number,
  density: Density,
  isListed: boolean,
): readonly Part[] {
  const { theme } = ctx;
  const { scope, warning } = model;
  const centred = (text: string, options: Omit<FittedOptions, 'width' | 'align'>, share = 1): Box =>
    centredIn(width, share, (narrow) =>
      fittedText(ctx, text, { ...options, width: narrow, align: 'centre', balanced: true }),
    );
  const quiet = { sizes: [density.text], lines: 4, color: theme.grey } as const;
  return [
    ...(warning ? [{ share: 0, box: warningBox(ctx, warning.text, width) }] : []),
    ...(density.hasEmblem ? [{ share: 0.2, box: emblemBox(ctx, model.code, width) }] : []),
    {
      share: 0.4,
      box: centred(model.issuer, { sizes: density.issuer, lines: 2, weight: 'bold', color: theme.grey }),
    },
    {
      share: 0.9,
      box: stack([
        centred(model.kind, { sizes: [density.kind], lines: 1, tag: 'H1' }),
        gap(2),
        centred(
          model.scheme,
          { sizes: density.scheme, lines: 2, weight: 'bold', color: theme.accentText },
          CLAIM_SHARE,
        ),
      ]),
    },
    { share: 1.5, box: centred(model.certifies, quiet) },
    {
      share: 0.7,
      box: centred(model.holder, { sizes: density.holder, lines: 3, onOneLine: 3, weight: 'bold', tag: 'H2' }),
    },
    {
      share: 0.9,
      box: centred(
        isListed ? model.statement.listed : model.statement.annexed,
        { sizes: [density.text], lines: 8 },
        CLAIM_SHARE,
      ),
    },
    {
      share: 1.4,
      box: stack(
        [
          centred(scope.title, { sizes: [8.5], lines: 1, weight: 'bold', color: theme.accentText, tag: 'H3' }),
          isListed
            ? siteList(ctx, scope, width, density.list)
            : centred(scope.annexed, { sizes: [density.text + 2], lines: 3, weight: 'bold' }),
          ...(model.conditions === undefined
            ? []
            : [centred(model.conditions, { sizes: [density.text - 1], lines: 3 }, CLAIM_SHARE)]),
        ],
        5,
      ),
    },
    { share: 1.4, box: factsBox(ctx, model.facts, width, density) },
  ];
}

function centredIn(width: number, share: number, make: (width: number) => Box): Box {
  const narrow = width * share;
  const box = make(narrow);
  return drawing(box.height, (x, y) => box.draw(x + (width - narrow) / 2, y));
}

function emblemBox(ctx: PdfContext, code: string, width: number): Box {
  return drawing(EMBLEM_SIDE, (x, y) => drawEmblem(ctx, code, [x + width / 2, y + EMBLEM_SIDE / 2]));
}

/** What must not be overlooked, with its sign. */
function warningBox(ctx: PdfContext, text: string, width: number): Box {
  const { text: color, shape, colour } = ctx.theme.severity.high;
  const words = fittedText(ctx, text, {
    ...{ width: width - 32, sizes: [9, 8.5], lines: 2, weight: 'bold', color, align: 'centre', balanced: true },
  });
  const height = words.height + 8;
  return drawing(height, (x, y) => {
    ctx.structure.artifact(() => {
      ctx.canvas.rect(x, y, width, height, { fill: ctx.theme.white, stroke: colour, lineWidth: 1 });
      ctx.canvas.symbol(shape, x + 13, y + height / 2, 10, colour);
    });
    words.draw(x + 24, y + 4);
  });
}

/** Three in a row, each under its name, between two rules. */
function factsBox(ctx: PdfContext, facts: CertificateModel['facts'], width: number, density: Density): Box {
  const { theme, canvas, structure } = ctx;
  const column = (width - 2 * GUTTER) / 3;
  const cell = ({ term, text }: CertificateModel['facts'][number]): Box =>
    stack([
      fittedText(ctx, term, { ...{ width: column, sizes: [7.5], lines: 2, align: 'centre', color: theme.grey } }),
      fittedText(ctx, text, {
        ...{ width: column, sizes: [density.fact, 9, 8], lines: 1, weight: 'bold', align: 'centre' },
      }),
    ]);
  const rows = [facts.slice(0, 3), facts.slice(3)].map((row) =>
    beside(
      row.map((fact) => ({ width: column, box: cell(fact) })),
      GUTTER,
    ),
  );
  const inner = stack(rows, 7);
  const edge = 8;
  return drawing(inner.height + 2 * edge, (x, y) => {
    structure.artifact(() => {
      for (const at of [y, y + inner.height + 2 * edge]) {
        canvas.line(x, at, x + width, at, { stroke: theme.line, lineWidth: 0.75 });
      }
    });
    inner.draw(x, y + edge);
  });
}

/** Whoever signed, how to check it, whose rules these are. The field for the signature lies over what is signed by it. */
function footOf(ctx: PdfContext, model: CertificateModel, width: number, density: Density): Box {
  const { theme, structure } = ctx;
  const { seal } = model;
  const check = checkBox(ctx, model, width, density);
  const notes = stack(
    model.notes.map((note) =>
      fittedText(ctx, note, {
        ...{
          width,
          sizes: [density.note, density.note - 0.5],
          lines: 3,
          color: theme.grey,
          tag: 'Note',
          align: 'centre',
        },
        balanced: true,
      }),
    ),
    2,
  );
  const signed = drawing(check.height, (x, y) => {
    structure.within(newTag('Sect'), () => {
      check.draw(x, y);
      if (seal.kind === 'issued') drawSignatureField(ctx, { x, y, width, height: check.height }, seal.field);
    });
  });
  return stack([signed, gap(density.air), notes]);
}

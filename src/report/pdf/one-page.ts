import type { SectionModel } from '../models/blocks';
import { heading } from './blocks';
import type { PdfContext, Tightness } from './context';
import { drawBlocks } from './draw-block';
import { TIGHTER, USUAL } from './passages';

/**
 * Draws each section on a page of its own, the first below what stands there: with as much of its contents as fits, set
 * tighter before anything is left out.
 */
export function drawOnOnePageEach(ctx: PdfContext, sections: readonly SectionModel[]): void {
  for (const section of sections) drawOnOnePage(ctx, section, 2);
}

/** @param level of its heading */
export function drawOnOnePage(ctx: PdfContext, section: SectionModel, level: 1 | 2): void {
  if (section.newPage) ctx.freshPage({ orientation: section.orientation ?? 'portrait' });
  const { blocks, tightness } = fitting(ctx, section, level);
  ctx.tightness = tightness;
  draw(ctx, section, blocks, level);
}

interface Fitting {
  readonly blocks: SectionModel['blocks'];
  readonly tightness: Tightness;
}

/** The fullest that takes one page; where none does, the shortest. */
function fitting(ctx: PdfContext, section: SectionModel, level: 1 | 2): Fitting {
  const settings = [USUAL, ...TIGHTER];
  let found: Fitting = { blocks: section.blocks, tightness: USUAL };
  for (const blocks of [section.blocks, ...(section.shorter ?? [])]) {
    for (const tightness of settings) {
      found = { blocks, tightness };
      if (ctx.trial(() => draw(ctx, section, blocks, level), tightness).fills.length === 1) return found;
    }
  }
  return found;
}

function draw(ctx: PdfContext, section: SectionModel, blocks: SectionModel['blocks'], level: 1 | 2): void {
  ctx.section(() => {
    heading(ctx, level, section.title);
    drawBlocks(ctx, blocks);
  });
}

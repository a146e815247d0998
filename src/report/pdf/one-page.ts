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
  for (const section of sections) {
    if (section.newPage) ctx.freshPage({ orientation: section.orientation ?? 'portrait' });
    const { blocks, tightness } = fitting(ctx, section);
    ctx.tightness = tightness;
    draw(ctx, section, blocks);
  }
}

interface Fitting {
  readonly blocks: SectionModel['blocks'];
  readonly tightness: Tightness;
}

/** The fullest that takes one page; where none does, the shortest. */
function fitting(ctx: PdfContext, section: SectionModel): Fitting {
  const settings = [USUAL, ...TIGHTER];
  let found: Fitting = { blocks: section.blocks, tightness: USUAL };
  for (const blocks of [section.blocks, ...(section.shorter ?? [])]) {
    for (const tightness of settings) {
      found = { blocks, tightness };
      if (ctx.trial(() => draw(ctx, section, blocks), tightness).fills.length === 1) return found;
    }
  }
  return found;
}

function draw(ctx: PdfContext, section: SectionModel, blocks: SectionModel['blocks']): void {
  ctx.section(() => {
    heading(ctx, 2, section.title);
    drawBlocks(ctx, blocks);
  });
}

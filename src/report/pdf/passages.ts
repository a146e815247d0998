import type { Block, SectionModel } from '../models/blocks';
import type { PageOptions, PdfContext, Tightness } from './context';

/** A section, or as much of it as stands in one passage. */
export interface SectionPart {
  readonly section: SectionModel;
  /** The first part has the section's heading. */
  readonly begins: boolean;
  readonly blocks: readonly Block[];
}

/** What runs on from page to page without a forced break. */
export interface Passage {
  /** The page that it begins on; undefined for the first when it goes on where the cursor is. */
  readonly start: (PageOptions & { readonly kind: 'section' | 'break' }) | undefined;
  readonly parts: readonly SectionPart[];
}

/** A report cut where a new page is asked for. */
export function passagesOf(sections: readonly SectionModel[]): Passage[] {
  const passages: { start: Passage['start']; parts: SectionPart[] }[] = [];
  for (const section of sections) {
    let blocks: Block[] = [];
    const begin = (start: Passage['start'], begins: boolean): void => {
      if (start !== undefined || passages.length === 0) passages.push({ start, parts: [] });
      blocks = [];
      passages.at(-1)?.parts.push({ section, begins, blocks });
    };
    const { orientation = 'portrait', paper: size = 'A4' } = section;
    begin(section.newPage ? { kind: 'section', orientation, size } : undefined, true);
    for (const block of section.blocks) {
      if (block.kind !== 'pageBreak') blocks.push(block);
      else begin({ kind: 'break', ...(block.orientation !== undefined && { orientation: block.orientation }) }, false);
    }
  }
  return passages;
}

/** How a passage is set. */
export interface Setting {
  /** Goes on below what stands on the page already. */
  readonly follows: boolean;
  readonly tightness: Tightness;
}

/** From the usual to the tightest. */
export const TIGHTER: readonly Tightness[] = [
  { air: 0.85, rows: 1, charts: 1, torn: false },
  { air: 0.7, rows: 0.9, charts: 1, torn: false },
  { air: 0.7, rows: 0.9, charts: 0.94, torn: false },
  { air: 0.55, rows: 0.7, charts: 1, torn: false },
  { air: 0.55, rows: 0.7, charts: 0.88, torn: false },
];
export const USUAL: Tightness = { air: 1, rows: 1, charts: 1, torn: false };

/** With small tables over the end of a page: to save a page that is almost empty. */
const TORN: readonly Tightness[] = [USUAL, ...TIGHTER].map((tightness) => ({ ...tightness, torn: true }));

/** A page less full than this is worth to be saved. */
const WASTED = 0.5;
/** A page less full than this is worth a torn table. */
const ALMOST_EMPTY = 0.25;
/** A page less full than this is gone on with by the next section, if that saves a page. */
const LEFT_OVER = 1 / 3;

/**
 * Finds the setting with the fewest pages: a page that would hold a few lines is saved by tighter spacing, or gone on
 * with. Nothing is drawn.
 */
export function settingOf(
  ctx: PdfContext,
  passage: Passage,
  draw: (passage: Passage, follows: boolean) => void,
): Setting {
  const found = ctx.pageIndex;
  const filled = ctx.fill;
  const fresh = (tightness: Tightness): readonly number[] => ctx.trial(() => draw(passage, false), tightness).fills;
  const { start } = passage;
  const isOnEmptyPage = filled === 0 && found > 0 && ctx.isOn(start ?? {});
  /** Of the pages that are the passage's own. */
  const own = (fills: readonly number[]): readonly number[] =>
    start === undefined || isOnEmptyPage ? fills : fills.slice(1);
  let fills = fresh(USUAL);
  let best: Setting = { follows: false, tightness: USUAL };
  const improve = (settings: readonly Tightness[], isWasteful: () => boolean): void => {
    for (const tightness of settings) {
      if (own(fills).length < 2 || !isWasteful()) return;
      const tighter = fresh(tightness);
      if (tighter.length < fills.length) [best, fills] = [{ follows: false, tightness }, tighter];
    }
  };
  // Notes take the room that there is.
  const hasNotes = passage.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'notes'));
  improve(TIGHTER, () => hasNotes || own(fills).some((fill) => fill < WASTED));
  improve(TORN, () => hasNotes || (own(fills).at(-1) ?? 1) < ALMOST_EMPTY);
  const mayFollow = start?.kind === 'section' && found > 0 && filled > 0 && filled < LEFT_OVER && ctx.isOn(start);
  if (!mayFollow) return best;
  for (const tightness of [USUAL, ...TIGHTER]) {
    const [here = 0, ...further] = ctx.trial(() => draw(passage, true), tightness).fills;
    if (here > filled + 0.1 && further.length + 1 < fills.length) return { follows: true, tightness };
  }
  return best;
}

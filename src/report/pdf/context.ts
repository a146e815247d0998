import type { Language } from '../../shared/text';
import { headHeight, type Box, type Placing } from './box';
import { Canvas } from './canvas';
import { Outline } from './outline';
import { Structure, newTag, type Tag } from './structure';
import {
  MARGIN,
  PAPER,
  textStyle,
  type Orientation,
  type PaperSize,
  type TextRole,
  type TextStyle,
  type Theme,
} from './theme';

/** An entry of the table of contents. */
export interface ContentsEntry {
  readonly level: number;
  readonly title: string;
  readonly destination: string;
  /** Index of the page before the contents are put in. */
  readonly pageIndex: number;
}

/** Where the contents stand: before page `index`, at this point of the reading order. */
export interface ContentsPlace {
  readonly title: string;
  readonly index: number;
  readonly tag: Tag;
  readonly maxLevel: number;
  readonly entries: ContentsEntry[];
}

export interface PageOptions {
  readonly orientation?: Orientation;
  readonly size?: PaperSize;
}

/** The part of the page inside the margins, points. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** What a passage takes, as a trial has found. */
export interface Extent {
  /** How much of each page is filled when it is left, 0 to 1; the first is the page that the passage found. */
  readonly fills: readonly number[];
}

/** Makes a passage shorter without a change of its words. */
export interface Tightness {
  /** Share of the air between boxes. */
  readonly air: number;
  /** Share of the air in the rows of tables. */
  readonly rows: number;
  /** Size of charts. */
  readonly charts: number;
  /** Small tables may go over the end of a page. */
  readonly torn: boolean;
}

interface Pending {
  readonly box: Box;
  readonly placing: Placing;
  readonly parent: Tag;
}

/**
 * One PDF under construction: pages, a cursor that runs down the frame, and the three trees that grow with
 * it (structure, bookmarks, table of contents). The first page is the cover: it has no running head and foot.
 */
export class PdfContext {
  readonly canvas: Canvas;
  readonly structure: Structure;
  readonly outline: Outline;
  /** Set by `contents`: where the table of contents goes once all page numbers are known. */
  contentsPlace: ContentsPlace | undefined;
  tightness: Tightness = { air: 1, rows: 1, charts: 1, torn: false };
  /** What trials have measured, by block and by what its boxes depend on. */
  readonly measured = new WeakMap<object, Map<string, readonly Box[]>>();
  frame: Frame = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  private top = 0;
  private air = 0;
  private page: Required<PageOptions> = { orientation: 'portrait', size: 'A4' };
  private waiting: Pending[] = [];
  /** Fills of the pages that a trial has left; undefined while pages are drawn. */
  private tried: number[] | undefined;
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  /** @param complete draws what needs all pages to be known, just before the document is closed */
  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly language: Language,
    readonly theme: Theme,
    private readonly complete: (ctx: PdfContext) => void,
  ) {
    this.canvas = new Canvas(doc);
    this.structure = new Structure(doc);
    this.outline = new Outline(doc);
    doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.ended = new Promise((resolve, reject) => {
      doc.on('end', resolve);
      doc.on('error', reject);
    });
    this.addPage();
  }

  /** The cursor: top of the next box, points from the top of the page. Boxes by hand set it to their lower edge. */
  get y(): number {
    return this.top;
  }
  set y(value: number) {
    this.top = value;
    this.air = 0;
  }

  /** 0 is the cover. */
  get pageIndex(): number {
    return this.doc.bufferedPageRange().count - 1 + (this.tried?.length ?? 0);
  }

  get isTrial(): boolean {
    return this.tried !== undefined;
  }

  /** Whether the page has this size and orientation, as far as they are asked for. */
  isOn({ orientation = this.page.orientation, size = this.page.size }: PageOptions): boolean {
    return orientation === this.page.orientation && size === this.page.size;
  }

  get size(): PaperSize {
    return this.page.size;
  }

  /** How much of the page is filled, 0 to 1. */
  get fill(): number {
    return Math.min(1, Math.max(0, (this.top - this.frame.top) / this.frame.height));
  }

  get atTop(): boolean {
    return this.top <= this.frame.top;
  }

  style(role: TextRole): TextStyle {
    return textStyle(role, this.language);
  }

  /** Starts a page; the size and orientation of the last one unless told. Headings that wait go to the new page. */
  addPage(options: PageOptions = {}): void {
    this.tried?.push(this.fill);
    this.page = { ...this.page, ...options };
    const [short, long] = PAPER[this.page.size];
    const [width, height] = this.page.orientation === 'portrait' ? [short, long] : [long, short];
    if (this.tried === undefined) this.doc.addPage({ size: [width, height], margin: 0 });
    const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
    this.frame = {
      left: MARGIN.left,
      top: MARGIN.top,
      right,
      bottom,
      width: right - MARGIN.left,
      height: bottom - MARGIN.top,
    };
    this.y = MARGIN.top;
  }

  /** Starts a page unless the current one is empty and has the size and orientation asked for. */
  freshPage(options: PageOptions = {}): void {
    if (!this.atTop || !this.isOn(options) || this.pageIndex === 0) this.addPage(options);
  }

  /** Points left on the page below the cursor, headings that wait and gaps deducted. */
  get room(): number {
    return this.roomAfter(0);
  }

  /** Points that a box may take on an empty page, headings that wait above it deducted. */
  get fullRoom(): number {
    const gap = this.waiting.at(-1)?.placing.after ?? 0;
    return this.frame.height - this.waitingHeight() - gap;
  }

  /**
   * Makes sure that `height` points are free on the page, draws headings that waited for it, and returns the
   * top. For drawing by hand: set `y` to the lower edge afterwards.
   */
  ensureSpace(height: number, before = 0): number {
    const air = before * this.tightness.air;
    if (height > this.roomAfter(air) && !this.atTop) this.addPage();
    this.flush(air);
    return this.top;
  }

  /** Adds air below the last box; collapses with the air that the next one wants above it. */
  space(height: number): void {
    this.air = Math.max(this.air, height * this.tightness.air);
  }

  /** Holds a box back until the next one is placed, so that it never ends a page: for headings. */
  keepWithNext(box: Box, placing: Placing): void {
    const { before = 0, after = 0 } = placing;
    const { air } = this.tightness;
    this.waiting.push({ box, placing: { before: before * air, after: after * air }, parent: this.structure.parent });
  }

  /** Sets a box at the cursor; on the next page when it does not fit, split when it can be. */
  place(box: Box, placing: Placing = {}): void {
    let rest: Box | undefined = box;
    let before = (placing.before ?? 0) * this.tightness.air;
    while (rest !== undefined) {
      rest = this.placeSome(rest, before);
      before = 0;
    }
    this.space(placing.after ?? 8);
  }

  /** Bookmark and contents entry of a heading whose top is at `y` on the current page. */
  bookmark(level: 1 | 2 | 3, title: string, y: number): void {
    this.outline.add(level, title, y);
    const place = this.contentsPlace;
    if (place === undefined || level > place.maxLevel) return;
    const destination = `d${String(place.entries.length + 1).padStart(5, '0')}`;
    this.doc.addNamedDestination(destination, 'XYZ', null, Math.max(0, y - 12), null);
    place.entries.push({ level, title, destination, pageIndex: this.pageIndex });
  }

  /** Groups what `work` draws under a structure element; a tag that was used before goes on. */
  section<T>(work: () => T, tag: Tag = newTag('Sect')): T {
    this.flush();
    const grouped = (): T => {
      const result = work();
      this.flush();
      return result;
    };
    return this.isTrial ? grouped() : this.structure.within(tag, grouped);
  }

  /** Finds out what `work` would take if it were drawn here. Nothing is drawn, and the page stays as it is. */
  trial(work: () => void, tightness: Tightness): Extent {
    const { top, air, page, frame, waiting, tightness: usual } = this;
    const tried: number[] = [];
    this.tried = tried;
    this.waiting = [...waiting];
    this.tightness = tightness;
    try {
      work();
      this.flush();
      return { fills: [...tried, this.fill] };
    } finally {
      this.tried = undefined;
      Object.assign(this, { top, air, page, frame, waiting, tightness: usual });
    }
  }

  /** Writes contents, running heads and page numbers, and closes the document. */
  async finish(): Promise<Buffer> {
    this.flush();
    this.complete(this);
    this.outline.countItems();
    this.doc.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }

  private placeSome(box: Box, before: number): Box | undefined {
    const room = this.roomAfter(before);
    if (box.height <= room) {
      this.draw(box, before);
      return;
    }
    const split = this.atTop || headHeight(box) <= room;
    const parts = split ? box.split?.(room, this.atTop ? room : this.frame.height) : undefined;
    if (parts !== undefined) {
      this.draw(parts[0], before);
      this.addPage();
      return parts[1];
    }
    if (this.atTop) {
      this.draw(box, before);
      return;
    }
    this.addPage();
    return box;
  }

  private draw(box: Box, before: number): undefined {
    this.flush(before);
    if (!this.isTrial) box.draw(this.frame.left, this.top);
    this.y = this.top + box.height;
  }

  /** Draws the headings that wait. `before` is the air that the next box wants. */
  private flush(before = 0): void {
    if (this.waiting.length > 0 && this.roomAfter(0) < 0 && !this.atTop) this.addPage();
    const waiting = this.waiting;
    this.waiting = [];
    for (const { box, placing, parent } of waiting) {
      this.top += this.gapBefore(placing.before ?? 0);
      if (!this.isTrial) this.structure.within(parent, () => box.draw(this.frame.left, this.top));
      this.y = this.top + box.height;
      this.air = placing.after ?? 0;
    }
    this.top += this.gapBefore(before);
    this.air = 0;
  }

  private gapBefore(before: number): number {
    return this.atTop ? 0 : Math.max(this.air, before);
  }

  private roomAfter(before: number): number {
    const { waiting } = this;
    if (waiting.length === 0) return this.frame.bottom - this.top - this.gapBefore(before);
    const first = this.gapBefore(waiting[0]?.placing.before ?? 0);
    const last = Math.max(before, waiting.at(-1)?.placing.after ?? 0);
    return this.frame.bottom - this.top - first - this.waitingHeight() - last;
  }

  private waitingHeight(): number {
    const boxes = this.waiting.reduce((sum, { box }) => sum + box.height, 0);
    const between = this.waiting
      .slice(1)
      .reduce((sum, { placing }, at) => sum + Math.max(placing.before ?? 0, this.waiting[at]?.placing.after ?? 0), 0);
    return boxes + between;
  }
}

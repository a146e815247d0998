/** Structure types of ISO 32000 that the report uses. */
export type TagType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'Note'
  | 'Caption'
  | 'Figure'
  | 'Form'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

export interface TagOptions {
  /** What a Figure shows, in words and figures. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column' | 'Both';
  /** Left, top, right, bottom on the page; figures have one. */
  readonly bbox?: readonly [number, number, number, number];
}

/**
 * A place in the structure tree. The element is made when something is first drawn for it, below the tag
 * that is open at that moment, so that reading order is drawing order; a tag that continues on the next
 * page keeps its element.
 */
export interface Tag {
  readonly type: TagType;
  readonly options: TagOptions;
  element?: PDFKit.PDFStructureElement;
}

export function newTag(type: TagType, options: TagOptions = {}): Tag {
  return { type, options };
}

/** Marks everything that is drawn: content by the structure tree, decoration as artifact. */
export class Structure {
  private readonly open: Tag[];
  private marking = false;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    const root = newTag('Document');
    root.element = doc.struct('Document');
    doc.addStructure(root.element);
    this.open = [root];
  }

  /** The innermost open tag: where the next content goes. */
  get parent(): Tag {
    return this.open.at(-1) ?? newTag('Document');
  }

  /** Makes `tag` the parent of what `work` draws. */
  within<T>(tag: Tag, work: () => T): T {
    this.elementOf(tag);
    this.open.push(tag);
    try {
      return work();
    } finally {
      this.open.pop();
    }
  }

  /** Draws content of `tag` on the current page. Inside other marked content it only draws: tags of that kind do not nest. */
  mark(tag: Tag, draw: () => void): void {
    if (this.marking) {
      draw();
      return;
    }
    const element = this.elementOf(tag);
    element.add(this.doc.markStructureContent(tag.type));
    this.drawMarked(draw);
  }

  /** Draws decoration: rules, backgrounds, running heads, repeated table heads. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    if (this.marking) {
      draw();
      return;
    }
    this.doc.markContent('Artifact', { type });
    this.drawMarked(draw);
  }

  /** The element of a tag, made below the open tag when it has none yet. */
  elementOf(tag: Tag): PDFKit.PDFStructureElement {
    if (tag.element !== undefined) return tag.element;
    const element = this.doc.struct(tag.type, tag.options);
    this.parent.element?.add(element);
    tag.element = element;
    return element;
  }

  private drawMarked(draw: () => void): void {
    this.marking = true;
    try {
      draw();
    } finally {
      this.marking = false;
      this.doc.endMarkedContent();
    }
  }
}

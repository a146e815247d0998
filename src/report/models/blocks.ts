import type { ChartModel } from './chart-models';

/**
 * A report as it is drawn: worded, rounded and in one language. Nothing that draws it computes, words or rounds
 * anything; a web page can draw the same model.
 */
export interface ReportModel {
  readonly kind:
    | 'gapReport'
    | 'workstreamPlan'
    | 'fieldGuide'
    | 'forumPack'
    | 'rasicMatrix'
    | 'correctiveActions'
    | 'vendorScorecard'
    | 'businessReview';
  /** *brief*: no cover and no contents, and each section stands on one page. */
  readonly layout?: 'brief';
  readonly language: 'en' | 'id' | 'zh';
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  /** ISO date; the only time that the document knows. */
  readonly createdOn: string;
  readonly accent?: string;
  readonly cover: CoverModel;
  readonly furniture: PageFurniture;
  readonly contentsTitle: string;
  readonly sections: readonly SectionModel[];
}

export interface LogoModel {
  readonly kind: 'svg' | 'png';
  readonly bytes: Buffer;
}

export interface CoverModel {
  readonly documentKind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly client: string;
  readonly clientLogo?: LogoModel;
  readonly consultancy: string;
  readonly consultancyLogo?: LogoModel;
  /** Label and value, for example Period · 5–16 March 2012. */
  readonly facts: readonly Definition[];
  /** In the head of a brief paper: "As of 26 March 2012". */
  readonly date?: string;
  readonly classification: string;
  /** Printed when the case is sample data. */
  readonly notice?: string;
}

/** Texts that stand on every page but the cover. */
export interface PageFurniture {
  readonly client: string;
  readonly report: string;
  readonly classification: string;
  readonly documentNumber: string;
  readonly shortHash: string;
  /** Of an issued report: its number, on a line of its own. */
  readonly issued?: string;
  readonly notice?: string;
  /** "Page {n} of {m}" in the language of the report; the braces are filled when the pages are counted. */
  readonly pageLabel: string;
}

export interface SectionModel {
  /** Stable, for tests and links. */
  readonly id: string;
  readonly title: string;
  /** Starts on a new page. */
  readonly newPage: boolean;
  readonly orientation?: 'portrait' | 'landscape';
  /** Default: A4. */
  readonly paper?: 'A4' | 'A3';
  readonly blocks: readonly Block[];
  /** Of a section that stands on one page: the blocks cut shorter and shorter, for where they take more than a page. */
  readonly shorter?: readonly (readonly Block[])[];
}

export type Tone = 'neutral' | 'good' | 'warning' | 'bad' | 'accent';
export type SeverityTone = 'critical' | 'high' | 'medium' | 'low';

export interface Definition {
  readonly term: string;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly bookmark?: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'lead' | 'body' | 'note' }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'callout'; readonly tone: Tone; readonly title?: string; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableModel }
  | { readonly kind: 'figure'; readonly figure: FigureModel }
  | { readonly kind: 'card'; readonly card: CardModel }
  | { readonly kind: 'signatures'; readonly signatures: readonly SignatureModel[] }
  | { readonly kind: 'seal'; readonly seal: SealModel }
  /** To be filled in on paper. */
  | { readonly kind: 'checklist'; readonly items: readonly string[] }
  | { readonly kind: 'ratingBoxes'; readonly rows: readonly RatingRow[] }
  /** Ruled lines, as many as the page has room for. */
  | { readonly kind: 'notes'; readonly label: string; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | { readonly kind: 'pageBreak'; readonly orientation?: 'portrait' | 'landscape' };

/** A dimension with the ratings that it can have. */
export interface RatingRow {
  readonly label: string;
  readonly options: readonly string[];
}

export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: Tone;
}

export interface SignatureModel {
  readonly role: string;
  readonly name: string;
  readonly signatureLabel: string;
  readonly dateLabel: string;
}

/** The seal of an issued report: what was issued, and a QR code that leads to where it can be checked. */
export interface SealModel {
  readonly title: string;
  /** Printed when the report shows demonstration data. */
  readonly notice?: string;
  readonly facts: readonly Definition[];
  readonly howToCheck: string;
  readonly qr: { readonly url: string; readonly alt: string };
  readonly field: SignatureFieldModel;
}

/** The empty field that the signature goes into, with what a reader of PDFs shows of it. */
export interface SignatureFieldModel {
  readonly name: string;
  readonly reason: string;
  /** Said of demonstration data only. */
  readonly remark?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Names the field to a reader aloud. */
  readonly label: string;
}

/** A finding, or anything else that is read as one unit and never split from its heading. */
export interface CardModel {
  readonly ref: string;
  readonly title: string;
  readonly badge: Badge;
  /** Small facts beside the badge: requirement, owner, due date. */
  readonly meta: readonly Definition[];
  readonly parts: readonly Definition[];
}

export type Badge =
  | { readonly kind: 'severity'; readonly severity: SeverityTone; readonly text: string }
  | { readonly kind: 'status'; readonly tone: Tone; readonly text: string };

export interface TableModel {
  /** Stable, for tests. */
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly emptyText: string;
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width left over by fixed columns, or points. */
  readonly width: { readonly share: number } | { readonly points: number };
  readonly align?: 'left' | 'right' | 'centre';
}

export type TableRow =
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly emphasis?: boolean }
  /** Spans the table; stays with the row after it. */
  | { readonly kind: 'group'; readonly text: string };

export type Cell =
  | string
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly muted?: boolean;
      readonly tone?: Tone;
    }
  | { readonly kind: 'badge'; readonly badge: Badge }
  /** `value` 0..1 draws the bar; `text` is printed beside it. */
  | {
      readonly kind: 'bar';
      readonly value: number;
      readonly text: string;
      readonly target?: number;
      readonly tone?: Tone;
    }
  /** `level` 0..5 picks the colour; `text` is printed in it. */
  | { readonly kind: 'level'; readonly level: number; readonly text: string };

export interface FigureModel {
  /** Stable, for tests. */
  readonly id: string;
  /** States the message. */
  readonly title: string;
  /** Measure, unit, n, period. */
  readonly subtitle: string;
  /** Message and figures in words. */
  readonly alt: string;
  readonly chart: ChartModel;
}

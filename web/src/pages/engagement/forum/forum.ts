import type { Schemas } from '../../../api/client';

interface Figure {
  readonly decimal: string;
}

interface Interval {
  readonly low: string;
  readonly high: string;
}

/** One of the largest reasons of contact, in the document of the forum. */
export interface PainArea {
  readonly rank: number;
  readonly key?: string;
  /** In English; the details of the assessment have it in all languages. */
  readonly reason: string;
  readonly count: number;
  readonly share: Figure;
  readonly cumulative: Figure;
  readonly ownerFunction: string;
  /** The front line can do something about it. */
  readonly frontLine: boolean;
  readonly change: { readonly points: Figure; readonly isProven: boolean } | null;
  /** Refs. */
  readonly decisions: readonly string[];
  readonly wavesInTop: number;
  readonly isUndecided: boolean;
}

export interface KpiCourse {
  readonly kpi: string;
  readonly channel: string | null;
  readonly then: { readonly month: string; readonly value: Figure | null } | null;
  readonly now: { readonly month: string; readonly value: Figure | null } | null;
  readonly difference: Figure | null;
  readonly interval: Interval | null;
  readonly verdict: string;
  readonly target: Figure | null;
}

/** What the forum looks at (`tolok-forum/1`); the document of the API names its parts in words only. */
export interface ForumDocument {
  readonly period: { readonly from: string; readonly to: string };
  readonly total: number;
  readonly reasons: number;
  readonly painAreas: readonly PainArea[];
  readonly punctuality: { readonly due: number; readonly onTime: number };
  readonly progress: readonly KpiCourse[];
}

/** @returns the document; null where no contacts were counted */
export function forumOf({ forum }: Schemas['ForumDto']): ForumDocument | null {
  return forum as unknown as ForumDocument | null;
}

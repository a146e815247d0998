import type { Dependency, Effort } from '../../framework/framework';
import type { LocalizedText } from '../../shared/text';

/** What somebody may state of a work item; what is left out stays as it is. */
export interface WorkItemDetails {
  readonly title?: LocalizedText;
  /** Whole person-days, low ≤ likely ≤ high. */
  readonly effort?: Effort;
  /** Whole working days, 1 at least. */
  readonly durationDays?: number;
  readonly ownerFunction?: string;
  /** Name of the person who does it; empty: nobody is named. */
  readonly assignee?: string;
}

/** Work that no template has. */
export interface OwnWorkItem extends WorkItemDetails {
  /** Its id is `<workstream id>/<key>`. */
  readonly key: string;
  readonly title: LocalizedText;
  readonly effort: Effort;
  readonly durationDays: number;
  readonly ownerFunction: string;
}

/**
 * One step that somebody took in the plan that was derived from the gaps. Workstreams and work items are named by their
 * ids, which stay the same whatever workstream an item is moved to.
 */
export type PlanChange =
  /** All gaps and work items of one workstream go to another one. */
  | { readonly kind: 'merge'; readonly workstream: string; readonly into: string }
  /** Some work items, and the gaps on some requirements, become a workstream `own/<key>`. */
  | {
      readonly kind: 'split';
      readonly workstream: string;
      readonly key: string;
      readonly title: LocalizedText;
      readonly workItems: readonly string[];
      readonly requirements: readonly string[];
    }
  | { readonly kind: 'move'; readonly workItem: string; readonly to: string }
  /** It is done after this plan: its gaps stay open, nothing of it takes people. */
  | { readonly kind: 'postpone'; readonly workstream: string }
  /** The first named are first to get people; those not named come after them. */
  | { readonly kind: 'order'; readonly workstreams: readonly string[] }
  | {
      readonly kind: 'describe';
      readonly workstream: string;
      readonly title?: LocalizedText;
      readonly objective?: LocalizedText;
      readonly ownerFunction?: string;
      /** Name of the one person who answers for it; empty: nobody is named. */
      readonly owner?: string;
    }
  | ({ readonly kind: 'adjust'; readonly workItem: string } & WorkItemDetails)
  | { readonly kind: 'add'; readonly workstream: string; readonly item: OwnWorkItem }
  | { readonly kind: 'drop'; readonly workItem: string }
  /** It waits for other work; a dependency on the same work is replaced. */
  | { readonly kind: 'link'; readonly workItem: string; readonly dependency: Dependency }
  | { readonly kind: 'unlink'; readonly workItem: string; readonly on: string }
  /**
   * A workstream or a work item, by its id, does not start before a day (ISO date); of several such changes of one part the
   * last counts. Left out again, nothing but dependencies and people hold it.
   */
  | { readonly kind: 'notBefore'; readonly part: string; readonly date: string }
  /** A workstream `own/<key>` that closes no gap. */
  | {
      readonly kind: 'begin';
      readonly key: string;
      readonly title: LocalizedText;
      readonly objective: LocalizedText;
      readonly ownerFunction: string;
      readonly items: readonly OwnWorkItem[];
    };

export type PlanChangeKind = PlanChange['kind'];

export const PLAN_CHANGE_KINDS = [
  ...['merge', 'split', 'move', 'postpone', 'order', 'describe'],
  ...['adjust', 'add', 'drop', 'link', 'unlink', 'notBefore', 'begin'],
] as readonly PlanChangeKind[];

/** Why a change can not be made in the plan as it is. */
export interface ChangeRefusal {
  readonly code:
    | 'unknown-workstream'
    | 'unknown-work-item'
    | 'unknown-requirement'
    | 'same-workstream'
    | 'key-taken'
    | 'nothing-left'
    | 'others-wait'
    | 'circle'
    | 'no-such-dependency'
    | 'effort-order'
    | 'date-far';
  readonly message: string;
  readonly hint: string;
}

import type { Effort, WorkItemTemplate } from '../../framework/framework';
import { suggestion } from '../../shared/suggest';
import { plus, ZERO } from '../../scoring/ratio';
import {
  EFFORT_ORDER,
  LAST_ONE,
  NOTHING_LEFT,
  SAME_WORKSTREAM,
  dateFar,
  inCircle,
  noDependency,
  othersWait,
  taken,
  unknownItem,
  unknownRequirement,
} from './change-refusals';
import { sumEffort } from './derive';
import { gapsInOrder, unitCountOf } from './linked-gaps';
import type { DerivedWorkstream, LinkedGap, PlannedWorkItem } from './plan';
import type { ChangeRefusal, OwnWorkItem, PlanChange, WorkItemDetails } from './plan-change';
import { circleThrough } from './waiting-circle';

/** The workstreams of a plan with what somebody changed in them. */
export interface ChangedPlan {
  /** In the order that was stated, else as they were derived. */
  readonly workstreams: readonly DerivedWorkstream[];
  /** Done after this plan. */
  readonly postponed: readonly DerivedWorkstream[];
  /** Changes that can not be made any more, because what they speak of is not there: they were left out. */
  readonly lapsed: readonly LapsedChange[];
}

export interface LapsedChange {
  /** Position in the list of changes. */
  readonly index: number;
  readonly refusal: ChangeRefusal;
}

/**
 * Makes changes in a derived plan, one after the other. A change that does not fit what is there is left out and told: a
 * gap that was closed since takes its workstream with it. What is not changed stays as it was derived.
 * Every gap stays in exactly one workstream, postponed ones among them.
 * @param latest no day that is stated lies behind it (ISO date)
 */
export function applyPlanChanges(
  derived: readonly DerivedWorkstream[],
  changes: readonly PlanChange[],
  latest = LAST_DAY,
): ChangedPlan {
  if (changes.length === 0) return { workstreams: derived, postponed: [], lapsed: [] };
  const draft = new PlanDraft(derived, latest);
  const lapsed = changes.flatMap((change, index): LapsedChange[] => {
    const refusal = draft.make(change);
    return refusal ? [{ index, refusal }] : [];
  });
  return { ...draft.result(), lapsed };
}

/** The same, for one more change. @returns undefined when it can be made */
export function refusalOf(
  derived: readonly DerivedWorkstream[],
  made: readonly PlanChange[],
  change: PlanChange,
): ChangeRefusal | undefined {
  return applyPlanChanges(derived, [...made, change]).lapsed.find(({ index }) => index === made.length)?.refusal;
}

const LAST_DAY = '9999-12-31';

interface Draft {
  base: DerivedWorkstream;
  gaps: readonly LinkedGap[];
  items: readonly PlannedWorkItem[];
}

type Of<Kind extends PlanChange['kind']> = Extract<PlanChange, { readonly kind: Kind }>;

class PlanDraft {
  private readonly postponed: Draft[] = [];
  private drafts: Draft[];
  private ranks: ReadonlyMap<string, number> = new Map();
  /** Workstream or work item → the day before which it does not start. */
  private readonly notBefore = new Map<string, string>();

  constructor(
    derived: readonly DerivedWorkstream[],
    private readonly latest: string,
  ) {
    this.drafts = derived.map((base) => ({ base, gaps: base.gaps, items: base.workItems }));
  }

  /** @returns why it was left out */
  make(change: PlanChange): ChangeRefusal | undefined {
    switch (change.kind) {
      case 'merge':
        return this.merge(change);
      case 'split':
        return this.split(change);
      case 'move':
        return this.move(change);
      case 'postpone':
        return this.postpone(change);
      case 'order':
        return this.order(change);
      case 'describe':
        return this.describe(change);
      case 'adjust':
        return this.adjust(change);
      case 'add':
        return this.add(change);
      case 'drop':
        return this.drop(change);
      case 'link':
        return this.link(change);
      case 'unlink':
        return this.unlink(change);
      case 'notBefore':
        return this.hold(change);
      case 'begin':
        return this.begin(change);
    }
  }

  result(): Omit<ChangedPlan, 'lapsed'> {
    const all = [...this.drafts, ...this.postponed];
    const finished = (draft: Draft): DerivedWorkstream => this.finished(draft, all);
    return { workstreams: this.drafts.map(finished), postponed: this.postponed.map(finished) };
  }

  private finished({ base, gaps, items }: Draft, all: readonly Draft[]): DerivedWorkstream {
    const ordered = gapsInOrder(gaps);
    const awaited = new Set(items.flatMap(({ dependsOn }) => dependsOn.map(({ on }) => on)));
    const before = all.filter((other) => other.base !== base && other.items.some(({ id }) => awaited.has(id)));
    const priority = this.ranks.get(base.id);
    return {
      ...base,
      gaps: ordered,
      unitCount: unitCountOf(ordered),
      lost: ordered.map(({ gap }) => gap.lost).reduce(plus, ZERO),
      dependsOn: before.map((other) => other.base.id),
      workItems: items.map((item) => this.held(item, base.id)),
      effort: sumEffort(items.map(({ effort }) => effort)),
      ...(priority !== undefined && { priority }),
    };
  }

  private merge({ workstream, into }: Of<'merge'>): ChangeRefusal | undefined {
    const [from, to] = [this.find(workstream), this.find(into)];
    if (!from || !to) return this.unknownWorkstream(from ? into : workstream);
    if (from === to) return SAME_WORKSTREAM;
    from.items.forEach((item) => {
      this.takeOver(from.base.id, item.id);
    });
    to.gaps = [...to.gaps, ...from.gaps];
    to.items = [...to.items, ...from.items];
    this.drafts = this.drafts.filter((draft) => draft !== from);
    return undefined;
  }

  private split(change: Of<'split'>): ChangeRefusal | undefined {
    const from = this.find(change.workstream);
    if (!from) return this.unknownWorkstream(change.workstream);
    const id = `own/${change.key}`;
    if (this.isTaken(id)) return taken(id);
    for (const item of change.workItems) {
      if (!from.items.some((own) => own.id === item)) return unknownItem(item, from.items);
    }
    const refs = from.gaps.map(({ gap }) => gap.requirement.ref);
    for (const ref of change.requirements) {
      if (!refs.includes(ref)) return unknownRequirement(ref, refs);
    }
    const goes = (item: PlannedWorkItem): boolean => change.workItems.includes(item.id);
    const gone = from.items.filter(goes);
    if (gone.length === 0 || gone.length === from.items.length) return NOTHING_LEFT;
    const { base } = from;
    const { title, key } = change;
    const isTaking = ({ gap }: LinkedGap): boolean => change.requirements.includes(gap.requirement.ref);
    const part: Draft = {
      base: { ...base, id, template: { ...base.template, key, title } },
      gaps: from.gaps.filter(isTaking),
      items: gone,
    };
    this.takeOver(base.id, id);
    from.items = from.items.filter((item) => !goes(item));
    from.gaps = from.gaps.filter((gap) => !isTaking(gap));
    this.drafts = this.drafts.flatMap((draft) => (draft === from ? [from, part] : [draft]));
    return undefined;
  }

  private move({ workItem, to }: Of<'move'>): ChangeRefusal | undefined {
    const [from, target] = [this.holding(workItem), this.find(to)];
    if (!from) return this.unknownWorkItem(workItem);
    if (!target) return this.unknownWorkstream(to);
    if (from === target) return SAME_WORKSTREAM;
    if (from.items.length === 1) return NOTHING_LEFT;
    target.items = [...target.items, ...from.items.filter(({ id }) => id === workItem)];
    from.items = from.items.filter(({ id }) => id !== workItem);
    return undefined;
  }

  private postpone({ workstream }: Of<'postpone'>): ChangeRefusal | undefined {
    const found = this.find(workstream);
    if (!found) return this.unknownWorkstream(workstream);
    const own = new Set(found.items.map(({ id }) => id));
    const waiting = this.drafts.filter(
      (other) => other !== found && other.items.some(({ dependsOn }) => dependsOn.some(({ on }) => own.has(on))),
    );
    if (waiting.length > 0) return othersWait(waiting.map(({ base }) => base.id));
    if (this.drafts.length === 1) return LAST_ONE;
    this.drafts = this.drafts.filter((draft) => draft !== found);
    this.postponed.push(found);
    return undefined;
  }

  private order({ workstreams }: Of<'order'>): ChangeRefusal | undefined {
    const unknown = workstreams.find((id) => !this.find(id));
    if (unknown !== undefined) return this.unknownWorkstream(unknown);
    const places = [...new Set(workstreams)];
    this.ranks = new Map(places.map((id, rank) => [id, rank]));
    return undefined;
  }

  private describe(change: Of<'describe'>): ChangeRefusal | undefined {
    const { workstream, title, objective, ownerFunction, owner } = change;
    const found = this.find(workstream);
    if (!found) return this.unknownWorkstream(workstream);
    const { template } = found.base;
    found.base = {
      ...found.base,
      template: {
        ...template,
        ...(title !== undefined && { title }),
        ...(objective !== undefined && { objective }),
        ...(ownerFunction !== undefined && { ownerFunction }),
      },
      ...(owner !== undefined && { owner }),
    };
    return undefined;
  }

  private adjust(change: Of<'adjust'>): ChangeRefusal | undefined {
    if (change.effort && !isInOrder(change.effort)) return EFFORT_ORDER;
    return this.edit(change.workItem, (item) => withDetails(item, change));
  }

  private add({ workstream, item: own }: Of<'add'>): ChangeRefusal | undefined {
    const found = this.find(workstream);
    if (!found) return this.unknownWorkstream(workstream);
    const item = ownItem(workstream, own);
    if (this.holding(item.id)) return taken(item.id);
    if (!isInOrder(own.effort)) return EFFORT_ORDER;
    found.items = [...found.items, item];
    return undefined;
  }

  private drop({ workItem }: Of<'drop'>): ChangeRefusal | undefined {
    const from = this.holding(workItem);
    const dropped = from?.items.find(({ id }) => id === workItem);
    if (!from || !dropped) return this.unknownWorkItem(workItem);
    if (from.items.length === 1) return NOTHING_LEFT;
    from.items = from.items.filter((item) => item !== dropped);
    // What waited for it waits for what it waited for: the order of the rest stays.
    for (const draft of [...this.drafts, ...this.postponed]) {
      draft.items = draft.items.map((item) => ({
        ...item,
        dependsOn: distinct(item.dependsOn.flatMap((each) => (each.on === workItem ? dropped.dependsOn : [each]))),
      }));
    }
    return undefined;
  }

  private link({ workItem, dependency }: Of<'link'>): ChangeRefusal | undefined {
    if (!this.holding(workItem)) return this.unknownWorkItem(workItem);
    if (!this.holding(dependency.on)) return this.unknownWorkItem(dependency.on);
    const circle = circleThrough(
      workItem,
      dependency.on,
      this.drafts.flatMap(({ items }) => items),
    );
    if (circle) return inCircle(circle);
    return this.edit(workItem, (item) => ({
      ...item,
      dependsOn: [...item.dependsOn.filter(({ on }) => on !== dependency.on), dependency],
    }));
  }

  private unlink({ workItem, on }: Of<'unlink'>): ChangeRefusal | undefined {
    const item = this.holding(workItem)?.items.find(({ id }) => id === workItem);
    if (!item) return this.unknownWorkItem(workItem);
    if (!item.dependsOn.some((each) => each.on === on)) {
      return noDependency(
        workItem,
        item.dependsOn.map((each) => each.on),
      );
    }
    return this.edit(workItem, (each) => ({ ...each, dependsOn: each.dependsOn.filter((other) => other.on !== on) }));
  }

  private begin({ key, title, objective, ownerFunction, items: own }: Of<'begin'>): ChangeRefusal | undefined {
    const id = `own/${key}`;
    if (this.isTaken(id)) return taken(id);
    const items = own.map((item) => ownItem(id, item));
    const repeated = items.find((item, index) => items.findIndex((other) => other.id === item.id) !== index);
    if (repeated) return taken(repeated.id);
    if (items.length === 0) return NOTHING_LEFT;
    if (!own.every(({ effort }) => isInOrder(effort))) return EFFORT_ORDER;
    const template = { key, title, objective, ownerFunction, workItems: [] };
    const base: DerivedWorkstream = {
      ...{ id, frameworkKey: 'own', gaps: [], unitCount: 1, lost: ZERO, dependsOn: [], workItems: [] },
      template: { ...template, dependsOn: [], kpis: [], deliverables: [], risks: [] },
      effort: sumEffort([]),
    };
    this.drafts.push({ base, gaps: [], items });
    return undefined;
  }

  private hold({ part, date }: Of<'notBefore'>): ChangeRefusal | undefined {
    if (!this.find(part) && !this.holding(part)) return this.unknownPart(part);
    if (date > this.latest) return dateFar(date, this.latest);
    this.notBefore.set(part, date);
    return undefined;
  }

  /** The later of its own day and of that of its workstream. */
  private held(item: PlannedWorkItem, workstream: string): PlannedWorkItem {
    const notBefore = later(this.notBefore.get(item.id), this.notBefore.get(workstream));
    return notBefore === undefined ? item : { ...item, notBefore };
  }

  /** What held a workstream goes on holding what becomes of it. */
  private takeOver(from: string, to: string): void {
    const date = later(this.notBefore.get(from), this.notBefore.get(to));
    if (date !== undefined) this.notBefore.set(to, date);
  }

  private edit(id: string, change: (item: PlannedWorkItem) => PlannedWorkItem): ChangeRefusal | undefined {
    const found = this.holding(id);
    if (!found) return this.unknownWorkItem(id);
    found.items = found.items.map((item) => (item.id === id ? change(item) : item));
    return undefined;
  }

  private find(id: string): Draft | undefined {
    return this.drafts.find(({ base }) => base.id === id);
  }

  private holding(item: string): Draft | undefined {
    return this.drafts.find(({ items }) => items.some(({ id }) => id === item));
  }

  private isTaken(id: string): boolean {
    return [...this.drafts, ...this.postponed].some(({ base }) => base.id === id);
  }

  private unknownWorkstream(id: string): ChangeRefusal {
    const ids = this.drafts.map(({ base }) => base.id);
    return { code: 'unknown-workstream', message: `The plan has no workstream "${id}".`, hint: suggestion(id, ids) };
  }

  private unknownPart(id: string): ChangeRefusal {
    const ids = this.drafts.flatMap(({ base, items }) => [base.id, ...items.map((item) => item.id)]);
    const message = `The plan has no workstream and no work item "${id}".`;
    return { code: 'unknown-work-item', message, hint: suggestion(id, ids) };
  }

  private unknownWorkItem(id: string): ChangeRefusal {
    return unknownItem(
      id,
      this.drafts.flatMap(({ items }) => items),
    );
  }
}

function withDetails(item: PlannedWorkItem, details: WorkItemDetails): PlannedWorkItem {
  const { title, effort, durationDays, ownerFunction, assignee } = details;
  const template: WorkItemTemplate = {
    ...item.template,
    ...(title !== undefined && { title }),
    // What was stated for the whole does not depend on the number of units any more.
    ...(effort && { effortDays: effort, effortDaysPerUnit: NO_EFFORT }),
    ...(durationDays !== undefined && { durationDays }),
    ...(ownerFunction !== undefined && { ownerFunction }),
  };
  return {
    ...item,
    template,
    ...(effort && { effort }),
    durationDays: template.durationDays,
    ownerFunction: template.ownerFunction,
    ...(assignee !== undefined && { assignee }),
  };
}

const NO_EFFORT: Effort = { low: 0, likely: 0, high: 0 };

function ownItem(workstream: string, own: OwnWorkItem): PlannedWorkItem {
  const { key, title, effort, durationDays, ownerFunction, assignee } = own;
  return {
    id: `${workstream}/${key}`,
    template: {
      ...{ key, title, ownerFunction, durationDays, dependsOn: [] },
      ...{ effortDays: effort, effortDaysPerUnit: NO_EFFORT },
    },
    ...{ effort, durationDays, ownerFunction, dependsOn: [] },
    ...(assignee !== undefined && { assignee }),
  };
}

const isInOrder = ({ low, likely, high }: Effort): boolean => low <= likely && likely <= high;

function distinct(dependencies: PlannedWorkItem['dependsOn']): PlannedWorkItem['dependsOn'] {
  return dependencies.filter(({ on }, index) => dependencies.findIndex((other) => other.on === on) === index);
}

/** ISO dates sort as they read. */
const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

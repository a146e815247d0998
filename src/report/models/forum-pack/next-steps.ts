import type { StandingDecision } from '../../../forum/rules/decision-state';
import { clipped, unrepeated } from './clip';
import { isDecided } from './pain-page';
import type { PackContext } from './pack-context';

const SOON_DAYS = 14;
const DAY = 86_400_000;
/** Names in a sentence. */
const MOST_NAMES = 5;

/** What the meeting has to do, the most urgent first; a sentence where nothing is open. */
export function nextSteps(context: PackContext, most: number): string[] {
  const { forum, basis, view } = context;
  const { next } = forum;
  const named = (decisions: readonly StandingDecision[]): string =>
    context.list(
      decisions.map(({ decision }) => `${decision.ref} (${clipped(context.owner(decision.ownerFunction), most)})`),
      MOST_NAMES,
    );
  const inState = (state: StandingDecision['state']): StandingDecision[] =>
    view.decisions.filter((one) => one.state === state);
  const until = new Date(Date.parse(basis.today) + SOON_DAYS * DAY).toISOString().slice(0, 10);
  const soon = [...inState('inProgress'), ...inState('decided')].filter(
    ({ decision: { due } }) => due !== undefined && due <= until,
  );
  const [overdue, proposed] = [inState('overdue'), inState('proposed')];
  const undecided = view.pains.areas.filter((area) => !isDecided(area));
  const names = undecided.map(({ reason }) => clipped(context.text(reason.reason), most));
  const concerns = view.pains.areas.flatMap((area) => [...area.concerns.keys()]);
  const steps = [
    ...(overdue.length > 0 ? [next.overdue(overdue.length, named(overdue))] : []),
    ...(undecided.length > 0 ? [next.decide(undecided.length, context.list(names, MOST_NAMES))] : []),
    ...(concerns.length > 0 ? [next.owner(context.list(concerns, MOST_NAMES))] : []),
    ...(soon.length > 0 ? [next.soon(soon.length, named(soon))] : []),
    ...(proposed.length > 0 ? [next.proposed(proposed.length, named(proposed))] : []),
  ];
  return steps.length > 0 ? steps.map(unrepeated) : [next.nothing];
}

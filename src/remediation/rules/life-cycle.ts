/**
 * States of a corrective action. *drafted*: correction, cause and action are being written. *planned*: it is said who does
 * what until when. *implemented*: reported as done, with evidence. *verified*: somebody else has seen that it was done.
 * *closed*: it was effective.
 */
export const ACTION_STATES = ['drafted', 'planned', 'implemented', 'verified', 'closed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const FIRST_STATE: ActionState = 'drafted';

/** What has to be there, or to hold, for a transition; `refusals` words each of them. */
export type Condition =
  | 'cause'
  | 'action'
  | 'responsible'
  | 'dueAhead'
  | 'correction'
  | 'evidence'
  | 'notResponsible'
  | 'notImplementer'
  | 'checkAhead'
  | 'checkReached'
  | 'reason';

interface TransitionRule {
  readonly from: readonly ActionState[];
  readonly to: ActionState;
  /** *responder*: who answers the finding. *verifier*: the team that found it. */
  readonly by: 'responder' | 'verifier';
  readonly needs: readonly Condition[];
}

/** Follows ISO/IEC 17021-1 practice: correction → cause → action → evidence → verification → check of effectiveness. */
export const TRANSITIONS = {
  plan: { from: ['drafted'], to: 'planned', by: 'responder', needs: ['cause', 'action', 'responsible', 'dueAhead'] },
  /** Back to the draft: the plan, or its date, does not hold. */
  replan: { from: ['planned'], to: 'drafted', by: 'responder', needs: ['reason'] },
  implement: { from: ['planned'], to: 'implemented', by: 'responder', needs: ['correction', 'evidence'] },
  /** What was done, or its evidence, does not do. */
  reject: {
    from: ['implemented'],
    to: 'planned',
    by: 'verifier',
    needs: ['notResponsible', 'notImplementer', 'reason'],
  },
  verify: {
    from: ['implemented'],
    to: 'verified',
    by: 'verifier',
    needs: ['notResponsible', 'notImplementer', 'checkAhead'],
  },
  /** Another date for the check of effectiveness. */
  reschedule: {
    from: ['verified'],
    to: 'verified',
    by: 'verifier',
    needs: ['notResponsible', 'checkAhead', 'reason'],
  },
  /** Effective. */
  close: { from: ['verified'], to: 'closed', by: 'verifier', needs: ['notResponsible', 'checkReached', 'reason'] },
  /** Not effective, or not any more: the cause has to be looked for again. */
  reopen: {
    from: ['verified', 'closed'],
    to: 'drafted',
    by: 'verifier',
    needs: ['notResponsible', 'checkReached', 'reason'],
  },
} as const satisfies Readonly<Record<string, TransitionRule>>;

export type ActionTransition = keyof typeof TRANSITIONS;
export const ACTION_TRANSITIONS = Object.keys(TRANSITIONS) as readonly ActionTransition[];

/** What a responder may take. */
export const STEPS = ['plan', 'replan', 'implement'] as const satisfies readonly ActionTransition[];
/** What a verifier may take. */
export const JUDGEMENTS = [
  'reject',
  'verify',
  'reschedule',
  'close',
  'reopen',
] as const satisfies readonly ActionTransition[];
export type Step = (typeof STEPS)[number];
export type Judgement = (typeof JUDGEMENTS)[number];

export const ruleOf = (transition: ActionTransition): TransitionRule => TRANSITIONS[transition];

/** The transitions that lead out of a state, whoever may take them. */
export function transitionsFrom(state: ActionState): readonly ActionTransition[] {
  return ACTION_TRANSITIONS.filter((transition) => ruleOf(transition).from.includes(state));
}

/** What can be written in a corrective action. */
export const WRITABLE_FIELDS = [
  ...['correction', 'cause', 'action', 'ownerFunction', 'responsibleId', 'responsibleName', 'due', 'evidence'],
] as const;

/**
 * What can be written in a state: all of a draft; while it is carried out, what was done and shown. Nothing later, so that
 * what somebody verified stays what they verified.
 */
export function writableIn(state: ActionState): readonly string[] {
  if (state === 'drafted') return WRITABLE_FIELDS;
  return state === 'planned' ? ['correction', 'evidence'] : [];
}

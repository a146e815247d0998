import type { RasicIssueCode, RasicSeverity } from '../rules/issue';

/** Names and numbers of an issue as finished texts; empty where it has none. */
export interface IssueWords {
  readonly activity: string;
  /** Joined: "A, B and C". */
  readonly roles: string;
  /** "A (accountable)" */
  readonly letter: string;
  readonly count: string;
  readonly most: string;
  readonly step: string;
}

export interface RasicWording {
  readonly severity: Readonly<Record<RasicSeverity, string>>;
  /** What is wrong. */
  readonly issue: Readonly<Record<RasicIssueCode, (words: IssueWords) => string>>;
  /** Why it matters, and what to do. */
  readonly advice: Readonly<Record<RasicIssueCode, string>>;
  readonly letter: (letter: string, title: string) => string;
  /** Letters of a role in an activity, as a proposal. */
  readonly proposal: (role: string, letters: string) => string;
  readonly emptied: (role: string) => string;
  readonly proposed: (changes: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export const en: RasicWording = {
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  issue: {
    'empty-activity': ({ activity }) => `Nobody has a part in “${activity}”.`,
    'missing-letter': ({ activity, letter }) => `“${activity}” has no ${letter}.`,
    'several-of-letter': ({ activity, letter, roles, count, most }) =>
      `“${activity}” has ${count} ${letter}, at most ${most}: ${roles}.`,
    'support-alone': ({ activity, roles }) => `“${activity}” is supported by ${roles}, but nobody is responsible.`,
    'letter-not-in-profile': ({ activity, letter, roles }) =>
      `${roles} has ${letter} in “${activity}”, a letter that this convention does not use.`,
    'letters-not-together': ({ activity, roles }) =>
      `${roles} has letters in “${activity}” that this convention does not join.`,
    'vendor-decides': ({ activity, roles, letter }) =>
      `“${activity}” commits the client, and ${roles}, a vendor’s role, has ${letter}.`,
    'vendor-judges-itself': ({ activity, roles, letter }) =>
      `“${activity}” judges evidence for a vendor’s certificate, and ${roles}, a vendor’s role, has ${letter}.`,
    'many-responsible': ({ activity, count, most }) => `${count} roles do “${activity}”; more than ${most} are many.`,
    'many-consulted': ({ activity, count, most }) =>
      `${count} roles are consulted on “${activity}”; more than ${most} are many.`,
    'many-informed': ({ activity, count, most }) =>
      `${count} roles are informed of “${activity}”; more than ${most} are many.`,
    'nobody-told': ({ activity }) => `Nobody is consulted on “${activity}” or informed of it.`,
    'lead-below-doer': ({ activity, roles, letter }) =>
      `Who has ${letter} in “${activity}” ranks below who does the work: ${roles}.`,
    'committee-leads': ({ activity, roles, letter }) =>
      `${roles}, a body of several people, has ${letter} in “${activity}”.`,
    'lead-does': ({ activity, roles }) => `${roles} does “${activity}” alone and answers for it too.`,
    'no-requirement': ({ activity }) => `“${activity}” serves no requirement.`,
    'no-holder': ({ roles, count }) => `Nobody holds the role ${roles}, which leads or does ${count} activities.`,
    'unused-role': ({ roles }) => `${roles} has no part in any activity.`,
    'overloaded-role': ({ roles, count, most }) =>
      `${roles} does ${count} activities; more than ${most} are many here.`,
    'leads-too-much': ({ roles, count, most }) =>
      `${roles} leads ${count} activities; more than ${most} are many here.`,
    'in-everything': ({ roles }) => `${roles} has a part in every activity.`,
    'no-task': ({ roles }) => `${roles} is only consulted or informed.`,
    'consulted-everywhere': ({ roles, count, most }) =>
      `${roles} is consulted on ${count} activities; more than ${most} are many here.`,
    'step-without-activity': ({ step }) => `The step “${step}” of the process has no activity.`,
  },
  advice: {
    'empty-activity': 'Say who does it and who answers for it, or leave the activity out.',
    'missing-letter': 'What belongs to nobody is not done. Name one role.',
    'several-of-letter': 'What belongs to several belongs to nobody. Keep one role, or split the activity.',
    'support-alone': 'Support needs somebody to support. Make one of them responsible.',
    'letter-not-in-profile': 'Use a letter of the legend, or choose the convention that has it.',
    'letters-not-together': 'Keep the letter that counts most.',
    'vendor-decides':
      'Who is paid for the service can not decide for who pays. Give the letter to a role of the client.',
    'vendor-judges-itself': 'Nobody approves evidence on themselves. Give the letter to a role of the client.',
    'many-responsible': 'Split the activity until each part has its doer.',
    'many-consulted': 'Every opinion delays. Ask those whose no would stop it; inform the others.',
    'many-informed': 'Publish the result where all can find it instead.',
    'nobody-told': 'Somebody needs the result. Name who is told.',
    'lead-below-doer': 'Nobody holds a superior to account. Raise the leading letter, or name another doer.',
    'committee-leads': 'A body decides, a person answers. Name the person in its chair.',
    'lead-does': 'Fine in a small team; elsewhere a second pair of eyes is missing.',
    'no-requirement': 'Link it to the requirement that it serves, so that its effect can be seen.',
    'no-holder': 'Name a person. Until then nobody does it.',
    'unused-role': 'Leave the column out, or find what is missing in it.',
    'overloaded-role': 'Hand some of them over: what one role does everywhere waits everywhere.',
    'leads-too-much': 'Delegate: answer for the whole, and let others answer for its parts.',
    'in-everything': 'Leave it out where nothing would change without it.',
    'no-task': 'Ask whether the role needs a column.',
    'consulted-everywhere': 'Agree on a standard once instead of asking each time.',
    'step-without-activity': 'Add the activity, or take the step out of the map.',
  },
  letter: (letter, title) => `${letter} (${title.toLowerCase()})`,
  proposal: (role, letters) => `${role}: ${letters}`,
  emptied: (role) => `${role}: empty`,
  proposed: (changes) => `Proposal: ${changes}.`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`,
};

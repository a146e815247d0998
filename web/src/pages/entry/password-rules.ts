/** As the server has them; it decides, and knows the passwords that are tried first. */
export const SHORTEST_PASSWORD = 12;
const DISTINCT_CHARACTERS = 5;
/** Shorter parts of names stand in many good passwords. */
const SHORTEST_PART = 4;

export type PasswordRule = 'length' | 'variety' | 'notOwn';

export interface RuleState {
  readonly rule: PasswordRule;
  readonly isMet: boolean;
}

interface Owner {
  readonly name: string;
  readonly email: string;
}

/**
 * What can be said of a new password while it is typed.
 * @param owner left out where the page does not know whose it is: then the server alone looks for parts of the name
 */
export function passwordRules(password: string, owner?: Owner): readonly RuleState[] {
  const text = password.normalize('NFKC').toLowerCase();
  const length = characters(password);
  return [
    { rule: 'length', isMet: length >= SHORTEST_PASSWORD },
    { rule: 'variety', isMet: new Set(text).size >= DISTINCT_CHARACTERS },
    ...(owner ? [{ rule: 'notOwn', isMet: text !== '' && !holdsPartOf(text, owner) } as const] : []),
  ];
}

/** Counted as the server counts: one sign that stands for several letters is one, and so are a letter and its accent. */
export function characters(password: string): number {
  return Math.min(Array.from(password).length, Array.from(password.normalize('NFKC')).length);
}

function holdsPartOf(text: string, { name, email }: Owner): boolean {
  const [local = '', domain = ''] = email.split('@');
  const [site = ''] = domain.split('.');
  return [local, site, ...local.split(/[^\p{L}]+/u), ...name.split(/[^\p{L}]+/u)]
    .map((part) => part.normalize('NFKC').toLowerCase())
    .some((part) => Array.from(part).length >= SHORTEST_PART && text.includes(part));
}

/** Characters that a new password has at least. */
export const SHORTEST_PASSWORD = 12;
/** Bytes of UTF-8, after normalisation. */
export const LONGEST_PASSWORD = 1024;

/** What stays of many bad passwords once digits and marks are taken away. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  '',
  'abcd',
  'abcdef',
  'abcdefgh',
  'abcdefghijkl',
  'admin',
  'administrator',
  'asdfghjkl',
  'changeme',
  'default',
  'demo',
  'dragon',
  'football',
  'iloveyou',
  'letmein',
  'login',
  'master',
  'monkey',
  'passphrase',
  'password',
  'passwort',
  'princess',
  'qazwsxedc',
  'qwer',
  'qwert',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopas',
  'qwertyuiopasdfghjkl',
  'qwertz',
  'rahasia',
  'sandi',
  'secret',
  'sunshine',
  'superman',
  'temporary',
  'test',
  'tolok',
  'trustno',
  'user',
  'welcome',
  'woaini',
]);

const DISTINCT_CHARACTERS = 5;
/** Shorter parts of names stand in many good passwords. */
const SHORTEST_PART = 4;

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** The form in which passwords are compared, so that one typed on another keyboard is the same. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a new password, as a sentence; undefined for nothing. No rules about kinds of characters: they make
 * passwords that are hard to remember, not hard to guess.
 */
export function passwordFault(password: string, owner: PasswordOwner): string | undefined {
  const text = normalPassword(password);
  // One character that stands for several words, such as ㌀, is one all the same.
  if (Math.min(lengthOf(password), lengthOf(text)) < SHORTEST_PASSWORD) {
    return `Take at least ${SHORTEST_PASSWORD} characters. Several words that do not belong together are good.`;
  }
  if (utf8Length(text) > LONGEST_PASSWORD) return `Take at most ${LONGEST_PASSWORD} bytes.`;
  const folded = text.toLowerCase();
  if (new Set(folded).size < DISTINCT_CHARACTERS) {
    return `Take at least ${DISTINCT_CHARACTERS} different characters.`;
  }
  if (isCommon(folded)) return 'This password is among the first that are tried. Choose another one.';
  if (partsOf(owner).some((part) => folded.includes(part))) {
    return 'The password contains a part of the name or e-mail address. Leave it out.';
  }
  return undefined;
}

/** A common word, perhaps several times, with digits and marks around and some letters written as digits. */
function isCommon(text: string): boolean {
  const core = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [text, withLetters(core)].some((form) => COMMON_WORDS.has(onceOf(form.replaceAll(/[^\p{L}]/gu, ''))));
}

/** `p4$$w0rd` is `password`. */
function withLetters(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    0: 'o',
    1: 'i',
    '!': 'i',
    3: 'e',
    4: 'a',
    '@': 'a',
    5: 's',
    $: 's',
  };
  return text.replaceAll(/[0134!@5$]/g, (mark) => letters[mark] as string);
}

/** `passwordpassword` is `password`. */
function onceOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text) {
      return text.slice(0, length);
    }
  }
  return text;
}

function partsOf({ email, name }: PasswordOwner): string[] {
  const [local = '', domain = ''] = email.split('@');
  const [site = ''] = domain.split('.');
  return [local, site, ...local.split(/[^\p{L}]+/u), ...name.split(/[^\p{L}]+/u)]
    .map((part) => normalPassword(part).toLowerCase())
    .filter((part) => lengthOf(part) >= SHORTEST_PART);
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

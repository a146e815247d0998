/** Where a text stops being JSON. Lines and columns are 1-based, columns in UTF-16 units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What could have stood there: "a value", "a comma or }". */
  readonly expected: string;
}

type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const SPACE = /[ \t\n\r]*/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The place of the first fault in a text that JSON.parse refuses; the engine's own message names it only sometimes, in
 * words that change from release to release. Without recursion.
 */
export function jsonFault(text: string): JsonFault {
  const closers: ('}' | ']')[] = [];
  let expectation: Expectation = 'value';
  let offset = 0;
  for (;;) {
    offset += lengthOf(SPACE, text, offset);
    const step = next(text, offset, expectation, closers);
    if (!step) return { ...placeOf(text, offset), expected: words(expectation, text[offset], closers.at(-1)) };
    offset += step.length;
    expectation = step.expectation;
  }
}

interface Step {
  readonly length: number;
  readonly expectation: Expectation;
}

/** Takes the next token, or nothing when it does not fit. `closers` is the stack of open containers. */
function next(text: string, offset: number, expectation: Expectation, closers: ('}' | ']')[]): Step | undefined {
  const character = text[offset];
  const close = (): Step => {
    closers.pop();
    return { length: 1, expectation: afterValue(closers) };
  };
  switch (expectation) {
    case 'nothing':
      return undefined;
    case 'colon':
      return character === ':' ? { length: 1, expectation: 'value' } : undefined;
    case 'commaOrEnd':
      if (character === ',') return { length: 1, expectation: closers.at(-1) === '}' ? 'key' : 'value' };
      return character === closers.at(-1) ? close() : undefined;
    case 'keyOrEnd':
    case 'key': {
      if (expectation === 'keyOrEnd' && character === '}') return close();
      const length = stringLength(text, offset);
      return length > 0 ? { length, expectation: 'colon' } : undefined;
    }
    case 'valueOrEnd':
    case 'value': {
      if (expectation === 'valueOrEnd' && character === ']') return close();
      if (character === '{' || character === '[') {
        closers.push(character === '{' ? '}' : ']');
        return { length: 1, expectation: character === '{' ? 'keyOrEnd' : 'valueOrEnd' };
      }
      const length = character === '"' ? stringLength(text, offset) : lengthOf(ATOM, text, offset);
      return length > 0 ? { length, expectation: afterValue(closers) } : undefined;
    }
  }
}

function afterValue(closers: readonly string[]): Expectation {
  return closers.length === 0 ? 'nothing' : 'commaOrEnd';
}

function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** With its quotes; 0 when there is no complete one. A loop, since a pattern would run out of stack on megabytes. */
function stringLength(text: string, start: number): number {
  if (text[start] !== '"') return 0;
  for (let offset = start + 1; offset < text.length;) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1 - start;
    if (character < ' ') return 0;
    const length = character === '\\' ? lengthOf(ESCAPE, text, offset) : 1;
    if (length === 0) return 0;
    offset += length;
  }
  return 0;
}

function words(expectation: Expectation, found: string | undefined, closer = ''): string {
  const takesText = expectation.startsWith('key') || expectation.startsWith('value');
  if (found === '"' && takesText) return 'a complete text in double quotes, with valid escapes and no line break';
  switch (expectation) {
    case 'nothing':
      return 'the end of the body';
    case 'colon':
      return 'a colon';
    case 'commaOrEnd':
      return `a comma or ${closer}`;
    case 'key':
      return 'a key in double quotes';
    case 'keyOrEnd':
      return 'a key in double quotes or }';
    case 'value':
      return 'a value';
    case 'valueOrEnd':
      return 'a value or ]';
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

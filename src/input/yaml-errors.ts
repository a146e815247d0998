import type { CST, LineCounter, YAMLError } from 'yaml';
import type { TextProblem } from '../shared/source-document';

interface Source {
  readonly text: string;
  readonly lines: LineCounter;
  readonly tokens: readonly CST.Token[];
}

interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Where to point to, if elsewhere than the parser does. */
  readonly offset?: number;
}

/** What the YAML parser stumbled on, as the slip that usually causes it, placed where the slip is. */
export function yamlProblem(error: YAMLError, source: Source): TextProblem {
  const { offset = afterBlanks(error.pos[0], source.text), ...explanation } = explain(error, source);
  const { line, col: column } = source.lines.linePos(offset);
  return { ...explanation, line, column };
}

function explain(error: YAMLError, source: Source): Explanation {
  const [offset] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'yaml/tab-indent',
        message: 'A tab is used as indentation.',
        hint: 'Indent with spaces, two for each level.',
        offset,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'yaml/escape',
        message: `A text in double quotes contains ${error.message.replace('Invalid escape sequence ', '')}, which means nothing.`,
        hint: 'Write \\\\ for a backslash, or use single quotes.',
      };
    case 'BAD_SCALAR_START':
      return {
        code: 'yaml/reserved-character',
        message: `A text begins with "${source.text.charAt(offset)}", which YAML reserves.`,
        hint: 'Put the text in double quotes.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        code: 'yaml/tag',
        message: `The tag ${/^\S+/.exec(source.text.slice(offset))?.[0] ?? ''} is not used here.`,
        hint: 'Remove the tag, or put a text that begins with "!" in quotes.',
      };
    default:
      return (
        unclosedBefore(error, source) ??
        BY_MESSAGE.find(({ pattern }) => pattern.test(error.message))?.explanation ?? {
          code: 'yaml/syntax',
          message: `This is not YAML: ${error.message}.`,
          hint: 'Compare with a line that is right.',
        }
      );
  }
}

/** Quotation marks and brackets are missed at the end of the file, or at the next line; the slip is where they open. */
function unclosedBefore({ message, pos }: YAMLError, source: Source): Explanation | undefined {
  if (message.startsWith('Missing closing')) {
    return unclosed(
      quoteBefore(source, pos[0]),
      'quotation mark',
      'Close the text with the same quotation mark.',
      source,
    );
  }
  const opening = /end with a|unexpected.*in flow/i.test(message) ? bracketBefore(source, pos[0]) : undefined;
  return opening === undefined
    ? undefined
    : unclosed(opening, 'bracket', 'Close it with the matching bracket.', source);
}

/** What the parser says, and the slip that usually makes it say so. */
const BY_MESSAGE: readonly { pattern: RegExp; explanation: Explanation }[] = [
  {
    pattern: /Nested mappings are not allowed|block sequence may not be used as an implicit map key/,
    explanation: {
      code: 'yaml/unquoted-colon',
      message: 'A colon and a space stand inside a text without quotes.',
      hint: 'Put the whole text in double quotes.',
    },
  },
  {
    pattern: /Implicit (map )?keys/,
    explanation: {
      code: 'yaml/missing-colon',
      message: 'This line is no "name: value".',
      hint: 'Add the colon and a space, or indent the line if it continues the text above.',
    },
  },
  {
    pattern: /must start at the same column|without - indicator/,
    explanation: {
      code: 'yaml/indentation',
      message: 'This line is not indented like the lines that it belongs with.',
      hint: 'Align it with the line before it that is on the same level.',
    },
  },
  {
    pattern: /Missing ,|Unexpected scalar token|Block collections are not allowed within flow/,
    explanation: {
      code: 'yaml/missing-comma',
      message: 'A comma, or a closing bracket, is missing before this.',
      hint: 'Separate the entries between brackets with commas, and quote texts that contain commas or colons.',
    },
  },
  {
    pattern: /keys must be strings/,
    explanation: {
      code: 'yaml/wrong-name',
      message: 'Something else than a plain text stands as the name of a property.',
      hint: 'Write "name: value"; check brackets and colons on this line.',
    },
  },
  {
    pattern: /^Unexpected flow-(map|seq)-end token/,
    explanation: {
      code: 'yaml/stray-bracket',
      message: 'A bracket is closed here that was not opened.',
      hint: 'Remove it, or open it where the list or map begins.',
    },
  },
  {
    pattern: /^Unexpected ,/,
    explanation: {
      code: 'yaml/stray-comma',
      message: 'A comma stands here without an entry before it.',
      hint: 'Remove it, or fill in the entry.',
    },
  },
  {
    pattern: /block-seq-ind on same line/,
    explanation: {
      code: 'yaml/list-on-line',
      message: 'A list with "- " begins on the line of its name.',
      hint: 'Begin it on the next line, or write [ … ].',
    },
  },
  {
    pattern: /Comments must be separated/,
    explanation: {
      code: 'yaml/comment',
      message: 'A "#" stands directly behind a value.',
      hint: 'Put a space before a comment; put a text that contains "#" in quotes.',
    },
  },
  {
    pattern: /Block scalar header/,
    explanation: {
      code: 'yaml/block-text',
      message: 'Text stands on the line of "|" or ">".',
      hint: 'Begin the text on the next line, or put it in quotes without "|" and ">".',
    },
  },
  {
    pattern: /at node end/,
    explanation: {
      code: 'yaml/stray-text',
      message: 'Something follows a value that has ended already.',
      hint: 'Put the whole text in quotes, and double-check quotes and brackets on this line.',
    },
  },
];

function unclosed(offset: number, what: string, hint: string, { lines }: Source): Explanation {
  return {
    code: 'yaml/unclosed',
    message: `The ${what} that opens here in line ${lines.linePos(offset).line} is not closed.`,
    hint,
    offset,
  };
}

/** The opening bracket whose closing one is missing, nearest before `offset`. */
function bracketBefore({ tokens }: Source, offset: number): number | undefined {
  const open = tokensWithin(tokens)
    .filter((token) => token.type === 'flow-collection')
    .filter(({ start, end }) => !end.some(({ source }) => source === (start.source === '{' ? '}' : ']')))
    .filter((token) => token.offset < offset);
  return maximum(open.map((token) => token.offset));
}

/** Start of the quoted text that ends at `offset` without a quotation mark. */
function quoteBefore({ tokens }: Source, offset: number): number {
  const quoted = tokensWithin(tokens).filter(
    (token) =>
      (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') && token.offset < offset,
  );
  return maximum(quoted.map((token) => token.offset)) ?? offset;
}

const maximum = (offsets: readonly number[]): number | undefined =>
  offsets.length === 0 ? undefined : offsets.reduce((a, b) => Math.max(a, b));

/** All tokens at any depth, without recursion: the nesting is the file's. */
function tokensWithin(tokens: readonly CST.Token[]): CST.Token[] {
  const found: CST.Token[] = [...tokens];
  for (const token of found) {
    if (token.type === 'document' && token.value) found.push(token.value);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) found.push(key);
      if (value) found.push(value);
    }
  }
  return found;
}

function afterBlanks(offset: number, text: string): number {
  let at = offset;
  while (text[at] === ' ') at += 1;
  return at < text.length && text[at] !== '\n' && text[at] !== '\r' ? at : offset;
}

import { Composer, type CST, type Document, Lexer, LineCounter, Parser, type ParsedNode, type YAMLError } from 'yaml';
import type { TextProblem } from '../shared/source-document';
import { yamlProblem } from './yaml-errors';

/** Brackets and braces open at the same time. The composer recurses, and a stack overflow in it can end the process. */
const DEEPEST_FLOW = 60;
/** Spaces and dashes before the first word of a line; each level of block nesting takes at least one. */
const DEEPEST_INDENT = 160;

/** Later ones are rarely worth reading before the first are mended. */
const MOST_PROBLEMS = 10;

export interface YamlSyntax {
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
  readonly problems: readonly TextProblem[];
}

/**
 * Parses one YAML 1.2 document with the core schema: no custom tags, no merge keys, keys are texts. Duplicate keys are
 * left to the reader of the tree, because the parser's own test takes quadratic time.
 */
export function parseYaml(text: string): YamlSyntax {
  const lines = new LineCounter();
  const tokens: CST.Token[] = [];
  const deep = collectTokens(text, lines, tokens);
  if (deep) return { root: null, lines, problems: [deep] };
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    strict: true,
    logLevel: 'silent',
  });
  const [document, ...others] = composer.compose(tokens, true, text.length);
  if (!document) return { root: null, lines, problems: [] };
  const problems = [
    ...errorsOf(document).map((error) => yamlProblem(error, { text, lines, tokens })),
    ...others.slice(0, 1).map((other) => severalDocuments(lines, other.range[0])),
    ...versionProblem(document),
  ];
  return { root: document.contents, lines, problems: firstPerLine(problems) };
}

function collectTokens(text: string, lines: LineCounter, tokens: CST.Token[]): TextProblem | undefined {
  const indented = new RegExp(`^[ \\-?:]{${DEEPEST_INDENT + 1}}`, 'm').exec(text);
  if (indented) {
    const line = text.slice(0, indented.index).split('\n').length;
    return tooDeep(line, DEEPEST_INDENT + 1, `A line is indented by more than ${DEEPEST_INDENT} characters.`);
  }
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let open = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') open += 1;
    else if (lexeme === ']' || lexeme === '}') open -= 1;
    if (open > DEEPEST_FLOW) {
      const { line, col } = lines.linePos(offset);
      return tooDeep(line, col, `More than ${DEEPEST_FLOW} brackets are open here.`);
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    offset = parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

function tooDeep(line: number, column: number, message: string): TextProblem {
  return { code: 'yaml/too-deep', message, hint: 'Check for a bracket that is never closed.', line, column };
}

/**
 * Warnings are unknown tags and directives, here as wrong as an error; a closing brace may stand at the margin. Once the
 * parser has lost the thread, everything up to the end of the file is an error too: only the first of those is kept.
 */
function errorsOf(document: Document.Parsed): YAMLError[] {
  const warnings = document.warnings.filter(({ code }) => code !== 'BAD_INDENT');
  const errors = [...document.errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = errors.findIndex(({ message }) => message.includes('in YAML stream'));
  return errors.slice(0, Math.min(lost < 0 ? errors.length : lost + 1, MOST_PROBLEMS));
}

function severalDocuments(lines: LineCounter, offset: number): TextProblem {
  const { line, col: column } = lines.linePos(offset);
  return {
    code: 'yaml/several-documents',
    message: 'A second YAML document begins here.',
    hint: 'Remove the line "---", or move what follows into a file of its own.',
    line,
    column,
  };
}

function versionProblem(document: Document.Parsed): TextProblem[] {
  if (document.directives.yaml.version === '1.2') return [];
  return [
    {
      code: 'yaml/version',
      message: `The file asks for YAML ${document.directives.yaml.version}; it is read as YAML 1.2.`,
      hint: 'Remove the %YAML line.',
      line: 1,
      column: 1,
    },
  ];
}

/** One slip makes the parser stumble several times; the first on a line is the one to mend. */
function firstPerLine(problems: readonly TextProblem[]): TextProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem } from '../shared/problem';
import { pointer, segmentsOf } from '../shared/json-pointer';
import {
  inFile,
  type NumberText,
  type Position,
  type SourceDocument,
  type Spot,
  type TextProblem,
} from '../shared/source-document';
import { forbiddenCharacter } from './read-text';
import { parseYaml, type YamlSyntax } from './yaml-syntax';

/** Nodes that aliases may repeat in all: enough for anybody, too few for an alias bomb. */
const MOST_ALIASED_NODES = 10_000;

/** In one list or map; some checks compare each entry with each other. */
const MOST_ENTRIES = 10_000;

const grouped = (count: number): string => count.toLocaleString('en-GB');

/** Names that a JavaScript object has by birth; a file that sets them is an attack or an accident. */
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const PLAIN_DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export interface YamlReading {
  /** Absent when the text is no YAML: then only `problems` is of use. */
  readonly document?: SourceDocument<unknown>;
  /**
   * With a document: what is wrong with single keys and values (duplicate keys, reserved keys, numbers that are not
   * plain decimals …). The document is then as it would be without them.
   */
  readonly problems: readonly Problem[];
}

/** Reads YAML text into plain values that remember their places. `file` is only shown. */
export function readYaml(text: string, file: string): YamlReading {
  const syntax = parseYaml(text);
  if (syntax.problems.length > 0) return { problems: inFile(syntax.problems, file) };
  const reader = new TreeReader(syntax, text);
  const value = reader.value(syntax.root, '');
  const problems = reader.problems.map((problem) => ({ ...problem, file }));
  if (value !== null)
    return { document: { file, value, locate: reader.locate, numberText: reader.numberText }, problems };
  const empty = {
    code: 'yaml/empty',
    message: 'The file is empty.',
    hint: 'Is it the file you meant?',
    line: 0,
    column: 0,
  };
  return { problems: problems.length > 0 ? problems : inFile([empty], file) };
}

interface Child {
  /** Absent in a list. */
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
}

class TreeReader {
  readonly problems: (TextProblem & { path: string })[] = [];
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly targets = new Map<Alias, ParsedNode>();
  private readonly open = new Set<ParsedNode>();
  private readonly pairs = new WeakMap<ParsedNode, Map<string, Child>>();
  private readonly numbers = new WeakMap<object, Map<string, string>>();
  private aliasDepth = 0;
  private aliased = 0;

  constructor(
    private readonly syntax: YamlSyntax,
    private readonly text: string,
  ) {}

  /** The plain value of a node, in document order, so that an alias finds the anchor before it. */
  value(node: ParsedNode | null, path: string): unknown {
    if (node === null) return null;
    if (isAlias(node)) return this.alias(node, path);
    if (node.anchor !== undefined && this.aliasDepth === 0) this.anchors.set(node.anchor, node);
    if (this.aliasDepth > 0 && !this.withinAliasLimit(node, path)) return null;
    if (isScalar(node)) return this.scalar(node, path);
    if (node.items.length > MOST_ENTRIES) return this.tooManyEntries(node, path);
    this.open.add(node);
    const value = isMap(node) ? this.map(node, path) : this.list(node, path);
    this.open.delete(node);
    return value;
  }

  private map(node: YAMLMap.Parsed, path: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const offsets = new Map<string, number>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const at = pointer(name);
      const offset = key.range[0];
      const first = offsets.get(name);
      offsets.set(name, first ?? offset);
      if (first !== undefined) {
        this.report(path + at, offset, {
          code: 'yaml/duplicate-key',
          message: `"${name}" stands twice in this map.`,
          hint: `Keep one of them. It stands first in line ${this.position(first).line}.`,
        });
      } else if (this.isUsableKey(key, name, path + at)) {
        result[name] = this.value(value, path + at);
        this.remember(result, name, value);
      }
    }
    return result;
  }

  private list(node: YAMLSeq.Parsed, path: string): unknown[] {
    const result: unknown[] = [];
    for (const [index, item] of node.items.entries()) {
      if (!('range' in item)) continue;
      result[index] = this.value(item, `${path}/${index}`);
      this.remember(result, index, item);
    }
    return result;
  }

  private isUsableKey(key: ParsedNode, name: string, path: string): boolean {
    if (RESERVED_KEYS.has(name)) {
      this.report(path, key.range[0], {
        code: 'yaml/reserved-key',
        message: `"${name}" can not be the name of a property.`,
        hint: 'Choose another name.',
      });
      return false;
    }
    if (name === '<<') {
      this.report(path, key.range[0], {
        code: 'yaml/merge-key',
        message: 'Merge keys ("<<") are not read.',
        hint: 'Write the properties out, or repeat a whole value by an alias.',
      });
      return false;
    }
    if (isScalar(key)) this.checkText(key, name, path);
    return true;
  }

  private scalar(node: Scalar.Parsed, path: string): unknown {
    const { value } = node;
    if (typeof value === 'string') this.checkText(node, value, path);
    if (typeof value !== 'number' && typeof value !== 'bigint') return value;
    if (PLAIN_DECIMAL.test(node.source)) return value;
    this.report(path, node.range[0], {
      code: 'yaml/number-form',
      message: `${node.source} is read as a number, but is no plain decimal one.`,
      hint: 'Write it out, for example 1200 or 0.85; put it in quotes if it is a text.',
    });
    return 0;
  }

  private checkText(node: Scalar.Parsed, text: string, path: string): void {
    const [start, end] = node.range;
    const found = forbiddenCharacter(text);
    // What stands in the file itself is reported with the exact place when the file is read.
    if (found && !forbiddenCharacter(this.text.slice(start, end))) this.report(path, start, found.problem);
    else if (/[\t\r]/.test(text)) {
      this.report(path, start, {
        code: 'text/control-character',
        message: 'The text contains a tab or a carriage return.',
        hint: 'Use spaces.',
      });
    }
  }

  private alias(node: Alias.Parsed, path: string): unknown {
    const target = this.anchors.get(node.source);
    const problem = (code: string, message: string, hint: string): null => {
      this.report(path, node.range[0], { code, message, hint });
      return null;
    };
    if (!target) {
      return problem('yaml/unknown-anchor', `There is no "&${node.source}" before this alias.`, 'Write the value out.');
    }
    if (this.open.has(target)) {
      return problem(
        'yaml/circular-alias',
        `"*${node.source}" stands inside the value that it repeats.`,
        'Write the value out.',
      );
    }
    this.targets.set(node, target);
    this.aliasDepth += 1;
    const value = this.value(target, path);
    this.aliasDepth -= 1;
    return value;
  }

  private withinAliasLimit(node: ParsedNode, path: string): boolean {
    this.aliased += 1;
    if (this.aliased === MOST_ALIASED_NODES + 1) {
      this.report(path, node.range[0], {
        code: 'yaml/too-many-aliases',
        message: `Aliases repeat more than ${grouped(MOST_ALIASED_NODES)} values.`,
        hint: 'Write the values out.',
      });
    }
    return this.aliased <= MOST_ALIASED_NODES;
  }

  private tooManyEntries(node: ParsedNode, path: string): null {
    this.report(path, node.range[0], {
      code: 'yaml/too-many-entries',
      message: `More than ${grouped(MOST_ENTRIES)} entries stand in one list or map.`,
      hint: 'Check that it is the file you meant.',
    });
    return null;
  }

  private remember(holder: object, property: string | number, node: ParsedNode | null): void {
    const target = isAlias(node) ? this.targets.get(node) : node;
    if (!isScalar(target) || typeof target.value !== 'number' || target.source === String(target.value)) return;
    if (!PLAIN_DECIMAL.test(target.source)) return;
    const texts = this.numbers.get(holder) ?? new Map<string, string>();
    this.numbers.set(holder, texts.set(String(property), target.source));
  }

  readonly numberText: NumberText = (holder, property) =>
    this.numbers.get(holder)?.get(String(property)) ?? String(Reflect.get(holder, property));

  readonly locate = (path: string, spot: Spot = 'value'): Position => {
    let node: ParsedNode | null = this.syntax.root;
    let offset = node?.range[0] ?? 0;
    const segments = segmentsOf(path);
    for (const [index, segment] of segments.entries()) {
      const child = this.child(node, segment);
      if (!child) break;
      const wantsKey = spot === 'key' && index === segments.length - 1;
      offset =
        (child.key && (wantsKey || isBlank(child.value)) ? child.key : (child.value ?? child.key))?.range[0] ?? offset;
      node = child.value;
    }
    return this.position(offset);
  };

  private child(node: ParsedNode | null, segment: string): Child | undefined {
    const container = isAlias(node) ? (this.targets.get(node) ?? null) : node;
    if (isMap(container)) return this.childrenOf(container).get(segment);
    const item = isSeq(container) ? container.items[Number(segment)] : undefined;
    return item && 'range' in item ? { value: item } : undefined;
  }

  /** By name, the first of equal ones. Kept, because a large map can have many problems. */
  private childrenOf(node: YAMLMap.Parsed): Map<string, Child> {
    const known = this.pairs.get(node);
    if (known) return known;
    const children = new Map<string, Child>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!children.has(name)) children.set(name, { key, value });
    }
    this.pairs.set(node, children);
    return children;
  }

  private position(offset: number): Position {
    const { line, col: column } = this.syntax.lines.linePos(offset);
    return { line, column };
  }

  private report(path: string, offset: number, problem: Omit<TextProblem, keyof Position>): void {
    this.problems.push({ ...problem, ...this.position(offset), path });
  }
}

const isBlank = (node: ParsedNode | null): boolean => isScalar(node) && node.range[0] === node.range[1];

import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from '../config';
import type { FaultEntry } from '../http';
import { redact, scrubStack, scrubText } from './log-redaction';
import { readableLine } from './log-line';

type Fields = Readonly<Record<string, unknown>>;

/** What the server writes down while it runs. Everything passes the redaction; nothing from a user starts a new line. */
export interface Log {
  error(fields: Fields, sentence: string): void;
  warn(fields: Fields, sentence: string): void;
  info(fields: Fields, sentence: string): void;
  debug(fields: Fields, sentence: string): void;
  /** Whether lines of this level are written. */
  writes(level: Exclude<LogLevel, 'silent'>): boolean;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Lines for people instead of JSON; as standard output is a terminal, unless given. */
  readonly readable?: boolean;
  /** Standard output unless given. */
  readonly write?: (line: string) => void;
}

/**
 * Opens the log: a JSON object a line (`time` in ISO 8601, `level` in words), or a readable line on a terminal.
 * Written at once, so that the line of a fault is there even when the process ends with it.
 */
export function openLog({ level, readable = process.stdout.isTTY, write }: LogOptions): Log {
  const raw: DestinationStream = write === undefined ? pino.destination({ fd: 1, sync: true }) : { write };
  const destination: DestinationStream = readable ? { write: (json) => raw.write(readableLine(json)) } : raw;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Errors are made into data before they come here.
      serializers: {},
    },
    destination,
  );
  const line =
    (method: 'error' | 'warn' | 'info' | 'debug') =>
    (fields: Fields, sentence: string): void => {
      if (!logger.isLevelEnabled(method)) return;
      const { stack, ...rest } = fields;
      const data = redact(rest) as object;
      logger[method](typeof stack === 'string' ? { ...data, stack: scrubStack(stack) } : data, scrubText(sentence));
    };
  return {
    error: line('error'),
    warn: line('warn'),
    info: line('info'),
    debug: line('debug'),
    writes: (wanted) => logger.isLevelEnabled(wanted),
  };
}

/** Lets Nest, and everybody who uses its `Logger`, write into the log. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    // What Nest tells at start (modules, routes) is for whoever looks for a fault.
    this.to.debug(fieldsOf(message, rest), sentenceOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.to.debug(fieldsOf(message, rest), sentenceOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.to.debug(fieldsOf(message, rest), sentenceOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.to.warn(fieldsOf(message, rest), sentenceOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.to.error(fieldsOf(message, rest), sentenceOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.to.error(fieldsOf(message, rest), sentenceOf(message));
  }
}

/** Nest hands over `(message, …, stack?, context?)`: the last text is the context, one of several lines a stack. */
function fieldsOf(message: unknown, rest: readonly unknown[]): Fields {
  const last = rest.at(-1);
  const part = typeof last === 'string' && !last.includes('\n') ? last : undefined;
  const others = part === undefined ? rest : rest.slice(0, -1);
  const stack =
    message instanceof Error
      ? message.stack
      : others.find((other): other is string => typeof other === 'string' && other.includes('\n'));
  const errors = others.filter((other) => other instanceof Error);
  return {
    ...(part === undefined ? {} : { part }),
    ...(stack === undefined ? {} : { stack }),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

function sentenceOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(redact(message));
}

/** Where the problem filter writes faults: once each, under the id that the caller was told. */
export function faultLog(log: Log): (entry: FaultEntry) => void {
  return ({ requestId, method, path, status, stack }) => {
    log.error({ request: requestId, method, path: loggablePath(path), status, stack }, 'fault');
  };
}

/** Whoever has the id of an issued report can read its state: it stays out of the log. */
export const loggablePath = (path: string): string => path.replace(/^(\/v1\/checks|\/check)\/.*/s, '$1/…');

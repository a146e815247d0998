import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import { type SignedCheckpoint, isSignedCheckpoint } from './checkpoint';
import { type AuditEvent, eventDocument, readEvent } from './event-document';
import { type ChainFault, ChainVerifier, type Proofs, type SignedObject } from './verify-chain';

export const EXPORT_SCHEMA = 'tolok-audit-export/1';
export const TRAILER_SCHEMA = 'tolok-audit-export-trailer/1';

/** First line of an export. */
export interface ExportHeader {
  readonly schema: typeof EXPORT_SCHEMA;
  readonly workspace: string;
  readonly chain: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What the last line states and signs. */
export interface ExportTrailer {
  readonly schema: typeof TRAILER_SCHEMA;
  readonly workspace: string;
  readonly chain: string;
  readonly at: string;
  readonly size: number;
  /** Hash of the last event; null of an empty chain. */
  readonly head: string | null;
  readonly checkpoints: number;
  /** SHA-256 of their lines, each with its line feed. */
  readonly checkpointsSha256: string;
}

/** Lines of an export, each without its line feed. */
export const headerLine = (header: ExportHeader): string => canonicalJson({ header: { ...header } });
export const eventLine = (event: AuditEvent): string => {
  const reason = event.reason ? `,"reason":${canonicalJson({ ...event.reason })}` : '';
  return `{"event":${eventDocument(event)}${reason},"sha256":${canonicalJson(event.sha256)}}`;
};
export const checkpointLine = ({ keyId, signature, statement }: SignedCheckpoint): string =>
  canonicalJson({ checkpoint: { keyId, signature, statement: { ...statement } } });
export const trailerLine = ({ keyId, signature, statement }: SignedObject): string =>
  canonicalJson({ trailer: { keyId, signature, statement: statement as { readonly [key: string]: JsonValue } } });

export interface ExportVerdict {
  /**
   * - `intact`
   * - `broken`: it was altered, or the chain was broken when it was exported
   * - `unknownKey`: complete and consistent, but no given key has signed it
   * - `notAnExport`: nothing can be said
   */
  readonly state: 'intact' | 'broken' | 'unknownKey' | 'notAnExport';
  readonly sentence: string;
  readonly header: ExportHeader | undefined;
  readonly size: number;
  readonly head: string | null;
  /** The first thing that is wrong with the chain. */
  readonly fault: ChainFault | undefined;
  /** The key that signed the export. */
  readonly keyId: string | undefined;
}

/** Checks an export with public keys alone (`proofs.signer` knows them). */
export function verifyAuditExport(text: string, proofs: Proofs): ExportVerdict {
  const reading = new ExportReading(proofs);
  for (const line of linesOf(text)) reading.take(line);
  return reading.verdict();
}

/** Whether a file that begins like this is an export of a trail. */
export function looksLikeAuditExport(head: string): boolean {
  return head.startsWith('{"header":{') && head.includes(`"schema":"${EXPORT_SCHEMA}"`);
}

class ExportReading {
  private header: ExportHeader | undefined;
  private readonly events: AuditEvent[] = [];
  private readonly checkpoints: SignedCheckpoint[] = [];
  private checkpointLines = '';
  private trailer: (SignedObject & { readonly statement: ExportTrailer }) | undefined;
  private line = 0;
  private wrong: string | undefined;

  constructor(private readonly proofs: Proofs) {}

  take(line: string): void {
    this.line += 1;
    if (this.wrong !== undefined) return;
    const value = parsed(line);
    if (this.line === 1) {
      this.header = headerOf(value['header']);
      return;
    }
    if (this.trailer) {
      this.wrong = `Line ${this.line} stands after the end of the export.`;
      return;
    }
    if (!this.takePart(line, value)) this.wrong = `Line ${this.line} is not a line of an export, or was altered.`;
  }

  verdict(): ExportVerdict {
    const { header, trailer } = this;
    if (!header) return this.told('notAnExport', 'This is not an export of an audit trail.');
    if (this.wrong !== undefined) return this.told('broken', this.wrong);
    if (!trailer) return this.told('broken', 'The end is missing: the file was cut off.');
    const verifier = new ChainVerifier(
      { workspaceId: header.workspace, chainId: header.chain },
      { checkpoints: this.checkpoints, complete: 'ofChain' },
      this.proofs,
    );
    for (const event of this.events) verifier.take(event);
    const { size, head, fault } = verifier.finish();
    const keyId = this.proofs.signer(trailer);
    const found = { size, head, fault, keyId };
    // With another key nothing of ours has a trusted signature, checkpoints included.
    const isBroken = fault !== undefined && (fault.code !== 'checkpointSignature' || keyId !== undefined);
    if (isBroken) return this.told('broken', fault.sentence, found);
    if (!this.fits(trailer.statement, header, size, head)) {
      return this.told('broken', 'The signed end does not fit what stands before it: lines were taken out.', found);
    }
    if (keyId === undefined) {
      const sentence = 'The export is complete in itself, but none of the given keys has signed it as it stands.';
      return this.told('unknownKey', sentence, { ...found, fault: undefined });
    }
    return this.told('intact', `All ${size} events are there, in order and unaltered.`, found);
  }

  private takePart(line: string, value: Readonly<Record<string, unknown>>): boolean {
    const { checkpoint } = value;
    if ('event' in value && this.checkpoints.length === 0) {
      const event = readEvent(value['event'], value['sha256'], value['reason']);
      if (event) this.events.push(event);
      // Nothing may stand in a line that is not part of what is hashed.
      return event !== undefined && eventLine(event) === line;
    }
    if (isSignedCheckpoint(checkpoint) && checkpointLine(checkpoint) === line) {
      this.checkpoints.push(checkpoint);
      this.checkpointLines += `${line}\n`;
      return true;
    }
    this.trailer = trailerOf(value['trailer']);
    return this.trailer !== undefined && trailerLine(this.trailer) === line;
  }

  private fits(trailer: ExportTrailer, header: ExportHeader, size: number, head: string | null): boolean {
    return (
      (['workspace', 'chain', 'at'] as const).every((name) => trailer[name] === header[name]) &&
      trailer.size === size &&
      trailer.head === head &&
      trailer.checkpoints === this.checkpoints.length &&
      trailer.checkpointsSha256 === this.proofs.sha256(this.checkpointLines)
    );
  }

  private told(
    state: ExportVerdict['state'],
    sentence: string,
    found: Omit<ExportVerdict, 'state' | 'sentence' | 'header'> = {
      ...{ size: this.events.length, head: null, fault: undefined, keyId: undefined },
    },
  ): ExportVerdict {
    return { state, sentence, header: this.header, ...found };
  }
}

/** A line feed ends each line; what follows the last one is a line when it is not empty. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? text.length : end);
    start = end === -1 ? text.length : end + 1;
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function headerOf(value: unknown): ExportHeader | undefined {
  const header = value as Partial<ExportHeader> | null | undefined;
  const texts = [header?.workspace, header?.chain, header?.at];
  return header?.schema === EXPORT_SCHEMA && texts.every((text) => typeof text === 'string')
    ? (header as ExportHeader)
    : undefined;
}

function trailerOf(value: unknown): (SignedObject & { readonly statement: ExportTrailer }) | undefined {
  const signed = value as Partial<SignedObject> | null | undefined;
  const statement = signed?.statement as Partial<ExportTrailer> | null | undefined;
  const isSigned = typeof signed?.keyId === 'string' && typeof signed.signature === 'string';
  return isSigned && statement?.schema === TRAILER_SCHEMA
    ? (signed as SignedObject & { readonly statement: ExportTrailer })
    : undefined;
}

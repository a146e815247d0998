import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import {
  checkpointLine,
  eventLine,
  EXPORT_SCHEMA,
  type ExportTrailer,
  headerLine,
  looksLikeAuditExport,
  TRAILER_SCHEMA,
  trailerLine,
  verifyAuditExport,
} from './audit-export';
import { CHECKPOINT_SCHEMA, type SignedCheckpoint } from './checkpoint';
import { type AuditEvent, eventDocument, reasonText } from './event-document';
import type { Proofs, SignedObject } from './verify-chain';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const signature = (statement: object, key: string): string => sha256(`${key} ${canonicalJson(statement as JsonValue)}`);
const signed = <T extends object>(statement: T, key: string): SignedObject & { readonly statement: T } => ({
  ...{ statement, keyId: key, signature: signature(statement, key) },
});
const proofs: Proofs = {
  sha256,
  signer: (one) => (one.signature === signature(one.statement, 'ours') ? 'ours' : undefined),
};
const REASON = { salt: '0'.repeat(32), text: 'SQL "by hand"\n' };
const AT = '2026-01-20T08:00:00.000Z';

function eventsOf(number: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let seq = 1; seq <= number; seq += 1) {
    const event = {
      ...{
        workspaceId: 'w',
        chainId: 'c',
        seq,
        id: `e${seq}`,
        at: AT,
        actorKind: 'none',
        actorId: null,
        action: 'update',
      },
      ...{ subject: 'answer', assessmentId: null, changes: '[{"after":"1","before":null,"id":"x"}]' },
      ...{ reasonSha256: sha256(reasonText(REASON)), reason: REASON, requestId: null },
      previousSha256: events.at(-1)?.sha256 ?? null,
    };
    events.push({ ...event, sha256: sha256(eventDocument(event)) });
  }
  return events;
}

function linesOf(number = 4, key = 'ours', trailer: Partial<ExportTrailer> = {}): string[] {
  const events = eventsOf(number);
  const head = events.at(-1)?.sha256 ?? null;
  const checkpoints: SignedCheckpoint[] = head
    ? [
        signed(
          { schema: CHECKPOINT_SCHEMA, workspace: 'w', chain: 'c', size: number, head, at: AT, previous: 'x' } as const,
          key,
        ),
      ]
    : [];
  const checkpointLines = checkpoints.map(checkpointLine);
  const statement: ExportTrailer = {
    ...{
      schema: TRAILER_SCHEMA,
      workspace: 'w',
      chain: 'c',
      at: AT,
      size: number,
      head,
      checkpoints: checkpoints.length,
    },
    ...{ checkpointsSha256: sha256(checkpointLines.map((line) => `${line}\n`).join('')), ...trailer },
  };
  const header = headerLine({ schema: EXPORT_SCHEMA, workspace: 'w', chain: 'c', at: AT });
  return [header, ...events.map(eventLine), ...checkpointLines, trailerLine(signed(statement, key))];
}
const verify = (lines: readonly string[]): ReturnType<typeof verifyAuditExport> =>
  verifyAuditExport(lines.map((line) => `${line}\n`).join(''), proofs);
const changed = (index: number, change: (line: string) => string): string[] =>
  linesOf().map((line, at) => (at === index ? change(line) : line));

it('is intact as it was written, with or without its last line feed, also of an empty chain', () => {
  expect(verify(linesOf())).toMatchObject({ state: 'intact', size: 4, keyId: 'ours', header: { chain: 'c' } });
  expect(verifyAuditExport(linesOf().join('\n'), proofs).state).toBe('intact');
  expect(verify(linesOf(0))).toMatchObject({ state: 'intact', size: 0, head: null });
});

it('is intact without the words of a reason, which can be removed, and broken by other ones', () => {
  expect(verify(changed(2, (line) => line.replace(/"reason":\{[^}]*\},/, '')))).toMatchObject({ state: 'intact' });
  const other = verify(changed(2, (line) => line.replace('by hand', 'by foot')));
  expect(other).toMatchObject({ state: 'broken', fault: { code: 'altered', seq: 2 } });
});

it('is recognised by its first line', () => {
  expect(looksLikeAuditExport(linesOf()[0]!)).toBe(true);
  expect(looksLikeAuditExport('{"header":{}}')).toBe(false);
  expect(looksLikeAuditExport('%PDF-1.7')).toBe(false);
});

it.each([
  ['an altered event', () => changed(2, (line) => line.replace('answer', 'finding')), 2],
  [
    'an event with another hash',
    () => changed(2, (line) => line.replace(/"sha256":"[0-9a-f]{4}/, '"sha256":"0000')),
    2,
  ],
  ['a missing event', () => linesOf().filter((_, index) => index !== 2), 2],
  ['a missing last event', () => linesOf().filter((_, index) => index !== 4), 4],
  ['swapped events', () => [...linesOf().slice(0, 2), linesOf()[3]!, linesOf()[2]!, ...linesOf().slice(4)], 2],
])('is broken by %s', (_, lines, seq) => {
  expect(verify(lines())).toMatchObject({ state: 'broken', fault: { seq } });
});

it.each([
  ['a line that is no JSON', () => changed(2, () => '{')],
  ['a line of another kind', () => changed(2, () => '4')],
  ['white space in a line', () => changed(2, (line) => ` ${line}`)],
  ['something more in a line', () => changed(2, (line) => line.replace('{', '{"note":1,'))],
  ['a reason that is none', () => changed(2, (line) => line.replace(/"reason":\{/, '"reason":{"more":1,'))],
  ['a reason without words', () => changed(2, (line) => line.replace('"text"', '"test"'))],
  ['an event that is none', () => changed(2, () => '{"event":{},"sha256":"x"}')],
  ['something more in a checkpoint', () => changed(5, (line) => line.replace('{', '{"a":1,'))],
  ['an event after the checkpoints', () => [...linesOf().slice(0, 6), linesOf()[1]!, linesOf()[6]!]],
  ['something more in the end', () => changed(6, (line) => line.replace('{', '{"a":1,'))],
  ['an end of another schema', () => changed(6, (line) => line.replace(TRAILER_SCHEMA, 'x'))],
  ['an end without a statement', () => changed(6, () => '{"trailer":{"keyId":"ours","signature":"x"}}')],
  ['an end without a signature', () => changed(6, () => '{"trailer":{"keyId":"ours"}}')],
  ['a missing end', () => linesOf().slice(0, -1)],
  ['lines after the end', () => [...linesOf(), linesOf()[1]!]],
  ['a missing checkpoint', () => linesOf().filter((_, index) => index !== 5)],
  ['another header', () => changed(0, (line) => line.replace(AT, '2027-01-20T08:00:00.000Z'))],
  ['an end that states another size', () => linesOf(4, 'ours', { size: 5 })],
  ['an end that states another head', () => linesOf(4, 'ours', { head: 'f' })],
  ['an end that states other checkpoints', () => linesOf(4, 'ours', { checkpointsSha256: 'f' })],
  ['a checkpoint of another key', () => [...linesOf().slice(0, 5), linesOf(4, 'theirs')[5]!, linesOf()[6]!]],
])('is broken by %s', (_, lines) => {
  expect(verify(lines())).toMatchObject({ state: 'broken' });
});

it('proves nothing when another key signed it', () => {
  expect(verify(linesOf(4, 'theirs'))).toMatchObject({ state: 'unknownKey', keyId: undefined, fault: undefined });
});

it.each([
  ['another file', ['%PDF-1.7']],
  ['nothing', []],
  ['another schema', ['{"header":{"schema":"x"}}']],
  ['half a header', [`{"header":{"schema":"${EXPORT_SCHEMA}","workspace":"w"}}`]],
  ['no header', ['{"header":null}']],
])('is told apart from %s', (_, lines) => {
  expect(verify(lines).state).toBe('notAnExport');
});

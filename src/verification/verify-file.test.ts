import { createHash } from 'node:crypto';
import { renderReport } from '../report';
import { readStatement, SealError, signStatement, type SealKeys } from '../seal';
import { keysForTest, sealedModel } from '../../test/support/sealed';
import { verifyFile } from '.';
import type { FileKind } from './verification';

describe('verifying a file', () => {
  let given: Awaited<ReturnType<typeof keysForTest>>;
  let keys: SealKeys;
  let signed: Buffer;
  beforeAll(async () => {
    given = await keysForTest();
    ({ keys } = given);
    const { model, seal } = await sealedModel('bank');
    const empty = await renderReport({ ...model, sections: model.sections.slice(0, 1) });
    signed = await keys.signPdf(empty, { name: seal.signer, reason: seal.meaning, at: new Date(seal.issuedAt) });
  });
  afterAll(() => {
    given.remove();
  });
  const sha256 = (): string => createHash('sha256').update(signed).digest('hex');
  const registered = (statement: Record<string, string>) =>
    readStatement(JSON.stringify(signStatement(keys, statement)), keys.generations);

  it('says in sentences what was checked, and what was not', async () => {
    const { outcome, verdict, details } = await verifyFile(signed, { keys: keys.generations });
    expect(outcome).toBe('genuine');
    expect(verdict).toBe('Genuine: every byte is as it was sealed.');
    expect(details).toEqual([
      `SHA-256 of the file: ${sha256()} (${signed.length} bytes).`,
      'Not checked against the register: no statement of it was given (--register).',
      'Checked: it carries one signature, which covers the whole file but the signature itself.',
      `Checked: the signature is that of key ${keys.id}, 2026-11-22 01:27:09 UTC.`,
      'Signed by Dr Maria Santos-Wijaya: approved for issue.',
      'Not checked: whether the document was revoked or replaced since. The check page of the issuer says so.',
    ]);
  });

  it('compares the whole file with a statement of the register', async () => {
    const register = registered({ number: 'TLK-1', fileSha256: sha256() });
    const good = await verifyFile(signed, { keys: keys.generations, register });
    expect(good.details).toContain('Checked: it is the file that the register states for number TLK-1.');
    const unlike = registered({ number: 'TLK-1', fileSha256: '0'.repeat(64) });
    const bad = await verifyFile(signed, { keys: keys.generations, register: unlike });
    expect(bad.outcome).toBe('wrong');
    expect(bad.details[0]).toMatch(/not the one in the register/);
  });

  it('refuses a statement that names no file', async () => {
    const register = registered({ number: 'TLK-1' });
    await expect(verifyFile(signed, { keys: keys.generations, register })).rejects.toThrow(SealError);
  });

  it.each([
    ['is not JSON', 'hello'],
    ['is a list', '[]'],
    ['is null', 'null'],
    ['has no signature', '{"statement":{},"keyId":"a"}'],
    ['has half a character', '{"statement":{"a":"\\ud800"},"keyId":"a","signature":"AA=="}'],
    ['is huge', ' '.repeat(1_000_001)],
  ])('refuses a statement that %s', (_, text) => {
    expect(() => readStatement(text, keys.generations)).toThrow(/not a signed statement/);
  });

  it('refuses a statement that was altered', () => {
    const statement = signStatement(keys, { number: 'TLK-1', fileSha256: sha256() });
    const altered = { ...statement, statement: { ...statement.statement, number: 'TLK-2' } };
    expect(() => readStatement(JSON.stringify(altered), keys.generations)).toThrow(
      /altered, or signed with another key/,
    );
  });

  it('names the faults of a file that was altered', async () => {
    const altered = await verifyFile(Buffer.concat([signed, Buffer.from(' ')]), { keys: keys.generations });
    expect(altered).toMatchObject({ outcome: 'wrong', verdict: 'ALTERED: this is not the file that was sealed.' });
    expect(altered.details[0]).toMatch(/1 byte stands behind/);
    expect(altered.details.join(' ')).not.toMatch(/Checked/);
  });

  it('still takes a file for a report when something was put before it', async () => {
    const { outcome } = await verifyFile(Buffer.concat([Buffer.from('#!/bin/sh\n'), signed]), {
      keys: keys.generations,
    });
    expect(outcome).toBe('wrong');
  });

  it('says nothing about a file of a kind that it does not know', async () => {
    const { outcome } = await verifyFile(Buffer.from('hello'), { keys: keys.generations });
    expect(outcome).toBe('couldNotCheck');
  });

  it('hands a file to the first kind that recognises its contents', async () => {
    const kind: FileKind = {
      name: 'a greeting',
      recognises: (head) => head.toString() === 'hello',
      verify: () => ({ outcome: 'genuine', verdict: 'Hello.', details: [] }),
    };
    expect((await verifyFile(Buffer.from('hello'), { keys: [] }, [kind])).verdict).toBe('Hello.');
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysForTest, sealedModel } from '../../test/support/sealed';
import { renderReport } from '../report';
import { keys as keysCommand, verify, VerifyUsage } from './verify';

describe('tolok verify', () => {
  let given: Awaited<ReturnType<typeof keysForTest>>;
  let folder: string;
  let report: string;
  const before = process.env['TOLOK_DATA'];
  const path = (name: string): string => join(folder, name);
  const run = async (
    command: typeof verify,
    ...args: string[]
  ): Promise<{ code: number; out: string; error: string }> => {
    const lines: Record<'out' | 'error', string[]> = { out: [], error: [] };
    const code = await command(args, {
      out: (line) => lines.out.push(line),
      error: (line) => lines.error.push(line),
      progress: () => undefined,
    });
    return { code, out: lines.out.join('\n'), error: lines.error.join('\n') };
  };

  beforeAll(async () => {
    given = await keysForTest();
    folder = mkdtempSync(join(tmpdir(), 'tolok-verify-'));
    process.env['TOLOK_DATA'] = path('data');
    const { model, seal } = await sealedModel('bank');
    const empty = await renderReport({ ...model, sections: model.sections.slice(0, 1) });
    const signed = await given.keys.signPdf(empty, {
      name: seal.signer,
      reason: seal.meaning,
      at: new Date(seal.issuedAt),
    });
    report = path('report.pdf');
    writeFileSync(report, signed);
    writeFileSync(path('appended.pdf'), Buffer.concat([signed, Buffer.from('\n')]));
    writeFileSync(path('unsigned.pdf'), empty);
    writeFileSync(path('text'), 'hello');
    writeFileSync(path('keys.pem'), given.keys.bundle);
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TOLOK_DATA'];
    else process.env['TOLOK_DATA'] = before;
    given.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with 0 for a genuine report', async () => {
    const { code, out, error } = await run(verify, report, '--keys', path('keys.pem'));
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('report.pdf: Genuine: every byte is as it was sealed.');
  });

  it.each(['appended.pdf', 'unsigned.pdf'])('ends with 1 for %s', async (name) => {
    const { code, out, error } = await run(verify, path(name), '--keys', path('keys.pem'));
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(/ALTERED|NOT SEALED/);
  });

  it('ends with 2 for a file that is no report', async () => {
    expect((await run(verify, path('text'), '--keys', path('keys.pem'))).code).toBe(2);
  });

  it('ends with 2 and asks for keys where there are none, and makes none', async () => {
    const { code, error } = await run(verify, report);
    expect(code).toBe(2);
    expect(error).toMatch(/--keys <bundle.pem>/);
    expect(readdirSync(folder)).not.toContain('data');
  });

  it('ends with 2 when the keys can not be read as keys', async () => {
    const { code, error } = await run(verify, report, '--keys', report);
    expect([code, error]).toEqual([2, 'tolok: There is no public key in this key bundle.']);
  });

  it('ends with 2 when the statement is not one of the register', async () => {
    const { code, error } = await run(verify, report, '--keys', path('keys.pem'), '--register', path('keys.pem'));
    expect(code).toBe(2);
    expect(error).toMatch(/not a signed statement/);
  });

  it.each([[[]], [['a', 'b']], [['a', '--no-such-option']]])('does not understand %j', async (args) => {
    await expect(async () => verify(args, { out: jest.fn(), error: jest.fn(), progress: jest.fn() })).rejects.toThrow(
      VerifyUsage,
    );
  });

  it('prints and rotates the keys of this installation, and checks with them by itself', async () => {
    expect((await run(keysCommand)).code).toBe(2);
    expect((await run(keysCommand, 'rotate')).code).toBe(0);
    const first = await run(keysCommand);
    expect(first.out).toMatch(/^-----BEGIN PUBLIC KEY-----\n[^]*-----END CERTIFICATE-----$/);
    await run(keysCommand, 'rotate');
    const second = await run(keysCommand);
    expect(second.out).toContain(first.out);
    expect(second.out).not.toContain('PRIVATE');
    const { code, error } = await run(verify, report);
    expect(code).toBe(1);
    expect(error).toMatch(/NOT PROVEN/);
    await expect(async () => run(keysCommand, 'rotat')).rejects.toThrow(VerifyUsage);
  });
});

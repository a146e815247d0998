import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be run here. */
export function isInstalled(program: string, versionArgument: string): boolean {
  return spawnSync(program, [versionArgument]).error === undefined;
}

/** `it` where the program is installed; elsewhere the test is skipped and its name says why. */
export function itWith(program: string, versionArgument = '--version'): (name: string, test: () => void) => void {
  return (name, test) => {
    if (isInstalled(program, versionArgument)) it(name, test);
    else it.skip(`${name} (${program} is not installed)`, test);
  };
}

/** What poppler's pdfsig says. */
export function pdfsig(pdf: Buffer): { readonly isValid: boolean; readonly isWhole: boolean; readonly text: string } {
  return withFile(pdf, (path) => {
    const text = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;
    return {
      isValid: /Signature is Valid\./.test(text),
      isWhole: /- Total document signed/.test(text),
      text,
    };
  });
}

/** Whether OpenSSL finds the detached signature good: over what the stated byte range covers, with this certificate. */
export function opensslAgrees(pdf: Buffer, certificatePem: string): boolean {
  const text = pdf.toString('latin1');
  const [, a = '', b = '', c = '', d = ''] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(text) ?? [];
  const [first, length, next, rest] = [a, b, c, d].map(Number) as [number, number, number, number];
  const hex = /\/Contents <([0-9a-f]+)>/.exec(text)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'tolok-cms-'));
  try {
    writeFileSync(join(folder, 'cms.der'), Buffer.from(hex, 'hex'));
    writeFileSync(
      join(folder, 'data'),
      Buffer.concat([pdf.subarray(first, first + length), pdf.subarray(next, next + rest)]),
    );
    writeFileSync(join(folder, 'cert.pem'), certificatePem);
    const args = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'cms.der', '-content', 'data'];
    const trust = ['-CAfile', 'cert.pem', '-partial_chain', '-purpose', 'any', '-out', 'out'];
    return spawnSync('openssl', [...args, ...trust], { cwd: folder }).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What qpdf's check says; its exit code is 0 without any error or warning. */
export function qpdfCheck(pdf: Buffer): { readonly status: number | null; readonly text: string } {
  return withFile(pdf, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return { status, text: stdout + stderr };
  });
}

function withFile<T>(bytes: Buffer, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tolok-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '../framework';
import { DomainError } from '../shared/domain-error';
import { InvalidInputError } from '../shared/problem';
import { storedText } from './framework-text';
import { readUpload } from './framework-upload';

const MALFORMED = join(__dirname, '..', '..', 'test', 'malformed');
const MINI = readFileSync(join(MALFORMED, 'valid', 'mini', '1.0.0', 'framework.yaml'));

function refusalOf(bytes: Buffer): DomainError {
  try {
    readUpload(bytes);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('The upload was accepted.');
}

describe('an uploaded framework', () => {
  it('is read as a file is', async () => {
    const { framework, source } = readUpload(MINI);
    expect(framework).toEqual(await loadFramework(join(MALFORMED, 'valid', 'mini', '1.0.0', 'framework.yaml')));
    expect(Buffer.from(source, 'utf8')).toEqual(MINI);
  });

  it.each(readdirSync(join(MALFORMED, 'frameworks')).filter((name) => name.endsWith('.yaml')))(
    'is refused with the problems that the file %s has',
    async (name) => {
      const path = join(MALFORMED, 'frameworks', name);
      const expected: unknown = await loadFramework(path).catch((error: unknown) => error);
      if (!(expected instanceof InvalidInputError)) throw new Error('The file is not refused.');
      const { code, errors } = refusalOf(readFileSync(path));
      expect(code).toBe('framework/invalid');
      expect(errors).toEqual(
        expected.problems.map(({ code: problem, message, hint, line, column, path: pointer }) => ({
          code: problem,
          message,
          hint,
          ...(pointer === '' ? {} : { pointer }),
          ...(line === 0 ? {} : { line, column }),
        })),
      );
    },
  );

  it('keeps a byte order mark, so that its hash stays that of the bytes', () => {
    const { framework, source } = readUpload(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), MINI]));
    expect(framework.hash).not.toBe(readUpload(MINI).framework.hash);
    const stored = storedText(framework.id, source);
    expect(stored.sha256).toBe(framework.hash);
    expect(stored.text).toBe(MINI.toString('utf8'));
  });

  it('lists at most twenty lines with forbidden characters, as the file reader does', () => {
    const text = MINI.toString('utf8') + '# \u200b\n'.repeat(30);
    expect(refusalOf(Buffer.from(text)).errors).toHaveLength(20);
  });

  it('is refused when its id is too long to be an address', () => {
    const text = MINI.toString('utf8').replace('version: 1.0.0', `version: 1.0.${'1'.repeat(100)}`);
    expect(refusalOf(Buffer.from(text)).errors).toMatchObject([{ code: 'framework/id-too-long', pointer: '/version' }]);
  });

  it('says how many problems there are', () => {
    const wrong = MINI.toString('utf8').replace('target: 70', 'target: 700');
    expect(refusalOf(Buffer.from(wrong)).detail).toBe('The framework file has a problem; nothing was stored.');
    const worse = wrong.replace('minimumCoverage: 80', 'minimumCoverage: 800');
    expect(refusalOf(Buffer.from(worse)).detail).toBe('The framework file has 2 problems; nothing was stored.');
  });
});

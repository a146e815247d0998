import { appendFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followLog, linesSince, rotateLog, sizeOf } from './server-log';

const folder = mkdtempSync(join(tmpdir(), 'tolok-log-'));
const file = join(folder, 'postgres.log');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the log of the server', () => {
  it('gives the last lines since a place in it', () => {
    writeFileSync(file, 'one\ntwo\n');
    const from = sizeOf(file);
    appendFileSync(file, 'three\nfour\nfive\n');
    expect(linesSince(file, from, 2)).toEqual(['four', 'five']);
    expect(linesSince(join(folder, 'none'), 0, 2)).toEqual([]);
  });

  it('hands on whole lines, also when a letter is written in two parts', () => {
    writeFileSync(file, 'old\n');
    const lines: string[] = [];
    const end = followLog(file, sizeOf(file), (line) => lines.push(line));
    const bytes = Buffer.from('Zürich\nrest');
    appendFileSync(file, bytes.subarray(0, 2));
    appendFileSync(file, bytes.subarray(2));
    end();
    expect(lines).toEqual(['Zürich']);
  });

  it('is kept as an older one above 5 MB', () => {
    writeFileSync(file, Buffer.alloc(5 * 1024 * 1024));
    rotateLog(file);
    expect(existsSync(`${file}.1`)).toBe(false);
    appendFileSync(file, 'x');
    rotateLog(file);
    expect(statSync(`${file}.1`).size).toBe(5 * 1024 * 1024 + 1);
    expect(existsSync(file)).toBe(false);
  });
});

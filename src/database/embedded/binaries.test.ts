import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBinaries } from './binaries';
import { completeLinks, findNativePackage, majorOf, type NativePackage } from './native-package';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const NOBODY = { uid: 65534, gid: 65534 };
const quiet = (): void => undefined;
const installed = findNativePackage();
const links = readdirSync(join(installed.native, 'lib')).filter((name) =>
  lstatSync(join(installed.native, 'lib', name)).isSymbolicLink(),
);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tolok-binaries-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As `npm ci --ignore-scripts` leaves it. */
function withoutLinks(place: string): NativePackage {
  const native = join(place, 'native');
  cpSync(installed.native, native, { recursive: true, verbatimSymlinks: true });
  links.forEach((name) => {
    rmSync(join(native, 'lib', name));
  });
  return { ...installed, native };
}

const version = (program: string): string => execFileSync(program, ['--version'], { ...NOBODY, encoding: 'utf8' });

describe('the programs of PostgreSQL', () => {
  it('are those of the installed package, of the version that its name says', () => {
    expect(majorOf(installed.version)).toBe('18');
    expect(prepareBinaries(installed, { user: undefined, onNotice: quiet }).initdb).toBe(
      join(installed.native, 'bin', process.platform === 'win32' ? 'initdb.exe' : 'initdb'),
    );
  });

  it('are missed with words on what to do', () => {
    expect(() => findNativePackage(folder)).toThrow(
      expect.objectContaining({ code: 'no-binaries', message: expect.stringContaining('DATABASE_URL') }),
    );
  });

  asRoot('get their library links where the install script did not run', () => {
    const found = withoutLinks(folder);
    const { postgres } = prepareBinaries(found, { user: NOBODY, onNotice: quiet });
    expect(postgres.startsWith(found.native)).toBe(true);
    expect(links.filter((name) => !existsSync(join(found.native, 'lib', name)))).toEqual([]);
    expect(version(postgres)).toContain('18.4');
    expect(completeLinks(found.native)).toBe(true);
  });

  asRoot('are copied once when they lie below a closed folder', () => {
    const closed = join(folder, 'home');
    mkdirSync(closed, { mode: 0o700 });
    const found = withoutLinks(closed);
    const notices: string[] = [];
    const options = {
      user: NOBODY,
      onNotice: (line: string) => void notices.push(line),
      copyFolders: [join(closed, 'unreachable'), join(folder, 'copies')],
    };
    const first = prepareBinaries(found, options);
    const second = prepareBinaries(found, options);
    expect(first.postgres.startsWith(join(folder, 'copies', 'postgresql-18'))).toBe(true);
    expect(second).toEqual(first);
    expect(notices).toHaveLength(1);
    expect(readdirSync(join(folder, 'copies'))).toHaveLength(1);
    expect(statSync(join(folder, 'copies')).mode & 0o777).toBe(0o755);
    expect(version(first.postgres)).toContain('18.4');
  });

  asRoot('are copied anew when a cleaner took a part of the copy', () => {
    const closed = join(folder, 'home');
    mkdirSync(closed, { mode: 0o700 });
    const found = withoutLinks(closed);
    const options = { user: NOBODY, onNotice: quiet, copyFolders: [join(folder, 'copies')] };
    const { postgres } = prepareBinaries(found, options);
    rmSync(postgres);
    prepareBinaries(found, options);
    expect(version(postgres)).toContain('18.4');
    expect(readdirSync(join(folder, 'copies'))).toHaveLength(1);
  });

  asRoot('are not run from a folder that others can write to', () => {
    const closed = join(folder, 'home');
    mkdirSync(closed, { mode: 0o700 });
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    chmodSync(copies, 0o777);
    expect(() =>
      prepareBinaries(withoutLinks(closed), { user: NOBODY, onNotice: quiet, copyFolders: [copies] }),
    ).toThrow(expect.objectContaining({ code: 'no-binaries' }));
    expect(readdirSync(copies)).toEqual([]);
  });
});

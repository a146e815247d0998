import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder';
import { canReach } from './server-user';
import { startIn } from './start-embedded';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const NOBODY = { uid: 65534, gid: 65534 };
const quiet = (): void => undefined;
let root = '';
let home = '';
let lastingFolder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tolok-folder-'));
  chmodSync(root, 0o755);
  home = join(root, 'home');
  mkdirSync(home, { mode: 0o700 });
  lastingFolder = join(root, 'lasting');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a data folder', () => {
  it('is made, with the folders above it, closed to others', () => {
    const folder = join(root, 'a', 'b');
    const data = openDataFolder(folder, { onNotice: quiet, mayMove: true });
    expect(data).toMatchObject({ path: folder, cluster: join(folder, 'cluster') });
    expect(statSync(folder).mode & 0o067).toBe(0);
    expect(canReach(data.user, [folder])).toBe(true);
  });

  asRoot('below a closed folder has its data elsewhere, says so, and finds it again', () => {
    const notices: string[] = [];
    const options = { onNotice: (line: string) => void notices.push(line), mayMove: true, lastingFolder };
    const asked = join(home, 'data');
    const data = openDataFolder(asked, options);
    expect(data.path.startsWith(lastingFolder)).toBe(true);
    expect(canReach(NOBODY, [data.path])).toBe(true);
    expect(notices).toEqual([expect.stringContaining(data.path)]);
    expect(readFileSync(join(asked, 'moved-to.txt'), 'utf8')).toBe(`${data.path}\n`);
    expect(openDataFolder(asked, options)).toEqual(data);
    expect(readdirSync(lastingFolder)).toHaveLength(1);
    expect(readdirSync(asked)).toEqual(['moved-to.txt']);
  });

  asRoot('whose data was moved and is missing is not begun anew', () => {
    const asked = join(home, 'data');
    const { path } = openDataFolder(asked, { onNotice: quiet, mayMove: true, lastingFolder });
    rmSync(path, { recursive: true });
    expect(() => openDataFolder(asked, { onNotice: quiet, mayMove: true, lastingFolder })).toThrow(path);
    expect(existsSync(path)).toBe(false);
  });

  asRoot('is refused below a closed folder when it may not move, or has data', () => {
    const asked = join(home, 'data');
    const refused = expect.objectContaining({ code: 'could-not-start', message: expect.stringContaining('closed') });
    expect(() => openDataFolder(asked, { onNotice: quiet, mayMove: false, lastingFolder })).toThrow(refused);
    mkdirSync(join(asked, 'cluster'));
    expect(() => openDataFolder(asked, { onNotice: quiet, mayMove: true, lastingFolder })).toThrow(refused);
    expect(existsSync(lastingFolder)).toBe(false);
  });

  asRoot('below a closed folder gives a running server', async () => {
    const settings = { durable: true, mayMove: true, lastingFolder };
    const server = await startIn({ folder: join(home, 'data') }, settings);
    try {
      expect(server.folder.startsWith(join(lastingFolder, 'data-'))).toBe(true);
      await expect(startIn({ folder: join(home, 'data') }, settings)).rejects.toMatchObject({ code: 'folder-in-use' });
    } finally {
      await server.stop();
    }
  });

  asRoot('of another user is served as that user', () => {
    const folder = join(root, 'theirs');
    mkdirSync(join(folder, 'cluster'), { recursive: true });
    chownSync(join(folder, 'cluster'), 12345, 54321);
    chownSync(folder, 12345, 54321);
    expect(openDataFolder(folder, { onNotice: quiet, mayMove: true }).user).toEqual({ uid: 12345, gid: 54321 });
  });
});

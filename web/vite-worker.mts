import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { neededFiles, RATING_DAY, type Manifest } from './src/worker/needed-files.mts';

const WEB = import.meta.dirname;
const FOLDER = join(WEB, '..', 'dist', 'web');

/** Makes `/sw.js`, which knows by name what a day of rating needs of this build; another build is another version. */
export function worker(): Plugin {
  return {
    name: 'worker',
    apply: 'build',
    async closeBundle() {
      const listed = readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
      const manifest = JSON.parse(listed) as Manifest;
      const files = neededFiles(manifest, RATING_DAY);
      const version = createHash('sha256')
        .update(listed)
        .update(readFileSync(join(FOLDER, 'index.html')))
        .digest('hex')
        .slice(0, 12);
      await build({
        ...{ configFile: false, root: WEB, logLevel: 'warn', publicDir: false },
        define: { WORKER_VERSION: JSON.stringify(version), WORKER_FILES: JSON.stringify(files) },
        build: {
          ...{ outDir: FOLDER, emptyOutDir: false, target: 'es2022', modulePreload: false },
          // One file without imports: not every browser takes modules as workers.
          rolldownOptions: {
            input: join(WEB, 'src', 'worker', 'sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { worker } from './vite-worker.mts';

/** The server's address while pages are worked on (`npx vite web`); the build is served by the server itself. */
const SERVER = 'http://localhost:3000';

/** Compresses scripts and styles once, so that the server does not have to at every request. */
function packed(): Plugin {
  const folder = join(import.meta.dirname, '..', 'dist', 'web', 'assets');
  return {
    name: 'packed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name))) {
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
      }
    },
  };
}

export default defineConfig({
  plugins: [packed(), worker()],
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content-security policy of the pages allows no data: fonts, and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    // The reader of PDFs, in kB: loaded only where a PDF of the evidence register is looked at.
    chunkSizeWarningLimit: 2_000,
    // "use client" says nothing here: all of it is for the client.
    rolldownOptions: { onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log) },
  },
  server: { proxy: { '/v1': SERVER } },
});

#!/usr/bin/env node
// Builds when the sources are newer than the build.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const entry = join(root, 'dist', 'main.js');

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, file) => Math.max(latest, statSync(join(file.parentPath ?? file.path, file.name)).mtimeMs), 0);
}

const page = join(root, 'dist', 'web', 'index.html');

if (
  !existsSync(entry) ||
  !existsSync(page) ||
  Math.max(newest(join(root, 'src')), newest(join(root, 'migrations'))) > statSync(entry).mtimeMs ||
  newest(join(root, 'web')) > statSync(page).mtimeMs
) {
  try {
    for (const command of [
      [require.resolve('@nestjs/cli/bin/nest.js'), 'build'],
      [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.migrations.json'],
      [join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js'), 'build', 'web', '--logLevel', 'warn'],
    ]) {
      execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } catch {
    console.error('tolok: the build failed; run `npm run build` to see why.');
    process.exit(2);
  }
}

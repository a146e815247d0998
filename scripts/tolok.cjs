#!/usr/bin/env node
// `npm run -s tolok -- …` in a checkout: builds when it has to, then runs the command line.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

require('./ensure-built.cjs');
const entry = join(__dirname, '..', 'dist', 'main.js');
const { status } = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);

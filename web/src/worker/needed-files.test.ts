import { neededFiles } from './needed-files.mts';

const MANIFEST = {
  'index.html': {
    file: 'assets/index-1.js',
    imports: ['_shared-1.js'],
    css: ['assets/index-1.css'],
    assets: ['assets/noto-sans-sc-latin-wght-normal-1.woff2', 'assets/noto-sans-sc-97-wght-normal-1.woff2'],
  },
  '_shared-1.js': { file: 'assets/shared-1.js', imports: ['index.html'] },
  'src/pages/rate/RatePage.tsx': {
    file: 'assets/RatePage-1.js',
    imports: ['_shared-1.js'],
    css: ['assets/rate-1.css'],
  },
  'src/pages/plan/PlanPage.tsx': { file: 'assets/PlanPage-1.js' },
  '_Frame-1.js': { file: 'assets/Frame-1.js', name: 'Frame' },
};

it('takes what the pages import, and of the typeface the part that all need', () => {
  expect(neededFiles(MANIFEST, ['index.html', 'src/pages/rate/RatePage.tsx'])).toEqual([
    '/assets/RatePage-1.js',
    '/assets/index-1.css',
    '/assets/index-1.js',
    '/assets/noto-sans-sc-latin-wght-normal-1.woff2',
    '/assets/rate-1.css',
    '/assets/shared-1.js',
  ]);
});

it('finds pages that others import from', () => {
  expect(neededFiles(MANIFEST, ['src/pages/Frame.tsx'])).toEqual(['/assets/Frame-1.js']);
});

it('refuses pages that are not there any more', () => {
  expect(() => neededFiles(MANIFEST, ['src/pages/GonePage.tsx'])).toThrow(
    'The build has no page src/pages/GonePage.tsx.',
  );
});

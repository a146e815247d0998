import { bodyOf, byFramework, lacksAt, percentOf, startOf, titleOf, unitsOf } from './draft';

const kindsIn = (baseline: string) => ({
  ...{ baseline, progress: 'Progress', certification: 'Certification', surveillance: 'Surveillance' },
});
const kinds = { en: kindsIn('Baseline'), id: kindsIn('Baseline'), zh: kindsIn('基线') };
const around = { unitRefs: ['A', 'B'], keys: new Set(['baseline']), kinds };
const fresh = startOf({ period: { from: '2026-01-05', to: '2026-06-26' } }, 'baseline');
const ready = { ...fresh, frameworkId: 'service-excellence-5p@1.1.0' };

describe('an assessment that is set up', () => {
  it('lacks its framework only, as proposed', () => {
    expect(lacksAt('review', fresh, around)).toEqual(['frameworkId']);
    expect(lacksAt('review', ready, around)).toEqual([]);
  });

  it('is named by its kind in every language until something is typed', () => {
    expect(titleOf(fresh, around)).toMatchObject({ en: 'Baseline', zh: '基线' });
    expect(titleOf({ ...fresh, title: 'First look' }, around)).toBe('First look');
  });

  it('covers all units of the engagement, or those chosen that are still there', () => {
    expect(unitsOf(fresh, around)).toEqual(['A', 'B']);
    expect(unitsOf({ ...fresh, units: ['B', 'GONE'] }, around)).toEqual(['B']);
    expect(lacksAt('units', { ...fresh, units: [] }, around)).toEqual(['units']);
  });

  it('says what is wrong where it is typed', () => {
    const wrong = { ...ready, to: '2026-01-01', reportDate: '2025-12-31', target: 'high', key: 'A B' };
    expect(lacksAt('about', wrong, around)).toEqual(['key', 'to', 'reportDate']);
    expect(lacksAt('targets', wrong, around)).toEqual(['target']);
  });

  it('is sent whole, with a key that is free and a report on its last day', () => {
    expect(bodyOf({ ...ready, author: ' Ayu ', target: '82,5 %' }, 'e', around)).toMatchObject({
      ...{ engagementId: 'e', key: 'baseline-2', reportDate: '2026-06-26', units: ['A', 'B'] },
      ...{ author: 'Ayu', reviewer: null, target: '82.5', systemicShare: null, planStart: null },
    });
    expect(bodyOf(ready, 'e', around)).not.toHaveProperty('documentNumber');
  });
});

describe('a percentage', () => {
  it('is taken as people write it', () => {
    expect(['80', '82,5', '100 %', '', '101', '-1', 'x'].map(percentOf)).toEqual([
      ...['80', '82.5', '100', null, undefined, undefined, undefined],
    ]);
  });
});

describe('framework versions', () => {
  it('stand by framework, the newest first', () => {
    const versions = ['a@1.2.0', 'a@1.10.0', 'b@1.0.0'].map((id) => {
      const [key = '', version = ''] = id.split('@');
      return { key, version };
    });
    expect(byFramework(versions).map((group) => group.map(({ version }) => version))).toEqual([
      ['1.10.0', '1.2.0'],
      ['1.0.0'],
    ]);
  });
});

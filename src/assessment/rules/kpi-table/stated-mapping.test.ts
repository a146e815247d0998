import { isMappingFault, statedMapping } from './stated-mapping';

describe('a mapping that somebody sent', () => {
  it('is taken when its shape is right', () => {
    const mapping = {
      decimal: ',',
      columns: { a: 'kpi:csat:value', b: 'month:2026-01' },
      names: { kpis: {}, units: {} },
      defaults: {},
    };
    const stated = statedMapping(mapping);
    expect(stated).toBe(mapping);
    expect(isMappingFault(stated)).toBe(false);
  });

  it.each<[unknown, string]>([
    [null, ''],
    [[], ''],
    ['x', ''],
    [{ delimiter: ':' }, '/delimiter'],
    [{ delimiter: [','] }, '/delimiter'],
    [{ colour: 'red' }, '/colour'],
    [{ toString: 'x' }, '/toString'],
    [{ columns: [] }, '/columns'],
    [{ columns: { 'a/b': 'colour' } }, '/columns/a~1b'],
    [{ columns: { a: 5 } }, '/columns/a'],
    [{ defaults: 5 }, '/defaults'],
    [{ defaults: { month: 'x' } }, '/defaults/month'],
    [{ names: null }, '/names'],
    [{ names: { sites: {} } }, '/names/sites'],
    [{ names: { kpis: {}, units: 5 } }, '/names/units'],
  ])('is refused where it is wrong: %j', (mapping, path) => {
    expect(statedMapping(mapping)).toEqual({ path, message: expect.any(String), hint: expect.any(String) });
  });

  it('is refused when it is too long', () => {
    const columns = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`c${index}`, 'ignore']));
    expect(statedMapping({ columns })).toMatchObject({ path: '/columns' });
    expect(statedMapping({ defaults: { unit: 'x'.repeat(501) } })).toMatchObject({ path: '/defaults/unit' });
  });
});

import { unknownName } from './references';

const use = { name: 'quality', path: '/ownerFunction' };

describe('unknownName', () => {
  it('has nothing to say of a name that is known', () => {
    expect(unknownName('framework', 'Requirement A', use, { what: 'owner function', names: ['quality'] })).toEqual([]);
  });

  it('names who uses the name, and what is known', () => {
    const known = { what: 'owner function', names: ['finance'] };
    expect(unknownName('framework', 'Requirement A', use, known)).toEqual([
      {
        code: 'framework/unknown-owner-function',
        message: 'Requirement A names the owner function "quality", which is not defined.',
        hint: 'The only one is "finance".',
        path: '/ownerFunction',
      },
    ]);
  });

  it('says which other file would have to define it', () => {
    const known = { what: 'owner function', names: ['finance'], where: 'functions.yaml' };
    expect(unknownName('case', 'Role A', use, known)[0]?.message).toBe(
      'Role A names the owner function "quality", which functions.yaml does not have.',
    );
  });
});

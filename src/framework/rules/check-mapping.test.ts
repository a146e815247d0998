import { type Draft, miniFramework, outline } from '../../../test/support/mini-documents';
import type { Framework } from '../framework';
import { checkMapping } from './check-mapping';
import type { FrameworkDocument } from './framework-document';
import type { FullText } from './guidance';
import { identityMapping, isRatedAlike, type MappedRequirement, type MappingDocument, toMapping } from './mapping';
import { toFramework } from './to-framework';

type Edit = (draft: Draft<FrameworkDocument>) => void;

const REASON: FullText = { en: 'Clearer.', id: 'Lebih jelas.', zh: '更清楚。' };
const old = toFramework(miniFramework(), '0');

function next(edit: Edit = () => undefined): Framework {
  return toFramework(
    miniFramework((draft) => {
      draft.version = '1.1.0';
      edit(draft);
    }),
    '1',
  );
}

function mapping(
  requirements: Readonly<Record<string, Omit<MappedRequirement, 'reason'>>> = {},
  dropped?: MappingDocument['dropped'],
): MappingDocument {
  const reasoned = Object.fromEntries(
    Object.entries(requirements).map(([ref, mapped]) => [ref, { ...mapped, reason: REASON }]),
  );
  return {
    ...{ schema: 'tolok-mapping/1', from: 'mini@1.0.0', to: 'mini@1.1.0', reviewed: '2026-11-22' },
    ...{ requirements: reasoned, ...(dropped && { dropped }) },
  };
}

const people: (draft: Draft<FrameworkDocument>) => Draft<FrameworkDocument['categories'][number]['requirements']> = (
  draft,
) => draft.categories[0]?.requirements;

const rename: Edit = (draft) => Object.assign(people(draft)?.[1] ?? {}, { ref: 'PEO-12' });
const reword: Edit = (draft) => Object.assign(people(draft)?.[1] ?? {}, { statement: 'Coaching happens.' });
const rescale: Edit = (draft) => Object.assign(people(draft)?.[1] ?? {}, { answeredPer: 'entity' });

const check = (document: MappingDocument, after: Framework): string[] => outline(checkMapping(document, old, after));

describe('a mapping between versions', () => {
  it('has nothing to say where nothing changed', () => {
    expect(check(mapping(), next())).toEqual([]);
    expect([...toMapping(mapping(), next()).origins.values()].every(({ carry }) => carry === 'same')).toBe(true);
  });

  it('has to say what becomes of ratings where the meaning, the way of rating or the ref changed', () => {
    expect(check(mapping(), next(reword))).toEqual(['/requirements mapping/unreviewed']);
    expect(check(mapping(), next(rescale))).toEqual(['/requirements mapping/unreviewed']);
    expect(check(mapping(), next(rename))).toEqual(['/requirements mapping/unreviewed', ' mapping/lost']);
    expect(check(mapping({ 'PEO-02': { from: ['PEO-02'], carry: 'look' } }), next(reword))).toEqual([]);
    expect(check(mapping({ 'PEO-12': { from: ['PEO-02'], carry: 'same' } }), next(rename))).toEqual([]);
  });

  it('carries no rating to where requirements are rated otherwise, or of several at once', () => {
    const place = '/requirements/PEO-02/carry mapping/wrong-carry';
    expect(check(mapping({ 'PEO-02': { from: ['PEO-02'], carry: 'same' } }), next(rescale))).toEqual([place]);
    expect(check(mapping({ 'PEO-02': { from: ['PEO-01', 'PEO-02'], carry: 'same' } }), next())).toEqual([place]);
    expect(check(mapping({ 'PEO-02': { from: ['PEO-01', 'PEO-02'], carry: 'look' } }), next())).toEqual([]);
  });

  it('lets only new requirements come from nowhere', () => {
    const lost = ' mapping/lost';
    expect(check(mapping({ 'PEO-02': { from: [], carry: 'look' } }), next())).toEqual([
      '/requirements/PEO-02/carry mapping/wrong-carry',
      lost,
    ]);
    expect(check(mapping({ 'PEO-02': { from: ['PEO-02'], carry: 'new' } }), next())).toEqual([
      '/requirements/PEO-02/carry mapping/wrong-carry',
    ]);
    expect(check(mapping({ 'PEO-02': { from: [], carry: 'new' } }), next())).toEqual([lost]);
    expect(check(mapping({ 'PEO-02': { from: [], carry: 'new' } }, { 'PEO-02': REASON }), next())).toEqual([]);
  });

  it('names requirements that there are, and drops none that leads somewhere', () => {
    expect(check(mapping({ 'PEO-20': { from: ['PEO-21'], carry: 'same' } }), next())).toEqual([
      '/requirements/PEO-20 mapping/unknown-requirement',
      '/requirements/PEO-20/from/0 mapping/unknown-requirement',
    ]);
    expect(check(mapping({}, { 'PEO-01': REASON, 'PEO-99': REASON }), next())).toEqual([
      '/dropped/PEO-01 mapping/contradiction',
      '/dropped/PEO-99 mapping/unknown-requirement',
    ]);
  });

  it('gives every requirement of the new version its origin, in its order', () => {
    const after = next(rename);
    const { from, to, reviewed, origins } = toMapping(
      mapping({ 'PEO-12': { from: ['PEO-02'], carry: 'look' } }),
      after,
    );
    expect({ from, to, reviewed }).toEqual({ from: 'mini@1.0.0', to: 'mini@1.1.0', reviewed: '2026-11-22' });
    expect([...origins.keys()]).toEqual([...after.requirements.keys()]);
    expect(origins.get('PEO-12')).toEqual({ from: ['PEO-02'], carry: 'look', reason: REASON });
    expect(origins.get('PEO-01')).toEqual({ from: ['PEO-01'], carry: 'same' });
  });

  it('holds everything between a version and itself', () => {
    const { from, to, reviewed, origins } = identityMapping(old);
    expect({ from, to, reviewed }).toEqual({ from: old.id, to: old.id, reviewed: undefined });
    expect([...origins].every(([ref, origin]) => origin.carry === 'same' && origin.from[0] === ref)).toBe(true);
    expect(origins.size).toBe(old.requirements.size);
  });

  it('takes scales for the same by their options, not by their names', () => {
    const after = next((draft) => {
      const scale = draft.scales.find(({ key }) => key === 'maturity');
      if (scale && 'options' in scale) scale.options.pop();
    });
    expect(isRatedAlike(old, 'PEO-01', after, 'PEO-01')).toBe(false);
    expect(isRatedAlike(old, 'PRC-02', after, 'PRC-02')).toBe(true);
    expect(isRatedAlike(old, 'NONE', after, 'NONE')).toBe(false);
  });
});

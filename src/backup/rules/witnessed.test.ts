import { canonicalJson } from '../../shared/canonical-json';
import { witnessedIn } from './witnessed';

const statement = {
  ...{ schema: 'tolok-audit-checkpoint/1', workspace: 'w', chain: 'c', size: 4, head: 'h' },
  ...{ at: '2026-02-03T04:05:06.789Z', previous: null },
};
const line = JSON.stringify({ statement, keyId: 'k', signature: 'good' });
const isSigned = (text: string, signature: string): boolean =>
  signature === 'good' && text === canonicalJson(statement);

describe('a checkpoint file', () => {
  it('says what was witnessed of the workspaces that are asked for', () => {
    expect(witnessedIn(`${line}\n\n`, new Set(['w']), isSigned)).toEqual([
      { workspaceId: 'w', chainId: 'c', size: 4, head: 'h' },
    ]);
    expect(witnessedIn(line, new Set(['other']), isSigned)).toEqual([]);
  });

  it('is refused with a line that is no checkpoint, or that no trusted key signed', () => {
    expect(() => witnessedIn(`${line}\nnot one`, new Set(['w']), isSigned)).toThrow('Line 2 is no checkpoint.');
    expect(() => witnessedIn(line.replace('good', 'bad'), new Set(['w']), isSigned)).toThrow(/line 1 is not signed/);
  });
});

import type { ContactReason } from '../../assessment/assessment';
import { ownerConcern } from './owner-concern';

const FUNCTIONS = ['executive', 'operations', 'technology', 'customer-experience'];
const SYSTEMIC: Pick<ContactReason, 'cause' | 'frontLine' | 'ownerFunction'> = {
  ...{ cause: 'technology', frontLine: false, ownerFunction: 'operations' },
};

describe('the owner of a decision', () => {
  it('may be anybody outside the contact centre', () => {
    expect(ownerConcern('technology', SYSTEMIC, FUNCTIONS)).toBeNull();
  });

  it('may be the contact centre for what the front line resolves, and for what stands on no reason', () => {
    expect(ownerConcern('operations', { ...SYSTEMIC, frontLine: true }, FUNCTIONS)).toBeNull();
    expect(ownerConcern('operations', undefined, FUNCTIONS)).toBeNull();
  });

  it.each([
    ['the owner of the reason', 'customer-experience', { ownerFunction: 'customer-experience' }],
    ['who can usually remove such a cause', 'technology', {}],
    ['the executive where there is nobody else', 'executive', { cause: 'place' as const }],
  ])('is proposed to be %s instead of the contact centre', (_, proposal, overrides) => {
    expect(ownerConcern('operations', { ...SYSTEMIC, ...overrides }, FUNCTIONS)).toEqual({
      ...{ ownerFunction: 'operations', proposal },
    });
  });

  it('stays a warning without proposal where nobody else is known', () => {
    expect(ownerConcern('workforce-management', SYSTEMIC, ['operations'])).toEqual({
      ...{ ownerFunction: 'workforce-management', proposal: null },
    });
  });
});

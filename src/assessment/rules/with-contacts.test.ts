import { miniCase } from '../../../test/support/mini-documents';
import { withContacts } from './with-contacts';

const CONTACTS = [{ errors: [], contacts: 3, dissatisfied: 1 }];

describe('a case whose contacts stand in a table', () => {
  it('has them in its drivers', () => {
    const document = miniCase();
    const [assessment, ...others] = withContacts(document, new Map([[0, CONTACTS]])).assessments;
    expect(assessment?.drivers).toEqual({ ...document.assessments[0]?.drivers, contacts: CONTACTS });
    expect(others).toEqual(document.assessments.slice(1));
  });

  it('is itself where it names no table', () => {
    const document = miniCase();
    expect(withContacts(document, new Map())).toBe(document);
  });
});

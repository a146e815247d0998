import type { MonitoredContacts } from '../assessment';
import type { CaseDocument } from './case-document';

/** A case with the contacts of its tables in place of their names. @param contacts by index of the assessment */
export function withContacts(
  document: CaseDocument,
  contacts: ReadonlyMap<number, readonly MonitoredContacts[]>,
): CaseDocument {
  if (contacts.size === 0) return document;
  const assessments = document.assessments.map((assessment, index) => {
    const found = contacts.get(index);
    if (!found || !assessment.drivers) return assessment;
    return { ...assessment, drivers: { ...assessment.drivers, contacts: found } };
  });
  return { ...document, assessments };
}

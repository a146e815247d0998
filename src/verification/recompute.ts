import { jointPlanFile, scoresFile } from '../engagement';
import { type Framework, readFramework } from '../framework';
import { sha256, textOf } from './proofs';
import { assessInputs, type PackManifest, type ReportInputRecord } from './rules/parts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Computes the figures of a report anew from its snapshots, with the frameworks in the pack.
 * @param contentOf the bytes of an entry that was found good
 * @returns SHA-256 of the data, as the report prints it; undefined when a framework's text is not in the pack
 * @throws Error when the snapshots do not give a report
 */
export function recomputedSha256(
  { snapshots, issue, planChanges, planTracking, accountability }: PackManifest,
  contentOf: (entry: string) => Buffer,
): string | undefined {
  const frameworks = new Map<string, Framework>();
  const inputs: ReportInputRecord[] = [];
  for (const { entry, framework, ...place } of snapshots) {
    if (framework.entry === null) return undefined;
    const known = frameworks.get(framework.sha256) ?? frameworkOf(framework, contentOf(framework.entry));
    frameworks.set(framework.sha256, known);
    const record = JSON.parse(contentOf(entry).toString('utf8')) as ReportInputRecord['record'];
    inputs.push({ ...place, framework: known, record });
  }
  const subject = assessInputs(inputs, planChanges, planTracking);
  if (issue.kind !== 'jointPlan') {
    return sha256(scoresFile({ ...subject, ...(accountability && { accountability }) }));
  }
  if (!subject.plan) throw new Error('nothing is below target, so there is no plan');
  return sha256(jointPlanFile(subject.engagement, subject.assessed, subject.plan));
}

function frameworkOf({ id, sha256: hash }: { readonly id: string; readonly sha256: string }, bytes: Buffer): Framework {
  const text = textOf(bytes) ?? '';
  return readFramework({
    file: id,
    text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text,
    ...{ sha256: hash, problems: [] },
  });
}

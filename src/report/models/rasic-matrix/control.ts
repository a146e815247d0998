import type { MatrixApproval } from '../../../rasic/rules/frozen-matrix';
import type { Block, SectionModel } from '../blocks';
import { grouped } from '../seal';
import { dayOf, type RasicContext } from './rasic-context';

/** What the matrix is, who keeps it, which version was approved by whom, and how to check the print. */
export function controlSection(context: RasicContext): SectionModel {
  const { rasic, words, figures, view } = context;
  const { frozen, matrix } = view;
  const { facts } = rasic;
  const { dataHash, dataFile } = context.input;
  const version = rasic.version(figures.whole(frozen.version), figures.date(dayOf(frozen.changedAt)));
  return {
    id: 'control',
    title: words.control.title,
    newPage: true,
    blocks: [
      {
        kind: 'definitions',
        items: [
          { term: facts.matrix, text: context.text(frozen.title) },
          { term: facts.scope, text: context.scope },
          ...(frozen.original ? [{ term: facts.original, text: context.text(frozen.original.title) }] : []),
          { term: facts.convention, text: context.text(matrix.profile.title) },
          { term: facts.version, text: version },
          { term: facts.owner, text: frozen.owner ?? rasic.holders.nobody },
        ],
      },
      ...approvalBlocks(context),
      { kind: 'heading', level: 2, text: rasic.signatures, bookmark: false },
      {
        kind: 'signatures',
        signatures: [
          { role: rasic.signature.owner, name: frozen.owner ?? words.notStated },
          { role: rasic.signature.approver, name: currentGiver(context) ?? words.notStated },
        ].map((one) => ({ ...one, signatureLabel: words.control.signature, dateLabel: words.control.date })),
      },
      { kind: 'heading', level: 2, text: words.control.integrity, bookmark: false },
      { kind: 'definitions', items: [{ term: words.control.dataHash(dataFile), text: grouped(dataHash) }] },
      { kind: 'paragraph', style: 'note', text: words.control.howToVerify(dataFile) },
    ],
  };
}

function approvalBlocks(context: RasicContext): Block[] {
  const { rasic, figures, words, view } = context;
  const { approval, version } = view.frozen;
  const title = rasic.facts.approval;
  if (!approval) return [{ kind: 'callout', tone: 'warning', title, text: rasic.notApproved }];
  const date = figures.date(dayOf(approval.at));
  const approved = rasic.approved(figures.whole(approval.version), date, giverText(context, approval));
  const isCurrent = approval.isCurrent;
  const text = isCurrent ? approved : words.sentences([approved, rasic.changedSince(figures.whole(version))]);
  return [{ kind: 'callout', tone: isCurrent ? 'good' : 'warning', title, text }];
}

function giverText({ rasic }: RasicContext, { givenBy, recordedBy }: MatrixApproval): string {
  const recorder = recordedBy ?? rasic.unnamed;
  return givenBy === null ? recorder : rasic.recordedBy(givenBy, recorder);
}

/** Who approved what is printed. */
function currentGiver({ view }: RasicContext): string | null {
  const { approval } = view.frozen;
  return approval?.isCurrent === true ? (approval.givenBy ?? approval.recordedBy) : null;
}

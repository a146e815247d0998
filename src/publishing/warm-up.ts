import { findFrameworks, type Framework, FRAMEWORKS_ROOT, loadFramework } from '../framework';
import { renderReport, type ReportModel } from '../report';

/**
 * Does once what would make the first report slow: parses the fonts and a framework of the product.
 * @returns the framework, or undefined when there is none
 */
export async function warmUp(): Promise<Framework | undefined> {
  await renderReport(EMPTY_REPORT);
  const [first] = await findFrameworks(FRAMEWORKS_ROOT);
  return first && loadFramework(first.path);
}

const EMPTY_REPORT: ReportModel = {
  kind: 'gapReport',
  language: 'en',
  title: 'Empty',
  subject: 'Empty',
  author: 'Tolok',
  keywords: 'empty',
  createdOn: '2000-01-01',
  cover: {
    documentKind: 'Empty',
    title: 'Empty',
    subtitle: 'Empty',
    client: 'Nobody',
    consultancy: 'Nobody',
    facts: [],
    classification: 'Public',
  },
  furniture: {
    client: 'Nobody',
    report: 'Empty',
    classification: 'Public',
    documentNumber: '0',
    shortHash: '0',
    pageLabel: '{n} / {m}',
  },
  contentsTitle: 'Contents',
  sections: [],
};

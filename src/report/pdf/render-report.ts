import type { ReportModel, SectionModel } from '../models/blocks';
import { heading } from './blocks';
import { contents } from './contents';
import { drawCover } from './cover';
import { createPdf, type PdfContext } from './document';
import { drawBlocks } from './draw-block';
import { drawPaperHead } from './masthead';
import { drawOnOnePage, drawOnOnePageEach } from './one-page';
import { passagesOf, settingOf, type Passage } from './passages';
import { newTag } from './structure';
import { createTheme } from './theme';

/** Draws a report model as a tagged PDF. Same model, same bytes. */
export async function renderReport(report: ReportModel): Promise<Buffer> {
  const { furniture } = report;
  // A text with a line break, which the metadata carries as it is, could look like the signature field.
  const flat = (text: string): string => (furniture.issued === undefined ? text : text.replaceAll(/\s+/g, ' '));
  const ctx = createPdf({
    language: report.language,
    theme: createTheme(report.accent === undefined ? {} : { accent: report.accent }),
    title: flat(report.title),
    author: flat(report.author),
    subject: flat(report.subject),
    keywords: flat(report.keywords).split(', '),
    createdOn: report.createdOn,
    hasCover: report.layout !== 'brief',
    runningHeader: {
      left: furniture.client,
      right: furniture.report,
      classification:
        furniture.notice === undefined ? furniture.classification : `${furniture.classification} · ${furniture.notice}`,
    },
    footer: {
      documentNumber: furniture.documentNumber,
      hash: furniture.shortHash,
      ...(furniture.issued !== undefined && { issued: furniture.issued }),
      pageLabel: (page, pages) => furniture.pageLabel.replace('{n}', String(page)).replace('{m}', String(pages)),
    },
  });
  if (report.layout === 'brief') {
    drawPaperHead(ctx, report.cover);
    drawOnOnePageEach(ctx, report.sections);
  } else {
    drawCover(ctx, report.cover);
    contents(ctx, { title: report.contentsTitle, maxLevel: 2 });
    drawAll(ctx, report.sections);
  }
  return ctx.finish();
}

/** Draws sections one after the other; those that can be cut shorter each on one page. */
function drawAll(ctx: PdfContext, sections: readonly SectionModel[]): void {
  let running: SectionModel[] = [];
  for (const section of sections) {
    if (section.shorter === undefined) {
      running.push(section);
      continue;
    }
    drawSections(ctx, running);
    running = [];
    drawOnOnePage(ctx, section, 1);
  }
  drawSections(ctx, running);
}

/** Draws sections passage by passage, each in the setting that takes the fewest pages. */
export function drawSections(ctx: PdfContext, sections: readonly SectionModel[]): void {
  const tags = new Map(sections.map((section) => [section, newTag('Sect')]));
  const draw = ({ start, parts }: Passage, follows: boolean): void => {
    if (start !== undefined && !follows) {
      const { orientation, size } = start;
      ctx.freshPage({ ...(orientation && { orientation }), ...(size && { size }) });
    }
    for (const { section, begins, blocks } of parts) {
      ctx.section(() => {
        if (begins) heading(ctx, 1, section.title);
        drawBlocks(ctx, blocks);
      }, tags.get(section));
    }
  };
  for (const passage of passagesOf(sections)) {
    const { follows, tightness } = settingOf(ctx, passage, draw);
    ctx.tightness = tightness;
    draw(passage, follows);
  }
}

import { readReportTree, textsOf, type ReportTree } from './report-tree';

/** What a report says, to look words up in: spaces as one, lines joined. */
export class ReportText {
  private readonly text: string;

  constructor(readonly tree: ReportTree) {
    this.text = [...textsOf(tree)].map(({ text }) => text).join('\n');
  }

  static async of(pdf: Buffer): Promise<ReportText> {
    return new ReportText(await readReportTree(pdf));
  }

  /** Every passage that a pattern finds; patterns see one text per line. */
  find(pattern: RegExp): string[] {
    return this.text.match(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)) ?? [];
  }

  says(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }
}

import qrcode from 'qrcode-generator';

/** Modules of light around the code, which readers need to find it. */
const QUIET = 4;

export interface QrCode {
  /** Modules at a side, light edge included. */
  readonly side: number;
  /** Runs of dark modules in a row, from the top left. */
  readonly runs: readonly { readonly row: number; readonly from: number; readonly length: number }[];
}

/** A QR code that still reads when a seventh of it is soiled. The text is taken as UTF-8. */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const runs: QrCode['runs'][number][] = [];
  for (let row = 0; row < count; row += 1) {
    let from = 0;
    while (from < count) {
      let length = 0;
      while (from + length < count && code.isDark(row, from + length)) length += 1;
      if (length > 0) runs.push({ row: row + QUIET, from: from + QUIET, length });
      from += length + 1;
    }
  }
  return { side: count + 2 * QUIET, runs };
}

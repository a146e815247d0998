import qrcode from 'qrcode-generator';

/** Modules that have to stay empty around a code. */
const QUIET = 2;

/** @returns the size of the picture in modules, and a path over the dark ones */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (code.isDark(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { size: modules + 2 * QUIET, path: squares.join('') };
}

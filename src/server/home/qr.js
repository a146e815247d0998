// Draws a QR code. The address in it holds a secret, so it is drawn here and asked of nobody.

import qrcode from './qrcode.mjs';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of the text, with a quiet zone, black on white whatever the colours of the page. */
export function qrPicture(text, label) {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const squares = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (code.isDark(row, column)) squares.push(`M${column + 2} ${row + 2}h1v1h-1z`);
    }
  }
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size + 4} ${size + 4}`);
  picture.setAttribute('class', 'qr');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', squares.join(''));
  path.setAttribute('fill', '#000');
  picture.append(path);
  return picture;
}

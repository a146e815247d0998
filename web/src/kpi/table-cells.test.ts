import { cellsAt, cellText } from './table-cells';

const at = (row: number, column: number) => ({ row, column });

describe('cells of a table', () => {
  it('are found by the line that their row begins in', () => {
    const text = 'kpi,unit,value\r\naht,"JKT,\nV",412\r\n\r\ncsat,S02,"8""5"\r\n';
    const places = [at(2, 2), at(2, 3), at(5, 3), at(5, 9)];
    const cells = cellsAt(text, ',', places);
    expect(places.map((place) => cellText(cells, place))).toEqual(['JKT,\nV', '412', '8"5', undefined]);
  });

  it('are found below a mark of the encoding and a line that names the separator', () => {
    const cells = cellsAt('\uFEFFsep=;\nkpi;value\naht;12,5\n', ';', [at(2, 1), at(3, 2)]);
    expect(cellText(cells, at(2, 1))).toBe('kpi');
    expect(cellText(cells, at(3, 2))).toBe('12,5');
  });

  it('are not looked for beyond what was asked', () => {
    expect(cellsAt('a,b\nc,d\n', ',', []).size).toBe(0);
  });
});
